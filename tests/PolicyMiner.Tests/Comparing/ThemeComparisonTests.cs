using PolicyMiner.Comparing;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Comparing;

/// <summary>Tasks, measures and outlines side by side, against the tables of <c>tests/cases/compare</c>.</summary>
public class ThemeComparisonTests
{
    [Fact]
    public void TasksMadeByReadingStandUnderTheExpectedThemes() => CheckTasks(CorpusNotices.PlansOf(CorpusNotices.ByReading), mustAllBeThere: true);

    [Fact]
    public void SectionsMadeByReadingStandUnderTheExpectedThemes() => CheckOutline(CorpusNotices.PlansOf(CorpusNotices.ByReading));

    [Fact]
    public void ExtractedTasksStandUnderTheExpectedThemes() => CheckTasks(CorpusNotices.PlansOf(CorpusNotices.Extracted), mustAllBeThere: false);

    [Fact]
    public void ExtractedSectionsStandUnderTheExpectedThemes() => CheckOutline(CorpusNotices.PlansOf(CorpusNotices.Extracted));

    internal static void CheckTasks(IReadOnlyList<NoticeRecords> notices, bool mustAllBeThere)
    {
        var comparison = Comparer.Compare(notices, new() { On = "tasks", PrintedDepartments = true });
        var expected = Cases.Load("../compare/tasks");
        var problems = new List<string>();
        foreach (var wanted in expected)
        {
            var rows = comparison.Rows.Where(r => TargetComparisonTests.Cell(comparison, r, wanted["notice"]).Records.OfType<TaskRecord>().Any(t => Matches(t, wanted))).Select(r => r.Aspect).ToList();
            if (rows.Count == 0 ? mustAllBeThere || !IsMissed(wanted) : !rows.Contains(wanted["theme"]) || (!mustAllBeThere && wanted["reason"].StartsWith("missed", StringComparison.Ordinal)))
                problems.Add($"{wanted}: {wanted["task"]} stands under {string.Join(",", rows)}, wanted {wanted["theme"]}");
        }
        problems.AddRange(expected.Where(e => (mustAllBeThere || !IsMissed(e)) && !Led(comparison, e)).Select(e => $"{e}: {e["task"]} is not led by {e["lead"]}"));
        foreach (var row in comparison.Rows)
        {
            foreach (var (notice, cell) in notices.Select(n => (n, TargetComparisonTests.Cell(comparison, row, n.Notice.NoticeId))))
            {
                if (cell.State == CellState.Value != cell.Records.Count > 0)
                    problems.Add($"{row.Row} {notice.Notice.NoticeId}: state {cell.State} with {cell.Records.Count} records");
                problems.AddRange(cell.Records.OfType<TaskRecord>().Where(t => !expected.Any(e => e["notice"] == notice.Notice.NoticeId && Matches(t, e))).Select(t => $"not expected: {notice.Notice.NoticeId} {t.Task}"));
            }
        }
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    // What the program does not find today is said in the table, so that it cannot grow unseen; what readers may leave out, too.
    private static bool IsMissed(CaseRow wanted) => wanted["reason"].StartsWith("optional", StringComparison.Ordinal) || wanted["reason"].StartsWith("missed", StringComparison.Ordinal);

    // The cell names the departments that reading finds at the head of the task.
    private static bool Led(Comparison comparison, CaseRow wanted) => comparison.Rows.Select(r => TargetComparisonTests.Cell(comparison, r, wanted["notice"]))
        .SelectMany(c => c.Records.OfType<TaskRecord>().Where(t => Matches(t, wanted)).Select(t => (Cell: c, Task: t)))
        .Any(f => SameDepartments(f.Task.Lead, wanted["lead"].Split(',', StringSplitOptions.RemoveEmptyEntries)) && f.Task.Lead.All(d => f.Cell.Text.Contains(d, StringComparison.Ordinal)));

    // The table names departments shortly: 商务 for 商务部门; it leaves them out where the notice names nobody.
    private static bool SameDepartments(IReadOnlyList<string> printed, string[] wanted) =>
        wanted.Length == 0 || (printed.Count == wanted.Length && wanted.All(w => printed.Any(p => p.Contains(w, StringComparison.Ordinal))));

    private static bool Matches(TaskRecord task, CaseRow wanted) => (task.Task + task.Quote).Replace("\n", "").Replace(" ", "").Contains(wanted["task"].Replace(" ", ""));

    internal static void CheckOutline(IReadOnlyList<NoticeRecords> notices)
    {
        var comparison = Comparer.Compare(notices, new() { On = "outline" });
        var expected = Cases.Load("../compare/outline").ToList();
        var problems = new List<string>();
        foreach (var row in comparison.Rows)
        {
            foreach (var notice in notices)
            {
                var cell = TargetComparisonTests.Cell(comparison, row, notice.Notice.NoticeId);
                var wanted = expected.Where(e => e["theme"] == row.Aspect && e["notice"] == notice.Notice.NoticeId).ToList();
                var found = cell.Records.OfType<SectionRecord>().Select(s => Plain(s.Heading)).ToList();
                problems.AddRange(wanted.Where(w => w["reason"] != "optional" && !found.Any(f => f.Contains(Plain(w["heading"])))).Select(w => $"{w}: {w["heading"]} is not under {row.Aspect} in {notice.Notice.NoticeId}"));
                problems.AddRange(found.Where(f => !wanted.Any(w => f.Contains(Plain(w["heading"])))).Select(f => $"not expected under {row.Aspect} in {notice.Notice.NoticeId}: {f}"));
                if (wanted.Count == 0 != (cell.State == CellState.NotSet))
                    problems.Add($"{row.Aspect} {notice.Notice.NoticeId} is {cell.State}");
            }
        }
        problems.AddRange(expected.Where(e => comparison.Rows.All(r => r.Aspect != e["theme"])).Select(e => $"{e}: no row {e["theme"]}"));
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private static string Plain(string text) => text.Replace(" ", "").Replace("(", "（").Replace(")", "）");
}
