using PolicyMiner.Reading;
using PolicyMiner.Structuring.Tables;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Makes a <see cref="NoticeDocument"/> of the lines of one notice: head, closing, annexes, imprint, then paragraphs and outline.</summary>
internal static class NoticeBuilder
{
    private const int OpeningParagraphs = 6;

    /// <summary>The notice that <paramref name="lines"/> hold.</summary>
    public static NoticeDocument Build(ReadDocument document, IReadOnlyList<Line> lines, string id, string? parent, TextRange range, TableLayout tables)
    {
        ContentsPage.Mark(lines);
        var head = HeadReader.Read(lines);
        var attachments = AttachmentList.Mark(lines, head.TextStart);
        var imprint = Imprint.Read(lines, head.TextStart);
        var closing = ClosingReader.Read(lines, head.TextStart, head.Elements.Title?.Value);
        var titles = Distinct(attachments.SelectMany(a => a.Titles));
        var opening = lines.Skip(head.TextStart).Take(OpeningParagraphs).Where(l => l.IsBody).Select(l => l.Text).ToList();
        var promulgates = Promulgated.Find(head.Elements.Title, opening);
        var issued = opening.SelectMany(t => Promulgated.Quoted(t.Value)).Concat(promulgates is null ? [] : [promulgates.Value]);

        var wrapWidth = 0;
        var paginated = document.Format is not (Reading.DocumentFormat.Html or Reading.DocumentFormat.Docx or Reading.DocumentFormat.Doc);
        var parts = PartDivider.Divide(lines, head.TextStart, closing.End, titles, issued);
        var sections = new List<Section>();
        var body = new List<BodyItem>();
        foreach (var part in parts)
        {
            var outline = new OutlineBuilder(part.Name, part.Head);
            if (part.Head is not null)
                sections.Add(part.Head);
            body.AddRange(outline.Build(DraftBuilder.Build(lines, part, tables, paginated, wrapWidth)));
            sections.AddRange(outline.Sections);
        }
        return new()
        {
            NoticeId = id,
            ParentId = parent,
            Source = document,
            Range = range,
            Elements = head.Elements with
            {
                Signatures = closing.Signatures,
                WrittenDate = closing.Date,
                Attachments = titles,
                SubjectTerms = imprint.SubjectTerms,
                CopyTo = imprint.CopyTo,
                PrintingOffice = imprint.PrintingOffice,
                PrintedDate = imprint.PrintedDate,
                Promulgates = promulgates,
            },
            Sections = sections,
            Body = body,
        };
    }

    private static List<TracedText> Distinct(IEnumerable<TracedText> titles)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. titles.Where(t => t.Length > 0 && seen.Add(TextShape.Key(t.Value)))];
    }
}
