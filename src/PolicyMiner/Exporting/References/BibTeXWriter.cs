using System.Text;

namespace PolicyMiner.Exporting;

/// <summary>References in BibTeX: <c>@techreport</c> with 文种 as type and 发文字号 as number; values in UTF-8, special characters escaped.</summary>
public static class BibTeXWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>All references, one after the other.</summary>
    public static string Write(IEnumerable<Reference> references)
    {
        var text = new StringBuilder();
        foreach (var reference in references)
        {
            var notice = reference.Notice;
            text.Append("@techreport{").Append(reference.Key).Append(",\n");
            Field(text, "title", Escape(reference.Title));
            // Braces keep a body's name whole: it has no family name.
            Field(text, "author", string.Join(" and ", reference.Issuers.Select(i => "{" + Escape(i) + "}")), braced: true);
            Field(text, "institution", string.Join("、", reference.Issuers.Select(Escape)));
            Field(text, "year", reference.Year > 0 ? reference.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
            if (reference.Date is { Length: >= 7 } date && int.TryParse(date.AsSpan(5, 2), out var month) && month is >= 1 and <= 12)
                text.Append("  month = ").Append(Months[month - 1]).Append(",\n");
            Field(text, "date", reference.Date);
            Field(text, "number", Escape(notice.DocumentNumber));
            Field(text, "type", Escape(notice.DocumentTypeFull ?? notice.DocumentType));
            Field(text, "address", Escape(notice.Region));
            Field(text, "note", reference.Container is { } container ? Escape(RisWriter.Container(container)) : null);
            Field(text, "keywords", string.Join(", ", notice.SubjectTerms.Select(Escape)));
            Field(text, "language", "chinese");
            text.Append("}\n\n");
        }
        return text.ToString();
    }

    private static void Field(StringBuilder text, string name, string? value, bool braced = false)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append("  ").Append(name).Append(" = {").Append(name == "title" && !braced ? "{" + value + "}" : value).Append("},\n");
    }

    // A brace that is not balanced would end the field; TeX's own characters must not act.
    private static string Escape(string? value)
    {
        var text = new StringBuilder();
        foreach (var c in Reference.Line(value ?? ""))
        {
            text.Append(c switch
            {
                '{' => "\\{",
                '}' => "\\}",
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '%' or '&' or '$' or '#' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }
        return text.ToString();
    }
}
