using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using PolicyMiner.Cli.Commands;
using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli;

/// <summary>The command line: parses, runs one command and turns what happened into an exit code.</summary>
internal static class CommandLineApp
{
    /// <summary>Runs <paramref name="args"/> against <paramref name="console"/>.</summary>
    public static int Run(string[] args, CommandConsole console)
    {
        if (args.FirstOrDefault() is [var first, ..] name && char.IsLetter(first) && !Array.Exists(Commands, c => c.Name == name))
        {
            console.Problem($"There is no command {TerminalText.Safe(name)}.");
            SuggestCommands(TerminalText.Safe(name), console);
            console.Error.WriteLine("Try: policyminer --help");
            return ExitCodes.WrongUsage;
        }
        // @name is a saved search, not a file of options.
        var parse = Build(console, args.FirstOrDefault()).Parse(args, new() { ResponseFileTokenReplacer = null });
        // A word that looks like an option would otherwise be taken for a query or a file (a query may begin with one dash: -region:…).
        var unknown = parse.Tokens.FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal));
        if (parse.Errors.Count > 0 || unknown is not null)
        {
            // What else is wrong then follows from it.
            foreach (var problem in unknown is not null ? [$"There is no option {unknown.Value} here."] : parse.Errors.Select(e => e.Message))
                console.Problem(problem);
            console.Error.WriteLine($"Try: policyminer {string.Join(" ", CommandPath(parse))}--help".Replace("  ", " "));
            return ExitCodes.WrongUsage;
        }
        try
        {
            return parse.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = console.Out, Error = console.Error });
        }
        catch (CommandException e)
        {
            console.Problem(e.Message);
            return e.ExitCode;
        }
        catch (IndexUnusableException e)
        {
            console.Problem(e.Message);
            return e.Problem == IndexProblem.Missing ? ExitCodes.NothingUsable : ExitCodes.IndexUnusable;
        }
        catch (IOException) when (!console.OutIsTerminal && IsClosed(console.Out))
        {
            return ExitCodes.Done; // a closed pipe is a clean end
        }
    }

    // serch → search: the parser's own search for words a few letters away; it prints nothing where none is near.
    private static void SuggestCommands(string misspelt, CommandConsole console)
    {
        var parse = Build(console).Parse([misspelt]);
        if (parse.Action is not ParseErrorAction corrections)
            return;
        (corrections.ShowTypoCorrections, corrections.ShowHelp) = (true, false);
        parse.Invoke(new InvocationConfiguration { Output = console.Error, Error = TextWriter.Null });
    }

    /// <summary>The root command with all commands in the order in which help shows them.</summary>
    /// <param name="console">Where the commands read and write.</param>
    /// <param name="only">Make this command alone where there is one of that name: making the options of all takes longer than most answers.</param>
    public static RootCommand Build(CommandConsole console, string? only = null)
    {
        var root = new RootCommand("Reads Chinese government notices (公文) and answers questions about targets, tasks, catalogues, citations and definitions, with the source sentence for every answer.");
        var one = Array.Find(Commands, c => c.Name == only);
        foreach (var command in only == "--version" ? [] : one is null ? Commands : [one])
            root.Subcommands.Add(command.Create(console));
        return root;
    }

    // In the order in which help shows them.
    private static readonly CommandEntry[] Commands =
    [
        new("refresh", RefreshCommand.Create),
        new("search", SearchCommand.Create),
        new("absent", AbsentCommand.Create),
        new("terms", TermsCommand.Create),
        new("frequency", FrequencyCommand.Create),
        new("sample", SampleCommand.Create),
        new("saved", SavedCommand.Create),
        new("show", ShowCommand.Create),
        new("list", ListCommand.Create),
        new("compare", CompareCommand.Create),
        new("reuse", ReuseCommand.Create),
        new("graph", GraphCommand.Create),
        new("timeline", TimelineCommand.Create),
        new("export", ExportCommand.Create),
        new("pack", PackCommand.Create),
        new("verify", VerifyCommand.Create),
        new("correct", CorrectionCommands.CreateCorrect),
        new("reject", CorrectionCommands.CreateReject),
        new("add", CorrectionCommands.CreateAdd),
        new("extract", ExtractCommand.Create),
        new("tables", TablesCommand.Create),
        new("stats", StatsCommand.Create),
        new("doctor", DoctorCommand.Create),
        new("analyze", AnalyzeCommand.Create),
    ];

    private sealed record CommandEntry(string Name, Func<CommandConsole, Command> Create);

    private static IEnumerable<string> CommandPath(ParseResult parse)
    {
        var path = new Stack<string>();
        for (SymbolResult? at = parse.CommandResult; at is CommandResult { Command: not RootCommand } result; at = at.Parent)
            path.Push(result.Command.Name + " ");
        return path;
    }

    private static bool IsClosed(TextWriter writer)
    {
        try
        {
            writer.Flush();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
