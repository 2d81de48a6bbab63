using System.CommandLine;
using System.Globalization;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>sample KIND</c>: a random sheet of records to be checked by hand; <c>sample --agree A B</c>: what filled sheets say.</summary>
internal sealed class SampleCommand
{
    private readonly Argument<string?> _kind = new("KIND") { Description = string.Join(", ", RecordListing.Kinds.Keys) + ".", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int> _count = new("--count", "-n") { Description = "How many records.", DefaultValueFactory = _ => 50, HelpName = "N" };
    private readonly Option<int> _seed = new("--seed") { Description = "The same seed gives the same sheet.", DefaultValueFactory = _ => 1, HelpName = "S" };
    private readonly Option<string[]> _agree = new("--agree")
    {
        Description = "In place of drawing: how far two filled sheets agree, and the precision they imply; one sheet gives its precision alone.",
        HelpName = "SHEET",
        AllowMultipleArgumentsPerToken = true,
        Arity = new ArgumentArity(1, 2),
    };

    private readonly FilterOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private SampleCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var sample = new SampleCommand(console);
        sample._kind.AcceptOnlyFromAmong([.. RecordListing.Kinds.Keys]);
        var command = new Command("sample", "A random, repeatable sheet of records for checking by hand, as CSV unless --format says otherwise: sample targets -n 50 --seed 7 > sheet.csv");
        command.Arguments.Add(sample._kind);
        foreach (var option in (Option[])[sample._count, sample._seed, sample._agree])
            command.Options.Add(option);
        sample._filters.AddTo(command);
        sample._shared.AddTo(command);
        command.SetAction(sample.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var (kind, sheets) = (parse.GetValue(_kind), parse.GetValue(_agree) ?? []);
        if ((kind is null) == (sheets.Length == 0))
            throw new CommandException(ExitCodes.WrongUsage, "Name a kind of record to draw from (sample targets -n 50), or give filled sheets with --agree A.csv B.csv.");
        return kind is null ? Agree(parse, [.. sheets.Select(Read)]) : Draw(parse, kind);
    }

    private int Draw(ParseResult parse, string kind)
    {
        if (parse.GetValue(_count) < 1)
            throw new CommandException(ExitCodes.WrongUsage, $"-n {parse.GetValue(_count)}: a sample needs at least one record.");
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        var drawn = RecordSample.Draw(index, RecordListing.Kinds[kind], _filters.Of(parse), parse.GetValue(_count), parse.GetValue(_seed));
        var format = parse.GetResult(_shared.Format) is { Implicit: false } ? _shared.FormatOf(parse) : OutputFormat.Csv;
        new RowPrinter(_console, format, _shared.LanguageOf(parse)).Print(drawn.Select(r => Sheet(new RecordRow(RecordJson.Write(r)))));
        if (drawn.Count < parse.GetValue(_count))
            _console.Problem($"there are only {drawn.Count} {kind} under these filters; all of them are in the sheet.");
        return ExitCodes.Done;
    }

    // Id and quote first, what was made of the quote next, then the empty columns to be filled in, last where to look.
    private static Row Sheet(RecordRow record)
    {
        string[] first = ["id", "notice_id", "quote"], last = ["section", "file", "page", "line", "line_end", "char_start", "char_end"];
        var fields = record.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        var row = new Row();
        foreach (var name in first)
            row.Add(name, fields.GetValueOrDefault(name));
        foreach (var (name, value) in record)
        {
            if (name != "type" && !first.Contains(name) && !last.Contains(name))
                row.Add(name, value);
        }
        row.Add("verdict", null);
        row.Add("comment", null);
        foreach (var name in last)
            row.Add(name, fields.GetValueOrDefault(name));
        return row;
    }

    private static CheckedSheet Read(string file)
    {
        try
        {
            return CheckedSheet.Read(Path.GetFileName(file), File.ReadAllBytes(file));
        }
        catch (FormatException e)
        {
            throw new CommandException(ExitCodes.WrongUsage, $"{file}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingUsable, $"{file}: the sheet cannot be read; check its name and permissions.");
        }
    }

    private int Agree(ParseResult parse, IReadOnlyList<CheckedSheet> sheets)
    {
        var agreement = sheets.Count == 1 ? SheetAgreement.Of(sheets[0]) : SheetAgreement.Of(sheets[0], sheets[1]);
        if (agreement.Both == 0)
            throw new CommandException(ExitCodes.NothingUsable, sheets.Count == 1 ? $"{sheets[0].Name}: no row has a verdict yet." : "No record has a verdict in both sheets; are they of the same sample?");
        if (_shared.FormatOf(parse) == OutputFormat.Json)
        {
            _console.Out.WriteLine(AnswerJson.Write(agreement));
            return ExitCodes.Done;
        }
        _shared.Printer(parse, _console).Print(Measures(agreement));
        var to = _shared.FormatOf(parse) is OutputFormat.Table or OutputFormat.Md ? _console.Out : _console.Error;
        foreach (var (sheet, empty) in sheets.Zip(agreement.Unfilled).Where(s => s.Second > 0))
            to.WriteLine(TerminalText.Safe(string.Create(CultureInfo.InvariantCulture, $"{sheet.Name}: {empty} rows have no verdict and are left out.")));
        foreach (var d in agreement.Disagreements)
            to.WriteLine(TerminalText.Safe($"{d.Id}: {d.First.ToString().ToLowerInvariant()} / {d.Second.ToString().ToLowerInvariant()}: {d.Quote}"));
        return ExitCodes.Done;
    }

    private static IEnumerable<Row> Measures(SheetAgreement agreement)
    {
        if (agreement.Precision.Count > 1)
        {
            yield return Measure("agreement", null, agreement.Agreement, null, null, agreement.Both);
            yield return Measure("kappa", null, agreement.Kappa, null, null, agreement.Both);
        }
        foreach (var p in agreement.Precision)
            yield return Measure("precision", p.Of ?? "both agree", p.Value, p.Low, p.High, p.Judged);
    }

    private static Row Measure(string name, string? sheet, double? value, double? low, double? high, int of) =>
        new() { { "measure", name }, { "sheet", sheet }, { "value", value }, { "low", low }, { "high", high }, { "of", of } };
}
