using System.CommandLine;
using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;
using PolicyMiner.Reading;
using Spectre.Console;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>refresh [PATH…]</c>: brings the index up to date with the documents.</summary>
internal sealed class RefreshCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Folders and files to read, a JSONL file of documents among them. Default: the corpus folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would be read and what would leave the index." };
    private readonly Option<bool> _all = new("--all") { Description = "Read every file again, changed or not." };
    private readonly Option<bool> _prune = new("--prune") { Description = "Take files that are gone out of the index; the default, and never more than half of a folder without --yes." };
    private readonly Option<bool> _keep = new("--keep") { Description = "Keep what is in the index for files that are gone." };
    private readonly Option<bool> _yes = new("--yes") { Description = "Take files out of the index even when more than half of a folder is gone (as when a disk is not mounted)." };
    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Do not wait for another refresh of the same index; say who holds it." };
    private readonly Option<bool> _watch = new("--watch") { Description = "Stay and refresh again whenever the documents change, until interrupted." };
    private readonly Option<bool?> _sql = new("--sql") { Description = "Keep records also as plain rows with SQL views, for Datasette, R or sqlite3; --sql false: no longer. Default: as before, and for indexes of up to 500 notices.", HelpName = "YES" };
    private readonly Option<string> _ocr = new("--ocr") { Description = "When to read pages by optical recognition: never, auto (pages without usable text) or always.", DefaultValueFactory = _ => "auto", HelpName = "WHEN" };
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private RefreshCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var refresh = new RefreshCommand(console);
        refresh._ocr.AcceptOnlyFromAmong("never", "auto", "always");
        var command = new Command("refresh", "Read new and changed documents into the index.");
        command.Arguments.Add(refresh._paths);
        foreach (var option in (Option[])[refresh._dryRun, refresh._all, refresh._prune, refresh._keep, refresh._yes, refresh._noWait, refresh._watch, refresh._sql, refresh._ocr])
            command.Options.Add(option);
        refresh._shared.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(refresh._prune) && result.GetValue(refresh._keep))
                result.AddError("--prune and --keep contradict each other; give one of them.");
        });
        command.SetAction(refresh.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var paths = parse.GetValue(_paths) is { Length: > 0 } given ? given : [Defaults.Corpus];
        foreach (var path in paths)
        {
            if (!Directory.Exists(path) && !File.Exists(path))
                throw new CommandException(ExitCodes.NothingUsable, $"{path}: there is no such folder or file; name the folder that holds the documents.");
        }
        var code = Once(parse, paths);
        if (!parse.GetValue(_watch))
            return code;
        _console.Error.WriteLine("Watching for changes; interrupt to stop.");
        return FolderWatch.Run(paths, () => Once(parse, paths));
    }

    private int Once(ParseResult parse, string[] paths)
    {
        var options = new RefreshOptions
        {
            DryRun = parse.GetValue(_dryRun),
            ReadAll = parse.GetValue(_all),
            KeepMissing = parse.GetValue(_keep),
            DropMany = parse.GetValue(_yes),
            PlainRecords = parse.GetResult(_sql) is { Implicit: false } ? parse.GetValue(_sql) ?? true : null,
            WaitForOther = parse.GetValue(_noWait) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan,
            WorkerCommand = WorkerCommand.Line,
            Reading = new ReadingOptions { Ocr = Enum.Parse<OcrMode>(parse.GetValue(_ocr)!, ignoreCase: true) },
        };
        var index = _shared.IndexPath(parse);
        var report = _console.ErrorIsTerminal ? WithBar(index, paths, options) : Refresh.Run(index, paths, options, new Waiting(_console));
        foreach (var problem in report.Problems.Where(p => p.Severity != Severity.Info))
            _console.Problem($"{problem.File}{(problem.Page is { } page ? $" (page {page})" : "")}: {problem.Message}");
        if (report.KeptMissing.Count > 0)
            _console.Problem($"{report.KeptMissing.Count} files are gone, more than half of their folder; they were kept in the index. Is the folder mounted? Run again with --yes to drop them.");
        new RefreshSummary(_console, _shared.FormatOf(parse), _shared.LanguageOf(parse)).Print(index, report);
        if (report.Count(FileOutcome.Failed) == 0)
            return ExitCodes.Done;
        return report.Count(FileOutcome.Added) + report.Count(FileOutcome.Changed) + report.Unchanged == 0 ? ExitCodes.NothingUsable : ExitCodes.SomeFailed;
    }

    private RefreshReport WithBar(string index, string[] paths, RefreshOptions options) => _console.Progress.Progress()
        .AutoClear(true).HideCompleted(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            var task = context.AddTask("Reading", maxValue: 1);
            return Refresh.Run(index, paths, options, new Bar(task));
        });

    /// <summary>A line when this refresh has to wait for another; nothing else when nobody looks.</summary>
    private sealed class Waiting(CommandConsole console) : IProgress<RefreshProgress>
    {
        public void Report(RefreshProgress value)
        {
            if (value.Waiting is { } holder)
                console.Problem($"waiting for another refresh of this index ({holder}).");
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<RefreshProgress>
    {
        public void Report(RefreshProgress value)
        {
            if (value.Waiting is { } holder)
            {
                task.Description = $"Waiting for {Markup.Escape(TerminalText.Safe(holder))}";
                return;
            }
            task.MaxValue = Math.Max(1, value.TotalBytes);
            task.Value = value.DoneBytes;
            task.Description = $"Reading {value.Done}/{value.Total} · {value.Rate / 1e6:0.0} MB/s";
        }
    }
}
