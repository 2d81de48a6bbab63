namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>Words of one line that stand together, and the columns that they cover.</summary>
internal sealed record LinePiece(int First, int Last, IReadOnlyList<PlacedWord> Words)
{
    /// <summary>Its text.</summary>
    public string Text { get; } = new LayoutLine(Words).Text;

    /// <summary>The box around it.</summary>
    public Box Box { get; } = Words.Select(w => w.Box).Aggregate((a, b) => a.Union(b));

    /// <summary>Whether it is a number that no header would hold: years head columns.</summary>
    public bool IsValue { get; } = IsValueText(new LayoutLine(Words).Text);

    /// <summary>Whether it is such a number and no sign for a missing one (–, none).</summary>
    public bool IsFigure => IsValue && Text.Any(char.IsDigit);

    /// <summary>Whether it is a stroke that stands for nothing.</summary>
    public bool IsDash => Text is "-" or "–" or "—" or "−" or "--" or "---";

    /// <summary>Whether a text is a number that no header would hold.</summary>
    public static bool IsValueText(string text) => CellKinds.IsNumber(text) && !(text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2');
}

/// <summary>Cuts the lines of a table into pieces by column.</summary>
internal static class LinePieces
{
    private const double Apart = 0.8; // em: words further apart are two pieces wherever they stand
    private const double WideApart = 1.2; // em: words further apart do not belong to one cell
    private const double TypewriterLetter = 0.6; // em
    private const double ApartTypewritten = 0.9;
    private const double ApartAtGutter = 0.4; // em: the same where the gap lies on a gutter

    /// <summary>The pieces, left to right; words without a gap between them stay together, over several columns if need be.</summary>
    public static List<LinePiece> Of(LayoutLine line, AlignedColumns columns)
    {
        var pieces = new List<LinePiece>();
        foreach (var run in Runs(line, columns))
        {
            var (first, last) = columns.Covered(run.Select(w => w.Box).Aggregate((a, b) => a.Union(b)), line.FontSize);
            if (pieces.Count > 0 && first <= pieces[^1].Last)
            {
                var before = pieces[^1];
                var isApart = !columns.AreDrawn && run[0].Box.Left - before.Box.Right >= WideApart * line.FontSize;
                if (before.First < first && !columns.AreDrawn)
                    pieces[^1] = new(before.First, first - 1, before.Words); // a wide head beside another one
                else if (isApart && before.Last < last)
                    first = before.Last + 1;
                else if (isApart && first == before.First && before.First > 0 && (pieces.Count == 1 || pieces[^2].Last < before.First - 1))
                    pieces[^1] = new(before.First - 1, before.First - 1, before.Words); // two heads between columns, near the same one
                else if (isApart && first == last && last == before.Last && last + 1 < columns.Count && run[0].Box.Left > columns[last].Left)
                    (first, last) = (last + 1, last + 1);
                else
                {
                    pieces[^1] = new(before.First, Math.Max(before.Last, last), [.. before.Words, .. run]);
                    continue;
                }
            }
            pieces.Add(new(first, last, run));
        }
        return pieces;
    }

    private static List<List<PlacedWord>> Runs(LayoutLine line, AlignedColumns columns)
    {
        var runs = new List<List<PlacedWord>>();
        foreach (var word in line.Words)
        {
            if (runs.Count == 0 || IsApart(runs[^1][^1], word, line.FontSize, columns))
                runs.Add([word]);
            else
                runs[^1].Add(word);
        }
        return runs;
    }

    /// <summary>Whether all letters are as wide as a typewriter's, whose blank is wider than a gutter of others may be.</summary>
    private static bool IsTypewritten(PlacedWord word) => Math.Abs(word.Box.Width / (word.Text.Length * word.FontSize) - TypewriterLetter) < 0.04;

    private static bool IsApart(PlacedWord before, PlacedWord word, double em, AlignedColumns columns)
    {
        if (columns.AreDrawn)
            return columns.Covered(before.Box, em) != columns.Covered(word.Box, em);
        var gap = word.Box.Left - before.Box.Right;
        if (gap >= Apart * em)
            return true;
        var least = CellKinds.IsNumber(before.Text) && CellKinds.IsNumber(word.Text) ? 0.15 : IsTypewritten(before) && IsTypewritten(word) ? ApartTypewritten : ApartAtGutter;
        return gap >= least * em && columns.HasGutter(before.Box.Right, word.Box.Left);
    }
}
