using PolicyMiner.Extracting.Notices;
using PolicyMiner.Extracting.Places;
using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Extracting;

/// <summary>What follows from a notice's elements: jurisdiction, dates of effect, and names of divisions.</summary>
public sealed class NoticeRecordTests
{
    public static IEnumerable<object[]> Regions => Cases.Theory("issuer-regions");

    public static IEnumerable<object[]> Effects => Cases.Theory("effective-dates");

    public static IEnumerable<object[]> Kinds => Cases.Theory("document-kinds");

    public static IEnumerable<object[]> Divisions => Cases.Theory("divisions");

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_jurisdiction_of_an_issuer(CaseRow row)
    {
        var lines = new List<string> { row["title"], row["number"], "各有关单位：", row["text"], row["signature"], row["signature"].Length > 0 ? "2019年12月22日" : "" };
        var record = Notice(string.Join('\n', lines.Where(l => l.Length > 0)));
        Assert.Equal((row["region"], row["level"], row["code"]), (record.Region ?? "", record.Level ?? "", record.AdminCode ?? ""));
    }

    [Theory]
    [MemberData(nameof(Effects))]
    public void When_a_notice_takes_effect_and_ends(CaseRow row)
    {
        var found = EffectiveDates.Find([row["text"]], "关于印发服务清单（2021年版）的通知", DateOnly.ParseExact(row["written"], "yyyy-MM-dd"), null);
        Assert.Equal((row["effective"], row["expires"]), (found.Effective?.ToString("yyyy-MM-dd") ?? "", found.Expires?.ToString("yyyy-MM-dd") ?? ""));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_kind_and_the_issuers_of_a_notice(CaseRow row)
    {
        var record = Notice(row["text"]);
        Assert.Equal((row["kind"], row["issuers"]), (record.DocumentType ?? "", string.Join('|', record.Issuers)));
    }

    [Theory]
    [MemberData(nameof(Divisions))]
    public void A_division_is_found_by_its_names(CaseRow row) =>
        Assert.Equal(row.List("codes"), AdministrativeDivisions.Find(row["name"]).Select(d => d.Code).Order());

    [Theory]
    [InlineData("甲省人民政府办公厅关于印发甲省救助办法（试行）的通知", "试行")]
    [InlineData("甲省人民政府关于废止《甲省航线运输船舶公司暂行管理办法》的决定", null)]
    public void A_status_is_the_notices_own(string title, string? status) => Assert.Equal(status, Notice(title + "\n各有关单位：\n现予通知。").Status);

    [Fact]
    public void Every_division_lies_in_one_that_is_known()
    {
        Assert.InRange(AdministrativeDivisions.All.Count, 3_000, 4_500);
        Assert.All(AdministrativeDivisions.All, d => Assert.Equal(DivisionLevel.Province, AdministrativeDivisions.ProvinceOf(d).Level));
        Assert.All(AdministrativeDivisions.All.Where(d => d.Level == DivisionLevel.County), d => Assert.NotNull(AdministrativeDivisions.ParentOf(d)));
    }

    [Fact]
    public void An_announcement_without_title_is_called_by_issuers_kind_and_number()
    {
        var record = Notice("中华人民共和国商务部 中华人民共和国海关总署 公告\n2013年 第2号\n决定自动进口许可证联网核查系统上线运行。\n2013年1月7日");
        Assert.Equal("中华人民共和国商务部 中华人民共和国海关总署公告2013年第2号", record.Title);
        Assert.Equal("inferred", record.TitleSource);
        Assert.Contains(RecordFlags.Inferred, record.Flags);
        Assert.Equal(["中华人民共和国商务部", "中华人民共和国海关总署"], record.Issuers);
    }

    [Fact]
    public void Short_names_of_issuers_are_spelled_out_by_the_signature()
    {
        var record = Notice("商务部 发展改革委关于印发规划纲要的通知\n商服贸发〔2012〕431号\n请认真落实。\n中华人民共和国商务部\n国家发展和改革委员会\n2012年12月14日");
        Assert.Equal(["商务部", "发展改革委"], record.Issuers);
        Assert.Equal(["中华人民共和国商务部", "国家发展和改革委员会"], record.IssuersFull);
    }

    [Fact]
    public void A_person_who_signs_is_no_full_name_of_the_issuer()
    {
        var record = Notice("住房城乡建设部关于修改《施工招标投标管理办法》的决定\n《住房城乡建设部关于修改〈施工招标投标管理办法〉的决定》已经部常务会议审议通过，现予发布。\n住房城乡建设部部长 王某某\n2018年9月28日");
        Assert.Equal(["住房城乡建设部"], record.Issuers);
        Assert.DoesNotContain(record.IssuersFull, n => n.Contains("王某某"));
    }

    [Theory]
    [InlineData("省人民政府办公厅关于做好防汛工作的通知\n鄂政办发〔2021〕12号\n请认真落实。", "湖北省人民政府办公厅")] // 省 is the province of the number
    [InlineData("市商务局关于做好促消费工作的通知\n请认真落实。", "市商务局")] // nothing says which city
    [InlineData("市商务局关于做好促消费工作的通知\n鄂政办发〔2021〕12号\n请认真落实。", "市商务局")] // a province is no city
    public void A_province_left_out_of_a_name_is_put_before_it_where_it_is_known(string text, string full) =>
        Assert.Equal([full], Notice(text).IssuersFull);

    [Fact]
    public void A_kind_that_no_title_tells_comes_from_the_formula_of_the_text_and_says_so()
    {
        var record = Notice("各市（州）人民政府：\n为加快发展，现提出以下意见。\n一、提高认识\n2011年3月23日");
        Assert.Equal("意见", record.DocumentType);
        Assert.Null(record.Title);
        Assert.Contains(RecordFlags.Inferred, record.Flags);
    }

    [Fact]
    public void A_letter_of_Taiwan_says_in_labels_what_other_notices_print_as_title_number_and_date()
    {
        var record = Notice("某市某區健康服務中心 函\n發文日期：中華民國109年10月5日\n發文字號：某健字第1093003080號\n主旨：檢送109年9月份調查結果，請查照。\n說明：\n一、依據本中心來函續辦。");
        Assert.Equal(("檢送109年9月份調查結果，請查照。", "某健字第1093003080號", "2020-10-05", "函"), (record.Title, record.DocumentNumber, record.WrittenDate, record.DocumentType));
        Assert.Equal(["某市某區健康服務中心"], record.Issuers);
    }

    [Fact]
    public void The_date_on_which_a_page_was_published_is_kept_beside_the_one_of_writing()
    {
        var record = Notice("索引号：甲-01\n发布日期：2021-08-25\n甲市人民政府关于某事的通知\n各县人民政府：\n请执行。\n甲市人民政府\n2021年8月20日");
        Assert.Equal(("2021-08-20", "2021-08-25"), (record.WrittenDate, record.PublishedDate));
    }

    private static NoticeRecord Notice(string text) =>
        (NoticeRecord)Assert.Single(new NoticeExtractor().Extract(Structurer.Structure(Some.Document(text))[0]));

    public static IEnumerable<object[]> AnnouncedNumbers => Cases.Theory("announced-numbers");

    [Theory]
    [MemberData(nameof(AnnouncedNumbers))]
    public void A_number_with_its_organ_and_kind(CaseRow row) =>
        Assert.Equal(row["expected"], AnnouncedNumber.Split(row["text"]) is { } order ? $"{order.Organ} | {order.Number}" : "");
}
