using PolicyMiner.Structuring.Tables;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Makes paragraphs and tables of the lines of one part: broken paragraphs rejoined, captions and notes of tables recognised.</summary>
internal static class DraftBuilder
{
    private const int LongestCaption = 60;

    /// <summary>The paragraphs and tables, in reading order.</summary>
    /// <param name="paginated">Whether lines may have been cut at page edges (text, PDF), which paragraphs of HTML and Word are not.</param>
    /// <param name="wrapWidths">For each line the width at which lines are broken hard there, see <see cref="HardWrap"/>.</param>
    public static List<Draft> Build(IReadOnlyList<Line> lines, NoticePart part, TableLayout tables, bool paginated, int[] wrapWidths)
    {
        MarkCaptions(lines, part, tables);
        var drafts = new List<Draft>();
        var joiner = new ParagraphJoiner(paginated);
        for (var i = part.Start; i < part.End;)
        {
            var first = lines[i];
            var next = i + 1;
            if (first.Table is not null || tables.Continuations.Contains(first.Index))
            {
                if (tables.Tables.TryGetValue(first.Index, out var table))
                    drafts.Add(new(TracedText.Empty, first, table));
                i = next;
                continue;
            }
            var pieces = new List<TracedText> { first.Text };
            if (first.IsBody)
            {
                joiner.Begin(first.Value);
                var last = first;
                var text = first.Value;
                while (next < part.End && joiner.Continues(text, last, lines[next], wrapWidths[next]))
                {
                    last = lines[next++];
                    pieces.Add(last.Text);
                    text = last.Value.Length > 400 ? last.Value : string.Concat(text.AsSpan(Math.Max(0, text.Length - 400)), last.Value);
                }
            }
            drafts.Add(new(Join(pieces), first, null));
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

    private static void MarkCaptions(IReadOnlyList<Line> lines, NoticePart part, TableLayout tables)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            if (!lines[i].IsBody || HeadingParser.Parse(lines[i].Value) is not null)
                continue;
            if (tables.Notes.Contains(lines[i].Index))
                lines[i].Role = ParagraphRole.TableNote;
            else if (tables.Continuations.Contains(lines[i].Index) || tables.Captions.Contains(lines[i].Index) || StandsAboveTable(lines, i, part.End))
                lines[i].Role = ParagraphRole.Caption;
        }
    }

    private static bool StandsAboveTable(IReadOnlyList<Line> lines, int at, int end) =>
        at + 1 < end && lines[at + 1].Table is not null && lines[at].Value.Length <= LongestCaption
        && !TextShape.EndsSentence(lines[at].Value) && !TextShape.HasClauses(lines[at].Value);
}
