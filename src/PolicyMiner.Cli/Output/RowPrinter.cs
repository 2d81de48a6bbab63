using Spectre.Console;
using SpectreText = Spectre.Console.Text;

namespace PolicyMiner.Cli.Output;

/// <summary>Prints rows in the format asked for; every listing command uses it, so that <c>--format</c> means the same everywhere.</summary>
internal sealed class RowPrinter(CommandConsole console, OutputFormat format, Language language)
{
    // Names and dates that are copied from the terminal stay on one line.
    private static readonly HashSet<string> Unbroken = ["id", "notice_id", "document_number", "written_date", "region"];

    /// <param name="rows">The rows; all have the same names.</param>
    /// <param name="columns">The columns that a table or Markdown table shows; JSON and CSV always hold all. Null: all.</param>
    public void Print(IEnumerable<Row> rows, IReadOnlyList<string>? columns = null)
    {
        switch (format)
        {
            case OutputFormat.Jsonl:
                foreach (var row in rows)
                    console.Out.WriteLine(row.ToJson());
                break;
            case OutputFormat.Json:
                PrintArray(rows);
                break;
            case OutputFormat.Csv:
                PrintCsv(rows);
                break;
            case OutputFormat.Md:
                PrintMarkdown([.. rows], columns);
                break;
            default:
                PrintTable([.. rows], columns);
                break;
        }
    }

    private void PrintArray(IEnumerable<Row> rows)
    {
        var first = true;
        foreach (var row in rows)
        {
            console.Out.Write(first ? "[\n" : ",\n");
            console.Out.Write(row.ToJson());
            first = false;
        }
        console.Out.WriteLine(first ? "[]" : "\n]");
    }

    private void PrintCsv(IEnumerable<Row> rows)
    {
        var first = true;
        foreach (var row in rows)
        {
            if (first)
                console.Out.Write(Csv.Line(row.Select(v => v.Key)));
            first = false;
            console.Out.Write(Csv.Line(row.Select(v => Row.Display(v.Value))));
        }
    }

    private void PrintMarkdown(List<Row> rows, IReadOnlyList<string>? columns)
    {
        if (rows.Count == 0)
            return;
        var names = Shown(rows, columns);
        console.Out.WriteLine("| " + string.Join(" | ", names.Select(n => Labels.Of(n, language))) + " |");
        console.Out.WriteLine("|" + string.Concat(names.Select(_ => " --- |")));
        foreach (var row in rows)
            console.Out.WriteLine("| " + string.Join(" | ", names.Select(n => Markdown(Value(row, n)))) + " |");
    }

    private static string Markdown(string text) =>
        TerminalText.Safe(text).Replace("\\", "\\\\").Replace("|", "\\|").Replace("<", "&lt;").Replace("[", "\\[").Replace("`", "\\`");

    private void PrintTable(List<Row> rows, IReadOnlyList<string>? columns)
    {
        if (rows.Count == 0)
            return;
        var names = Shown(rows, columns);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in names)
        {
            var column = new TableColumn(new SpectreText(Labels.Of(name, language), new Style(decoration: Decoration.Bold)));
            if (rows.All(r => Find(r, name) is null or int or long or double))
                column.RightAligned();
            if (Unbroken.Contains(name))
                column.NoWrap();
            table.AddColumn(column);
        }
        foreach (var row in rows)
            table.AddRow(names.Select(n => new SpectreText(TerminalText.Safe(Value(row, n)))));
        console.Tables.Write(table);
    }

    // What a person corrected is shown as the person's, also where only some columns are.
    private static IReadOnlyList<string> Shown(List<Row> rows, IReadOnlyList<string>? columns)
    {
        columns ??= [.. rows[0].Select(v => v.Key)];
        return columns.Contains(RecordRow.Correction) || rows.All(r => Find(r, RecordRow.Correction) is null) ? columns : [.. columns, RecordRow.Correction];
    }

    private static object? Find(Row row, string name)
    {
        foreach (var (key, value) in row)
        {
            if (key == name)
                return value;
        }
        return null;
    }

    private static string Value(Row row, string name) => Row.Display(Find(row, name));
}
