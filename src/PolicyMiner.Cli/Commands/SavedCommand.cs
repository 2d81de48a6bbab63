using System.CommandLine;
using System.Globalization;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>saved add|run|list|remove</c>: searches with a name, and what is new in them.</summary>
internal static class SavedCommand
{
    public static Command Create(CommandConsole console)
    {
        var command = new Command("saved", "Searches to be run again: saved add talent 人才 --level provincial, then after a refresh saved run talent --since last");
        command.Subcommands.Add(Add(console));
        command.Subcommands.Add(Run(console));
        command.Subcommands.Add(List(console));
        command.Subcommands.Add(Remove(console));
        return command;
    }

    private static Command Add(CommandConsole console)
    {
        var name = new Argument<string>("NAME") { Description = "The name of the search." };
        var query = new Argument<string[]>("QUERY") { Description = "What to look for, in the query language of search; none for filters alone.", Arity = ArgumentArity.ZeroOrMore };
        var replace = new Option<bool>("--replace") { Description = "Replace a search of the same name." };
        var (filters, shared) = (new FacetOptions(), new SharedOptions());
        var command = new Command("add", "Save a search under a name.");
        command.Arguments.Add(name);
        command.Arguments.Add(query);
        command.Options.Add(replace);
        filters.AddTo(command);
        shared.AddTo(command, format: false);
        command.SetAction(parse => Guarded(console, () =>
        {
            using var index = PolicyIndex.Open(shared.IndexPath(parse));
            var saved = SavedSearches.Load(shared.IndexPath(parse));
            if (saved.Named(parse.GetValue(name)!) is not null && !parse.GetValue(replace))
                throw new CommandException(ExitCodes.WrongUsage, $"There is a saved search {parse.GetValue(name)} already; choose another name, or add --replace.");
            var search = SavedSearch.Of(parse.GetValue(name)!, string.Join(' ', parse.GetValue(query) ?? []), filters.Of(parse));
            // A query that cannot be understood is refused now, not when it is run.
            Search.Run(index, new() { Query = search.Query, Filter = search.Filter(), Limit = 0, Facets = [] });
            saved.Put(search);
            saved.Save();
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Run(CommandConsole console)
    {
        var names = new Argument<string[]>("NAME") { Description = "The searches to run; none for all.", Arity = ArgumentArity.ZeroOrMore };
        var since = new Option<string?>("--since") { Description = "last: only notices that the search did not find when it was last run.", HelpName = "last" };
        since.AcceptOnlyFromAmong("last");
        var limit = new Option<int>("--limit") { Description = "At most this many hits of each search.", DefaultValueFactory = _ => 10, HelpName = "N" };
        var shared = new SharedOptions();
        var command = new Command("run", "Run saved searches, and remember what they found.");
        command.Arguments.Add(names);
        command.Options.Add(since);
        command.Options.Add(limit);
        shared.AddTo(command);
        command.SetAction(parse => Guarded(console, () =>
        {
            using var index = PolicyIndex.Open(shared.IndexPath(parse));
            var saved = SavedSearches.Load(shared.IndexPath(parse));
            var searches = parse.GetValue(names) is { Length: > 0 } wanted ? [.. wanted.Select(n => Named(saved, n))] : saved.All.ToList();
            var answers = searches.Select(s => saved.Run(index, s, parse.GetValue(since) is not null, Math.Max(0, parse.GetValue(limit)))).ToList();
            Print(answers, shared.FormatOf(parse), shared.LanguageOf(parse), console);
            if (answers.Count > 0)
                saved.Save();
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command List(CommandConsole console)
    {
        var shared = new SharedOptions();
        var command = new Command("list", "List the saved searches.");
        shared.AddTo(command);
        command.SetAction(parse => Guarded(console, () =>
        {
            shared.Printer(parse, console).Print(SavedSearches.Load(shared.IndexPath(parse)).All.Select(s => new Row
            {
                { "name", s.Name }, { "query", s.Query }, { "filters", Filters(s) }, { "added", Time(s.Added) }, { "last_run", s.LastRun is { } run ? Time(run) : null },
                { "found", s.LastRun is null ? null : s.Found.Count },
            }));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Remove(CommandConsole console)
    {
        var name = new Argument<string>("NAME") { Description = "The search." };
        var shared = new SharedOptions();
        var command = new Command("remove", "Remove a saved search.");
        command.Arguments.Add(name);
        shared.AddTo(command, format: false);
        command.SetAction(parse => Guarded(console, () =>
        {
            var saved = SavedSearches.Load(shared.IndexPath(parse));
            saved.Remove(Named(saved, parse.GetValue(name)!).Name);
            saved.Save();
            return ExitCodes.Done;
        }));
        return command;
    }

    private static SavedSearch Named(SavedSearches saved, string name) => saved.Named(name) ?? throw new CommandException(
        ExitCodes.NothingUsable, $"There is no saved search {name}; {(saved.All.Count == 0 ? "none is saved yet (saved add NAME QUERY)" : "there are " + string.Join(", ", saved.All.Select(s => s.Name)))}.");

    private static void Print(List<SavedAnswer> answers, OutputFormat format, Language language, CommandConsole console)
    {
        switch (format)
        {
            case OutputFormat.Json:
                console.Out.WriteLine("[" + string.Join(",\n", answers.Select(AnswerJson.Write)) + "]");
                break;
            case OutputFormat.Table:
                foreach (var answer in answers)
                {
                    console.Out.WriteLine(TerminalText.Safe("== " + answer.Name + Since(answer, language)));
                    new SearchPrinter(console, format, language).Print(answer.Answer);
                    console.Out.WriteLine();
                }
                break;
            default:
                new RowPrinter(console, format, language).Print(answers.SelectMany(a => a.Answer.Hits.Select(h => Under(a.Name, SearchPrinter.Row(h)))));
                break;
        }
    }

    private static Row Under(string name, Row hit)
    {
        var row = new Row { { "saved", name } };
        foreach (var (field, value) in hit)
            row.Add(field, value);
        return row;
    }

    private static string Since(SavedAnswer answer, Language language) => answer.Since is not { } since ? ""
        : language == Language.Chinese ? $"：{Time(since)} 以来新增 {answer.Answer.Total} 篇，共 {answer.Total} 篇" : $": {answer.Answer.Total} new since {Time(since)}, {answer.Total} in all";

    private static string Filters(SavedSearch search) => string.Join(" ",
        [.. search.Wanted.SelectMany(f => f.Value.Select(v => $"{f.Key}:{v}")), .. search.Unwanted.SelectMany(f => f.Value.Select(v => $"-{f.Key}:{v}")),
            .. search.FirstYear is null && search.LastYear is null ? (string[])[] : [$"year:{search.FirstYear}..{search.LastYear}"]]);

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static int Guarded(CommandConsole console, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (QuerySyntaxException e)
        {
            return console.Explain(e);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e is FormatException ? ExitCodes.NothingUsable : ExitCodes.IndexUnusable, $"The saved searches cannot be read or written: {e.Message}");
        }
    }
}
