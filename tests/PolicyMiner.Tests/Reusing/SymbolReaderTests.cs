using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Reusing;

namespace PolicyMiner.Tests.Reusing;

/// <summary>What counts as the same when texts are compared, and what does not.</summary>
public class SymbolReaderTests
{
    [Theory]
    [InlineData("２０１５年", "二〇一五年", true)] // digits one by one, full width
    [InlineData("增长30%", "增长百分之三十", true)]
    [InlineData("24.6亿元", "二十四点六亿元", true)]
    [InlineData("15000人", "一万五千人", true)]
    [InlineData("30万人", "三十万人", true)]
    [InlineData("1,200家", "1200家", true)]
    [InlineData("一百零五家", "105家", true)]
    [InlineData("資訊技術", "信息技术", false)] // 資訊 folds to 资讯, which is another word
    [InlineData("發展服務", "发展服务", true)]
    [InlineData("（一）发展，服务", "(一) 发展服务", true)] // punctuation and widths do not count
    [InlineData("30家", "31家", false)]
    [InlineData("30%", "30", false)]
    [InlineData("5,6家", "56家", false)] // two numbers
    [InlineData("十几家", "十家", false)]
    [InlineData("3亿元", "3万元", false)]
    public void Texts_that_say_the_same_have_the_same_symbols(string a, string b, bool same) =>
        Assert.Equal(same, Codes(a).SequenceEqual(Codes(b)));

    [Fact]
    public void Symbols_stand_in_order_inside_the_text() => Prop.ForAll<string>(text =>
    {
        var symbols = SymbolReader.Read(text ?? "");
        return symbols.All(s => s.Start >= 0 && s.Start <= s.End && s.End <= text!.Length) && symbols.Zip(symbols.Skip(1)).All(p => p.First.Start <= p.Second.Start);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_that_share_a_long_enough_run_share_a_fingerprint() => Prop.ForAll<int[], int[], int[]>((before, after, run) =>
    {
        // The run is filled up to the length that winnowing guarantees.
        int[] shared = [.. run ?? [], .. Enumerable.Range(100, Shingles.Guarantee)];
        int[] a = [.. before ?? [], .. shared], b = [.. shared, .. after ?? []];
        return Chosen(a).Overlaps(Chosen(b));
    }).QuickCheckThrowOnFailure();

    private static HashSet<ulong> Chosen(int[] codes)
    {
        var hashes = Shingles.Hashes(codes);
        var chosen = new HashSet<ulong>();
        Shingles.Winnow(hashes, at => chosen.Add(hashes[at]));
        return chosen;
    }

    private static IEnumerable<int> Codes(string text) => SymbolReader.Read(text).Select(s => s.Code);
}
