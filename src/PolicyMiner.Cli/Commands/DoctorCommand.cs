using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>doctor</c>: is the index sound, does it say what the documents say, are the programs there.</summary>
internal sealed class DoctorCommand
{
    private const int MostOfOneKind = 20;

    private readonly Argument<string[]> _corpus = new("PATH")
    {
        Description = "With --repair: the folders to build the index from where it is too damaged to tell them. Default: the corpus folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _repair = new("--repair") { Description = "Mend what can be made again from the texts kept or from the documents, which are only read." };
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private DoctorCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var doctor = new DoctorCommand(console);
        var command = new Command("doctor", "Check the index, its documents and the programs it needs; explain what is wrong, and repair. Exit code 0: in order; 1: no index; 4: damaged; 5: it does not say what the documents say.");
        command.Arguments.Add(doctor._corpus);
        command.Options.Add(doctor._repair);
        doctor._shared.AddTo(command);
        command.SetAction(doctor.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var path = _shared.IndexPath(parse);
        var findings = Examine(path);
        if (parse.GetValue(_repair) && findings.Any(f => f.Level >= FindingLevel.Drift || (f.Check == "refresh" && f.Subject is not null)))
        {
            var corpus = parse.GetValue(_corpus) is { Length: > 0 } given ? given : [Defaults.Corpus];
            foreach (var sentence in IndexDoctor.Repair(path, findings, corpus))
                _console.Error.WriteLine(TerminalText.Safe(sentence));
            findings = Examine(path);
        }
        _shared.Printer(parse, _console).Print(findings.GroupBy(f => (f.Check, f.Level)).SelectMany(g => g.Take(MostOfOneKind)).Select(f => new Row
        {
            { "check", f.Check }, { "level", f.Level.ToString().ToLowerInvariant() }, { "subject", f.Subject }, { "message", f.Message }, { "advice", f.Advice },
        }));
        foreach (var group in findings.GroupBy(f => (f.Check, f.Level)).Where(g => g.Count() > MostOfOneKind))
            _console.Problem($"{group.Count() - MostOfOneKind} more of the kind {group.Key.Check} are not shown.");
        var worst = findings.Max(f => f.Level);
        return worst == FindingLevel.Damage ? ExitCodes.IndexUnusable : worst == FindingLevel.Drift ? ExitCodes.Drift : File.Exists(path) ? ExitCodes.Done : ExitCodes.NothingUsable;
    }

    private static List<Finding> Examine(string path)
    {
        var findings = IndexDoctor.Examine(path).ToList();
        try
        {
            if (SavedSearches.Load(path).All is { Count: > 0 } searches)
                findings.Add(new("saved", FindingLevel.Ok, SavedSearches.PathFor(path), $"{searches.Count} saved searches can be read."));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            findings.Add(new("saved", FindingLevel.Drift, SavedSearches.PathFor(path), e.Message, "Repair the file by hand, or move it away; it is not made again."));
        }
        return findings;
    }
}
