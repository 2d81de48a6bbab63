using System.Text.Json.Nodes;
using System.Xml.Linq;
using PolicyMiner.Exporting;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Exporting;

/// <summary>References to notices, read back by the public parsers of bibutils and Citation.js and by a JSON reader.</summary>
public sealed class ReferenceTests
{
    private static readonly XNamespace Mods = "http://www.loc.gov/mods/v3";

    /// <summary>Notices with everything that these formats could trip over.</summary>
    private static readonly NoticeRecord[] Notices =
    [
        Notice("shandong-2010-16", "关于印发山东省服务外包产业发展规划（2010—2014年）的通知", "鲁政发〔2010〕16号", "2010-02-09", "通知", "山东省人民政府"),
        Notice("文件/甲#1", "含有 100% {花括号} & 反斜线 \\ 的_标题_ #1 $x$ ~ ^", null, "2012-11", "意见", "甲部", "乙部", "丙部", "丁部"),
        Notice("文件/乙#1", "两行\n的标题\r\nER  - 不是结尾", "国办函〔2009〕9号", null, "函"),
        Notice("rare/𠮷", "𠮷字在基本平面之外", null, "2020-01-01", "公告", "某局"),
    ];

    private static readonly IReadOnlyList<Reference> References = Reference.Of(Notices, _ => null);

    [Fact]
    public void Keys_are_plain_and_unique() => Assert.Equal(["shandong-2010-16", "1", "1-2", "rare"], References.Select(r => r.Key));

    [Theory]
    [InlineData(0, "山东省人民政府. 关于印发山东省服务外包产业发展规划（2010—2014年）的通知: 鲁政发〔2010〕16号[Z]. 2010-02-09.")]
    [InlineData(1, "甲部, 乙部, 丙部, 等. 含有 100% {花括号} & 反斜线 \\ 的_标题_ #1 $x$ ~ ^[Z]. 2012-11.")]
    [InlineData(2, "两行 的标题 ER - 不是结尾: 国办函〔2009〕9号[Z].")]
    public void GB_T_7714_names_bodies_title_number_and_date(int which, string expected) => Assert.Equal(expected, GbT7714Writer.Write(References[which]));

    [Fact]
    public void A_part_of_a_gazette_names_the_issue()
    {
        var issue = Notice("gazette", "中国对外经济贸易文告", "2013年第11期", "2013-02-13", "文告");
        var reference = Assert.Single(Reference.Of([Notices[0] with { Parent = "gazette" }], id => id == "gazette" ? issue : null));
        Assert.EndsWith("[Z]//中国对外经济贸易文告 2013年第11期. 2010-02-09.", GbT7714Writer.Write(reference));
    }

    [Fact]
    public void CSL_holds_literal_names_and_date_parts()
    {
        var items = JsonNode.Parse(CslJsonWriter.Write(References))!.AsArray();
        Assert.Equal(4, items.Count);
        Assert.Equal("山东省人民政府", items[0]!["author"]![0]!["literal"]!.ToString());
        Assert.Equal("[[2010,2,9]]", items[0]!["issued"]!["date-parts"]!.ToJsonString());
        Assert.Equal("[[2012,11]]", items[1]!["issued"]!["date-parts"]!.ToJsonString());
        Assert.Null(items[2]!["issued"]);
        Assert.Null(items[2]!["author"]);
    }

    [ToolFact("ris2xml", "--version")]
    public void RIS_is_read_back_by_bibutils() => AssertReadBack("ris2xml", RisWriter.Write(References));

    [ToolFact("bib2xml", "--version")]
    public void BibTeX_is_read_back_by_bibutils() => AssertReadBack("bib2xml", BibTeXWriter.Write(References));

    [CitationJsTheory]
    [InlineData("@ris/file")]
    [InlineData("@bibtex/text")]
    public void References_are_read_back_by_Citation_js(string format)
    {
        var text = format == "@ris/file" ? RisWriter.Write(References) : BibTeXWriter.Write(References);
        var (exit, output, error) = Tool.Run(text, "node", CitationJsTheoryAttribute.Script, format)!.Value;
        Assert.True(exit == 0, error);
        var items = JsonNode.Parse(output)!.AsArray();
        Assert.Equal(References.Select(r => r.Key), items.Select(i => i!["id"]!.ToString()));
        foreach (var (reference, item) in References.Zip(items))
        {
            Assert.Equal(Plain(reference.Title), Plain(item!["title"]!.ToString()));
            Assert.Equal(reference.Issuers, item["author"]?.AsArray().Select(a => a!["family"]!.ToString()) ?? []);
            Assert.Equal(reference.Year, item["issued"]?["date-parts"]?[0]?[0]?.GetValue<int>() ?? 0);
            if (format == "@bibtex/text")
                Assert.Equal(reference.Notice.DocumentNumber, item["number"]?.ToString());
        }
    }

    private static void AssertReadBack(string reader, string text)
    {
        var (exit, output, error) = Tool.Run(text, reader, "-i", "utf8", "-o", "utf8")!.Value;
        Assert.True(exit == 0, error);
        var mods = XDocument.Parse(output.TrimStart('\uFEFF')).Root!.Elements(Mods + "mods").ToList();
        Assert.Equal(References.Count, mods.Count);
        for (var i = 0; i < mods.Count; i++)
        {
            // bibutils divides a title at its first colon or question mark; these have none.
            Assert.Equal(Plain(References[i].Title), Plain(mods[i].Elements(Mods + "titleInfo").First().Value));
            var names = mods[i].Elements(Mods + "name").Where(n => n.Descendants(Mods + "roleTerm").Any(r => r.Value == "author")).Select(n => string.Concat(n.Elements(Mods + "namePart").Select(p => p.Value))).ToList();
            Assert.Equal(References[i].Issuers, names);
            if (References[i].Year > 0)
                Assert.Contains(mods[i].Descendants(), d => d.Name.LocalName is "dateIssued" or "date" && d.Value.StartsWith(References[i].Year.ToString(), StringComparison.Ordinal));
            if (References[i].Notice.DocumentNumber is { } number)
                Assert.Contains(number, mods[i].ToString());
            Assert.Equal(References[i].Key, (string?)mods[i].Attribute("ID") ?? References[i].Key);
        }
    }

    // TeX's tilde and caret come back as other signs of the same look, and bibutils does not know its backslash.
    private static string Plain(string title) => string.Concat(title.Replace("textbackslash", "", StringComparison.Ordinal).Where(c => !char.IsWhiteSpace(c) && c is not ('~' or '^' or '\\' or '˜' or 'ˆ' or '⌃' or '{' or '}')));

    /// <summary>Skipped where Citation.js is not installed; <c>./test</c> installs it.</summary>
    private sealed class CitationJsTheoryAttribute : TheoryAttribute
    {
        public CitationJsTheoryAttribute()
        {
            if (Tool.Run("", "node", Script) is not { ExitCode: 0 })
                Skip = "Needs Citation.js: `npm install --prefix tests/peers`.";
        }

        public static string Script => Path.Combine(Repository.Root, "tests", "peers", "read-references.js");
    }

    private static NoticeRecord Notice(string id, string title, string? number, string? date, string type, params string[] issuers) => new()
    {
        NoticeId = id,
        Quote = title,
        Source = new(id + ".txt", null, 1, 1, 0, title.Length),
        Title = title,
        DocumentNumber = number,
        WrittenDate = date,
        DocumentType = type,
        Issuers = issuers,
        IssuersFull = issuers,
    };
}
