using PolicyMiner.Analysis.Segmentation;
using Xunit;

namespace PolicyMiner.Tests.Analysis.Segmentation;

public class LexiconTests
{
    [Theory]
    [InlineData("商务厅\tagency", 1)]
    [InlineData("{商务|财政}{部|厅|局}\tagency", 6)]
    [InlineData("{服务外包|外包}\tterm\t9", 2)]
    [InlineData("# nothing\n\n", 0)]
    public void A_line_may_stand_for_several_words(string table, int count) => Assert.Equal(count, Lexicon.Parse(table, "test").Count);

    [Theory]
    [InlineData("商务厅\tagency\tmany", "line 1")]
    [InlineData("# a\n商务厅\tagency\t0", "line 2")]
    [InlineData("{省|市县}\tplace", "line 1")]
    public void A_wrong_line_is_named(string table, string where) =>
        Assert.Contains(where, Assert.Throws<FormatException>(() => Lexicon.Parse(table, "mine.tsv")).Message);

    [Fact]
    public void The_shipped_list_reads() => Assert.True(Lexicon.Default.Count > 500);
}
