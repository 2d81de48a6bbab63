using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Cli.Commands;

/// <summary>What a refresh tells at its end: one row per notice that it read, the totals, and what to try next.</summary>
internal sealed class RefreshSummary(CommandConsole console, OutputFormat format, Language language)
{
    // A table for people; a large refresh shows its totals only. Other formats print every row.
    private const int MostRows = 40;

    private static readonly (string Type, string Label)[] Kinds =
    [
        ("section", "sections"), ("target", "targets"), ("statistic", "statistics"), ("provision", "provisions"), ("task", "tasks"),
        ("catalog_entry", "catalog"), ("taxonomy_entry", "taxonomy"), ("standard", "standards"), ("table_row", "table_rows"), ("citation", "citations"),
        ("definition", "definitions"), ("place", "places"), ("measure", "measures"),
    ];

    public void Print(string index, RefreshReport report)
    {
        if (report.DryRun)
        {
            Files(report);
            return;
        }
        if (report.NothingToDo)
        {
            console.Error.WriteLine(language == Language.Chinese
                ? $"没有变化：{report.Unchanged} 个文件均未改动。" : $"Nothing to do: {report.Unchanged} files are unchanged.");
            return;
        }
        var read = report.Files.SelectMany(f => f.Notices).ToHashSet(StringComparer.Ordinal);
        if (read.Count <= MostRows || format != OutputFormat.Table)
        {
            using var opened = PolicyIndex.Open(index);
            var notices = opened.Notices(read);
            var kinds = format == OutputFormat.Table ? ["records"] : Kinds.Where(k => notices.Any(n => n.Counts.ContainsKey(k.Type))).Select(k => k.Label);
            new RowPrinter(console, format, language).Print(
                notices.Select(Row), ["notice_id", "region", "document_number", "written_date", .. kinds]);
        }
        Totals(report);
        if (report.Unchanged == 0)
            Suggest(index);
    }

    private Row Row(IndexedNotice notice)
    {
        var row = new Row
        {
            { "notice_id", notice.NoticeId }, { "region", notice.Region }, { "document_number", notice.DocumentNumber }, { "written_date", notice.WrittenDate },
        };
        // On a screen thirteen columns of numbers leave no room for their heads: 36 sections · 10 targets · 5 tasks.
        var counts = Kinds.Select(k => (k.Label, Count: notice.Counts.GetValueOrDefault(k.Type)));
        if (format == OutputFormat.Table)
            row.Add("records", string.Join(" · ", counts.Where(c => c.Count > 0).Select(c => $"{c.Count} {Counted(Labels.Of(c.Label, language), c.Count)}")));
        foreach (var (label, count) in format == OutputFormat.Table ? [] : counts)
            row.Add(label, count);
        return row;
    }

    // 1 task, 2 tasks; labels in Chinese end otherwise.
    private static string Counted(string label, int count) => count == 1 ? label.TrimEnd('s') : label;

    private void Files(RefreshReport report) => new RowPrinter(console, format, language).Print(
        report.Files.Select(f => new Row { { "status", f.Outcome.ToString().ToLowerInvariant() }, { "file", f.File } }));

    private void Totals(RefreshReport report)
    {
        int Count(FileOutcome outcome) => report.Count(outcome);
        console.Error.WriteLine(language == Language.Chinese
            ? $"文件：新增 {Count(FileOutcome.Added)}，更新 {Count(FileOutcome.Changed)}，未变 {report.Unchanged}，移除 {Count(FileOutcome.Removed)}，失败 {Count(FileOutcome.Failed)}；用时 {report.Elapsed.TotalSeconds:0.0} 秒。"
            : $"Files: {Count(FileOutcome.Added)} added, {Count(FileOutcome.Changed)} changed, {report.Unchanged} unchanged, {Count(FileOutcome.Removed)} removed, {Count(FileOutcome.Failed)} failed; {report.Elapsed.TotalSeconds:0.0} s.");
    }

    // For those who begin: two commands that give an answer on this very index, a term that its notices define, and two of its places.
    private void Suggest(string index)
    {
        using var opened = PolicyIndex.Open(index);
        var notices = opened.Notices();
        var term = notices.Where(n => n.Counts.ContainsKey("definition")).Take(3)
            .SelectMany(n => opened.Records(n).OfType<DefinitionRecord>().Select(d => d.Term).Distinct())
            .GroupBy(t => t, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        var places = notices.Where(n => n.Counts.ContainsKey("target") && n.Region is not null).Select(n => n.Region!).Distinct().Take(2).ToList();
        console.Error.WriteLine(language == Language.Chinese ? "接下来可以试试：" : "Try next:");
        console.Error.WriteLine(TerminalText.Safe($"  policyminer search {term ?? places.FirstOrDefault() ?? "通知"}"));
        console.Error.WriteLine(TerminalText.Safe(places.Count == 2 ? $"  policyminer compare {places[0]} {places[1]}" : "  policyminer list targets"));
    }
}
