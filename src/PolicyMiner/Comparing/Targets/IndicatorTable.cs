namespace PolicyMiner.Comparing.Targets;

/// <summary>
/// The editable table of indicators (<c>indicators.tsv</c>): words that mean the same inside an indicator, whole indicators that are the
/// same, and words that keep indicators apart however alike they look (离岸 / 在岸).
/// </summary>
public sealed class IndicatorTable
{
    private static readonly Lazy<IndicatorTable> Shipped = new(() => Parse(TableFile.Embedded("indicators.tsv"), "indicators.tsv"));

    private readonly List<(string Variant, string Word)> _words = [];
    private readonly List<(string Name, string[] Pieces)> _patterns = [];
    private readonly List<(bool Restricting, string[] Members)> _contrasts = [];

    private IndicatorTable()
    {
    }

    /// <summary>The table that ships with the library.</summary>
    public static IndicatorTable Default => Shipped.Value;

    /// <summary>Reads a table that replaces the shipped one.</summary>
    /// <exception cref="ComparisonException">A line is not understood; the message names file and line.</exception>
    public static IndicatorTable Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads a table from its text.</summary>
    /// <exception cref="ComparisonException">A line is not understood.</exception>
    public static IndicatorTable Parse(string text, string name)
    {
        var table = new IndicatorTable();
        var indicators = new List<(string Name, string[] Members)>();
        foreach (var (line, cells) in TableFile.Rows(text))
        {
            if (cells.Length < 3)
                throw new ComparisonException($"{name}, line {line}: a line needs a kind, a name and at least one member, separated by tabs.");
            switch (cells[0])
            {
                case "word": table._words.AddRange(cells[2..].Select(v => (v, cells[1]))); break;
                case "indicator": indicators.Add((cells[1], cells[1..])); break;
                case "contrast": table._contrasts.Add((false, cells[1..])); break;
                case "restricting": table._contrasts.Add((true, cells[1..])); break;
                default: throw new ComparisonException($"{name}, line {line}: \"{cells[0]}\" is not a kind; use word, indicator, contrast or restricting.");
            }
        }
        // The word itself takes part, so that 服务外包 is not read as 服务 + 外包; the longest variant wins.
        table._words.AddRange(table._words.Select(w => (w.Word, w.Word)).Distinct().ToList());
        table._words.Sort((a, b) => b.Variant.Length.CompareTo(a.Variant.Length));
        foreach (var (indicator, members) in indicators)
            table._patterns.AddRange(members.Select(m => (indicator, table.Unify(m).Split('*'))));
        foreach (var (_, members) in table._contrasts)
            Array.Sort(members, (a, b) => b.Length.CompareTo(a.Length));
        return table;
    }

    /// <summary>The text with every word in the form that stands for its group: 高校毕业生 → 大学毕业生.</summary>
    public string Unify(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var match = _words.FirstOrDefault(w => string.CompareOrdinal(text, i, w.Variant, 0, w.Variant.Length) == 0);
            result.Append(match.Word ?? text[i].ToString());
            i += match.Variant?.Length ?? 1;
        }
        return result.ToString();
    }

    /// <summary>The indicator that the table gives for a unified name, or null.</summary>
    public string? NameOf(string unified) => _patterns.FirstOrDefault(p => Matches(unified, p.Pieces)).Name;

    /// <summary>Whether a clause mentions the indicator anywhere.</summary>
    public bool Mentions(string unifiedClause, string indicator) =>
        _patterns.Any(p => p.Name == indicator && p.Pieces.Sum(x => x.Length) >= 4 && Contains(unifiedClause, p.Pieces));

    /// <summary>Whether words of the table keep two unified names apart.</summary>
    public bool AreApart(string a, string b)
    {
        foreach (var (restricting, members) in _contrasts)
        {
            var (inA, inB) = (MembersIn(a, members), MembersIn(b, members));
            if (inA.Count == 0 && inB.Count == 0)
                continue;
            if (restricting ? !inA.SetEquals(inB) : inA.Count > 0 && inB.Count > 0 && !inA.Overlaps(inB))
                return true;
        }
        return false;
    }

    // Longest first, each found member taken out, so that 进出口 is not also 出口.
    private static HashSet<string> MembersIn(string text, string[] members)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (text.Contains(member, StringComparison.Ordinal))
            {
                found.Add(member);
                text = text.Replace(member, "\0", StringComparison.Ordinal);
            }
        }
        return found;
    }

    private static bool Matches(string text, string[] pieces)
    {
        if (pieces.Length == 1)
            return text == pieces[0];
        return text.Length >= pieces.Sum(p => p.Length)
            && text.StartsWith(pieces[0], StringComparison.Ordinal)
            && text.EndsWith(pieces[^1], StringComparison.Ordinal)
            && Contains(text[..^pieces[^1].Length], pieces[..^1]);
    }

    private static bool Contains(string text, string[] pieces)
    {
        var at = 0;
        foreach (var piece in pieces)
        {
            at = text.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += piece.Length;
        }
        return true;
    }
}
