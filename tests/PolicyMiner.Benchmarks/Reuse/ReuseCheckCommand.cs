using System.Diagnostics;
using System.Globalization;
using PolicyMiner.Asking;
using PolicyMiner.Indexing;
using PolicyMiner.Reusing;

namespace PolicyMiner.Benchmarks.Reuse;

/// <summary>
/// <c>reuse-check FOLDER INDEX [--misses N] [--workers N]</c>: looks for shared passages in an index made from a folder of generated notices and
/// scores them against its <c>planted.tsv</c>: recall of planted copies of 30 characters or more, precision of reported passages, seconds and
/// peak memory. Exits 5 where either is below .98.
/// </summary>
internal static class ReuseCheckCommand
{
    private const int ShortestCopy = 30;

    // A copy is found when this much of it, on both sides, stands in passages reported for its two notices; a passage is right when this much of it
    // was planted.
    private const double Enough = 0.8;
    private const double Wanted = 0.98;

    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("reuse-check FOLDER INDEX [--misses N] [--workers N]: the folder holds planted.tsv, the index was refreshed from it");
            return 2;
        }
        var copies = Planted.Read(Path.Combine(args[0], "planted.tsv")).Where(p => p.TargetLength >= ShortestCopy).ToList();
        using var index = PolicyIndex.Open(args[1]);
        var clock = Stopwatch.StartNew();
        var report = ReuseFinder.Find(index, RecordListing.Notices(index, new()), new() { Workers = Option(args, "--workers") ?? Environment.ProcessorCount });
        var seconds = clock.Elapsed.TotalSeconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        return Score(copies, report, seconds, peak, Option(args, "--misses") ?? 0);
    }

    private static int Score(List<Planted> copies, ReuseReport report, double seconds, long peak, int misses)
    {
        var byPair = report.Passages.ToLookup(p => Pair(p.Earlier.Notice.NoticeId, p.Later.Notice.NoticeId));
        var coverage = copies.Select(c => (Copy: c, Covered: Coverage(c, byPair[Pair(c.Source, c.Target)]))).ToList();
        foreach (var kind in coverage.GroupBy(c => c.Copy.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
            Line($"{kind.Key,-12}{kind.Count(),6} planted{kind.Count(c => c.Covered >= Enough),6} found  recall {(double)kind.Count(c => c.Covered >= Enough) / kind.Count():0.000}  mean coverage {kind.Average(c => c.Covered):0.000}");
        foreach (var (from, to) in Making.Planter.Lengths)
        {
            var band = coverage.Where(c => c.Copy.TargetLength >= from && (c.Copy.TargetLength < to || to == Making.Planter.Lengths[^1].To)).ToList();
            Line($"{$"{from}–{to}",-12}{band.Count,6} planted{band.Count(c => c.Covered >= Enough),6} found  recall {(double)band.Count(c => c.Covered >= Enough) / Math.Max(1, band.Count):0.000}  missed {string.Join(", ", band.Where(c => c.Covered < Enough).GroupBy(c => c.Copy.Kind).Select(g => $"{g.Count()} {g.Key}"))}");
        }
        var planted = copies.ToLookup(c => Pair(c.Source, c.Target));
        var wrong = report.Passages.Where(p => !IsPlanted(p, planted[Pair(p.Earlier.Notice.NoticeId, p.Later.Notice.NoticeId)])).ToList();
        var recall = copies.Count == 0 ? 1 : (double)coverage.Count(c => c.Covered >= Enough) / copies.Count;
        var precision = report.Passages.Count == 0 ? 1 : 1 - (double)wrong.Count / report.Passages.Count;
        Line($"{report.Notices} notices: recall {recall:0.000}, precision {precision:0.000} ({report.Passages.Count} passages reported, {report.SetAside} set aside), {seconds:0.0} s, peak memory {peak / 1048576.0:0} MiB");
        foreach (var (copy, covered) in coverage.Where(c => c.Covered < Enough).Take(misses))
            Line($"missed  {copy.Kind} {copy.Source}@{copy.SourceStart}+{copy.SourceLength} → {copy.Target}@{copy.TargetStart}+{copy.TargetLength}: covered {covered:0.00}");
        foreach (var passage in wrong.OrderByDescending(p => p.Characters).Take(misses))
            Line($"surplus {passage.Earlier.Notice.NoticeId} / {passage.Later.Notice.NoticeId} {passage.Similarity:0.00} {passage.Earlier.Text.ReplaceLineEndings(" ")} ‖ {passage.Later.Text.ReplaceLineEndings(" ")}");
        return recall >= Wanted && precision >= Wanted ? 0 : 5;
    }

    // The less covered side counts.
    private static double Coverage(Planted copy, IEnumerable<SharedPassage> passages)
    {
        var sides = passages.Select(p => p.Earlier.Notice.NoticeId == copy.Source ? (Source: p.Earlier, Target: p.Later) : (Source: p.Later, Target: p.Earlier)).ToList();
        var source = Covered(copy.SourceStart, copy.SourceLength, sides.Select(s => (s.Source.Source.CharStart, s.Source.Source.CharEnd)));
        var target = Covered(copy.TargetStart, copy.TargetLength, sides.Select(s => (s.Target.Source.CharStart, s.Target.Source.CharEnd)));
        return Math.Min(source, target);
    }

    private static double Covered(int start, int length, IEnumerable<(int Start, int End)> ranges)
    {
        var covered = new bool[length];
        foreach (var (from, to) in ranges)
            Array.Fill(covered, true, Math.Clamp(from - start, 0, length), Math.Clamp(to - start, 0, length) - Math.Clamp(from - start, 0, length));
        return (double)covered.Count(c => c) / length;
    }

    private static bool IsPlanted(SharedPassage passage, IEnumerable<Planted> copies) => copies.Any(c =>
        Inside(passage.Earlier, c) >= Enough && Inside(passage.Later, c) >= Enough && passage.Earlier.Notice.NoticeId != passage.Later.Notice.NoticeId);

    private static double Inside(PassageSide side, Planted copy)
    {
        var (start, length) = side.Notice.NoticeId == copy.Source ? (copy.SourceStart, copy.SourceLength) : side.Notice.NoticeId == copy.Target ? (copy.TargetStart, copy.TargetLength) : (0, 0);
        var inside = Math.Min(side.Source.CharEnd, start + length) - Math.Max(side.Source.CharStart, start);
        return (double)inside / Math.Max(1, side.Source.CharEnd - side.Source.CharStart);
    }

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private static int? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>A line of the truth file.</summary>
    private sealed record Planted(string Source, string Target, int SourceStart, int TargetStart, int SourceLength, int TargetLength, string Kind)
    {
        public static IEnumerable<Planted> Read(string path)
        {
            foreach (var line in File.ReadLines(path).Skip(1).Where(l => l.Length > 0))
            {
                var c = line.Split('\t');
                yield return new(c[0], c[1], Number(c[2]), Number(c[3]), Number(c[4]), Number(c[5]), c[6]);
            }
        }

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
