using PolicyMiner.Extracting.Tables;
using PolicyMiner.Model;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Catalogs;

/// <summary>Entries of a catalogue (目录、清单、名录) that a notice prints as a table.</summary>
public sealed class CatalogExtractor : IExtractor
{
    /// <inheritdoc/>
    public string Name => "catalog_entry";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        Misprints? misprints = null;
        foreach (var table in notice.Tables.Where(t => TableKinds.Of(t) == TableKind.Catalog))
        {
            misprints ??= new(notice);
            var columns = new CatalogTable(table);
            int? last = null;
            foreach (var row in table.Rows.Where(columns.IsEntry))
            {
                var seq = RowCells.Number(row, columns.Seq);
                var gap = seq is not null && last is not null && seq != last + 1;
                last = seq ?? last;
                var name = RowCells.Text(row, columns.Name)!;
                var business = BusinessTypes(row, columns.BusinessTypes);
                var suggested = misprints.Suggest(name, row) ?? Misprints.SuggestAmong(business);
                var flags = RowCells.Flags(row, [columns.Name, columns.Category, columns.BusinessTypes, columns.Support], gap);
                yield return new CatalogEntryRecord
                {
                    Seq = seq,
                    Name = name,
                    Category = RowCells.Text(row, columns.Category),
                    BusinessTypes = business,
                    Support = RowCells.Text(row, columns.Support),
                    Cells = RowCells.Of(table, row),
                    Suggested = suggested,
                    Section = Evidence.Path(table),
                    Quote = row.Quote.Value,
                    Source = Evidence.Span(notice, row.Quote),
                    Flags = suggested is null ? flags : [.. flags, RecordFlags.Misprint],
                    Confidence = RowCells.Confidence(flags),
                };
            }
        }
    }

    /// <summary>The items of the cell's list; where it is none, what stands between ；, line ends or 、.</summary>
    private static IReadOnlyList<string> BusinessTypes(LogicalRow row, int? column)
    {
        if (column is not { } c || RowCells.Text(row, c) is not { } text)
            return [];
        var items = row.Cells[c].Items;
        return items.Count > 0
            ? [.. items.Select(i => TableKinds.WithoutWrapping(i.Value).TrimEnd('；', ';', '。')).Where(i => i.Length > 0)]
            : text.Split(text.Contains('；') ? '；' : '、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
