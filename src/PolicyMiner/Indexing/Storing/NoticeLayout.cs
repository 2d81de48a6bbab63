using System.Text;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Indexing.Storing;

/// <summary>
/// The passages of one notice as places in the reading text, and the tree of its sections. With the reading text it gives back, character
/// for character, the body that was indexed, so that text is kept once and an old version can be taken out of the full-text index exactly.
/// </summary>
/// <param name="Passages">In document order.</param>
/// <param name="SectionParents">For each section, which one it lies in; -1 at the top.</param>
internal sealed record NoticeLayout(IReadOnlyList<Passage> Passages, IReadOnlyList<int> SectionParents)
{
    /// <summary>Stands between passages in the body: an empty line, so that no word joins over it.</summary>
    public const string PassageBreak = "\n\n";

    private const int LongestRest = 1_000;

    /// <summary>The layout of a notice as structured.</summary>
    public static NoticeLayout Of(NoticeDocument notice)
    {
        var text = notice.Source.Text;
        var index = new Dictionary<Section, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < notice.Sections.Count; i++)
            index[notice.Sections[i]] = i;
        var parents = notice.Sections.Select(s => s.Parent is { } parent ? index.GetValueOrDefault(parent, -1) : -1).ToList();
        var passages = new List<Passage>();
        foreach (var item in notice.Body)
        {
            var section = item.Section is { } s ? index.GetValueOrDefault(s, -1) : -1;
            switch (item)
            {
                case Paragraph paragraph:
                    Add(KindOf(paragraph), section, paragraph.Text);
                    break;
                case LogicalTable table:
                    if (table.Caption is { } caption)
                        Add(PassageKind.Caption, section, caption);
                    if (table.HeaderText is { } header)
                        Add(PassageKind.Caption, section, header);
                    foreach (var row in table.Rows)
                        Add(PassageKind.Row, section, row.Quote);
                    foreach (var note in table.Notes)
                        Add(PassageKind.Caption, section, note);
                    break;
            }
        }
        return new(passages, parents);

        void Add(PassageKind kind, int section, TracedText piece)
        {
            if (piece.Length == 0)
                return;
            // A text that is not made of characters of the reading text (there should be none) is searched as it stands in the file.
            var runs = Passage.RunsOf(piece, text) ?? [new(piece.SourceRange.Start, piece.SourceRange.Length)];
            passages.Add(new(kind, section, runs));
        }
    }

    /// <summary>
    /// Gives every block of the file that no passage touches to the innermost notice whose range holds it: nothing that was read is lost to
    /// search, whatever structuring made of it.
    /// </summary>
    public static void AddRest(ReadDocument document, IReadOnlyList<NoticeDocument> notices, NoticeLayout[] layouts)
    {
        var covered = new CoveredRanges(layouts.SelectMany(l => l.Passages).Select(p => p.Range));
        var rest = new Dictionary<int, List<Passage>>();
        int[] byStart = [.. Enumerable.Range(0, notices.Count).OrderBy(i => notices[i].Range.Start).ThenByDescending(i => notices[i].Range.Length)];
        foreach (var block in document.Blocks.Where(b => !covered.Touches(b.Range)))
        {
            foreach (var piece in Pieces(block))
            {
                if (piece.Trim().Length == 0 || Passage.RunsOf(piece, document.Text) is not { } runs)
                    continue;
                Of(Innermost(block.Range.Start)).Add(new(PassageKind.Rest, -1, runs));
            }
        }
        foreach (var range in LongRest(document))
            Of(Innermost(range.Start)).Add(new(PassageKind.Rest, -1, [new(range.Start, range.Length)]));
        foreach (var (owner, passages) in rest)
            layouts[owner] = layouts[owner] with { Passages = [.. layouts[owner].Passages, .. passages] };

        // Notices lie in one another or apart: the last one that begins before a place and has not ended there is the innermost.
        int Innermost(int position)
        {
            int low = 0, high = byStart.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = notices[byStart[middle]].Range.Start <= position ? (middle + 1, high) : (low, middle);
            }
            for (var i = low - 1; i >= 0; i--)
            {
                if (notices[byStart[i]].Range.Contains(position))
                    return byStart[i];
            }
            return 0;
        }

        List<Passage> Of(int owner) => rest.TryGetValue(owner, out var passages) ? passages : rest[owner] = [];

        static IEnumerable<TracedText> Pieces(Block block) => block switch
        {
            TextBlock text => [text.Text],
            TableBlock table => table.Rows.Select(r => TracedText.Join("\t", [.. r.Cells.Select(c => c.Text)])),
            _ => [],
        };
    }

    // What was never structured, in stretches of some lines each.
    private static IEnumerable<TextRange> LongRest(ReadDocument document)
    {
        for (var start = document.Rest?.Start ?? document.Text.Length; start < document.Text.Length;)
        {
            var end = Math.Min(start + LongestRest, document.Text.Length);
            if (end < document.Text.Length && document.Text.LastIndexOf('\n', end - 1, end - start) is > 0 and var line && line > start)
                end = line + 1;
            else if (end < document.Text.Length && char.IsLowSurrogate(document.Text[end]))
                end--;
            if (!document.Text.AsSpan(start, end - start).IsWhiteSpace())
                yield return new(start, end);
            start = end;
        }
    }

    /// <summary>The body as indexed.</summary>
    public string Body(string readingText)
    {
        var body = new StringBuilder(Passages.Sum(p => p.Length + PassageBreak.Length));
        foreach (var passage in Passages)
        {
            if (body.Length > 0)
                body.Append(PassageBreak);
            passage.AppendTo(body, readingText);
        }
        return body.ToString();
    }

    /// <summary>The labels from the top down to a section.</summary>
    public IReadOnlyList<string> SectionPath(int section, IReadOnlyList<string> labels)
    {
        var path = new List<string>();
        for (var at = section; at >= 0 && at < labels.Count && path.Count <= SectionParents.Count; at = SectionParents[at])
            path.Insert(0, labels[at]);
        return path;
    }

    /// <summary>The layout as bytes.</summary>
    public byte[] Pack()
    {
        var numbers = new List<int> { SectionParents.Count };
        numbers.AddRange(SectionParents.Select(p => p + 1));
        numbers.Add(Passages.Count);
        var at = 0;
        foreach (var passage in Passages)
        {
            numbers.Add((int)passage.Kind);
            numbers.Add(passage.Section + 1);
            numbers.Add(passage.Runs.Length);
            foreach (var run in passage.Runs)
            {
                numbers.Add(run.Length);
                if (run.Length == 0)
                {
                    numbers.Add(run.Literal);
                    continue;
                }
                numbers.Add(Packing.ZigZag(run.Start - at));
                at = run.Start + run.Length;
            }
        }
        return Packing.Numbers(numbers);
    }

    /// <summary>The layout that <see cref="Pack"/> made <paramref name="packed"/> of.</summary>
    public static NoticeLayout Unpack(ReadOnlySpan<byte> packed)
    {
        var numbers = new NumberReader(packed);
        var parents = new int[numbers.Next()];
        for (var i = 0; i < parents.Length; i++)
            parents[i] = numbers.Next() - 1;
        var passages = new Passage[numbers.Next()];
        var at = 0;
        for (var p = 0; p < passages.Length; p++)
        {
            var (kind, section) = ((PassageKind)numbers.Next(), numbers.Next() - 1);
            var runs = new TextRun[numbers.Next()];
            for (var i = 0; i < runs.Length; i++)
            {
                var length = numbers.Next();
                if (length == 0)
                {
                    runs[i] = new(at, 0, (char)numbers.Next());
                    continue;
                }
                runs[i] = new(at + Packing.UnZigZag(numbers.Next()), length);
                at = runs[i].Start + length;
            }
            passages[p] = new(kind, section, runs);
        }
        return new(passages, parents);
    }

    private static PassageKind KindOf(Paragraph paragraph) => paragraph.Role switch
    {
        ParagraphRole.Body => PassageKind.Text,
        ParagraphRole.Heading => PassageKind.Heading,
        ParagraphRole.Title => PassageKind.Title,
        ParagraphRole.Caption or ParagraphRole.TableNote => PassageKind.Caption,
        ParagraphRole.Contents => PassageKind.Contents,
        _ => PassageKind.Element,
    };
}
