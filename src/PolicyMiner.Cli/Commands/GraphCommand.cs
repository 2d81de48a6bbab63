using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Extracting.Citations;
using PolicyMiner.Graphing;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>graph [NOTICE]</c>: who cites whom, the family of one notice, and what is cited but not in the corpus.</summary>
internal sealed class GraphCommand
{
    private readonly Argument<string?> _id = new("NOTICE")
    {
        Description = "Show the family of this notice as a tree: an id, a file or a 发文字号, also of a document that is only cited. None: the whole graph.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _citedBy = new("--cited-by") { Description = "With NOTICE: what cites it, in place of what it cites." };
    private readonly Option<int?> _depth = new("--depth") { Description = "With NOTICE: at most this many generations.", HelpName = "N" };
    private readonly Option<string[]> _relation = new("--relation") { Description = "Only these relations: basis, implements, forwards, amends, repeals or mentions; may be repeated (or).", HelpName = "RELATION" };
    private readonly Option<bool> _missing = new("--missing") { Description = "Documents that are cited but not in the corpus, those that most notices cite first." };
    private readonly Option<bool> _warnings = new("--warnings") { Description = "Citations of later documents, and numbers whose title differs." };
    private readonly FilterOptions _filters = new();
    private readonly SharedOptions _shared = new("dot", "graphml", "mermaid");
    private readonly CommandConsole _console;

    private GraphCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var graph = new GraphCommand(console);
        var command = new Command("graph", "Show who cites whom and by which relation, e.g. graph --format dot | dot -Tsvg -o citations.svg");
        command.Arguments.Add(graph._id);
        graph._relation.AcceptOnlyFromAmong([.. CitationGraph.Relations]);
        foreach (var option in (Option[])[graph._citedBy, graph._depth, graph._relation, graph._missing, graph._warnings])
            command.Options.Add(option);
        graph._filters.AddTo(command);
        graph._shared.AddTo(command);
        command.SetAction(graph.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        var graph = CitationGraphBuilder.Build(index, _filters.Of(parse), parse.GetValue(_relation) ?? []);
        var printer = new GraphPrinter(_console, _shared, parse);
        if (parse.GetValue(_id) is { } id)
        {
            var tree = CitationTree.Of(graph, Find(index, graph, id).Id, parse.GetValue(_depth) ?? int.MaxValue, parse.GetValue(_citedBy));
            if (_shared.FormatOf(parse) == OutputFormat.Table && parse.GetValue(_shared.Format) == "table")
            {
                printer.Print(tree);
                return ExitCodes.Done;
            }
            graph = graph.Only(tree.Ids().ToHashSet(StringComparer.Ordinal));
        }
        if (parse.GetValue(_missing))
            printer.PrintMissing(graph);
        else if (parse.GetValue(_warnings))
            printer.PrintWarnings(graph);
        else
            printer.Print(graph);
        return ExitCodes.Done;
    }

    private static GraphNode Find(PolicyIndex index, CitationGraph graph, string id)
    {
        var found = Lookup.Find(index, id)?.Notice.NoticeId ?? id;
        var number = CitationKeys.Number(id);
        var title = CitationKeys.Title(id);
        var nodes = graph.Nodes.Where(n => n.Id == found || (number is not null && CitationKeys.Number(n.Number) == number)).ToList();
        if (nodes.Count == 0 && title is not null)
            nodes = [.. graph.Nodes.Where(n => CitationKeys.Title(n.Title) == title)];
        return nodes switch
        {
            [var only] => only,
            [] => throw new CommandException(ExitCodes.NothingUsable, $"Nothing in the graph is called {id}; `policyminer list notices` shows the notices, `policyminer graph --missing` what they cite besides."),
            _ => throw new CommandException(ExitCodes.NothingUsable, $"{id} could be any of {string.Join(", ", nodes.Take(8).Select(n => n.Id))}; name one of them."),
        };
    }
}
