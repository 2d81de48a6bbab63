using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Notices;

/// <summary>The elements of a notice (GB/T 9704—2012) as one <c>notice</c> record, with the issuer's jurisdiction and what is inferred marked as such.</summary>
public sealed class NoticeExtractor : IExtractor
{
    private const double ConfidenceOfInferredTitle = 0.8;
    private const double ConfidenceOfInferredRegion = 0.85;

    /// <inheritdoc/>
    public string Name => "notice";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        if (notice.Body.Count == 0 && notice.Elements.Title is null)
            yield break;
        var elements = notice.Elements;
        var facts = new NoticeFacts(notice);
        var number = Number(elements, facts);
        var title = NoticeTitle.Of(notice, facts, number);
        var issuers = Issuers(elements, facts, title);
        var signatures = Signatures(elements).Select(s => TextShape.Tighten(s).Value).ToList();
        var paragraphs = notice.Body.OfType<Paragraph>().Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Heading or ParagraphRole.Recipients or ParagraphRole.Title).Select(p => p.Text.Value).ToList();
        var heads = notice.Body.OfType<Paragraph>().Where(p => p.Role is ParagraphRole.Recipients or ParagraphRole.Head).Select(p => p.Text.Value);
        var kind = DocumentKind.Of(notice, title, paragraphs);
        var region = notice.IsGazetteIssue && issuers.Count == 0 ? null : IssuerRegion.Infer(issuers, number, signatures, Tight(elements.PrintingOffice) ?? facts.Document(MetadataKeys.Issuer), elements.Promulgates?.Value ?? (issuers.Count == 0 ? elements.Meeting?.Value ?? title.Text : null), Tight(elements.Recipients), new OwnPlaces(paragraphs, heads));
        var written = Date(elements.WrittenDate?.Value) ?? Date(facts.Document(MetadataKeys.WrittenDate)) ?? Date(facts.Sidecar(MetadataKeys.WrittenDate));
        var effect = notice.IsGazetteIssue ? new(null, null, false) : EffectiveDates.Find(paragraphs, title.Text, written, Date(facts.Document(MetadataKeys.PublishedDate)));

        var flags = new List<string>();
        if (title.Source == "inferred" || region is { Inferred: true } || effect.Inferred || kind.Inferred)
            flags.Add(RecordFlags.Inferred);
        yield return new NoticeRecord
        {
            Title = title.Text,
            TitleSource = title.Source,
            Issuers = issuers,
            IssuersFull = IssuerNames.Full(issuers, [.. Signatures(elements).Where(s => !SignatoryName.Is(s.Value)).Select(s => TextShape.Tighten(s).Value)], region?.Region),
            DocumentNumber = number,
            DocumentType = kind.Kind,
            DocumentTypeFull = kind.Full,
            Recipients = Tight(elements.Recipients),
            SignedBy = signatures,
            WrittenDate = Iso(written),
            PrintedDate = Iso(Date(elements.PrintedDate?.Value)),
            PublishedDate = Iso(Date(facts.Document(MetadataKeys.PublishedDate))),
            PrintingOffice = Tight(elements.PrintingOffice),
            EffectiveDate = Iso(effect.Effective ?? Date(elements.EffectiveDate?.Value) ?? Date(facts.Document(MetadataKeys.EffectiveDate))),
            ExpiresDate = Iso(effect.Expires ?? Date(facts.Document(MetadataKeys.ExpiresDate))),
            Status = Status(title.Text, elements.Promulgates?.Value) ?? facts.Document(MetadataKeys.Status),
            SubjectTerms = elements.SubjectTerms.Count > 0 ? [.. elements.SubjectTerms.Select(t => t.Value)] : facts.Document(MetadataKeys.SubjectTerms)?.Split([' ', '\u3000', '；', ';', '、'], StringSplitOptions.RemoveEmptyEntries) ?? [],
            CopyTo = elements.CopyTo?.Value,
            IndexNumber = elements.IndexNumber?.Value ?? facts.Document(MetadataKeys.IndexNumber),
            Attachments = [.. elements.Attachments.Select(a => a.Value)],
            Promulgates = elements.Promulgates?.Value,
            Region = region?.Region,
            Province = region?.Province,
            AdminCode = region?.AdminCode,
            Level = region?.Level,
            Parent = notice.ParentId,
            Quote = title.Quote.Value,
            Source = Evidence.Span(notice, title.Quote),
            Confidence = (title.Source == "inferred" ? ConfidenceOfInferredTitle : 1) * (region is { Inferred: true } ? ConfidenceOfInferredRegion : 1),
            Flags = flags,
        };
    }

    private static string? Number(NoticeElements elements, NoticeFacts facts)
    {
        var printed = elements.DocumentNumber?.Value ?? OfPage(facts);
        return printed is null || !printed.Any(c => char.IsDigit(c) || ChineseOrdinal.Digits.Contains(c)) ? null // 文号：无
            : DocumentNumbers.Normalise(AnnouncedNumber.Split(printed)?.Number ?? (DocumentNumbers.FindNext(printed, 0) is { Start: 0, CodeEnd: > 0 } found ? printed[..found.End] : printed));
    }

    private static string? OfPage(NoticeFacts facts) => facts.Document(MetadataKeys.DocumentNumber) ?? facts.Sidecar(MetadataKeys.DocumentNumber);

    private static List<string> Issuers(NoticeElements elements, NoticeFacts facts, NoticeTitle title)
    {
        var ofTitle = title.Source == "inferred" || title.Text is null ? [] : IssuerNames.OfTitle(title.Quote);
        if (ofTitle.Count > 0)
            return [.. ofTitle.Select(i => i.Value)];
        if (elements.HeadIssuers.Count > 0)
            return [.. elements.HeadIssuers.Select(i => TextShape.Tighten(i).Value)];
        var signed = Signatures(elements).Where(s => !SignatoryName.Is(s.Value)).ToList();
        if (signed.Count > 0)
            return [.. signed.Select(i => TextShape.Tighten(i).Value)];
        if (elements.PageIssuers.Count > 0)
            return [.. elements.PageIssuers.Select(i => TextShape.Tighten(i).Value)];
        if (title is { Source: "document", Quote: var name } && IssuerNames.OfOwnRules(name) is { } maker)
            return [maker.Value];
        var offices = elements.Signatures.Select(s => SignatoryName.OrganOf(s.Value)).OfType<string>().ToList();
        if (offices.Count > 0)
            return offices;
        if (AnnouncedNumber.Split(OfPage(facts)) is { } order)
            return [order.Organ];
        // A page names who published it there; that is the issuer only where nothing else in the document says so.
        var published = facts.Document(MetadataKeys.Issuer) ?? facts.Sidecar(MetadataKeys.Issuer);
        return published is null ? [] : [.. published.Split([' ', '\u3000', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries).Where(i => i.Any(TextShape.IsHan) && i[^1] is not ('站' or '网'))]; // some pages print a code, or their own name
    }

    // 浙江省经济和信息化厅浙江省公安厅: two that a page ran together
    private static IEnumerable<TracedText> Signatures(NoticeElements elements) =>
        elements.Signatures.SelectMany(s => !SignatoryName.Is(s.Value) && IssuerNames.Split(s) is { Count: > 1 } several ? several : [s]);

    // As far as the text says: 试行 or 暂行 in the name of the notice or of what it issues.
    private static string? Status(string? title, string? promulgates)
    {
        foreach (var word in (string[])["试行", "暂行", "征求意见稿"])
        {
            if (SaysOfItself(title, word) || SaysOfItself(promulgates, word))
                return word;
        }
        return null;
    }

    // 关于废止《…暂行办法》的决定 speaks of another text
    private static bool SaysOfItself(string? name, string word) =>
        name?.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && name.AsSpan(0, at).Count('《') + name.AsSpan(0, at).Count('〈') == name.AsSpan(0, at).Count('》') + name.AsSpan(0, at).Count('〉');

    // 2018年03月27: a page may leave 日 out
    private static DateOnly? Date(string? printed) => printed?.Trim() is not { Length: > 0 } date ? null : (ChineseDate.ReadStart(date) ?? (char.IsAsciiDigit(date[^1]) ? ChineseDate.ReadStart(date + "日") : null))?.Date;

    private static string? Iso(DateOnly? date) => date is { } d ? ChineseDate.Iso(d) : null;

    private static string? Tight(TracedText? text) => text is null || text.Length == 0 ? null : TextShape.Tighten(text).Value;
}
