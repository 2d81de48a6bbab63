namespace PolicyMiner.Reading.Layout;

/// <summary>
/// Puts the lines of a region together to paragraphs. A paragraph ends where its last line stays short of the right margin, where the
/// next line is indented or set in another size, and at a distance larger than between lines; centred and right-aligned lines (title,
/// signature, date) stand alone.
/// </summary>
internal static class ParagraphBuilder
{
    private const string Ends = "。！？；：.!?;:”’」』）)》";

    /// <summary>The paragraphs of lines that follow each other.</summary>
    /// <param name="lines">The lines from top to bottom.</param>
    /// <param name="left">Left margin of the region.</param>
    /// <param name="right">Right margin of the region.</param>
    public static List<ParagraphItem> Build(IReadOnlyList<LayoutLine> lines, double left, double right)
    {
        var paragraphs = new List<ParagraphItem>();
        var leading = Leading(lines);
        var open = new List<LayoutLine>();
        var (alignment, blank) = (BlockAlignment.Left, false);
        foreach (var line in lines)
        {
            var previous = open.Count > 0 ? open[^1] : null;
            var distance = previous is null ? 0 : line.Box.Bottom - previous.Box.Bottom;
            var isAlone = AlignmentOf(line, left, right);
            if (previous is null || isAlone != BlockAlignment.Left || alignment != BlockAlignment.Left || Breaks(open, line, distance, leading, left, right))
            {
                Close();
                (alignment, blank) = (isAlone, distance > 1.6 * leading);
            }
            open.Add(line);
        }
        Close();
        return paragraphs;

        void Close()
        {
            if (open.Count > 0)
                paragraphs.Add(new([.. open], alignment, blank));
            open.Clear();
        }
    }

    private static bool Breaks(List<LayoutLine> open, LayoutLine line, double distance, double leading, double left, double right)
    {
        var previous = open[^1];
        var em = line.FontSize;
        if (Math.Abs(previous.FontSize - em) > 0.16 * Math.Max(em, previous.FontSize))
            return true;
        if (distance > Math.Max(1.45 * leading, 1.3 * em) || distance < 0)
            return true;
        // The first word of this line would have found room on the line before.
        var first = line.Words[0];
        var firstWidth = Scripts.HasWide(first.Text) ? Math.Max(2.2, Unbreakable(first.Text)) * em : Math.Min(first.Box.Width, 12 * em) + 0.3 * em;
        if (previous.Box.Right + firstWidth + 0.3 * em < right)
            return true;
        // Indented more than the line before, which is complete: 首行缩进. Without its end mark the line before hangs (list items).
        var indent = line.Box.Left - previous.Box.Left;
        // A paragraph of one full line and the next one, both with their first line indented.
        if (open.Count == 1 && previous.Box.Left - left > 0.9 * em && Math.Abs(indent) < 0.5 * em && Ends.Contains(previous.Text[^1]))
            return true;
        var startsNew = Ends.Contains(previous.Text[^1]) || open.Count > 1;
        return indent > 0.9 * em && startsNew && (open.Count == 1 || Math.Abs(open[^1].Box.Left - open[^2].Box.Left) < 2.5 * em);
    }

    /// <summary>The width in em of what a line cannot be broken in at the beginning of <paramref name="text"/>: 36.4%、 with its comma.</summary>
    private static double Unbreakable(string text)
    {
        var end = 0;
        while (end < text.Length && end < 24 && !Scripts.IsWide(text[end]))
            end++;
        return Math.Min(12, Scripts.Ems(text[..end]) + (end > 0 && end < text.Length && "，。；：、）》”％".Contains(text[end]) ? 1 : 0)) + 0.3;
    }

    private static BlockAlignment AlignmentOf(LayoutLine line, double left, double right)
    {
        var em = line.FontSize;
        var (before, after) = (line.Box.Left - left, right - line.Box.Right);
        if (before > 2.6 * em && after > 2.6 * em && Math.Abs(before - after) < 1.6 * em)
            return BlockAlignment.Center;
        return before > 0.45 * (right - left) ? BlockAlignment.Right : BlockAlignment.Left;
    }

    /// <summary>The usual distance from line to line.</summary>
    private static double Leading(IReadOnlyList<LayoutLine> lines)
    {
        var distances = lines.Zip(lines.Skip(1), (a, b) => b.Box.Bottom - a.Box.Bottom).Where(d => d > 2).Order().ToList();
        return distances.Count == 0 ? double.MaxValue : distances[distances.Count / 2];
    }
}
