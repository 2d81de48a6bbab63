using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>search QUERY</c>: full text with facets and filters.</summary>
internal sealed class SearchCommand
{
    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "Words, \"phrases\", AND OR NOT + - ( ), field:value, wildcards; several arguments are one query.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _kind = Facet("--kind", "Only notices that hold records of this kind: target, task, citation …; may be repeated (or).", "KIND");
    private readonly Option<string[]> _domain = Facet("--domain", "Only notices whose catalogue names this domain; may be repeated (or).", "DOMAIN");
    private readonly Option<string[]> _exclude = Facet("--not", "Leave out notices with this facet value: region:山东省; may be repeated.", "FACET:VALUE");
    private readonly Option<string> _sort = new("--sort") { Description = "relevance, newest, oldest or id.", DefaultValueFactory = _ => "relevance", HelpName = "ORDER" };
    private readonly Option<int> _limit = new("--limit") { Description = "At most this many hits.", DefaultValueFactory = _ => 10, HelpName = "N" };
    private readonly Option<int> _skip = new("--skip") { Description = "Leave out this many hits at the beginning.", HelpName = "N" };
    private readonly Option<bool> _explain = new("--explain") { Description = "Say of each hit how its rank came about." };
    private readonly Option<string?> _batch = new("--batch")
    {
        Description = "Rank all texts for each question of this file (id, tab, question a line; - for standard input) by any of their words, as a TREC run.",
        HelpName = "FILE",
    };
    private readonly FilterOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private SearchCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var search = new SearchCommand(console);
        search._sort.AcceptOnlyFromAmong("relevance", "newest", "oldest", "id");
        var command = new Command("search", "Full-text search with facets and highlighted passages.");
        command.Arguments.Add(search._query);
        search._filters.AddTo(command);
        foreach (var option in (Option[])[search._kind, search._domain, search._exclude, search._sort, search._limit, search._skip, search._explain, search._batch])
            command.Options.Add(option);
        search._shared.AddTo(command);
        command.SetAction(search.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        if (parse.GetValue(_batch) is { } questions)
            return Batch(index, questions, Math.Max(1, parse.GetValue(_limit)));
        SearchResult result;
        try
        {
            result = Search.Run(index, Request(parse));
        }
        catch (QuerySyntaxException e)
        {
            _console.Problem(e.Message);
            _console.Error.WriteLine("  " + TerminalText.Safe(e.Query));
            _console.Error.WriteLine("  " + new string(' ', Columns(e.Query, 0, e.Position)) + new string('^', Math.Max(1, Columns(e.Query, e.Position, e.Position + e.Length))));
            return ExitCodes.WrongUsage;
        }
        foreach (var unknown in result.UnknownValues)
            _console.Problem($"no notice has {unknown}; `policyminer stats` shows what there is.");
        if (_shared.FormatOf(parse) == OutputFormat.Json)
            _console.Out.WriteLine(AnswerJson.Write(result));
        else
            new SearchPrinter(_console, _shared.FormatOf(parse), _shared.LanguageOf(parse)).Print(result);
        return ExitCodes.Done;
    }

    private int Batch(PolicyIndex index, string file, int limit)
    {
        try
        {
            using var reader = file == "-" ? _console.In : new StreamReader(file);
            var search = new BatchSearch(index);
            foreach (var question in BatchQuery.Read(reader))
            {
                foreach (var line in search.Rank(question, limit))
                    _console.Out.WriteLine(line.ToString());
            }
            return ExitCodes.Done;
        }
        catch (FormatException e)
        {
            throw new CommandException(ExitCodes.WrongUsage, $"--batch {file}: {e.Message}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingUsable, $"--batch {file}: the file cannot be read; check its name and permissions.");
        }
    }

    private SearchRequest Request(ParseResult parse)
    {
        var filter = FacetFilter.From(_filters.Of(parse))
            .With(FacetNames.Kind, parse.GetValue(_kind) ?? []).With(FacetNames.Domain, parse.GetValue(_domain) ?? []);
        foreach (var pair in parse.GetValue(_exclude) ?? [])
        {
            var colon = pair.IndexOfAny([':', '：']);
            if (colon <= 0)
                throw new CommandException(ExitCodes.WrongUsage, $"--not {pair}: write a facet and a value, as in --not region:山东省.");
            filter = filter.Without(pair[..colon], pair[(colon + 1)..]);
        }
        return new()
        {
            Query = string.Join(' ', parse.GetValue(_query) ?? []),
            Filter = filter,
            Sort = Enum.Parse<SortOrder>(parse.GetValue(_sort)!, ignoreCase: true),
            Limit = Math.Max(0, parse.GetValue(_limit)),
            Skip = Math.Max(0, parse.GetValue(_skip)),
            Explain = parse.GetValue(_explain),
        };
    }

    // How many columns a part of the query takes on a terminal, so that the mark stands under the mistake.
    private static int Columns(string text, int start, int end) =>
        text[Math.Min(start, text.Length)..Math.Min(end, text.Length)].Sum(c => c is >= '\u1100' and < '\uFFA0' ? 2 : 1);

    private static Option<string[]> Facet(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}
