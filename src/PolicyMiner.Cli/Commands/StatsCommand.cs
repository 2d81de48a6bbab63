using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>stats</c>: what the index holds.</summary>
internal static class StatsCommand
{
    public static Command Create(CommandConsole console)
    {
        var shared = new SharedOptions();
        var filters = new FilterOptions();
        var command = new Command("stats", "Count what the index holds: files, notices, records, regions, years.");
        filters.AddTo(command);
        shared.AddTo(command);
        command.SetAction(parse =>
        {
            using var index = PolicyIndex.Open(shared.IndexPath(parse));
            shared.Printer(parse, console).Print(Rows(index, filters.Of(parse)));
            return ExitCodes.Done;
        });
        return command;
    }

    private static IEnumerable<Row> Rows(PolicyIndex index, NoticeFilter filter)
    {
        var (files, failed, characters) = index.Totals();
        var notices = RecordListing.Works(index, filter).ToList();
        var copies = RecordListing.Notices(index, filter).Count - notices.Count;
        yield return Count("files", null, files);
        yield return Count("files", "failed", failed);
        yield return Count("characters", null, characters);
        yield return Count("notices", null, notices.Count);
        if (copies > 0)
            yield return Count("notices", "copies", copies);
        foreach (var group in notices.SelectMany(n => n.Counts).Where(c => c.Key != "notice").GroupBy(c => c.Key).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return Count("records", group.Key, group.Sum(c => c.Value));
        foreach (var (name, value) in (IEnumerable<(string, Func<IndexedNotice, string?>)>)
            [("region", n => n.Region), ("level", n => n.Level), ("type", n => n.DocumentType), ("year", n => n.WrittenDate?[..4])])
        {
            foreach (var group in notices.GroupBy(n => value(n) ?? "–").OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
                yield return Count(name, group.Key, group.Count());
        }
    }

    private static Row Count(string what, string? value, long count) => new() { { "what", what }, { "value", value }, { "count", count } };
}
