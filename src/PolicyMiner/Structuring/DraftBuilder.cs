using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Makes paragraphs and tables of the lines of one part: broken paragraphs rejoined, captions and notes of tables recognised.</summary>
internal static class DraftBuilder
{
    private const int LongestCaption = 60;

    /// <summary>The paragraphs and tables, in reading order.</summary>
    /// <param name="paginated">Whether lines may have been cut at page edges (text, PDF), which paragraphs of HTML and Word are not.</param>
    /// <param name="wrapWidth">The width at which lines are broken hard; 0 where they are not.</param>
    public static List<Draft> Build(IReadOnlyList<Line> lines, NoticePart part, bool paginated, int wrapWidth)
    {
        MarkCaptions(lines, part);
        var drafts = new List<Draft>();
        var joiner = new ParagraphJoiner(paginated, wrapWidth);
        for (var i = part.Start; i < part.End;)
        {
            var first = lines[i];
            var next = i + 1;
            if (first.Table is not null)
            {
                while (next < part.End && lines[next].Table is not null)
                    next++;
                drafts.Add(new(TracedText.Empty, first, [.. Enumerable.Range(i, next - i).Select(n => lines[n])]));
                i = next;
                continue;
            }
            var pieces = new List<TracedText> { first.Text };
            if (first.IsBody)
            {
                joiner.Begin(first.Value);
                var last = first;
                var text = first.Value;
                while (next < part.End && joiner.Continues(text, last, lines[next]))
                {
                    last = lines[next++];
                    pieces.Add(last.Text);
                    text = last.Value.Length > 400 ? last.Value : string.Concat(text.AsSpan(Math.Max(0, text.Length - 400)), last.Value);
                }
            }
            drafts.Add(new(Join(pieces), first, []));
            i = next;
        }
        return drafts;
    }

    // A blank belongs between two Latin words, not between Chinese characters.
    private static TracedText Join(List<TracedText> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            if (char.IsAsciiLetter(pieces[i - 1][pieces[i - 1].Length - 1]) && char.IsAsciiLetter(pieces[i][0]))
                return TracedText.Join(" ", pieces);
        }
        return TracedText.Concat(pieces);
    }

    private static void MarkCaptions(IReadOnlyList<Line> lines, NoticePart part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            if (lines[i].Table is null)
                continue;
            if (i > part.Start && lines[i - 1] is { IsBody: true } above && above.Value.Length <= LongestCaption && !TextShape.EndsSentence(above.Value)
                && HeadingParser.Parse(above.Value) is null && !TextShape.HasClauses(above.Value))
                above.Role = ParagraphRole.Caption;
            for (var below = i + 1; below < part.End && lines[below].IsBody && IsNote(lines[below].Value); below++)
                lines[below].Role = ParagraphRole.TableNote;
        }
    }

    private static bool IsNote(string line) =>
        Array.Exists((string[])["备注", "注", "说明", "资料来源", "数据来源", "填表说明"], w => line.StartsWith(w, StringComparison.Ordinal) && line.Length > w.Length && line[w.Length] is '：' or ':');
}
