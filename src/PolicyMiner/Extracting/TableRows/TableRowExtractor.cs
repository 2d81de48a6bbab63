using PolicyMiner.Extracting.Statements;
using PolicyMiner.Extracting.Tables;
using PolicyMiner.Extracting.Targets;
using PolicyMiner.Model;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.TableRows;

/// <summary>Rows that no other extractor takes, so that no table's content is lost.</summary>
public sealed class TableRowExtractor : IExtractor
{
    /// <inheritdoc/>
    public string Name => "table_row";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        NoticeFrame? frame = null;
        foreach (var table in notice.Tables)
        {
            var taken = TakenRows.Of(table) is { Count: > 0 } others ? others
                : TableKinds.Of(table) == TableKind.Other && IndicatorTable.Recognises(table) ? IndicatorTable.TakenRows(table, frame ??= NoticeFrame.Of(notice)) : TakenRows.None;
            for (var r = 0; r < table.Rows.Count; r++)
            {
                var row = table.Rows[r];
                if (taken.Contains(r) || RowCells.Of(table, row) is not { Count: > 0 } cells)
                    continue;
                var flags = RowCells.Flags(row, Enumerable.Range(0, row.Cells.Count).Select(c => (int?)c));
                yield return new TableRowRecord
                {
                    Table = TableKinds.Title(table),
                    Cells = cells,
                    Section = Evidence.Path(table),
                    Quote = row.Quote.Value,
                    Source = Evidence.Span(notice, row.Quote),
                    Flags = flags,
                    Confidence = RowCells.Confidence(flags),
                };
            }
        }
    }
}
