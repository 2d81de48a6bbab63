using PolicyMiner.Comparing;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Comparing;

/// <summary>Aims side by side, against <c>tests/cases/compare/targets.tsv</c> and <c>ambition.tsv</c>.</summary>
public class TargetComparisonTests
{
    [Fact]
    public void RecordsMadeByReadingGiveTheExpectedCells() => Check(CorpusNotices.PlansOf(CorpusNotices.ByReading));

    [Fact]
    public void ExtractedRecordsGiveTheExpectedCells() => Check(CorpusNotices.PlansOf(CorpusNotices.Extracted), exact: false);

    // Years and periods that a reader would rather leave open are the extractor's matter (and measured there): here values and rows count.
    private static string Plain(string text, bool exact) => exact ? text : text.Replace("为2010年的", "").Replace("力争增长", "增长").Split('（')[0];

    private static void Check(IReadOnlyList<NoticeRecords> notices, bool exact = true)
    {
        var comparison = Comparer.Compare(notices, new());
        var expected = Cases.Load("../compare/targets").GroupBy(c => c["row"]).ToList();
        var problems = new List<string>();
        var seen = new HashSet<ComparisonRow>();
        foreach (var group in expected)
        {
            var first = group.First(c => c["state"] == "value");
            var row = comparison.Rows.FirstOrDefault(r => !seen.Contains(r) && Plain(Cell(comparison, r, first["notice"]).Text, exact).EndsWith("：" + Plain(first["value"], exact), StringComparison.Ordinal));
            if (row is null)
            {
                problems.Add($"{first}: no row has {first["notice"]} {first["value"]}");
                continue;
            }
            seen.Add(row);
            foreach (var notice in CorpusNotices.Plans)
            {
                var wanted = group.FirstOrDefault(c => c["notice"] == notice);
                var cell = Cell(comparison, row, notice);
                if (CellStates.Name(cell.State) != (wanted?["state"] ?? "not_set") || (wanted?["state"] == "value" && !Plain(cell.Text, exact).EndsWith("：" + Plain(wanted["value"], exact), StringComparison.Ordinal)))
                    problems.Add($"{wanted?.ToString() ?? first.ToString()}: row {row.Row}, {notice} is {CellStates.Name(cell.State)} \"{cell.Text}\", wanted {wanted?["state"] ?? "not_set"} {wanted?["value"]}");
            }
        }
        problems.AddRange(comparison.Rows.Where(r => !seen.Contains(r)).Select(r => $"not expected: {r.Row}: {string.Join(" | ", r.Cells.Select(c => c.Text))}"));
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [InlineData("shandong-2010-16", "：12万人（2014，5年）", "5年新增")]
    [InlineData("shandong-2010-16", "：20万人（2014）", "a level beside it")]
    [InlineData("shandong-2010-16", "：50家以上（2014）", "behind a semicolon")]
    [InlineData("mofcom-gazette-2013-11/7", "：250万人（2015，5年）", "5年共")]
    [InlineData("mofcom-gazette-2013-11/7", "：850亿美元（2015）", "no length of time")]
    [InlineData("jilin-2011", "：10家（5年）", "5年内, and the date in the title is no year to aim at")]
    public void ALengthOfTimeStaysWithWhatItCounts(string notice, string cell, string why)
    {
        var comparison = Comparer.Compare(CorpusNotices.PlansOf(CorpusNotices.Extracted), new());
        Assert.True(comparison.Rows.Any(r => Cell(comparison, r, notice).Text.EndsWith(cell, StringComparison.Ordinal)), why);
    }

    [Fact]
    public void BaseFiguresTellTheImpliedGrowth()
    {
        var comparison = Comparer.Compare(CorpusNotices.PlansOf(CorpusNotices.ByReading), new());
        foreach (var wanted in Cases.Load("../compare/ambition"))
        {
            var cell = comparison.Rows.Select(r => Cell(comparison, r, wanted["notice"])).First(c => c.Text.Contains("：" + wanted["value"]) || c.Text.Contains("力争突破" + wanted["value"]) || c.Text.Contains("超过" + wanted["value"]) || c.Text.Contains("：" + wanted["value"].Replace("个", "个以上")));
            var found = cell.Ambition.SingleOrDefault();
            Assert.True((found is null ? "" : $"{found.YearlyGrowth:0.0}%") == wanted["implied"], $"{wanted}: {cell.Text} {found?.Text} {cell.Records.Count}");
            if (wanted["base"].Length > 0)
                Assert.StartsWith(wanted["base"], found!.Text);
            Assert.Equal(wanted["stated"], found?.Stated is { } stated ? $"{stated.Value}%" : "");
            Assert.Equal(wanted["contradiction"] == "yes", found?.Contradiction ?? false);
        }
    }

    internal static ComparisonCell Cell(Comparison comparison, ComparisonRow row, string notice) =>
        row.Cells[comparison.Columns.ToList().FindIndex(c => c.Notice.NoticeId == notice)];
}
