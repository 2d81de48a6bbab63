using System.Text;
using PolicyMiner.Comparing;

namespace PolicyMiner.Cli.Output;

/// <summary>Prints a comparison: one object as JSON, a line a row as JSONL, else a table with a column per notice.</summary>
internal sealed class ComparisonPrinter(CommandConsole console, OutputFormat format, Language language)
{
    // A quoted sentence in a terminal cell is cut; JSON, CSV and Markdown hold all of it.
    private const int LongestCell = 120;

    public void Print(Comparison comparison)
    {
        switch (format)
        {
            case OutputFormat.Json:
                console.Out.WriteLine(ComparisonJson.Write(comparison));
                return;
            case OutputFormat.Jsonl:
                foreach (var row in comparison.Rows)
                    console.Out.WriteLine(ComparisonJson.Write(row));
                return;
        }
        new RowPrinter(console, format, language).Print(Rows(comparison));
        var notes = comparison.Notes.Select(n => n.In(language == Language.Chinese));
        if (comparison.Rows.Any(r => r.Cells.Any(c => c.ByPerson)))
            notes = notes.Append(Labels.Of("by_person", language));
        foreach (var note in notes)
        {
            // Notes are for people; a table that a program reads holds rows only.
            if (format == OutputFormat.Csv)
                console.Problem(note);
            else
                console.Out.WriteLine(TerminalText.Safe(note));
        }
    }

    /// <summary>The rows of a comparison, a column per notice.</summary>
    public IEnumerable<Row> Rows(Comparison comparison) => comparison.Rows.Select(r => RowOf(comparison, r));

    private Row RowOf(Comparison comparison, ComparisonRow row)
    {
        var printed = new Row { { comparison.On, row.Row } };
        for (var i = 0; i < comparison.Columns.Count; i++)
        {
            var text = CellText(row.Cells[i]);
            printed.Add(format == OutputFormat.Csv ? comparison.Columns[i].Notice.NoticeId : comparison.Columns[i].Label,
                format == OutputFormat.Table && text.Length > LongestCell ? text[..LongestCell] + "…" : text);
        }
        if (comparison.Rows.Any(r => r.Similarity < 1))
            printed.Add("similarity", Math.Round(row.Similarity, 2));
        if (format == OutputFormat.Csv)
            printed.Add("records", string.Join(" ", row.Cells.SelectMany(c => c.Records).Select(r => r.Id)));
        return printed;
    }

    private string CellText(ComparisonCell cell)
    {
        var text = new StringBuilder();
        if (cell.Mark is { } mark)
            text.Append('[').Append(Labels.Of(CellStates.Name(mark), language)).Append("] ");
        text.Append(cell.State switch
        {
            CellState.Value => cell.Text,
            CellState.NotSet => Labels.Of("not_set", language),
            _ => $"{Labels.Of(CellStates.Name(cell.State), language)}: {cell.Text}",
        });
        if (cell.ByPerson)
            text.Append(" ✎");
        foreach (var ambition in cell.Ambition)
            text.Append(ambition.Contradiction ? " ⚠ " : " ↗ ").Append(ambition.Text);
        if (format == OutputFormat.Table && cell.Records.Count > 0 && cell.Records.Count <= 2)
            text.Append(' ').AppendJoin(' ', cell.Records.Select(r => r.Id[(r.Id.LastIndexOf('#') + 1)..]));
        return text.ToString();
    }
}
