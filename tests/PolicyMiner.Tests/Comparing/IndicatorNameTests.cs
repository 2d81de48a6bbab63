using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Comparing;
using PolicyMiner.Comparing.Targets;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Comparing;

public class IndicatorNameTests
{
    private static readonly IndicatorNames Names = new(IndicatorTable.Default);

    public static IEnumerable<object[]> Pairs() => Cases.Theory("../compare/indicator-pairs");

    [Theory, MemberData(nameof(Pairs))]
    public void PairsOfIndicators(CaseRow row)
    {
        var similarity = Names.Similarity(Core(row["a"]), Core(row["b"]));
        Assert.True(similarity >= IndicatorNames.Threshold == (row["same"] == "yes"), $"{row}: {Core(row["a"])} / {Core(row["b"])} = {similarity:0.00}");
        Assert.Equal(similarity, Names.Similarity(Core(row["b"]), Core(row["a"])));
    }

    [Fact]
    public void SimilarityIsSymmetricAndBounded() => Prop.ForAll<string, string>((a, b) =>
    {
        var (x, y) = (a ?? "", b ?? "");
        var similarity = Bigrams.Similarity(x, y);
        return similarity is >= 0 and <= 1 && similarity == Bigrams.Similarity(y, x) && Bigrams.Similarity(x, x) == 1;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("word\tx", "at least one member")]
    [InlineData("wort\tx\ty", "is not a kind")]
    public void AWrongTableNamesTheLine(string line, string message)
    {
        var error = Assert.Throws<ComparisonException>(() => IndicatorTable.Parse("# comment\n" + line, "mine.tsv"));
        Assert.Contains("mine.tsv, line 2", error.Message);
        Assert.Contains(message, error.Message);
    }

    private static string Core(string indicator) => Names.Core(new TargetRecord { Indicator = indicator, Quote = indicator, Source = new("f", null, 1, 1, 0, 1) });
}
