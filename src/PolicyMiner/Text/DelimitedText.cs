using System.Text;

namespace PolicyMiner.Text;

/// <summary>Reads comma-separated text as RFC 4180 has it, and as spreadsheets save it: with commas, semicolons or tabs between the cells.</summary>
public static class DelimitedText
{
    /// <summary>The rows with the line each begins on; empty lines are left out. Quoted cells may hold separators, doubled quotes and line breaks.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(string text)
    {
        var separator = SeparatorOf(text);
        var (cells, cell) = (new List<string>(), new StringBuilder());
        var (line, began, quoted, at) = (1, 1, false, 0);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c == '"' && at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[++at]);
                else if (c == '"')
                    quoted = false;
                else
                    cell.Append(c);
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                Take();
            }
            else if (c == '\n')
            {
                Take();
                if (cells.Any(v => v.Length > 0))
                    yield return (began, cells);
                (cells, began) = ([], line);
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }
        Take();
        if (cells.Any(v => v.Length > 0))
            yield return (began, cells);

        void Take()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    // The commonest of the three in the heading.
    private static char SeparatorOf(string text)
    {
        var heading = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length);
        var (commas, semicolons, tabs) = (heading.Count(','), heading.Count(';'), heading.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
