using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Extracting.Notices;
using PolicyMiner.Extracting.Sections;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Structuring;

/// <summary>What holds for every text: structuring never throws, and everything it gives stands in the source where it says.</summary>
public sealed class StructuringProperties
{
    private static readonly string[] Pieces =
    [
        "一、", "（一）", "1．", "(2)", "第三条", "第一章 ", "附件", "附件：1. 甲", "附件1", "目 录", "\n", "\n\n", "\t", "　　", "山东省人民政府", "关于印发", "《", "》", "的通知", "鲁政发〔2010〕16号", "二〇一〇年二月九日", "2013年第1号",
        "公告", "各市人民政府：", "。", "，", "一是", "二是", "——", "2013年第11期(总第808期)", "公报", "抄送：", "主题词：", "印发", "现提出以下意见", "发展服务外包产业", "𠮷", "\uD800", "（", "）", "“", "12", "## ", "**", "|", "〔", "〕",
    ];

    // Many halves of characters make a file that is no text, which reading refuses before structuring sees it.
    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat).Where(t => t.Count(c => c == '\uD800') < 4).ToArbitrary();

    [Fact]
    public void Everything_stands_where_it_says() => Prop.ForAll(Texts, text => Stands("长" + text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Unrelated_text_behind_a_notice_leaves_its_head_alone() =>
        Prop.ForAll(Texts, text =>
        {
            var head = "山东省人民政府关于发展农业的意见\n鲁政发〔2010〕16号\n各市人民政府：\n现提出意见。\n";
            return Structurer.Structure(Some.Document(head + text))[0].Elements is { Title.Value: "山东省人民政府关于发展农业的意见" } or { DocumentNumber: null }
                || text.Contains("公报"); // a gazette's issue has its own head
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1")]
    [InlineData("（")]
    [InlineData("（一）")]
    [InlineData("《")]
    [InlineData("一、二、")]
    [InlineData("2011年1月1日")]
    [InlineData("关于印发\n")]
    [InlineData("山东省人民政府\n")]
    [InlineData("附件1：甲\n")]
    [InlineData("一、加强\n")]
    [InlineData("加快发展服务外包产业是加快发展现代服务业的重要途径\n")]
    [InlineData("关于加强服务外包产业发展的意见要求各地各部门")]
    public void Endless_repetition_is_structured(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Assert.True(Stands(text));
    }

    private static bool Stands(string text)
    {
        var document = Some.Document(text);
        var notices = Structurer.Structure(document);
        foreach (var notice in notices)
        {
            foreach (var paragraph in notice.Body.OfType<Paragraph>())
            {
                for (var i = 0; i < paragraph.Text.Length; i++)
                {
                    // A joined or restored blank has the place of the character before it.
                    if (!char.IsWhiteSpace(paragraph.Text[i]) && document.Text[paragraph.Text.SourceIndex(i)] != paragraph.Text[i])
                        return false;
                }
            }
            foreach (var record in new NoticeExtractor().Extract(notice).Concat(new SectionExtractor().Extract(notice)))
                Quotes.AssertReproduced(document.Text, record);
        }
        return notices.Count > 0;
    }
}
