using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Tests.Support;
using PolicyMiner.Text;

namespace PolicyMiner.Tests.Extracting;

public sealed class QuantityTests
{
    private static readonly string[] Pieces =
    [
        "到2015年", "2009年", "“十二五”末", "5年内", "达到", "超过", "不低于", "约", "增长", "下降到", "年均增长", "翻两番", "前5位", "第八位", "每人每月", "百分之", "三分之二",
        "10", "3.5", "１２", "三十五", "千", "万", "亿", "300多万", "—", "～", "至", "、", "，", "。", "；", "（", "）", "“", "”", "《", "》", " ", "家", "个", "%", "个百分点", "亿美元", "元/人·月",
        "平方米", "以上", "左右", "以内", "企业", "培育", "的", "：", "1", "0", "\t", "𠮷",
    ];

    [Theory]
    [MemberData(nameof(Cases.Theory), "quantities", MemberType = typeof(Cases))]
    public void Quantities_are_read_as_printed(CaseRow row) => Assert.Equal(row.List("expected"), Read(row["text"]).Select(Print));

    [Theory]
    [MemberData(nameof(Cases.Theory), "times", MemberType = typeof(Cases))]
    public void Times_are_read_with_their_roles(CaseRow row) => Assert.Equal(row.List("expected"), TimeParser.Find(Fold(row["text"]).Value).Select(Print));

    [Theory]
    [InlineData("30亿美元", 3_000_000_000, "美元")]
    [InlineData("1.6万亿美元", 1_600_000_000_000, "美元")]
    [InlineData("562.3亿美元", 56_230_000_000, "美元")] // exactly: 562.3 × 1e8 in binary is not
    [InlineData("300多万平方米", 3_000_000, "平方米")]
    [InlineData("两成", 20, "%")]
    [InlineData("前5位", 5, "名次")]
    public void Magnitudes_are_in_base_units(string text, double magnitude, string unit)
    {
        var quantity = Assert.Single(Read(text));
        Assert.Equal(magnitude, quantity.Magnitude);
        Assert.Equal(unit, quantity.BaseUnit);
    }

    [Theory]
    [InlineData("力争突破450万人", "力争突破")]
    [InlineData("80家以上", "以上")]
    [InlineData("300多万平方米", "多")]
    [InlineData("达到30亿美元", null)]
    public void Qualifiers_are_kept_as_printed(string text, string? qualifier) => Assert.Equal(qualifier, Assert.Single(Read(text)).Qualifier);

    [Fact]
    public void Reading_never_throws_and_every_position_is_valid() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text =>
    {
        var folded = Fold(text);
        var times = TimeParser.Find(folded.Value);
        var quantities = QuantityParser.Find(folded.Value, times);
        var at = 0;
        foreach (var q in quantities)
        {
            Assert.InRange(q.LeadStart, at, q.Start);
            Assert.InRange(q.End, q.Start + 1, folded.Value.Length);
            Assert.True(double.IsFinite(q.Value) && double.IsFinite(q.Magnitude));
            Assert.NotEmpty(folded.Unfold(q.Start, q.End).Value);
            at = q.End;
        }
        Assert.All(times, t => Assert.InRange(t.End, t.Start + 1, folded.Value.Length));
    }));

    [Fact]
    public void What_one_number_has_taken_leads_no_other()
    {
        const string text = "1亿美元每人每月翻两番";
        var quantities = QuantityParser.Find(text, TimeParser.Find(text));
        Assert.Equal(2, quantities.Count);
        Assert.Equal(quantities[0].End, quantities[1].LeadStart);
    }

    [Fact]
    public void Unrelated_text_around_a_clause_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text =>
    {
        var alone = Read(Closed(text)).Select(Print);
        var within = Read("加强组织领导。" + Closed(text) + "。落实工作责任").Select(Print);
        Assert.Equal(alone, within);
    }));

    [Fact]
    public void A_folded_text_gives_its_source_back() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text =>
    {
        var folded = Fold(text);
        Assert.Equal(folded.Value.Length == 0 ? "" : text.Trim([' ', '\t', '\u200B', '\uFEFF']), folded.Unfold(0, folded.Value.Length).Value);
    }));

    // Quotation marks and titles left open reach over the end of a clause, as they do for a reader.
    private static string Closed(string text) => text.Replace("“", "").Replace("”", "").Replace("《", "").Replace("》", "");

    private static Arbitrary<string> Texts() => Arb.From(Gen.Select(Gen.ListOf(Gen.Elements(Pieces)), p => string.Concat(p)));

    private static FoldedText Fold(string text) => FoldedText.Of(TracedText.FromSource(text, 0, text.Length));

    private static IReadOnlyList<Quantity> Read(string text)
    {
        var folded = Fold(text).Value;
        return QuantityParser.Find(folded, TimeParser.Find(folded));
    }

    private static string Print(Quantity q) => string.Join(' ', new[]
    {
        q.Value.ToString(CultureInfo.InvariantCulture) + (q.Max is { } max ? "~" + max.ToString(CultureInfo.InvariantCulture) : ""), q.Unit ?? "-", q.Comparator, q.Bound, q.Direction,
    }.Where(s => s is not null));

    private static string Print(TimeExpression t) => string.Join(' ', new[]
    {
        t.Role.ToString(), t.Year?.ToString(CultureInfo.InvariantCulture) ?? "-", t.From is { } from ? $"from {from}" : null, t.IsDate ? "date" : null,
        t.Relative is { } relative ? $"rel {relative}" : null, t.Period is { } period ? "=" + period : null,
    }.Where(s => s is not null));
}
