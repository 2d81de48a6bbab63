using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Analysis;
using Xunit;

namespace PolicyMiner.Tests.Analysis;

public class TextFoldingTests
{
    public static IEnumerable<object[]> Cases => AnalysisCases.Rows("folding.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Folds(string text, string folded, string why) =>
        Assert.True(folded == TextFolding.Fold(text), $"{why}: {text} → {TextFolding.Fold(text)}, expected {folded}");

    [Fact]
    public void Keeps_every_offset_and_is_done_after_one_pass() => Prop.ForAll<string>(text =>
    {
        var once = TextFolding.Fold(text ?? "");
        return once.Length == (text ?? "").Length && TextFolding.Fold(once) == once;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_character_folds_in_two_steps()
    {
        var restless = Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => TextFolding.Fold(TextFolding.Fold(c)) != TextFolding.Fold(c));
        Assert.Empty(restless);
    }
}
