using System.CommandLine;
using PolicyMiner.Analysis;
using PolicyMiner.Cli.Output;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>analyze TEXT</c>: how a text is cut into the index's terms and into words.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(CommandConsole console)
    {
        var text = new Argument<string?>("TEXT") { Description = "The text to analyse.", Arity = ArgumentArity.ZeroOrOne };
        var words = new Option<string?>("--words") { Description = "Print the words of each line of a file, separated by one space; - reads standard input.", HelpName = "FILE" };
        var shared = new SharedOptions();
        var command = new Command("analyze", "Show how a text is cut into terms and words, with offsets.");
        command.Arguments.Add(text);
        command.Options.Add(words);
        shared.AddTo(command, index: false);
        command.SetAction(parse =>
        {
            if (parse.GetValue(words) is { } file)
                return Words(console, file);
            if (parse.GetValue(text) is not { Length: > 0 } given)
                throw new CommandException(ExitCodes.WrongUsage, "Give a text to analyse, or a file with --words FILE.");
            var analysis = TextAnalysis.Of(given);
            if (analysis.Problem is { } problem)
                console.Problem(problem);
            shared.Printer(parse, console).Print(Rows(analysis, given));
            return ExitCodes.Done;
        });
        return command;
    }

    private static IEnumerable<Row> Rows(TextAnalysis analysis, string text) =>
        analysis.Words.Select(w => Row("word", text[w.Start..w.End], w.Start, w.End)).Concat(analysis.Tokens.Select(t => Row("token", t.Term, t.Start, t.End)));

    private static Row Row(string kind, string term, int start, int end) => new() { { "kind", kind }, { "term", term }, { "start", start }, { "end", end } };

    private static int Words(CommandConsole console, string file)
    {
        try
        {
            var lines = file == "-" ? Lines(console.In) : File.ReadLines(file);
            foreach (var line in TextAnalysis.WordsOf(lines))
                console.Out.WriteLine(line);
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && !File.Exists(file))
        {
            throw new CommandException(ExitCodes.NothingUsable, $"{file}: cannot be read; check its name and permissions.");
        }
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
