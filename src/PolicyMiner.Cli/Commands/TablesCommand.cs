using System.CommandLine;
using System.Text.Json.Nodes;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Workers;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>tables FILE…</c>: every table of files as found, without an index.</summary>
internal static class TablesCommand
{
    public static Command Create(CommandConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files or folders to read; - reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var ocr = new OcrOption();
        var shared = new SharedOptions();
        var command = new Command("tables", "Print every table of files as found: rows, merged cells and pages.");
        command.Arguments.Add(files);
        command.Options.Add(ocr);
        shared.AddTo(command, index: false);
        command.SetAction(parse =>
        {
            int read = 0, failed = 0;
            void Fail(string file, string why)
            {
                failed++;
                console.Problem($"{file}: {why}");
            }
            IEnumerable<ListedTable> Tables()
            {
                using var worker = new WorkerProcess(WorkerCommand.Line, new ReadingOptions { Ocr = ocr.Of(parse) });
                foreach (var file in InputFiles.Open(parse.GetValue(files)!, Fail))
                {
                    FileTables? found = null;
                    try
                    {
                        found = worker.Do(FileJobs.Tables, file, CancellationToken.None);
                        read++;
                    }
                    catch (UnreadableDocumentException e)
                    {
                        Fail(file.Name, e.Message);
                    }
                    foreach (var problem in found?.Problems ?? [])
                        console.Problem($"{problem.File}: {problem.Message}");
                    foreach (var table in found?.Tables ?? [])
                        yield return table;
                }
            }
            Print(Tables(), shared, parse, console);
            return read == 0 ? ExitCodes.NothingUsable : failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
        });
        return command;
    }

    private static void Print(IEnumerable<ListedTable> tables, SharedOptions shared, ParseResult parse, CommandConsole console)
    {
        switch (shared.FormatOf(parse))
        {
            case OutputFormat.Csv:
                PrintCsv(tables, console);
                break;
            case OutputFormat.Md or OutputFormat.Table:
                foreach (var table in tables)
                    PrintMarkdown(table, console);
                break;
            default:
                shared.Printer(parse, console).Print(tables.Select(ToRow));
                break;
        }
    }

    private static Row ToRow(ListedTable table) => new()
    {
        { "file", table.File },
        { "page", table.Page },
        { "pages", new JsonArray([.. table.Pages.Select(p => (JsonNode)p)]) },
        { "caption", table.Caption },
        { "rows", new JsonArray([.. table.Rows.Select(r => new JsonArray([.. r.Select(c => (JsonNode)c)]))]) },
        { "spans", new JsonArray([.. table.Spans.Select(s =>
            new JsonObject { ["row"] = s.Row, ["column"] = s.Column, ["rows"] = s.Rows, ["columns"] = s.Columns })]) },
        { "row_pages", new JsonArray([.. table.RowPages.Select(p => (JsonNode)p)]) },
    };

    /// <summary>One line per row: where it stands, then its cells.</summary>
    private static void PrintCsv(IEnumerable<ListedTable> tables, CommandConsole console)
    {
        var number = 0;
        foreach (var table in tables)
        {
            number++;
            for (var i = 0; i < table.Rows.Count; i++)
            {
                var page = table.RowPages.Count > 0 ? Row.Display(table.RowPages[i]) : "";
                console.Out.Write(Csv.Line([table.File, page, Row.Display(number), table.Caption ?? "", .. table.Rows[i]]));
            }
        }
    }

    private static void PrintMarkdown(ListedTable table, CommandConsole console)
    {
        if (table.Rows.Count == 0)
            return;
        var place = table.Page is { } page ? $"{table.File}, p. {Row.Display(page)}" : table.File;
        console.Out.WriteLine($"{TerminalText.Safe(table.Caption is null ? place : $"{table.Caption} ({place})")}\n");
        for (var i = 0; i < table.Rows.Count; i++)
        {
            console.Out.WriteLine("| " + string.Join(" | ", table.Rows[i].Select(c => TerminalText.Safe(c).Replace("\\", "\\\\").Replace("|", "\\|"))) + " |");
            if (i == 0)
                console.Out.WriteLine("|" + string.Concat(table.Rows[0].Select(_ => " --- |")));
        }
        console.Out.WriteLine();
    }
}
