namespace PolicyMiner.Structuring;

/// <summary>
/// Recognises text whose lines were broken hard at the width of a column (taken out of a PDF): most lines are equally wide. The width is found
/// for stretches of a file, since one file may hold both kinds.
/// </summary>
internal static class HardWrap
{
    private const int Stretch = 120;
    private const int Narrowest = 28; // columns; a Chinese character takes two
    private const int Widest = 110;

    /// <summary>For each line the width at which the text around it is broken, in columns; 0 where it is not.</summary>
    public static int[] Widths(IReadOnlyList<Line> lines)
    {
        var widths = new int[lines.Count];
        for (var start = 0; start < lines.Count; start += Stretch)
        {
            var end = Math.Min(lines.Count, start + Stretch);
            Array.Fill(widths, Width(lines, start, end), start, end - start);
        }
        return widths;
    }

    /// <summary>How many columns <paramref name="text"/> takes.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var c in text)
            columns += c < 0x2E80 && c is not ('“' or '”' or '—' or '…' or '‘' or '’') ? 1 : 2;
        return columns;
    }

    private static int Width(IReadOnlyList<Line> lines, int start, int end)
    {
        var columns = new List<int>();
        var body = new List<string>();
        for (var i = start; i < end; i++)
        {
            if (lines[i].Table is not null || lines[i].Role != ParagraphRole.Body)
                continue;
            columns.Add(Columns(lines[i].Value));
            body.Add(lines[i].Value);
        }
        if (columns.Count < 8)
            return 0;
        columns.Sort();
        // The few widest lines are accidents; the width is where the crowd stands.
        var width = columns[(int)(columns.Count * 0.9)];
        var full = columns.Count(c => c >= width - 4 && c <= width + 4);
        return width is >= Narrowest and <= Widest && (full * 2 >= columns.Count || LostIndents(body, width)) ? width : Ceiling(columns);
    }

    // Where the indents were lost, first lines are narrower by one: then the lines must also be seen to run on.
    private static bool LostIndents(List<string> body, int width)
    {
        int full = 0, runsOn = 0, clauses = 0;
        foreach (var line in body)
        {
            if (Columns(line) is var columns && (columns < width - Tolerance - Indent || columns > width + 4))
                continue;
            full++;
            if (!TextShape.EndsSentence(line))
                runsOn++;
            if (TextShape.HasClauses(line))
                clauses++;
        }
        return full * 2 >= body.Count && runsOn * 10 >= full * 7 && clauses * 2 >= full;
    }

    /// <summary>The width at which a good part of the lines end and beyond which hardly any goes: paragraphs that nobody breaks end anywhere.</summary>
    private static int Ceiling(List<int> sorted)
    {
        var width = sorted[Math.Max(0, sorted.Count - 1 - Math.Max(1, sorted.Count / 20))];
        var full = sorted.Count(c => c >= width - Tolerance && c <= width);
        return width is >= NarrowestCeiling and <= Widest && full >= FewestFull && full * 3 >= sorted.Count ? width : 0;
    }

    /// <summary>How much shorter than the width a full line may be: half-width marks and words that are not parted.</summary>
    public const int Tolerance = 6;

    /// <summary>The two characters by which a paragraph's first line is indented, in columns.</summary>
    public const int Indent = 4;

    private const int NarrowestCeiling = 56;
    private const int FewestFull = 8;
}
