using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Asking.Querying;
using PolicyMiner.Comparing;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary>What is exported or packed, said as in <c>list</c>, <c>search</c> and <c>compare</c>: <c>targets --region 山东</c>, <c>search 离岸</c>, <c>compare 山东 广东</c>.</summary>
internal sealed class SelectionOptions
{
    /// <summary>What could not be read; a listing, not a selection of records.</summary>
    public const string Diagnostics = "diagnostics";

    private readonly Argument<string[]> _what = new("WHAT")
    {
        Description = $"A kind as in list ({string.Join(", ", RecordListing.Kinds.Keys)}), all, search QUERY, or compare A B …. Default: all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _sort = new("--sort") { Description = "search: relevance, newest, oldest or id. Default: relevance.", HelpName = "ORDER" };
    private readonly Option<int?> _limit = new("--limit") { Description = "search: at most this many hits. Default: all.", HelpName = "N" };
    private readonly FacetOptions _facets = new();
    private readonly ComparisonOptions _comparison = new();

    public SelectionOptions() => _sort.AcceptOnlyFromAmong("relevance", "newest", "oldest", "id");

    public void AddTo(Command command)
    {
        command.Arguments.Add(_what);
        command.Options.Add(_sort);
        command.Options.Add(_limit);
        _facets.AddTo(command);
        _comparison.AddTo(command);
    }

    public SelectionRequest Of(ParseResult parse, PolicyIndex index)
    {
        var words = parse.GetValue(_what) ?? [];
        var what = words.FirstOrDefault() ?? SelectionRequest.Everything;
        var request = new SelectionRequest { What = what, Words = [.. words.Skip(1)], Filter = _facets.Common(parse) };
        var isKind = RecordListing.Kinds.ContainsKey(what) || what is SelectionRequest.Everything or Diagnostics;
        if (!isKind && what is not (SelectionRequest.SearchHits or SelectionRequest.SideBySide))
            throw new CommandException(ExitCodes.WrongUsage, $"{what} is not something to export; name a kind ({string.Join(", ", RecordListing.Kinds.Keys)}), all, search QUERY, or compare A B.");
        if (isKind && words.Length > 1)
            throw new CommandException(ExitCodes.WrongUsage, $"{what} {words[1]}: after a kind come only options; narrow it with --region, --year …, or use search or compare.");
        Refuse(what, SelectionRequest.SearchHits, [.. _facets.Given(parse), .. ((Option[])[_sort, _limit]).Where(o => parse.GetResult(o) is { Implicit: false }).Select(o => o.Name)]);
        Refuse(what, SelectionRequest.SideBySide, _comparison.Given(parse));
        return what switch
        {
            SelectionRequest.SearchHits => Faceted(request with { Sort = parse.GetValue(_sort), Limit = parse.GetValue(_limit) is { } limit ? Math.Max(0, limit) : null }, _facets.Of(parse)),
            SelectionRequest.SideBySide => _comparison.Apply(request, parse, index),
            _ => request,
        };
    }

    /// <summary>Runs a request; what is wrong with it becomes a message and an exit code.</summary>
    public static Selection Load(PolicyIndex index, SelectionRequest request)
    {
        try
        {
            return Selection.Load(index, request);
        }
        catch (ComparisonException e)
        {
            throw new CommandException(ExitCodes.NothingUsable, e.Message);
        }
        catch (QuerySyntaxException e)
        {
            throw new CommandException(ExitCodes.WrongUsage, e.Message);
        }
    }

    private static SelectionRequest Faceted(SelectionRequest request, FacetFilter filter) => request with { Wanted = filter.Wanted, Unwanted = filter.Unwanted };

    // An option that would do nothing is a misunderstanding, not a wish.
    private static void Refuse(string what, string belongsTo, IEnumerable<string> given)
    {
        if (what != belongsTo && given.FirstOrDefault() is { } option)
            throw new CommandException(ExitCodes.WrongUsage, $"{option} belongs to `{belongsTo}`, not to `{what}`; leave it out, or write {belongsTo} first.");
    }
}
