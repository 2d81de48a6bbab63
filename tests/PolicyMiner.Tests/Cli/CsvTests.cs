using PolicyMiner.Cli.Output;

namespace PolicyMiner.Tests.Cli;

/// <summary>Cells of files for other programs: text stays text, whatever it begins with.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("山东省", "山东省", "plain")]
    [InlineData("甲,乙", "\"甲,乙\"", "a comma needs quotes")]
    [InlineData("说\"是\"", "\"说\"\"是\"\"\"", "quotes are doubled")]
    [InlineData("=1+1", "'=1+1", "a formula is inert")]
    [InlineData("@SUM(A1)", "'@SUM(A1)", "so is the old form")]
    [InlineData("＝1+1", "'＝1+1", "a full-width sign is taken for a formula in Chinese spreadsheets")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0", "so is a plus before no number")]
    [InlineData("-2+3", "'-2+3", "a sum that begins with a minus")]
    [InlineData("\t=1+1", "'\t=1+1", "a tab that a spreadsheet strips")]
    [InlineData("\r=1+1", "\"'\r=1+1\"", "a carriage return likewise; quoted, being a line break")]
    [InlineData("＋1", "'＋1", "full-width plus")]
    [InlineData("－1", "'－1", "full-width minus")]
    [InlineData("＠A1", "'＠A1", "full-width at")]
    [InlineData("甲=1+1", "甲=1+1", "only the beginning counts")]
    [InlineData("+5.5", "+5.5", "a number with its sign")]
    [InlineData("两\n行", "\"两\n行\"", "a line break stays in one cell")]
    [InlineData("-16", "-16", "a negative number stays a number")]
    [InlineData("-cmd", "'-cmd", "but not what only begins like one")]
    [InlineData("", "", "nothing")]
    public void A_cell_is_quoted_and_inert(string text, string expected, string why) =>
        Assert.True(expected + "\r\n" == Csv.Line([text]), why);

    [Theory]
    [InlineData("甲|乙", "甲\\|乙", "a bar would begin another cell")]
    [InlineData("甲\\|乙", "甲\\\\\\|乙", "nor does a backslash before it help")]
    [InlineData("<script>", "&lt;script>", "no tag")]
    [InlineData("[甲](javascript:1)", "\\[甲](javascript:1)", "no link")]
    [InlineData("`乙`", "\\`乙\\`", "no code")]
    [InlineData("=1+1", "=1+1", "a page runs no formula")]
    public void A_cell_of_a_Markdown_table_is_only_text(string text, string expected, string why)
    {
        var output = new StringWriter();
        var console = new CommandConsole { Out = output, Error = TextWriter.Null, In = TextReader.Null };
        new RowPrinter(console, OutputFormat.Md, Language.English).Print([new Row { { "text", text } }]);
        Assert.True($"| {expected} |" == output.ToString().Split('\n')[2].TrimEnd(), $"{why}: {output}");
    }
}
