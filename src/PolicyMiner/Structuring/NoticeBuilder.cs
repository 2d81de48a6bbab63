using PolicyMiner.Reading;
using PolicyMiner.Structuring.Tables;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Makes a <see cref="NoticeDocument"/> of the lines of one notice: head, closing, annexes, imprint, then paragraphs and outline.</summary>
internal static class NoticeBuilder
{
    private const int OpeningParagraphs = 6;
    private const int OpeningLines = 12;

    /// <summary>The notice that <paramref name="lines"/> hold.</summary>
    public static NoticeDocument Build(ReadDocument document, IReadOnlyList<Line> lines, string id, string? parent, TextRange range, TableLayout tables)
    {
        ContentsPage.Mark(lines);
        var head = HeadReader.Read(lines);
        var attachments = AttachmentList.Mark(lines, head.TextStart);
        var imprint = Imprint.Read(lines, head.TextStart);
        var closing = ClosingReader.Read(lines, head.TextStart, head.Elements.Title?.Value);
        var titles = Distinct(attachments.SelectMany(a => a.Titles));
        var opening = Openings(lines.Skip(head.TextStart).Take(OpeningLines).Where(l => l.IsBody));
        var promulgates = Promulgated.Find(head.Elements.Title, opening);
        var issued = opening.SelectMany(t => Promulgated.Quoted(t.Value)).Concat(promulgates is null ? [] : [promulgates.Value]);

        var wrapWidths = HardWrap.Widths(lines);
        var paginated = document.Format is not (Reading.DocumentFormat.Html or Reading.DocumentFormat.Docx or Reading.DocumentFormat.Doc);
        var parts = PartDivider.Divide(lines, head.TextStart, closing.End, titles, issued);
        var sections = new List<Section>();
        var body = new List<BodyItem>();
        foreach (var part in parts)
        {
            var outline = new OutlineBuilder(part.Name, part.Head);
            if (part.Head is not null)
                sections.Add(part.Head);
            body.AddRange(outline.Build(DraftBuilder.Build(lines, part, tables, paginated, wrapWidths)));
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
                // A date under the title is the notice's own; what closes below is then signed by whoever wrote what it forwards.
                Signatures = head.Elements.WrittenDate is null || closing.Date is null || ChineseDate.ReadWhole(closing.Date.Value) == ChineseDate.ReadWhole(head.Elements.WrittenDate.Value) ? closing.Signatures : [],
                WrittenDate = head.Elements.WrittenDate ?? closing.Date,
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

    /// <summary>The first paragraphs, lines that were broken inside a sentence rejoined.</summary>
    private static List<TracedText> Openings(IEnumerable<Line> lines)
    {
        var paragraphs = new List<TracedText>();
        var open = false;
        foreach (var line in lines)
        {
            if (open)
                paragraphs[^1] = TracedText.Concat(paragraphs[^1], line.Text);
            else if (paragraphs.Count == OpeningParagraphs)
                break;
            else
                paragraphs.Add(line.Text);
            open = !TextShape.EndsSentence(line.Value) && line.Value.Contains('《') && HeadingParser.Parse(line.Value) is null;
        }
        return paragraphs;
    }

    /// <summary>The issue of a gazette: its cover, contents and imprint, without its items.</summary>
    public static NoticeDocument BuildIssue(ReadDocument document, IReadOnlyList<Line> lines, GazetteIssue issue)
    {
        var body = new List<BodyItem>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == issue.Items[0])
                i = issue.ImprintStart;
            if (i >= lines.Count)
                break;
            if (lines[i].Table is not null)
                continue;
            var isText = i >= issue.ImprintStart && TextShape.EndsSentence(lines[i].Value) && lines[i].Value.Contains('。');
            var role = lines[i].Role == ParagraphRole.Contents ? ParagraphRole.Contents : isText ? ParagraphRole.Body : i >= issue.ImprintStart ? ParagraphRole.Imprint : ParagraphRole.Head;
            body.Add(new Paragraph { Text = lines[i].Text, Role = role, Part = i >= issue.ImprintStart ? "imprint" : "cover" });
        }
        return new()
        {
            NoticeId = document.NoticeId,
            IsGazetteIssue = true,
            Source = document,
            Range = new(0, document.Text.Length),
            Elements = new()
            {
                Title = TextShape.Tighten(issue.Name),
                DocumentNumber = issue.Number,
                HeadIssuers = issue.Office is null ? [] : [issue.Office],
                WrittenDate = issue.Date,
                PrintedDate = issue.Date,
                PrintingOffice = issue.Office,
            },
            Sections = [],
            Body = body,
        };
    }

    private static List<TracedText> Distinct(IEnumerable<TracedText> titles)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. titles.Where(t => t.Length > 0 && seen.Add(TextShape.Key(t.Value)))];
    }
}
