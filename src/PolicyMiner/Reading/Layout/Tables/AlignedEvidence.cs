namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>Decides whether parted lines are a table or text that happens to be parted.</summary>
internal static class AlignedEvidence
{
    private const double ManyNumbers = 0.35; // of the cells beyond the first column
    private const double LeastFilled = 0.35;
    private const double LeastFilledNumbers = 0.85;
    private const double WellFilled = 0.7;
    private const double SharedEdges = 0.55;
    private const double SharedEdgesNumbers = 0.85;
    private const int FewEntries = 4;
    private const int ManyEntries = 8;

    /// <summary>Whether the lines are a table.</summary>
    /// <param name="lines">Its parted lines.</param>
    /// <param name="all">All its lines.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rules">Level ruling lines at and in it.</param>
    /// <param name="box">The part of the page it covers.</param>
    public static bool IsTable(
        IReadOnlyList<LayoutLine> lines, IReadOnlyList<LayoutLine> all, AlignedColumns columns, IReadOnlyList<Ruling> rules, Box box)
    {
        var pieces = lines.Select(l => LinePieces.Of(l, columns)).ToList();
        var cells = pieces.Select(Cells).ToList();
        var filled = cells.Sum(c => c.Count);
        // Most lines must have text in two columns that is theirs.
        if (cells.Count(c => c.Count >= 2) < Math.Max(2, 0.6 * lines.Count))
            return false;
        if (IsListing(lines, cells, columns.Count))
            return false;
        // Scattered numbers are the labels of a chart.
        var (leastShared, leastFilled) = cells.Any(c => c.Values.Any(t => t.Any(char.IsLetter))) ? (SharedEdges, LeastFilled) : (SharedEdgesNumbers, LeastFilledNumbers);
        if (ColumnEdges.Shared(pieces, lines.Average(l => l.FontSize)) < leastShared || filled < leastFilled * columns.Count * lines.Count)
            return false;
        if (columns.Count == 2 && IsListOrLabels(cells))
            return false;
        var hasRules = rules.Count(r => r.Length > 0.6 * box.Width) >= 2;
        if (hasRules && lines.Count >= 2)
            return true;
        if (lines.Count < 3 || IsLabelled(cells))
            return false;
        var later = cells.SelectMany(c => c.Where(p => p.Key > 0)).ToList();
        var numbers = later.Count(p => CellKinds.IsNumber(p.Value));
        if (numbers >= ManyNumbers * later.Count)
            return true;
        // A few words that come again and again: X, Yes, Partly.
        if (columns.Count >= 3 && lines.Count >= 5 && later.Count(p => p.Value.Length < 8) - later.Select(p => p.Value).Distinct().Count() >= 0.6 * later.Count)
            return true;
        if (AreBlocks(cells))
            return false;
        if (IsWrappedText(all, columns, rules.Any(r => r.Length > 0.6 * box.Width)))
            return true;
        // Words only: a list of names or a form looks the same, so more is asked for.
        return columns.Count >= 3 && lines.Count >= 4 && filled >= WellFilled * columns.Count * lines.Count
            && cells.SelectMany(c => c.Values).Average(t => Scripts.Ems(t)) < 12;
    }

    /// <summary>Whether the lines are contents, an index, equations or a form, of which no part is a table either.</summary>
    public static bool IsListing(IReadOnlyList<LayoutLine> lines, AlignedColumns columns) =>
        IsListing(lines, [.. lines.Select(l => Cells(LinePieces.Of(l, columns)))], columns.Count);

    private static bool IsListing(IReadOnlyList<LayoutLine> lines, List<Dictionary<int, string>> cells, int columns) =>
        IsContents(lines) || IsContents(cells, columns) || AreEquations(cells) || IsIndex(cells) || IsIndexWithLeaders(cells, columns) || AreBoxesToTick(cells);

    /// <summary>Entries in the order of the alphabet, each with dots to its page.</summary>
    private static bool IsIndexWithLeaders(List<Dictionary<int, string>> cells, int columns)
    {
        var entries = cells.Select(c => c.GetValueOrDefault(0, "")).ToList();
        return columns == 2 && entries.Count(CellKinds.HasLeader) >= 0.8 * entries.Count && cells.All(c => c.GetValueOrDefault(1, "").Length < 4)
            && entries.Zip(entries.Skip(1), (a, b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase) <= 0).Count(inOrder => inOrder) >= 0.8 * (entries.Count - 1);
    }

    /// <summary>Rows of wrapped text: rows told apart by distance, or every row begins in all columns at once, and what
    /// wraps goes on beyond the first column.</summary>
    private static bool IsWrappedText(IReadOnlyList<LayoutLine> all, AlignedColumns columns, bool hasRule)
    {
        if (columns.Count < (hasRule ? 2 : 3))
            return false;
        var pieces = all.Select(l => LinePieces.Of(l, columns)).ToList();
        if (columns.Count > 2 && pieces.Count > FewEntries && UndrawnRows.AreParagraphs(all, pieces) && pieces.Count(p => p.Count == columns.Count) > 2)
            return true;
        var starts = pieces.Where(p => p[0].First == 0 && p.Count > 1).ToList();
        if (starts.Count < 3 || starts.Count > (hasRule ? 0.75 : 0.6) * all.Count || pieces.Count(p => p[0].First == 0) > 0.75 * all.Count)
            return false;
        var cells = starts.SelectMany(p => p).ToList();
        return cells.Count >= 0.8 * starts.Count * columns.Count && cells.All(p => p.First == p.Last)
            && cells.Count(p => char.IsUpper(p.Text[0]) || char.IsDigit(p.Text[0])) >= 0.8 * cells.Count && !starts.All(p => CellKinds.IsMarker(p[0].Text));
    }

    private static Dictionary<int, string> Cells(List<LinePiece> pieces) =>
        pieces.GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.First().Text);

    /// <summary>Entries that lead with dots to page numbers, which never fall; a label may lead to its values too.</summary>
    private static bool IsContents(IReadOnlyList<LayoutLine> lines)
    {
        var leading = lines.Where(l => CellKinds.HasLeader(l.Text)).ToList();
        if (leading.Count * 2 < lines.Count)
            return false;
        var last = leading.Select(l => l.Words[^1].Text.TrimStart('.', '…', '·')).ToList();
        var pages = last.Where(t => t.Length is > 0 and < 5 && t.All(char.IsAsciiDigit)).Select(int.Parse).ToList();
        // Roman numbers, blanks to fill in and numbers that rise: nothing that a table of values would show.
        return pages.Count < 0.8 * last.Count ? last.Count(t => t.Any(char.IsAsciiDigit)) < 0.5 * last.Count : pages.Zip(pages.Skip(1)).All(p => p.First <= p.Second);
    }

    /// <summary>Headings and the pages where they stand, without dots between: the last column, and no other that is not a number of the
    /// heading, holds small whole numbers that never fall.</summary>
    private static bool IsContents(List<Dictionary<int, string>> cells, int columns)
    {
        var last = columns - 1;
        var pages = cells.Where(c => c.ContainsKey(last)).Select(c => c[last]).ToList();
        if (columns > 3 || pages.Count < FewEntries || pages.Count < 0.7 * cells.Count || !pages.All(t => t.Length < 4 && t.All(char.IsAsciiDigit)))
            return false;
        var titles = cells.Select(c => c.GetValueOrDefault(last - 1, "")).ToList();
        var numbers = pages.Select(int.Parse).ToList();
        return titles.Count(t => t.Any(char.IsLetter)) >= 0.8 * titles.Count && numbers[^1] > numbers[0]
            && numbers.Zip(numbers.Skip(1)).All(p => p.First <= p.Second)
            && (columns == 3 || pages.Count >= ManyEntries || titles.Count(t => t.Length > 0 && char.IsAsciiDigit(t[0])) * 2 > titles.Count)
            && (columns == 2 || cells.Select(c => c.GetValueOrDefault(0, "")).All(t => t.Length == 0 || IsSectionNumber(t)));
    }

    private static bool IsSectionNumber(string text) => text.Length is > 0 and < 9 && text.All(c => char.IsAsciiDigit(c) || c == '.');

    /// <summary>Entries of an index and their pages: Audit, 272, 16.</summary>
    private static bool IsIndex(List<Dictionary<int, string>> cells)
    {
        var texts = cells.SelectMany(c => c.Values).ToList();
        return texts.Count(IsIndexEntry) >= 0.6 * texts.Count;
    }

    private static bool IsIndexEntry(string text)
    {
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        var last = text.AsSpan(text.LastIndexOf(' ') + 1);
        return comma > 0 && char.IsLetter(text[comma - 1]) && last.Length is > 0 and < 9 && char.IsAsciiDigit(last[0]) && last.IndexOfAnyExcept("0123456789–-,") < 0;
    }

    /// <summary>Answers of a form, each beside a box: ☐ Yes.</summary>
    private static bool AreBoxesToTick(List<Dictionary<int, string>> cells)
    {
        var texts = cells.SelectMany(c => c.Values).ToList();
        return texts.Count(t => t[0] is '☐' or '□' or '❏' or '❑' or '○' or '◯' && t.Length > 1) * 2 > texts.Count;
    }

    /// <summary>Blocks of lines set beside each other, such as addresses: the words of a line come again beside, not below.</summary>
    private static bool AreBlocks(List<Dictionary<int, string>> cells)
    {
        static HashSet<string> Words(string text) => [.. text.Split(' ').Where(w => w.Length > 2 && w.Any(char.IsLetter))];
        var repeated = cells.Count(c => c.Values.Select(Words).ToList() is var words && words.Count > 1 && words.Skip(1).Any(w => w.Overlaps(words[0])));
        var below = cells.Zip(cells.Skip(1), (a, b) => a.Any(p => b.TryGetValue(p.Key, out var text) && Words(text).Overlaps(Words(p.Value)))).Count(same => same);
        return repeated >= 0.4 * cells.Count && below < repeated / 2;
    }

    /// <summary>Equations with their numbers in brackets at the right margin.</summary>
    private static bool AreEquations(List<Dictionary<int, string>> cells)
    {
        var last = cells.Max(c => c.Keys.Max());
        var numbered = cells.Count(c => c.GetValueOrDefault(last, "") is ['(', .. var number, ')'] && number.Length < 6 && number.Any(char.IsAsciiDigit));
        return numbered >= 0.7 * cells.Count && cells.Count(c => c.Values.Any(t => t.AsSpan().IndexOfAny("=≤≥<>∑∫") >= 0)) * 2 > cells.Count;
    }

    /// <summary>Labels with a colon before what they label: a form or a list of properties.</summary>
    private static bool IsLabelled(List<Dictionary<int, string>> cells) =>
        cells.Count(c => c.GetValueOrDefault(0, "").TrimEnd() is [.., ':' or '：']) * 2 >= cells.Count;

    /// <summary>Markers before text, or labels with a colon before values.</summary>
    private static bool IsListOrLabels(List<Dictionary<int, string>> cells)
    {
        var first = cells.Select(c => c.GetValueOrDefault(0, "")).Where(t => t.Length > 0).ToList();
        return first.Count(CellKinds.IsMarker) * 2 > first.Count
            || cells.Count(c => c.Values.Any(t => t.Contains('：') || t.TrimEnd().EndsWith(':'))) * 5 >= 2 * cells.Count;
    }
}
