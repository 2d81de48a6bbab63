using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Tables;
using PolicyMiner.Model;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Taxonomies;

/// <summary>Rows of a classification (分类表): class, subclass and what it covers.</summary>
public sealed partial class TaxonomyExtractor : IExtractor
{
    /// <inheritdoc/>
    public string Name => "taxonomy_entry";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        for (var i = 0; i < notice.Body.Count; i++)
        {
            if (notice.Body[i] is not LogicalTable table || TableKinds.Of(table) != TableKind.Taxonomy)
                continue;
            var columns = new TaxonomyTable(table);
            var category = Category(table, i > 0 ? notice.Body[i - 1] as Paragraph : null);
            foreach (var row in table.Rows.Where(columns.IsEntry))
            {
                var flags = RowCells.Flags(row, columns.Columns);
                yield return new TaxonomyEntryRecord
                {
                    Category = columns.Widest(row) ?? category,
                    Class = columns.Class(row) ?? ClassInCaption(table),
                    Subclass = columns.Subclass(row),
                    Scope = columns.Scope(row),
                    Section = Evidence.Path(table),
                    Quote = row.Quote.Value,
                    Source = Evidence.Span(notice, row.Quote),
                    Flags = flags,
                    Confidence = RowCells.Confidence(flags),
                };
            }
        }
    }

    /// <summary>
    /// The abbreviation that names the whole table (ITO, BPO, KPO), looked for where a reader would: in the headers, the caption, the sentence
    /// that leads to the table, and the headings above it from the innermost outwards.
    /// </summary>
    private static string? Category(LogicalTable table, Paragraph? before)
    {
        if (table.Headers.Select(Last).FirstOrDefault(a => a is not null) is { } inHeader)
            return inHeader;
        if (table.Caption is { } caption && Last(caption.Value) is { } inCaption)
            return inCaption;
        if (before is { Role: ParagraphRole.Body } && First(before.Text.Value) is { } inLead && (Leads().IsMatch(before.Text.Value) || before.Text.Length <= 60))
            return inLead;
        for (var section = table.Section; section is not null; section = section.Parent)
        {
            if (Last(section.Heading.Value) is { } inHeading)
                return inHeading;
        }
        return null;
    }

    /// <summary>A caption that is a class itself: 信息技术研发外包 above its subclasses.</summary>
    private static string? ClassInCaption(LogicalTable table) =>
        table.Caption is { Length: > 0 and <= 20 } caption && !NotAClass().IsMatch(caption.Value) && Last(caption.Value) is null ? TableKinds.WithoutWrapping(caption.Value) : null;

    private static string? First(string text) => Abbreviation().Match(text) is { Success: true } match ? match.Value : null;

    private static string? Last(string text) => Abbreviation().Matches(text) is { Count: > 0 } all ? all[^1].Value : null;

    // Two to five capitals that are no part of a longer word: ITO in "Information Technology Outsourcing, ITO".
    [GeneratedRegex("(?<![A-Za-z0-9])[A-Z]{2,5}(?![A-Za-z0-9])")]
    private static partial Regex Abbreviation();

    [GeneratedRegex("[:：]$|如下|下表|分为")]
    private static partial Regex Leads();

    [GeneratedRegex("表|目录|分类|清单|范围|附件|名录|[0-9]")]
    private static partial Regex NotAClass();
}
