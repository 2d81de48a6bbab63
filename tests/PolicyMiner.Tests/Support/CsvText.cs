using System.Text;

namespace PolicyMiner.Tests.Support;

/// <summary>Reads CSV as RFC 4180 has it, strictly: what the program wrote must be readable by that rule alone.</summary>
public static class CsvText
{
    public static List<string[]> Parse(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            row.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length || text[at] is '\r' or '\n')
                    row.Add("");
                else
                    continue;
            }
            if (at < text.Length && text[at] == '\r')
                at++;
            Assert.True(at >= text.Length || text[at] == '\n', $"a row must end at {at}");
            at++;
            rows.Add([.. row]);
            row.Clear();
        }
        return rows;
    }

    /// <summary>The values under one heading.</summary>
    public static List<string> Column(string text, string name)
    {
        var rows = Parse(text);
        if (rows.Count == 0)
            return [];
        var place = Array.IndexOf(rows[0], name);
        Assert.True(place >= 0, $"there is no column {name} in {string.Join(",", rows[0])}");
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        return [.. rows.Skip(1).Select(r => r[place])];
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
            Assert.NotEqual('"', text[at++]);
        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; ; at++)
        {
            Assert.True(at < text.Length, "a quoted cell never ends");
            if (text[at] != '"')
                value.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                value.Append(text[at++]);
            else
                break;
        }
        at++;
        return value.ToString();
    }
}
