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

    private readonly Option<string> _sort = new("--sort") { Description = "relevance, newest, oldest or id.", DefaultValueFactory = _ => "relevance", HelpName = "ORDER" };
    private readonly Option<int> _limit = new("--limit", "-n") { Description = "At most this many hits.", DefaultValueFactory = _ => 10, HelpName = "N" };
    private readonly Option<int> _skip = new("--skip") { Description = "Leave out this many hits at the beginning.", HelpName = "N" };
    private readonly Option<bool> _explain = new("--explain") { Description = "Say of each hit how its rank came about." };
    private readonly Option<string?> _facets = new("--facets") { Description = "Which facets to count, commas between: region,department; all for all.", HelpName = "FACETS" };
    private readonly Option<string?> _histogram = new("--histogram") { Description = "Count the notices found by year or month; as csv, md or jsonl the counts stand in place of the hits.", HelpName = "STEP" };
    private readonly Option<bool> _kwic = new("--kwic") { Description = "Every occurrence in its context, one a line, aligned; --limit counts lines, all without it." };
    private readonly Option<int> _context = new("--context") { Description = "With --kwic: how many characters to show on each side.", DefaultValueFactory = _ => KeywordInContext.DefaultContext, HelpName = "N" };
    private readonly Option<string?> _like = new("--like") { Description = "In place of a query: what is most like this notice (id, file, 发文字号) or record (id), by its telling words.", HelpName = "ID" };
    private readonly Option<string?> _batch = new("--batch")
    {
        Description = "Rank all texts for each question of this file (id, tab, question a line; - for standard input) by any of their words, as a TREC run.",
        HelpName = "FILE",
    };
    private readonly FacetOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private SearchCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var search = new SearchCommand(console);
        search._sort.AcceptOnlyFromAmong("relevance", "newest", "oldest", "id");
        search._histogram.AcceptOnlyFromAmong("year", "month");
        var command = new Command("search", "Full-text search with facets and highlighted passages.");
        command.Arguments.Add(search._query);
        search._filters.AddTo(command);
        foreach (var option in (Option[])[search._facets, search._histogram, search._kwic, search._context, search._like, search._sort, search._limit, search._skip, search._explain, search._batch])
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
        try
        {
            return parse.GetValue(_like) is { } id ? Like(parse, index, id) : parse.GetValue(_kwic) ? Kwic(parse, index) : Plain(parse, index);
        }
        catch (QuerySyntaxException e)
        {
            return _console.Explain(e);
        }
    }

    private int Plain(ParseResult parse, PolicyIndex index)
    {
        var result = Search.Run(index, Request(parse));
        _console.Unknown(result.UnknownValues);
        if (_shared.FormatOf(parse) == OutputFormat.Json)
            _console.Out.WriteLine(AnswerJson.Write(result));
        else
            new SearchPrinter(_console, _shared.FormatOf(parse), _shared.LanguageOf(parse)).Print(result);
        return ExitCodes.Done;
    }

    private int Kwic(ParseResult parse, PolicyIndex index)
    {
        var context = Math.Clamp(parse.GetValue(_context), 1, 1000);
        var lines = KeywordInContext.Of(index, Request(parse), context).Skip(Math.Max(0, parse.GetValue(_skip)));
        if (parse.GetResult(_limit) is { Implicit: false })
            lines = lines.Take(Math.Max(0, parse.GetValue(_limit)));
        new KwicPrinter(_console, _shared.FormatOf(parse), _shared.LanguageOf(parse), context).Print(lines, index);
        return ExitCodes.Done;
    }

    private int Like(ParseResult parse, PolicyIndex index, string id)
    {
        if (parse.GetValue(_query) is { Length: > 0 } || parse.GetValue(_kwic))
            throw new CommandException(ExitCodes.WrongUsage, "--like stands in place of a query; filters can be added, words cannot.");
        var found = Lookup.Find(index, id) ?? throw new CommandException(ExitCodes.NothingUsable, $"Nothing in the index is called {id}; `policyminer list notices` shows the ids.");
        var similar = MoreLikeThis.Of(index, found, _filters.Of(parse), Math.Max(0, parse.GetValue(_limit)), out var unknown);
        _console.Unknown(unknown);
        string[] columns = found.Record is null ? ["rank", "similarity", "notice_id", "region", "written_date", "text", "shared"] : ["rank", "similarity", "region", "text", "shared", "record_id"];
        _shared.Printer(parse, _console).Print(similar.Select(s => new RecordRow(AnswerJson.Write(s))), columns);
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

    private SearchRequest Request(ParseResult parse) => new()
    {
        Query = string.Join(' ', parse.GetValue(_query) ?? []),
        Filter = _filters.Of(parse),
        Facets = parse.GetValue(_facets) is { } facets ? FacetOptions.Parse("--facets", facets) : SearchRequest.DefaultFacets,
        Histogram = parse.GetValue(_histogram) switch { "year" => DateStep.Year, "month" => DateStep.Month, _ => null },
        Sort = parse.GetValue(_sort) switch
        {
            "newest" => SortOrder.Newest,
            "oldest" => SortOrder.Oldest,
            "id" => SortOrder.Id,
            _ => SortOrder.Relevance,
        },
        Limit = Math.Max(0, parse.GetValue(_limit)),
        Skip = Math.Max(0, parse.GetValue(_skip)),
        Explain = parse.GetValue(_explain),
    };
}
