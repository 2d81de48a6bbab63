using PolicyMiner.Reading;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Notices;

/// <summary>The title of a notice, where it comes from and the text that its record quotes.</summary>
/// <param name="Text">The title; null where there is none.</param>
/// <param name="Source"><c>document</c>, <c>sidecar</c>, <c>inferred</c>; null without a title.</param>
/// <param name="Quote">The printed title, or what stands at the head of the notice instead.</param>
internal sealed record NoticeTitle(string? Text, string? Source, TracedText Quote)
{
    /// <summary>The title as printed, else as the page's metadata or the sidecar gives it, else (an announcement without one) issuers + 文种 + number.</summary>
    public static NoticeTitle Of(NoticeDocument notice, NoticeFacts facts, string? number)
    {
        var elements = notice.Elements;
        var printed = facts.Value(MetadataKeys.Title, "document");
        if (elements.Title is { } title && (printed is null || DocumentKinds.OfTitle(title.Value) is not null || DocumentKinds.OfTitle(printed.Value) is null))
            return new(title.Value, "document", title);
        if (printed is { Place: { } place })
        {
            var quote = TracedText.FromSource(notice.Source.Text, place.Start, place.End).Trim();
            return new(TextShape.Tighten(quote).Value, "document", quote);
        }
        if (elements.Title is { } other)
            return new(other.Value, "document", other);
        var issuers = elements.HeadIssuers.Count > 0 ? elements.HeadIssuers : elements.Signatures;
        if (issuers.Count > 0 && elements.HeadKind is { } kind)
        {
            var pieces = new List<TracedText>(elements.HeadIssuers) { kind };
            if (elements.DocumentNumber is { } line && Touch(notice, pieces[^1], line))
                pieces.Add(line);
            var inferred = string.Join(" ", issuers.Select(i => TextShape.Tighten(i).Value)) + TextShape.Tighten(kind).Value + number;
            return new(inferred, "inferred", TracedText.Join(" ", pieces));
        }
        return new(facts.Sidecar(MetadataKeys.Title), facts.Sidecar(MetadataKeys.Title) is null ? null : "sidecar", Head(notice));
    }

    // A page may print a line of its own between the head and the number.
    private static bool Touch(NoticeDocument notice, TracedText before, TracedText after) =>
        after.SourceRange.Start >= before.SourceRange.End && notice.Source.Text.AsSpan(before.SourceRange.End, after.SourceRange.Start - before.SourceRange.End).IsWhiteSpace();

    private static TracedText Head(NoticeDocument notice) =>
        notice.Elements.Recipients
        ?? notice.Body.OfType<Paragraph>().FirstOrDefault(p => p.Role == ParagraphRole.Body)?.Text
        ?? notice.Body.OfType<Paragraph>().FirstOrDefault()?.Text
        ?? TracedText.FromSource(notice.Source.Text, notice.Range.Start, Math.Min(notice.Range.End, notice.Range.Start + 40)).Trim();
}
