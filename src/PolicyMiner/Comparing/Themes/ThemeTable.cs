using PolicyMiner.Text;

namespace PolicyMiner.Comparing.Themes;

/// <summary>
/// The editable table of themes (<c>themes.tsv</c>). The theme whose words cover most characters of a text wins; a word is counted once
/// and never inside a longer word of the same theme.
/// </summary>
public sealed class ThemeTable
{
    private static readonly Lazy<ThemeTable> Shipped = new(() => Parse(TableFile.Embedded("themes.tsv"), "themes.tsv"));

    private const int ManyFields = 4;
    private const double ClearShare = 0.35;

    private readonly List<Entry> _themes = [];

    private ThemeTable()
    {
    }

    /// <summary>The table that ships with the library.</summary>
    public static ThemeTable Default => Shipped.Value;

    /// <summary>The themes in the order in which rows show them.</summary>
    public IEnumerable<Theme> Themes => _themes.Select(t => t.Theme).Append(Theme.Other);

    /// <summary>Reads a table from its text.</summary>
    /// <exception cref="ComparisonException">A line has no words.</exception>
    public static ThemeTable Parse(string text, string name)
    {
        var table = new ThemeTable();
        foreach (var (line, cells) in TableFile.Rows(text))
        {
            if (cells.Length < 4)
                throw new ComparisonException($"{name}, line {line}: a theme needs an id, a Chinese name, an English name and at least one word, separated by tabs.");
            var sectionsOnly = cells[0][0] == '§';
            table._themes.Add(new Entry(
                new Theme(sectionsOnly ? cells[0][1..] : cells[0], cells[1], cells[2]),
                sectionsOnly,
                [.. cells[3..].Where(w => w[0] is not ('=' or '…')).OrderByDescending(w => w.Length)],
                [.. cells[3..].Where(w => w[0] == '=').Select(w => w[1..])],
                [.. cells[3..].Where(w => w[0] == '…').Select(w => w[1..])]));
        }
        return table;
    }

    /// <summary>The theme of a heading, or null where no word of the table stands in it.</summary>
    public Theme? OfHeading(string heading) => Best(Width.Fold(heading).Trim());

    /// <summary>The theme of a task or of who does it, or null; also null for a sentence that runs through many fields (加大投入，培育企业，
    /// 引进人才 …) and is about none of them.</summary>
    public Theme? OfTask(string text)
    {
        text = Width.Fold(text);
        var covered = _themes.Where(t => !t.SectionsOnly).Select(t => (t.Theme, Covered: Covered(text, t.Words))).Where(t => t.Covered > 0).ToList();
        if (covered.Count == 0)
            return null;
        var most = covered.MaxBy(t => t.Covered);
        return covered.Count >= ManyFields && most.Covered < covered.Sum(t => t.Covered) * ClearShare ? null : most.Theme;
    }

    private Theme? Best(string text)
    {
        // 重点领域指导目录(摘录版) is a catalogue: what stands in brackets at the end is no part of the name.
        var name = text.EndsWith(')') && text.LastIndexOf('(') is var bracket and > 0 ? text[..bracket] : text;
        Theme? best = null;
        var most = 0;
        foreach (var entry in _themes)
        {
            var covered = entry.Whole.Contains(text) || entry.Ends.Any(e => name.EndsWith(e, StringComparison.Ordinal)) ? text.Length + 1 : Covered(text, entry.Words);
            if (covered > most)
                (best, most) = (entry.Theme, covered);
        }
        return best;
    }

    private static int Covered(string text, string[] words)
    {
        var covered = 0;
        foreach (var word in words)
        {
            if (!text.Contains(word, StringComparison.Ordinal))
                continue;
            covered += word.Length;
            text = text.Replace(word, "\0", StringComparison.Ordinal);
        }
        return covered;
    }

    private sealed record Entry(Theme Theme, bool SectionsOnly, string[] Words, string[] Whole, string[] Ends);
}
