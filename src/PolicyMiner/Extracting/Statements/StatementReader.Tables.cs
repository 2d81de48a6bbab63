using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Provisions;
using PolicyMiner.Extracting.Targets;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

internal sealed partial class StatementReader
{
    // A table of indicators gives its figures; of others, amounts, and what the cells of a table of work say in words.
    private void Read(LogicalTable table, List<Statement> result)
    {
        if (IndicatorTable.Recognises(table))
        {
            result.AddRange(IndicatorTable.Read(table, _notice));
            return;
        }
        result.AddRange(AmountTable.Read(table));
        if (!ReferenceEquals(table.Section, _section))
            Enter(table.Section);
        var purpose = _purpose;
        foreach (var cell in WorkTable.Cells(table))
        {
            _purpose = cell.Purpose;
            _times.EnterCell(cell.Year);
            var folded = FoldedText.Of(ItemNumbers.Without(cell.Text));
            var times = TimeParser.Find(folded.Value);
            if (QuantityParser.Find(folded.Value, times) is { Count: > 0 } quantities)
                ReadStatements(cell.Text, folded, ClauseReader.Read(folded.Value, times, quantities), result);
        }
        _purpose = purpose;
    }
}
