using System.Text;

namespace PolicyMiner.Reading.Layout;

/// <summary>Joins the lines of a paragraph or cell.</summary>
internal static class LineJoiner
{
    /// <summary>The lines as one: Chinese runs on, between other letters stands a blank.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var last = "";
        foreach (var line in lines)
        {
            if (Scripts.NeedBlank(last, line) && !BrokenWord(last, line))
                text.Append(' ');
            text.Append(line);
            last = line;
        }
        return text.ToString();
    }

    /// <summary>A number or address that was broken after its hyphen or slash (2011-|2015) goes on without a blank.</summary>
    private static bool BrokenWord(string before, string after) => before.Length > 1 && before[^1] is '-' or '/' && char.IsLetterOrDigit(before[^2]) && char.IsLetterOrDigit(after[0]);
}
