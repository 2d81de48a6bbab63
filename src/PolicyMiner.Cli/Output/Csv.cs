using System.Text;

namespace PolicyMiner.Cli.Output;

/// <summary>CSV as RFC 4180 has it, with formula-like cells made inert (a leading <c>= + - @</c>, tab or carriage return gets a leading <c>'</c>
/// unless the cell is a plain number), since spreadsheets run what they take for a formula.</summary>
internal static class Csv
{
    /// <summary>One line, closed by CR LF.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(",", cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var value = Inert(text);
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"") + "\"";
    }

    /// <summary>The text as a spreadsheet may hold it without running it.</summary>
    public static string Inert(string text)
    {
        if (text.Length == 0 || text[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠'))
            return text;
        return double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? text : new StringBuilder("'").Append(text).ToString();
    }
}
