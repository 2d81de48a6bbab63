using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PolicyMiner.Exporting;

/// <summary>References in CSL-JSON, which citation processors (citeproc, Zotero, Pandoc) take: type <c>report</c>, 文种 as genre, bodies as literal names.</summary>
public static class CslJsonWriter
{
    /// <summary>All references as one JSON array.</summary>
    public static string Write(IEnumerable<Reference> references) => JsonText.Of(
        writer =>
        {
            writer.WriteStartArray();
            foreach (var reference in references)
                Write(writer, reference);
            writer.WriteEndArray();
        },
        indented: true) + "\n";

    private static void Write(Utf8JsonWriter writer, Reference reference)
    {
        var notice = reference.Notice;
        writer.WriteStartObject();
        writer.WriteString("id", reference.Key);
        writer.WriteString("type", "report");
        writer.WriteString("title", Reference.Line(reference.Title));
        if (reference.Issuers.Count > 0)
        {
            writer.WriteStartArray("author");
            foreach (var issuer in reference.Issuers)
            {
                writer.WriteStartObject();
                writer.WriteString("literal", issuer);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        if (reference.Year > 0)
        {
            writer.WriteStartObject("issued");
            writer.WriteStartArray("date-parts");
            writer.WriteStartArray();
            foreach (var part in reference.Date!.Split('-'))
                writer.WriteNumberValue(int.Parse(part, CultureInfo.InvariantCulture));
            writer.WriteEndArray();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        Optional(writer, "number", notice.DocumentNumber);
        Optional(writer, "genre", notice.DocumentTypeFull ?? notice.DocumentType);
        Optional(writer, "container-title", reference.Container is { } container ? RisWriter.Container(container) : null);
        Optional(writer, "jurisdiction", notice.Region);
        Optional(writer, "keyword", string.Join(", ", notice.SubjectTerms));
        writer.WriteString("language", "zh-CN");
        writer.WriteString("note", "PolicyMiner " + notice.NoticeId);
        writer.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            writer.WriteString(name, Reference.Line(value));
    }
}
