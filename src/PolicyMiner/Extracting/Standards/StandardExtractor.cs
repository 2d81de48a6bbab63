using PolicyMiner.Extracting.Tables;
using PolicyMiner.Model;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Standards;

/// <summary>Standards (标准) that a notice lists in a table with their numbers.</summary>
public sealed class StandardExtractor : IExtractor
{
    /// <inheritdoc/>
    public string Name => "standard";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        foreach (var table in notice.Tables.Where(t => TableKinds.Of(t) == TableKind.Standards))
        {
            var columns = new StandardTable(table);
            int? last = null;
            foreach (var row in table.Rows.Where(columns.IsStandard))
            {
                var seq = RowCells.Number(row, columns.Seq);
                var flags = RowCells.Flags(row, [columns.Number, columns.Name, columns.EffectiveDate], gap: seq is not null && last is not null && seq != last + 1);
                last = seq ?? last;
                var date = RowCells.Text(row, columns.EffectiveDate);
                yield return new StandardRecord
                {
                    Seq = seq,
                    Number = row.Cells[columns.Number!.Value].Text.Value,
                    Name = columns.Name is { } name && row.Cells[name].Text.Length > 0 ? row.Cells[name].Text.Value : null,
                    EffectiveDate = date is not null && ChineseDate.ReadWhole(date) is { } day ? ChineseDate.Iso(day) : null,
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
