using PolicyMiner.Comparing;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Comparing;

/// <summary>Measures side by side, cell by cell, against <c>tests/cases/compare/measures.tsv</c>: every measure that a reader finds in the five notices.</summary>
public class MeasureComparisonTests
{
    private static readonly string[] Strengths = ["explore", "encourage", "shall", "must"];

    private static readonly IReadOnlyList<CaseRow> Expected = Cases.Load("../compare/measures");

    [Fact]
    public void MeasuresMadeByReadingAreCountedAndTheStrongestIsQuoted()
    {
        var notices = CorpusNotices.PlansOf(CorpusNotices.ByReading).Select(n => n with { Records = [.. Read(n.Notice.NoticeId)] }).ToList();
        var comparison = Comparer.Compare(notices, new() { On = "measures" });
        Assert.Equal(Expected.SelectMany(e => e.List("instrument").Take(1)).Distinct().Order(), comparison.Rows.Select(r => r.Aspect!).Order());
        foreach (var row in comparison.Rows)
        {
            foreach (var notice in notices)
            {
                var wanted = notice.Records.OfType<MeasureRecord>().Where(m => m.Instrument == row.Aspect).ToList();
                var cell = TargetComparisonTests.Cell(comparison, row, notice.Notice.NoticeId);
                Assert.Equal(wanted.Count == 0 ? CellState.NotSet : CellState.Value, cell.State);
                Assert.Equal(wanted.Count, cell.Records.Count);
                if (wanted.Count > 0)
                    Assert.EndsWith("：" + wanted.OrderByDescending(m => Array.IndexOf(Strengths, m.Strength)).First().Quote, cell.Text);
            }
        }
    }

    [Fact]
    public void ExtractedMeasuresGiveTheExpectedCells()
    {
        var notices = CorpusNotices.PlansOf(CorpusNotices.Extracted);
        var comparison = Comparer.Compare(notices, new() { On = "measures" });
        var problems = new List<string>();
        foreach (var wanted in Expected)
        {
            var cells = comparison.Rows.Select(r => (r.Aspect, Cell: TargetComparisonTests.Cell(comparison, r, wanted["notice"])))
                .Where(c => c.Cell.Records.Any(m => Is(m, wanted))).ToList();
            var found = cells.Count == 0 ? wanted["reason"].StartsWith("optional", StringComparison.Ordinal) ? "" : "missing" : string.Join(',', Differences(wanted, cells[0].Aspect!, (MeasureRecord)cells[0].Cell.Records.First(m => Is(m, wanted))));
            if (found != wanted["program"])
                problems.Add($"{wanted} {wanted["notice"]} {wanted["begins"]}: {(found.Length == 0 ? "as expected" : found)}, the table says {(wanted["program"].Length == 0 ? "as expected" : wanted["program"])}");
        }
        foreach (var row in comparison.Rows)
        {
            foreach (var (notice, cell) in notices.Select(n => (n.Notice.NoticeId, TargetComparisonTests.Cell(comparison, row, n.Notice.NoticeId))))
            {
                Assert.Equal(cell.Count ?? 0, cell.Records.Count);
                problems.AddRange(cell.Records.Where(r => !Expected.Any(e => e["notice"] == notice && Is(r, e))).Select(r => $"{notice} {row.Aspect}: not expected: {r.Quote}"));
                if (cell.Records.OfType<MeasureRecord>().MaxBy(m => Array.IndexOf(Strengths, m.Strength)) is { } strongest && !cell.Text.EndsWith(strongest.Quote, StringComparison.Ordinal))
                    problems.Add($"{notice} {row.Aspect} does not quote its strongest measure: {cell.Text}");
            }
        }
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        // What differs today is counted, so that it cannot grow unseen.
        Assert.InRange(Expected.Count(e => e["program"].Length > 0), 0, 3);
    }

    private static IEnumerable<string> Differences(CaseRow wanted, string instrument, MeasureRecord measure)
    {
        if (!wanted.List("instrument").Contains(instrument))
            yield return instrument;
        if (wanted["instrument"].Length > 0 && !wanted.List("strength").Contains(measure.Strength ?? "shall"))
            yield return measure.Strength ?? "shall";
    }

    private static IEnumerable<MeasureRecord> Read(string notice) => Expected.Where(e => e["notice"] == notice && e["instrument"].Length > 0).Select((e, i) => new MeasureRecord
    {
        Id = $"{notice}#measure-{i}",
        NoticeId = notice,
        Instrument = e.List("instrument")[0],
        Strength = e.List("strength")[0],
        Quote = e["begins"],
        Source = new("", null, 1, 1, i, i + 1),
    });

    private static bool Is(PolicyRecord measure, CaseRow wanted) => Plain(measure.Quote).Contains(Plain(wanted["begins"]), StringComparison.Ordinal);

    private static string Plain(string text) => text.Replace(" ", "").Replace("\n", "").Replace("**", "");
}
