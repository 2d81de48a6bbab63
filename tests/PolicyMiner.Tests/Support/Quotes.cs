using System.Text;
using System.Text.RegularExpressions;
using PolicyMiner.Model;

namespace PolicyMiner.Tests.Support;

/// <summary>Checks the contract of quotes: the reading text between the offsets, less line breaks, inline markup and blanks, is the quote.</summary>
public static partial class Quotes
{
    public static void AssertReproduced(string readingText, PolicyRecord record)
    {
        Assert.False(string.IsNullOrWhiteSpace(record.Quote), $"{record.Id} has no quote");
        var source = record.Source;
        var between = CodePoints(readingText, source.CharStart, source.CharEnd);
        var plain = Plain(between);
        Assert.True(Plain(record.Quote) == plain || Plain(record.Quote) == Plain(Tags().Replace(between, "")) || Plain(record.Quote) == Plain(WithoutReprints(readingText, between)),
            $"{record.Id}\nquote:   {record.Quote}\noffsets: {between}");
    }

    /// <summary>The text less the lines that stand before it already: a table's header, reprinted where a page edge cuts a row, is page furniture.</summary>
    private static string WithoutReprints(string readingText, string between)
    {
        var above = readingText[..readingText.IndexOf(between, StringComparison.Ordinal)].Split('\n').ToHashSet();
        return string.Join('\n', between.Split('\n').Where(line => !above.Contains(line)));
    }

    private static string CodePoints(string text, int start, int end)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (at >= end)
                break;
            if (at++ >= start)
                result.Append(rune.ToString());
        }
        return result.ToString();
    }

    // Line breaks, runs of blanks, and the inline markup of loose Markdown (#, *, list bullets) do not count.
    private static string Plain(string text) => Dropped().Replace(text, "");

    [GeneratedRegex(@"[\s\u3000*#]+")]
    private static partial Regex Dropped();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
