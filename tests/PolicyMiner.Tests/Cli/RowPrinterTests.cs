using PolicyMiner.Cli.Output;

namespace PolicyMiner.Tests.Cli;

public sealed class RowPrinterTests
{
    private static readonly Row[] Rows =
    [
        new() { { "region", "山东省" }, { "value", 30.0 }, { "unit", "亿美元" } },
        new() { { "region", "全国" }, { "value", 850.5 }, { "unit", "a|b" } },
    ];

    private static string Print(OutputFormat format, Language language = Language.English)
    {
        var output = new StringWriter();
        new RowPrinter(new CommandConsole { Out = output, Error = new StringWriter(), In = new StringReader(""), Width = 100 }, format, language).Print(Rows);
        return output.ToString();
    }

    [Fact]
    public void Wide_characters_align_in_tables()
    {
        var lines = Print(OutputFormat.Table).Split('\n').Where(l => l.Contains("省") || l.Contains("全国")).ToList();
        Assert.Equal(2, lines.Count);
        // 山东省 takes six columns and 全国 four: the numbers end in the same column all the same.
        Assert.Equal(Columns(lines[0], "30"), Columns(lines[1], "850.5"));
    }

    // Columns up to the end of the word, a Chinese character taking two.
    private static int Columns(string line, string word)
    {
        var end = line.IndexOf(word, StringComparison.Ordinal) + word.Length;
        return line[..end].Sum(c => c > 0x2E80 ? 2 : 1);
    }

    [Fact]
    public void Headings_follow_the_language_and_field_names_do_not()
    {
        Assert.Contains("地区", Print(OutputFormat.Table, Language.Chinese));
        Assert.Contains("\"region\":\"山东省\"", Print(OutputFormat.Jsonl, Language.Chinese));
        Assert.StartsWith("region,value,unit\r\n", Print(OutputFormat.Csv, Language.Chinese));
    }

    [Fact]
    public void Json_is_one_array_and_markdown_escapes_bars()
    {
        Assert.Equal(2, System.Text.Json.Nodes.JsonNode.Parse(Print(OutputFormat.Json))!.AsArray().Count);
        Assert.Contains(@"a\|b", Print(OutputFormat.Md));
    }
}
