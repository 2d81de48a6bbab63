using System.Text;

namespace PolicyMiner.Exporting;

/// <summary>References in RIS (RefMan), which Zotero, EndNote and NoteExpress read: type <c>GOVDOC</c>, one issuing body per <c>AU</c>, 发文字号 in <c>M1</c>.</summary>
public static class RisWriter
{
    /// <summary>All references, one after the other.</summary>
    public static string Write(IEnumerable<Reference> references)
    {
        var text = new StringBuilder();
        foreach (var reference in references)
        {
            var notice = reference.Notice;
            Tag(text, "TY", "GOVDOC");
            Tag(text, "ID", reference.Key);
            Tag(text, "TI", reference.Title);
            foreach (var issuer in reference.Issuers)
                Tag(text, "AU", issuer);
            if (reference.Year > 0)
            {
                Tag(text, "PY", reference.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
                Tag(text, "DA", reference.Date!.Replace('-', '/'));
            }
            Tag(text, "M1", notice.DocumentNumber);
            Tag(text, "M3", notice.DocumentTypeFull ?? notice.DocumentType);
            Tag(text, "T2", reference.Container is { } container ? Container(container) : null);
            Tag(text, "CY", notice.Region);
            foreach (var term in notice.SubjectTerms)
                Tag(text, "KW", term);
            Tag(text, "LA", "zh");
            Tag(text, "N1", "PolicyMiner " + notice.NoticeId + " (" + notice.Source.File + ")");
            text.Append("ER  - \r\n\r\n");
        }
        return text.ToString();
    }

    internal static string Container(Model.NoticeRecord container) => string.Join(" ", ((string?[])[container.Title, container.DocumentNumber]).OfType<string>());

    private static void Tag(StringBuilder text, string tag, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append(tag).Append("  - ").Append(Reference.Line(value)).Append("\r\n");
    }
}
