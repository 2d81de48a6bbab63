using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting;
using PolicyMiner.Exporting.Reports;
using PolicyMiner.Indexing;
using PolicyMiner.Indexing.Sql;
using PolicyMiner.Model;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>export</c>: records, search hits or a comparison as a file for other programs, or as a report for people.</summary>
internal sealed class ExportCommand
{
    private static readonly string[] Formats = ["csv", "jsonl", "json", "md", "panel", "xlsx", "html", "sqlite", "ris", "bibtex", "csl", "gbt7714"];

    private readonly SelectionOptions _selection = new();
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "csv, jsonl, json or md: the rows; panel: numbers as long CSV (place, code, year, indicator, value, unit, id); xlsx: a workbook; html: a report; sqlite: a database; ris, bibtex, csl or gbt7714: references to the notices.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "csv",
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write. Default: standard output (not for xlsx and sqlite).", HelpName = "FILE" };
    private readonly Option<bool> _bom = new("--bom") { Description = "Begin CSV with a byte order mark, so that Excel reads it as UTF-8." };
    private readonly Option<string?> _at = new("--at") { Description = "html: the day on which validity is judged, e.g. 2015-06-30. Default: today.", HelpName = "DATE" };
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private ExportCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var export = new ExportCommand(console);
        export._format.AcceptOnlyFromAmong(Formats);
        var command = new Command("export", "Write records, search hits or a comparison to a file: export targets --region 山东 -o targets.csv, export compare 山东 广东 -f xlsx -o plans.xlsx.");
        export._selection.AddTo(command);
        foreach (var option in (Option[])[export._format, export._output, export._bom, export._at])
            command.Options.Add(option);
        export._shared.AddTo(command, format: false);
        command.SetAction(export.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var path = _shared.IndexPath(parse);
        var output = parse.GetValue(_output);
        if (output is not null && Path.GetFullPath(output) == Path.GetFullPath(path))
            throw new CommandException(ExitCodes.WrongUsage, $"-o {output} is the index itself; name another file.");
        using var index = PolicyIndex.Open(path);
        using var snapshot = index.Snapshot();
        var format = parse.GetValue(_format)!;
        var request = _selection.Of(parse, index);
        if (request.What == SelectionOptions.Diagnostics && format is not ("csv" or "jsonl" or "json" or "md"))
            throw new CommandException(ExitCodes.WrongUsage, $"diagnostics have no {format}; use csv, jsonl, json or md.");
        if (request.What == SelectionRequest.Everything && format == "csv")
            throw new CommandException(ExitCodes.WrongUsage, $"CSV holds rows of one kind; name it, as in export targets ({string.Join(", ", RecordListing.Kinds.Keys)}), or choose --format xlsx, jsonl or html for everything.");
        if (parse.GetValue(_bom) && format is not ("csv" or "panel"))
            throw new CommandException(ExitCodes.WrongUsage, $"--bom is for CSV; {format} is always UTF-8.");
        var selection = SelectionOptions.Load(index, request);
        _console.Unknown(selection.Search?.UnknownValues ?? []);
        if (format is "xlsx" or "sqlite" && output is null)
            throw new CommandException(ExitCodes.WrongUsage, $"{format} is not text; name its file with -o, as in -o targets.{format}.");
        if (format == "xlsx")
            WriteWorkbook(selection, output!, parse);
        else if (format == "sqlite")
            WriteDatabase(selection, output!);
        else if (output is null)
            WriteText(selection, format, _console, parse, bom: parse.GetValue(_bom));
        else
            OutputFile.WriteText(output, parse.GetValue(_bom), writer => WriteText(selection, format, _console.WritingTo(writer), parse, bom: false));
        if (output is not null)
            _console.Error.WriteLine($"{output}: {selection.Notices.Count} notices, {new FileInfo(output).Length} bytes.");
        return ExitCodes.Done;
    }

    private void WriteWorkbook(Selection selection, string output, ParseResult parse) => OutputFile.Write(output, stream =>
    {
        // The package is written with seeking; a file stream can.
        var cut = XlsxWriter.Write(stream, Workbook.Sheets(selection, _shared.LanguageOf(parse), ExportFacts.Of(selection)));
        if (cut > 0)
            _console.Problem($"{cut} cells were longer than the {XlsxWriter.LongestCell} characters that a spreadsheet holds and were cut; JSONL holds them whole.");
    });

    // The database is written by its own library, which makes the file: an empty one is put there first to see that it can be.
    private static void WriteDatabase(Selection selection, string output)
    {
        OutputFile.Write(output, _ => { });
        PlainDatabase.Write(output, selection.Records, ExportFacts.Of(selection), selection.Index.Diagnostics());
    }

    private void WriteText(Selection selection, string format, CommandConsole target, ParseResult parse, bool bom)
    {
        if (bom)
            target.Out.Write('\uFEFF');
        var language = _shared.LanguageOf(parse);
        switch (format)
        {
            case "panel": new RowPrinter(target, OutputFormat.Csv, language).Print(Workbook.PanelRows(selection)); break;
            case "html": target.Out.Write(ReportWriter.Write(ReportContent.Of(selection, At(parse)), new ReportWords(language == Language.Chinese))); break;
            case "ris": target.Out.Write(RisWriter.Write(References(selection))); break;
            case "bibtex": target.Out.Write(BibTeXWriter.Write(References(selection))); break;
            case "csl": target.Out.Write(CslJsonWriter.Write(References(selection))); break;
            case "gbt7714": target.Out.Write(GbT7714Writer.Write(References(selection))); break;
            default: WriteRows(selection, format switch { "jsonl" => OutputFormat.Jsonl, "json" => OutputFormat.Json, "md" => OutputFormat.Md, _ => OutputFormat.Csv }, target, language); break;
        }
    }

    private DateOnly At(ParseResult parse)
    {
        if (parse.GetValue(_at) is not { } text)
            return DateOnly.FromDateTime(DateTime.Now);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day
            : throw new CommandException(ExitCodes.WrongUsage, $"--at {text}: not a date; write year, month and day, as in --at 2015-06-30.");
    }

    private static void WriteRows(Selection selection, OutputFormat format, CommandConsole target, Language language)
    {
        var printer = new RowPrinter(target, format, language);
        if (selection.Search is { } search)
        {
            if (format == OutputFormat.Json)
                target.Out.WriteLine(AnswerJson.Write(search));
            else
                new SearchPrinter(target, format, language).Print(search);
        }
        else if (selection.Comparison is { } comparison)
        {
            new ComparisonPrinter(target, format, language).Print(comparison);
        }
        else if (selection.Request.What != SelectionRequest.Everything)
        {
            var kind = selection.Request.What;
            printer.Print(ListCommand.Rows(selection.Index, kind, selection.Request.Filter), MarkdownColumns(kind));
        }
        else if (format == OutputFormat.Md)
        {
            foreach (var (kind, type) in RecordListing.Kinds.Where(k => selection.Notices.Any(n => n.Counts.ContainsKey(k.Value))))
            {
                target.Out.WriteLine($"## {Labels.Of(kind, language)}\n");
                printer.Print(selection.Records.Where(r => r.Type == type).Select(r => new RecordRow(RecordJson.Write(r))), MarkdownColumns(kind));
                target.Out.WriteLine();
            }
        }
        else
        {
            printer.Print(selection.Records.Select(r => new RecordRow(RecordJson.Write(r))));
        }
    }

    // A document for people: what a listing shows, with the quote and the id that leads back to it.
    private static IReadOnlyList<string> MarkdownColumns(string kind) =>
        kind == SelectionOptions.Diagnostics ? ListCommand.Columns[kind] : [.. ListCommand.Columns[kind].Concat(["quote", "id"]).Distinct()];

    private static IReadOnlyList<Reference> References(Selection selection) =>
        Reference.Of(selection.NoticeRecords.DistinctBy(n => n.NoticeId), id => Lookup.Find(selection.Index, id) is { Record: null } found
            ? selection.Index.Records(found.Notice).OfType<NoticeRecord>().FirstOrDefault() : null);
}
