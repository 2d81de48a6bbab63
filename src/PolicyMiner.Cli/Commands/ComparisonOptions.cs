using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Comparing;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary>How a comparison is made: the options that <c>compare</c>, <c>export compare</c> and <c>pack compare</c> share.</summary>
internal sealed class ComparisonOptions
{
    private readonly Option<string> _on = new("--on") { Description = "targets, tasks, measures, outline, catalog or definitions.", HelpName = "WHAT", DefaultValueFactory = _ => "targets" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Mark the other columns as same, stronger, weaker, absent or added against this one.", HelpName = "WHAT" };
    private readonly Option<string?> _in = new("--in") { Description = "Also show sums of money in this unit, e.g. 亿元; needs a rate for every other currency.", HelpName = "UNIT" };
    private readonly Option<string[]> _rate = new("--rate") { Description = "What one of a currency is worth in that unit's currency, e.g. 美元=6.8; may be repeated.", HelpName = "CURRENCY=RATE" };
    private readonly Option<string?> _indicators = new("--indicators") { Description = "A table of indicators in place of the shipped one (see docs/GUIDE.md).", HelpName = "FILE" };
    private readonly Option<bool> _printed = new("--printed") { Description = "Departments as printed, not in their normal form." };

    public ComparisonOptions() => _on.AcceptOnlyFromAmong([.. ComparisonRequest.Subjects]);

    private Option[] All => [_on, _baseline, _in, _rate, _indicators, _printed];

    public void AddTo(Command command)
    {
        foreach (var option in All)
            command.Options.Add(option);
    }

    /// <summary>The options that were given on the command line.</summary>
    public IEnumerable<string> Given(ParseResult parse) => All.Where(o => parse.GetResult(o) is { Implicit: false }).Select(o => o.Name);

    /// <summary><paramref name="request"/> with what these options say.</summary>
    public SelectionRequest Apply(SelectionRequest request, ParseResult parse, PolicyIndex index)
    {
        var rates = parse.GetValue(_rate) ?? [];
        var unit = parse.GetValue(_in);
        if (unit is null && rates.Length > 0)
            throw new CommandException(ExitCodes.WrongUsage, "--rate needs --in: say in which unit sums shall be shown, for example --in 亿元.");
        return request with
        {
            On = parse.GetValue(_on)!,
            Baseline = parse.GetValue(_baseline) is { } word ? BaselineOf(index, word) : null,
            MoneyUnit = unit,
            Rates = rates,
            Indicators = parse.GetValue(_indicators) is { } file ? IndicatorsOf(file) : null,
            PrintedDepartments = parse.GetValue(_printed),
        };
    }

    private static string BaselineOf(PolicyIndex index, string word) => Lookup.Named(index, word) switch
    {
        [] => throw new CommandException(ExitCodes.NothingUsable, $"Nothing in the index is called {word}; name one of the compared notices as the baseline."),
        [var only] => only.NoticeId,
        var several => throw new CommandException(ExitCodes.WrongUsage, $"{word} has {several.Count} notices; name one of them as the baseline: {string.Join(", ", several.Take(8).Select(n => n.NoticeId))}."),
    };

    private static string IndicatorsOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingUsable, $"The table of indicators {file} cannot be read ({e.Message}); check the path.");
        }
    }
}
