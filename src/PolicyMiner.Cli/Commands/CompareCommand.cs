using System.CommandLine;
using PolicyMiner.Cli.Output;
using PolicyMiner.Comparing;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>compare A B …</c>: places or notices side by side.</summary>
internal sealed class CompareCommand
{
    private readonly Argument<string[]> _words = new("WHAT")
    {
        Description = "Places (山东, 郑州市), notices (ids, files or 发文字号), sets ('level:provincial year:2010..2015'), saved searches (@name), or none to take all notices under the filters.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly ComparisonOptions _comparison = new();
    private readonly FilterOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private CompareCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var compare = new CompareCommand(console);
        var command = new Command("compare", "Put places or notices side by side: targets, tasks, measures, outlines, catalogues, definitions.");
        command.Arguments.Add(compare._words);
        compare._comparison.AddTo(command);
        compare._filters.AddTo(command);
        compare._shared.AddTo(command);
        command.SetAction(compare.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        var request = new SelectionRequest { What = SelectionRequest.SideBySide, Words = parse.GetValue(_words) ?? [], Filter = _filters.Of(parse) };
        try
        {
            var comparison = Selection.Compare(index, _comparison.Apply(request, parse, index));
            new ComparisonPrinter(_console, _shared.FormatOf(parse), _shared.LanguageOf(parse)).Print(comparison);
            return ExitCodes.Done;
        }
        catch (ComparisonException e)
        {
            throw new CommandException(ExitCodes.NothingUsable, e.Message);
        }
    }
}
