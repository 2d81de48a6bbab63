using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Comparing;
using PolicyMiner.Comparing.Targets;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>compare A B …</c>: places or notices side by side.</summary>
internal sealed class CompareCommand
{
    private readonly Argument<string[]> _words = new("WHAT")
    {
        Description = "Places (山东, 郑州市), notices (ids, files or 发文字号), or none to take all notices under the filters.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _on = new("--on") { Description = "targets, tasks, measures, outline, catalog or definitions.", HelpName = "WHAT", DefaultValueFactory = _ => "targets" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Mark the other columns as same, stronger, weaker, absent or added against this one.", HelpName = "WHAT" };
    private readonly Option<string?> _in = new("--in") { Description = "Also show sums of money in this unit, e.g. 亿元; needs a rate for every other currency.", HelpName = "UNIT" };
    private readonly Option<string[]> _rate = new("--rate") { Description = "What one of a currency is worth in that unit's currency, e.g. 美元=6.8; may be repeated.", HelpName = "CURRENCY=RATE" };
    private readonly Option<string?> _indicators = new("--indicators") { Description = "A table of indicators in place of the shipped one (see docs/GUIDE.md).", HelpName = "FILE" };
    private readonly Option<bool> _printed = new("--printed") { Description = "Departments as printed, not in their normal form." };
    private readonly FilterOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private CompareCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var compare = new CompareCommand(console);
        var command = new Command("compare", "Put places or notices side by side: targets, tasks, measures, outlines, catalogues, definitions.");
        command.Arguments.Add(compare._words);
        compare._on.AcceptOnlyFromAmong([.. ComparisonRequest.Subjects]);
        foreach (var option in (Option[])[compare._on, compare._baseline, compare._in, compare._rate, compare._indicators, compare._printed])
            command.Options.Add(option);
        compare._filters.AddTo(command);
        compare._shared.AddTo(command);
        command.SetAction(compare.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        try
        {
            var comparison = Compare(parse, index);
            new ComparisonPrinter(_console, _shared.FormatOf(parse), _shared.LanguageOf(parse)).Print(comparison);
            return ExitCodes.Done;
        }
        catch (ComparisonException e)
        {
            throw new CommandException(ExitCodes.NothingUsable, e.Message);
        }
    }

    private Comparison Compare(ParseResult parse, PolicyIndex index)
    {
        var rates = parse.GetValue(_rate) ?? [];
        var unit = parse.GetValue(_in);
        if (unit is null && rates.Length > 0)
            throw new CommandException(ExitCodes.WrongUsage, "--rate needs --in: say in which unit sums shall be shown, for example --in 亿元.");
        var named = NamedNotices.Load(index, parse.GetValue(_words) ?? [], _filters.Of(parse));
        return Comparer.Compare(named.Notices, new()
        {
            On = parse.GetValue(_on)!,
            Baseline = parse.GetValue(_baseline) is { } word ? BaselineOf(index, word) : null,
            LeaveOutEmpty = named.ByPlace,
            Money = unit is null ? null : Money.Parse(unit, rates),
            Indicators = parse.GetValue(_indicators) is { } file ? IndicatorsOf(file) : IndicatorTable.Default,
            PrintedDepartments = parse.GetValue(_printed),
        });
    }

    private static string BaselineOf(PolicyIndex index, string word) => Lookup.Named(index, word) switch
    {
        [] => throw new CommandException(ExitCodes.NothingUsable, $"Nothing in the index is called {word}; name one of the compared notices as the baseline."),
        [var only] => only.NoticeId,
        var several => throw new CommandException(ExitCodes.WrongUsage, $"{word} has {several.Count} notices; name one of them as the baseline: {string.Join(", ", several.Take(8).Select(n => n.NoticeId))}."),
    };

    private static IndicatorTable IndicatorsOf(string file)
    {
        try
        {
            return IndicatorTable.Load(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingUsable, $"The table of indicators {file} cannot be read ({e.Message}); check the path.");
        }
    }
}
