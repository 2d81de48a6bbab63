using PolicyMiner.Structuring;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Structuring;

/// <summary>Headings, items and run-in heads, and what only looks like them.</summary>
public sealed class OutlineTests
{
    // What stands above the outline, so that no line of a case is taken for a title.
    private const string Head = "郑州市人民政府关于加快发展服务业的意见\n郑政〔2017〕29号\n各区人民政府：\n为加快发展服务业，现提出以下意见。\n";

    public static IEnumerable<object[]> Outlines => Cases.Theory("outlines");

    [Theory]
    [MemberData(nameof(Outlines))]
    public void The_outline_of_a_text(CaseRow row)
    {
        var notice = Assert.Single(Structurer.Structure(Some.Document(Head + row["text"])));
        Assert.Equal(row["sections"], string.Join("|", notice.Sections.Select(Printed)));
    }

    [Fact]
    public void Annexes_restart_the_outline_and_contain_it()
    {
        var text = Head + "附件：1. 工作分工\n2. 名词解释\n郑州市人民政府\n2017年8月17日\n附件 1:\n工 作 分 工\n一、牵头单位\n市商务局牵头。\n附件 2:\n名词解释\n一、服务外包\n服务外包是指外包。";
        var notice = Assert.Single(Structurer.Structure(Some.Document(text)));
        Assert.Equal("1 附件 1: 工作分工 annex|1 一、 牵头单位 heading|1 附件 2: 名词解释 annex|1 一、 服务外包 heading", string.Join("|", notice.Sections.Select(Printed)));
        Assert.Equal(["附件 2:名词解释", "一、服务外包"], notice.Sections[3].Path);
        Assert.Equal(["notice", "annex1", "annex2"], notice.Body.Select(b => b.Part).Distinct());
    }

    [Fact]
    public void A_blank_that_is_written_as_a_reference_breaks_no_heading_of_a_long_line()
    {
        // 平政发〔2013〕47号, shortened: one line of more than the 1,000 characters that a reader looks at as a whole
        var body = string.Concat(Enumerable.Repeat("坚持依法行政，推进政务公开，健全监督制度，加强廉政建设。", 40));
        var text = $"第一章 &nbsp;总 &nbsp;则第一条&nbsp;&nbsp;{body}&nbsp;&nbsp;&nbsp;第二章 &nbsp;组成人员职责第二条&nbsp;&nbsp;{body}";
        var notice = Assert.Single(Structurer.Structure(Some.Document(Head + text)));
        Assert.Equal(["总 则", "组成人员职责"], notice.Sections.Where(s => s.Level == 1).Select(s => s.Heading.Value));
    }

    private static string Printed(Section section) => $"{section.Level} {section.Number ?? "-"} {section.Heading} {section.Kind.ToString().ToLowerInvariant()}";
}
