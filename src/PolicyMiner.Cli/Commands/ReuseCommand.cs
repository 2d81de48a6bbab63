using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;
using PolicyMiner.Reusing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>reuse [A B]</c>: passages that notices share, the earlier one first.</summary>
internal sealed class ReuseCommand
{
    private readonly Argument<string[]> _words = new("WHAT")
    {
        Description = "Two or more notices (ids, files, 发文字号) or places to compare with each other; one to compare with all others.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Compare all notices under the filters with each other; each passage once, with every notice that has it, the earliest first." };
    private readonly Option<int> _min = new("--min") { Description = "Leave out passages of fewer characters.", HelpName = "N", DefaultValueFactory = _ => new ReuseOptions().Shortest };
    private readonly Option<double> _similar = new("--similar") { Description = "Leave out passages less alike than this, 0 to 1.", HelpName = "SHARE", DefaultValueFactory = _ => new ReuseOptions().LeastSimilarity };
    private readonly Option<int?> _limit = new("--limit") { Description = "At most this many passages.", HelpName = "N" };
    private readonly FilterOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private ReuseCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var reuse = new ReuseCommand(console);
        var command = new Command("reuse", "Find passages that notices share, with the differences marked, e.g. reuse shandong-2010-16 jilin-2011");
        command.Arguments.Add(reuse._words);
        foreach (var option in (Option[])[reuse._all, reuse._min, reuse._similar, reuse._limit])
            command.Options.Add(option);
        reuse._filters.AddTo(command);
        reuse._shared.AddTo(command);
        command.SetAction(reuse.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var words = parse.GetValue(_words) ?? [];
        var all = parse.GetValue(_all);
        if (words.Length == 0 == !all)
        {
            throw new CommandException(ExitCodes.WrongUsage, all
                ? "--all compares all notices; leave out the names, or leave out --all."
                : "Name the notices to compare, for example `policyminer reuse 山东 吉林`, or ask for all with --all.");
        }
        var (shortest, similarity) = (parse.GetValue(_min), parse.GetValue(_similar));
        if (shortest < 12 || similarity is < 0.3 or > 1)
            throw new CommandException(ExitCodes.WrongUsage, "--min takes 12 characters or more, --similar a share from 0.3 to 1; below that, chance takes over.");
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        var notices = RecordListing.Notices(index, _filters.Of(parse)).Where(n => n.DocumentType != "文告").ToList();
        var named = words.Select(w => Named(index, notices, w)).ToList();
        var of = named.SelectMany(n => n).Select(n => n.NoticeId).ToHashSet(StringComparer.Ordinal);
        if (words.Length > 1 && of.Count == 1)
            throw new CommandException(ExitCodes.NothingUsable, $"All that was named is one notice, {of.Single()}; name a second one, or that one alone to compare it with all others.");
        if (notices.Count < 2)
            throw new CommandException(ExitCodes.NothingUsable, $"{notices.Count} notices are under these filters; two are needed. `policyminer list notices` shows what there is.");
        var report = ReuseFinder.Find(index, notices, new() { Shortest = shortest, LeastSimilarity = similarity, Of = of, Among = words.Length > 1 });
        new ReusePrinter(_console, _shared.FormatOf(parse), _shared.LanguageOf(parse), parse.GetValue(_limit)).Print(report, families: words.Length <= 1);
        return ExitCodes.Done;
    }

    private static IReadOnlyList<IndexedNotice> Named(PolicyIndex index, List<IndexedNotice> notices, string word)
    {
        var ids = Lookup.Named(index, word).Select(n => n.NoticeId).ToHashSet(StringComparer.Ordinal);
        var named = notices.Where(n => ids.Contains(n.NoticeId)).ToList();
        if (named.Count > 0)
            return named;
        throw new CommandException(ExitCodes.NothingUsable, ids.Count > 0
            ? $"{word} has notices in the index, but none that can be compared under these filters; widen them, or leave them out."
            : $"Nothing in the index is called {word}, and no notice is from there; `policyminer list notices` shows the ids.");
    }
}
