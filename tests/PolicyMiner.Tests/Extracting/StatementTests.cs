using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Tests.Support;
using PolicyMiner.Text;

namespace PolicyMiner.Tests.Extracting;

public sealed class StatementTests
{
    private static readonly QuantityExtractor Extractor = new();

    private static readonly string[] Clauses =
    [
        "到2015年", "全省农产品加工业产值达到30亿元", "同比增长5%", "其中离岸额2.5亿美元", "占全省的70%", "培育10家以上龙头企业、20个品牌", "分别达到10家、20家", "给予最高50万元奖励", "应在30个工作日内办结",
        "对营业收入1亿元以上的企业", "居全国第八位", "截至2009年底", "预计2012年超过100亿元", "力争突破5000家", "（其中省级5家）", "由2007年的2%提高到8.5%", "企业", "10", "“三个代表”", "《规划》", "每人每月",
    ];

    [Theory]
    [MemberData(nameof(Cases.Theory), "targets", MemberType = typeof(Cases))]
    public void Targets_are_what_the_notice_wants_reached(CaseRow row) => Assert.Equal(row.List("expected"), Records<TargetRecord>(row).Select(Print));

    [Theory]
    [MemberData(nameof(Cases.Theory), "statistics", MemberType = typeof(Cases))]
    public void Statistics_are_what_the_notice_reports(CaseRow row) => Assert.Equal(row.List("expected"), Records<StatisticRecord>(row).Select(Print));

    [Theory]
    [MemberData(nameof(Cases.Theory), "provisions", MemberType = typeof(Cases))]
    public void Provisions_are_what_the_notice_lays_down(CaseRow row) => Assert.Equal(row.List("expected"), Records<ProvisionRecord>(row).Select(Print));

    [Fact]
    public void Every_record_quotes_its_place_whatever_the_text() => Check.QuickThrowOnFailure(Prop.ForAll(Paragraphs(), text =>
    {
        foreach (var record in Notices.Records<QuantityRecord>(Extractor, text))
        {
            Quotes.AssertReproduced(text, record);
            Assert.InRange(record.Confidence, 0, 1);
            Assert.NotEmpty(record.Indicator);
        }
    }));

    [Fact]
    public void Paragraphs_before_and_after_change_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Paragraphs(), text =>
    {
        var alone = Notices.Records<QuantityRecord>(Extractor, text).Select(r => (r.Type, r.Indicator, r.Value, r.Unit, r.Year, r.Quote));
        var within = Notices.Records<QuantityRecord>(Extractor, "加强组织领导，落实工作责任。\n" + text + "\n营造良好氛围。").Select(r => (r.Type, r.Indicator, r.Value, r.Unit, r.Year, r.Quote));
        Assert.Equal(alone, within);
    }));

    [Theory]
    [InlineData("到2014年，全省离岸服务外包额达到30亿美元")]
    [InlineData("力争突破5000家龙头企业")]
    [InlineData("2009年，全省服务外包营业额24.6亿元")]
    [InlineData("给予每人不超过500元的培训支持")]
    public void A_quote_read_again_gives_the_same_record(string text)
    {
        var first = Assert.Single(Notices.Records<QuantityRecord>(Extractor, text, Elements("2010", "某省规划")));
        var again = Assert.Single(Notices.Records<QuantityRecord>(Extractor, first.Quote, Elements("2010", "某省规划")));
        Assert.Equal((first.Type, first.Indicator, first.Value, first.Unit, first.Year, first.Quote), (again.Type, again.Indicator, again.Value, again.Unit, again.Year, again.Quote));
    }

    private static Arbitrary<string> Paragraphs() =>
        Arb.From(Gen.Select(Gen.ListOf(Gen.Elements(Clauses)), c => string.Join(c.Count() % 2 == 0 ? "，" : "；", c)));

    private static IReadOnlyList<T> Records<T>(CaseRow row)
        where T : QuantityRecord => Notices.Records<T>(Extractor, $"# {row["heading"]}\n{row["text"]}", Elements(row["year"], row["title"]));

    private static NoticeElements Elements(string year, string title) => new() { Title = Text(title), WrittenDate = Text(year + "年12月31日") };

    private static TracedText Text(string text) => TracedText.FromSource(text, 0, text.Length);

    private static string Print(QuantityRecord r) => string.Join(' ', new[]
    {
        r.Indicator, r.Value?.ToString(CultureInfo.InvariantCulture) + (r.ValueMax is { } max ? "~" + max.ToString(CultureInfo.InvariantCulture) : ""), r.Unit ?? "-",
        r.Comparator + r.Bound + r.Direction,
        r is ProvisionRecord ? null : (r.Year?.ToString(CultureInfo.InvariantCulture) ?? "-") + (r.YearBasis == "inherited" ? "i" : ""),
        r.BaseYear is { } from ? $"base {from}" : null, (r as StatisticRecord)?.Kind ?? (r as ProvisionRecord)?.Kind, r is TargetRecord { Own: false } ? "other" : null,
    }.Where(s => s is not null));
}
