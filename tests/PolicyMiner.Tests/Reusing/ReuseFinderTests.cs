using PolicyMiner.Asking;
using PolicyMiner.Indexing;
using PolicyMiner.Reusing;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Reusing;

/// <summary>Copies of every kind between small notices; what is everybody's wording is nobody's copy.</summary>
public sealed class ReuseFinderTests : IDisposable
{
    private const string Passage = "鼓励社会力量兴办养老机构，对新建养老床位每张给予5000元一次性建设补贴，分3年拨付。到2015年，每千名老人拥有床位30张，护理人员持证上岗率达到80%。";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("exact", Passage, 1.0)]
    [InlineData("numbers in characters", "鼓励社会力量兴办养老机构，对新建养老床位每张给予五千元一次性建设补贴，分三年拨付。到二〇一五年，每千名老人拥有床位三十张，护理人员持证上岗率达到百分之八十。", 1.0)]
    [InlineData("a word changed, one added", "鼓励社会力量举办养老机构，对新建养老床位每张给予5000元一次性建设补贴，分3年拨付。到2015年，全市每千名老人拥有床位30张，护理人员持证上岗率达到80%。", 0.9)]
    [InlineData("sentences in another order", "到2015年，每千名老人拥有床位30张，护理人员持证上岗率达到80%。鼓励社会力量兴办养老机构，对新建养老床位每张给予5000元一次性建设补贴，分3年拨付。", 1.0)]
    public void A_copy_is_found_whatever_was_done_to_it(string why, string copy, double similarity)
    {
        Write("later", 2014, copy);
        Write("earlier", 2012, Passage);
        Write("other", 2013, "加强食品安全监督检查，建立追溯体系，完善应急预案，明确属地责任。");
        var passage = Assert.Single(Find().Passages);
        Assert.True(passage.Similarity >= similarity - 0.01, $"{why}: {passage.Similarity}");
        Assert.Equal(("earlier", "later"), (passage.Earlier.Notice.NoticeId, passage.Later.Notice.NoticeId));
        Assert.Equal(Passage, passage.Earlier.Text);
        Assert.Equal(why.Contains("order"), passage.Reordered);
    }

    [Fact]
    public void A_short_clause_that_changed_places_belongs_to_the_passage()
    {
        Write("earlier", 2012, Passage + "严禁挪作他用。");
        Write("later", 2014, "严禁挪作他用。" + Passage);
        var passage = Assert.Single(Find().Passages);
        Assert.Equal("严禁挪作他用。" + Passage, passage.Later.Text);
        Assert.True(passage.Reordered);
        Assert.Equal(1, passage.Similarity);
    }

    [Theory]
    [InlineData("建立健全服务规范，畅通投诉渠道，落实首问负责，鼓励志愿者结对探访孤寡老人，定期通报满意度测评结果。", "畅通投诉渠道，鼓励志愿者结对探访孤寡老人，建立健全服务规范，落实首问负责，定期通报满意度测评结果。")] // clauses too short for fingerprints
    [InlineData("2013年，鼓励志愿者结对探访孤寡老人，定期通报测评结果。", "鼓励志愿者结对探访孤寡老人，定期通报测评结果。2013年，")]
    [InlineData("严格执行2016年发布的《探访关爱服务管理办法》，对冒领、截留补贴等行为予以查处。", "严格执行二〇一六年发布的《探访关爱服务管理办法》，对冒领、截留补贴等行为予以查处。")] // the name inside a copied sentence
    public void All_of_a_copy_is_found(string earlier, string later)
    {
        Write("earlier", 2012, earlier);
        Write("later", 2014, later);
        var passage = Assert.Single(Find().Passages);
        Assert.Equal(earlier.TrimEnd('，'), passage.Earlier.Text.TrimEnd('，'));
        Assert.Equal(later.TrimEnd('，'), passage.Later.Text.TrimEnd('，'));
    }

    [Fact]
    public void Guiding_thought_alone_is_no_copy_and_within_a_copied_sentence_belongs_to_it()
    {
        const string Thought = "以邓小平理论和“三个代表”重要思想为指导，深入贯彻落实科学发展观，";
        Write("earlier", 2012, Thought + "加强食品安全监督检查，建立追溯体系。");
        Write("later", 2014, Thought + "推动港口物流和临空产业联动，完善应急预案。");
        Assert.Empty(Find().Passages);
        Write("copy", 2015, Thought + "加强食品安全监督检查，建立追溯体系。");
        Assert.Equal(Thought + "加强食品安全监督检查，建立追溯体系。", Assert.Single(Find().Passages).Later.Text);
    }

    [Fact]
    public void A_passage_of_many_notices_though_not_of_most_is_reported()
    {
        for (var i = 0; i < 24; i++)
            Write("n" + i, 2010 + i, (i % 4 == 0 ? Passage : "") + Digits(i));
        var family = Assert.Single(Find().Families);
        Assert.Equal(6, family.Notices);
    }

    [Fact]
    public void Each_side_quotes_its_file_at_exact_places()
    {
        Write("earlier", 2012, "𠮷町。" + Passage);
        Write("later", 2014, Passage);
        foreach (var side in Find().Passages.SelectMany(p => new[] { p.Earlier, p.Later }))
        {
            var runes = File.ReadAllText(Path.Combine(_folder.Path, "corpus", side.Source.File)).EnumerateRunes().ToArray();
            Assert.Equal(side.Text, string.Concat(runes[side.Source.CharStart..side.Source.CharEnd].Select(r => r.ToString())));
        }
    }

    [Fact]
    public void The_pieces_give_both_texts_back()
    {
        Write("earlier", 2012, Passage);
        Write("later", 2014, Passage.Replace("兴办养老", "投资建设养老").Replace("5000", "五千").Replace("一次性", ""));
        var passage = Assert.Single(Find().Passages);
        Assert.Equal(passage.Earlier.Text, string.Concat(passage.Pieces.Select(p => p.Earlier)));
        Assert.Equal(passage.Later.Text, string.Concat(passage.Pieces.Select(p => p.Later)));
        Assert.Contains(passage.Pieces, p => p is { Change: "changed", Earlier: "兴办", Later: "投资建设" });
        Assert.Contains(passage.Pieces, p => p is { Change: "number", Earlier: "5000", Later: "五千" });
        Assert.Contains(passage.Pieces, p => p is { Change: "dropped", Earlier: "一次性" });
    }

    [Fact]
    public void Wording_of_most_notices_is_set_aside()
    {
        for (var i = 0; i < 10; i++)
            Write("n" + i, 2010 + i, $"各地要加强组织领导，明确责任分工，细化工作措施，确保各项任务落到实处，取得实效。{new string((char)('甲' + 40 * i), 1)}{Digits(i)}");
        Write("copy", 2021, Passage);
        Write("origin", 2009, Passage);
        var report = Find();
        Assert.Equal(Passage, Assert.Single(report.Passages).Later.Text);
    }

    [Fact]
    public void Naming_the_same_document_is_no_copy()
    {
        const string Title = "《国务院办公厅关于促进养老服务业和健康服务业融合发展的若干指导意见》";
        Write("earlier", 2012, "根据" + Title + "，制定办法。");
        Write("later", 2014, "为落实" + Title + "精神，提出意见。");
        var report = Find();
        Assert.Empty(report.Passages);
        Assert.Equal(1, report.SetAside);
    }

    [Fact]
    public void Shares_count_what_stands_in_each_section()
    {
        Write("earlier", 2012, Passage);
        Write("later", 2014, Passage + "\n\n建立联席会议制度，定期研究解决困难问题，督促检查工作进展情况，并向上级报告。");
        var share = Find().Sections.Single(s => s.NoticeId == "later");
        Assert.Equal(Passage.Length, share.Shared);
        Assert.InRange(share.Share, 0.5, 0.8);
    }

    private static string Digits(int i) => string.Concat(Enumerable.Range(0, 30).Select(k => (char)('一' + 37 * (i + 1) + 11 * k * (i + 3) % 4000))) + "。";

    private void Write(string name, int year, string body) =>
        _folder.File($"corpus/{name}.txt", $"某市人民政府关于{name}工作的通知\n\n某政发〔{year}〕{year % 100}号\n\n各区人民政府：\n\n{body}\n\n某市人民政府\n{year}年5月1日\n");

    private ReuseReport Find()
    {
        var path = Path.Combine(_folder.Path, "policies.db");
        Refresh.Run(path, [Path.Combine(_folder.Path, "corpus")]);
        using var index = PolicyIndex.Open(path);
        return ReuseFinder.Find(index, RecordListing.Notices(index, new()), new());
    }
}
