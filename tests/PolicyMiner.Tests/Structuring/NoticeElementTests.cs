using PolicyMiner.Structuring;
using PolicyMiner.Tests.Support;
using PolicyMiner.Text;

namespace PolicyMiner.Tests.Structuring;

/// <summary>The elements of a notice, and files that hold several notices.</summary>
public sealed class NoticeElementTests
{
    public static IEnumerable<object[]> Elements => Cases.Theory("notice-elements");

    public static IEnumerable<object[]> Splits => Cases.Theory("notice-splits");

    [Theory]
    [MemberData(nameof(Elements))]
    public void The_elements_as_printed(CaseRow row)
    {
        var elements = Assert.Single(Structurer.Structure(Some.Document(row["text"]))).Elements;
        var found = new Dictionary<string, string>
        {
            ["title"] = elements.Title?.Value ?? "",
            ["number"] = elements.DocumentNumber?.Value ?? "",
            ["recipients"] = elements.Recipients?.Value ?? "",
            ["signed"] = Join(elements.Signatures),
            ["date"] = elements.WrittenDate?.Value ?? "",
            ["attachments"] = Join(elements.Attachments),
            ["promulgates"] = elements.Promulgates?.Value ?? "",
        };
        Assert.Equal(found.Keys.ToDictionary(k => k, k => row[k]), found);
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void The_notices_of_a_file(CaseRow row)
    {
        var notices = Structurer.Structure(Some.Document(row["text"]));
        Assert.Equal(row["notices"], string.Join("|", notices.Select(n => $"{n.NoticeId}: {n.Elements.Title?.Value ?? "-"}")));
    }

    [Fact]
    public void The_items_of_a_gazette_name_it_as_their_parent_and_the_issue_keeps_only_cover_contents_and_imprint()
    {
        var text = Cases.Load("notice-splits")[0]["text"];
        var notices = Structurer.Structure(Some.Document(text));
        Assert.True(notices[0].IsGazetteIssue);
        Assert.All(notices.Skip(1), n => Assert.Equal("notice", n.ParentId));
        Assert.DoesNotContain(notices[0].Body.OfType<Paragraph>(), p => p.Text.Value.Contains("现提出意见"));
    }

    [Fact]
    public void A_text_that_a_page_prints_twice_is_taken_once()
    {
        string[] lines = ["各镇人民政府，各街道办事处，市政府各部门：", "民办教育是教育事业发展的重要组成部分和推进教育改革的重要力量。", "一、总体要求", "要将民办教育纳入我市经济社会发展规划和教育事业发展规划。", "二、保障要素", "政府将支持民办教育发展的资金列入同级财政预算。", "义乌市人民政府", "2013年12月23日"];
        var once = string.Join('\n', lines);
        var notice = Assert.Single(Structurer.Structure(Some.Document(once + "\n" + once)));
        Assert.Equal(2, notice.Sections.Count);
        Assert.Equal(2, notice.Paragraphs.Count(p => p.Text.Value.StartsWith("要将") || p.Text.Value.StartsWith("政府将")));
    }

    [Fact]
    public void A_text_that_stands_twice_on_its_line_is_taken_once()
    {
        var once = "各镇人民政府，市政府各部门：现将有关事项通知如下。根据《农药管理条例》，" + string.Concat(Enumerable.Repeat("要将民办教育纳入我市经济社会发展规划和教育事业发展规划，政府将支持民办教育发展的资金列入同级财政预算。", 5)) + "某市人民政府2021年11月12日";
        var notice = Assert.Single(Structurer.Structure(Some.Document(once + " " + once)));
        Assert.Single(notice.Paragraphs, p => p.Text.Value.Contains("农药管理条例"));
        Assert.Equal("2021年11月12日", notice.Elements.WrittenDate?.Value);
    }

    [Fact]
    public void A_text_packed_into_one_line_gets_its_paragraphs_back()
    {
        var text = "重庆市人民政府办公厅关于继续实施消费帮扶的实施意见渝府办发〔2021〕88号各区县（自治县）人民政府，市政府有关部门：为建立长效机制，经市政府同意，现提出如下实施意见。"
            + "一、指导思想以习近平新时代中国特色社会主义思想为指导，全面贯彻党的十九大精神，促进脱贫地区产品和服务消费，为推进乡村振兴提供重要支撑，不断提高人民生活水平。"
            + "二、基本原则（一）聚集重点，统筹兼顾。把巩固拓展脱贫攻坚成果作为首要任务，兼顾其他地区，确保不出现大面积滞销卖难，不出现规模性返贫，持续巩固成果。（市商务委、市农业农村委负责）（二）政府引导，市场主导。继续发挥政府引导作用，系统谋划，高位推动，定期调度，长期坚持，进一步突出市场导向。"
            + "三、持续扩大定向消费（一）强化采购帮扶。继续组织活动，实现双向互动、多方共赢。（二）加强预算采购。严格执行政策，做好预留份额填报和采购工作，鼓励干部职工自发消费。重庆市人民政府办公厅2021年8月23日（此件有删减）";
        var notice = Assert.Single(Structurer.Structure(Some.Document(text)));
        Assert.Equal("重庆市人民政府办公厅关于继续实施消费帮扶的实施意见", notice.Elements.Title?.Value);
        Assert.Equal("渝府办发〔2021〕88号", notice.Elements.DocumentNumber?.Value);
        Assert.Equal("各区县（自治县）人民政府，市政府有关部门", notice.Elements.Recipients?.Value);
        Assert.Equal("2021年8月23日", notice.Elements.WrittenDate?.Value);
        Assert.Equal(["一、指导思想", "二、基本原则", "（一）聚集重点，统筹兼顾", "（二）政府引导，市场主导", "三、持续扩大定向消费", "（一）强化采购帮扶", "（二）加强预算采购"], notice.Sections.Select(s => s.Label));
    }

    private static string Join(IEnumerable<TracedText> texts) => string.Join("|", texts.Select(t => t.Value));
}
