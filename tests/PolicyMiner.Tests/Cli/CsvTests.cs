using PolicyMiner.Cli.Output;

namespace PolicyMiner.Tests.Cli;

public sealed class CsvTests
{
    [Theory]
    [InlineData("山东省", "山东省", "plain")]
    [InlineData("甲,乙", "\"甲,乙\"", "a comma needs quotes")]
    [InlineData("说\"是\"", "\"说\"\"是\"\"\"", "quotes are doubled")]
    [InlineData("=1+1", "'=1+1", "a formula is inert")]
    [InlineData("@SUM(A1)", "'@SUM(A1)", "so is the old form")]
    [InlineData("＝1+1", "'＝1+1", "a full-width sign is taken for a formula in Chinese spreadsheets")]
    [InlineData("-16", "-16", "a negative number stays a number")]
    [InlineData("-cmd", "'-cmd", "but not what only begins like one")]
    [InlineData("", "", "nothing")]
    public void A_cell_is_quoted_and_inert(string text, string expected, string why) =>
        Assert.True(expected + "\r\n" == Csv.Line([text]), why);
}
