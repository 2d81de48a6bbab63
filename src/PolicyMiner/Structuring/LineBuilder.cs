using PolicyMiner.Reading;
using PolicyMiner.Reading.PlainText;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Makes the lines of a document out of its blocks: one per block, several where a block packs many paragraphs into one line.</summary>
internal static class LineBuilder
{
    private const int WidestGap = 200; // blanks that centre a signature, and no more
    private const int FewLines = 4; // a page may say something of its own before the document begins

    /// <summary>All lines and tables, in reading order; empty blocks are dropped.</summary>
    public static List<Line> Build(ReadDocument document)
    {
        var lines = new List<Line>();
        var blocks = document.Blocks;
        for (var i = 0; i < blocks.Count;)
        {
            if (blocks[i] is TableBlock table)
            {
                lines.Add(Line.Of(i, table));
                i++;
                continue;
            }
            var first = (TextBlock)blocks[i];
            var text = first.Text;
            var next = i + 1;
            if (next < blocks.Count && blocks[next] is TextBlock && SameLine(document.Text, blocks[i], blocks[next]))
            {
                while (next < blocks.Count && blocks[next] is TextBlock && SameLine(document.Text, blocks[next - 1], blocks[next]))
                    next++;
                text = Whole(document.Text, blocks, i, next);
            }
            Add(lines, i, first, text);
            i = next;
        }
        return lines;
    }

    private static void Add(List<Line> lines, int index, TextBlock block, TracedText text)
    {
        var start = 0;
        text = RepeatedBody.Once(text);
        foreach (var cut in PackedText.Cuts(text.Value, opens: lines.Count < FewLines || lines[^1].Table is null && DocumentKinds.OfTitle(lines[^1].Value) is not null))
        {
            AddPiece(start, cut);
            start = cut;
        }
        AddPiece(start, text.Length);

        void AddPiece(int from, int to)
        {
            var line = Line.Of(index, block, text.Slice(from, to - from), inside: from > 0);
            if (line.Text.Length > 0)
                lines.Add(line);
        }
    }

    // A reader may cut a long line where a paragraph may have begun; whether one did is decided here, with the whole line in view.
    private static bool SameLine(string source, Block first, Block second)
    {
        var start = ((TextBlock)first).Text.SourceRange.End;
        var end = ((TextBlock)second).Text.SourceRange.Start;
        return end >= start && end - start < WidestGap && source.AsSpan(start, end - start) is var gap && gap.IndexOfAny('\n', '\r') < 0 && CharacterReferences.AreBlank(gap);
    }

    private static TracedText Whole(string source, IReadOnlyList<Block> blocks, int first, int end)
    {
        var pieces = new List<TracedText>();
        for (var i = first; i < end; i++)
        {
            var text = ((TextBlock)blocks[i]).Text;
            var before = i == first ? text.SourceRange.Start : ((TextBlock)blocks[i - 1]).Text.SourceRange.End;
            if (text.SourceRange.Start > before)
                pieces.Add(Blank(pieces[^1], source.AsSpan(before, text.SourceRange.Start - before)));
            pieces.Add(text);
        }
        return TracedText.Concat(pieces);
    }

    // The blanks that a reader trimmed between two pieces: an indent of two where they were one, else one.
    private static TracedText Blank(TracedText before, ReadOnlySpan<char> gap) =>
        TracedText.Join(Count(gap) > 2 || gap is "\u3000\u3000" ? "\u3000\u3000" : " ", [before.Slice(before.Length - 1), before.Slice(0, 0)]).Slice(1);

    // 第一章 &nbsp;总则: a reference is one blank, however long it is written
    private static int Count(ReadOnlySpan<char> gap)
    {
        var count = 0;
        foreach (var c in gap)
            count += c == '&' || char.IsWhiteSpace(c) ? 1 : 0;
        return count;
    }
}
