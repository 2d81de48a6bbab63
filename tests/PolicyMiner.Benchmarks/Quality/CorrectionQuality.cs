using System.Globalization;
using PolicyMiner.Correcting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>
/// Precision and recall on a researcher's own corpus, from the corrections: where a person has looked at all records of a kind in a notice
/// (<c>correct NOTICE --reviewed KIND</c>), what was neither corrected nor rejected is right, and what was added was missed; elsewhere single
/// verdicts count for precision only. Intervals are Wilson's, 95 %.
/// </summary>
internal static class CorrectionQuality
{
    public static int Run(string? path)
    {
        if (path is null)
        {
            Console.Error.WriteLine("quality --corrections INDEX: an index refreshed with its corrections");
            return 2;
        }
        using var index = PolicyIndex.Open(path);
        var notices = index.Notices().ToDictionary(n => n.NoticeId, StringComparer.Ordinal);
        var corrections = notices.Values.Select(n => CorrectionSync.FileOf(index, n)).Distinct().SelectMany(CorrectionFile.Read).Where(c => notices.ContainsKey(c.NoticeId)).ToList();
        var verdicts = corrections.GroupBy(c => (c.NoticeId, c.Type)).Select(g => Verdict.Of(g.Key.Type, [.. g], Extracted(index, notices[g.Key.NoticeId], g.Key.Type))).ToList();
        Console.WriteLine($"{"kind",-16}{"reviewed",9}{"right",7}{"corrected",11}{"rejected",10}{"missed",8}  precision (95 %)        recall (95 %)");
        foreach (var kind in verdicts.GroupBy(v => v.Type).OrderBy(g => g.Key, StringComparer.Ordinal))
            Console.WriteLine(Line(kind.Key, [.. kind]));
        Console.WriteLine(verdicts.Count == 0 ? "Nothing has been corrected or confirmed yet." : Line("all", verdicts));
        return 0;
    }

    /// <summary>Wilson's interval of a share, e.g. 9 of 10: 0.596 to 0.982.</summary>
    public static (double Low, double High) Wilson(int right, int of)
    {
        const double Z = 1.959964;
        if (of == 0)
            return (0, 1);
        var share = (double)right / of;
        var middle = share + Z * Z / (2 * of);
        var reach = Z * Math.Sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        return ((middle - reach) / (1 + Z * Z / of), (middle + reach) / (1 + Z * Z / of));
    }

    private static int Extracted(PolicyIndex index, IndexedNotice notice, string type) =>
        index.Records(notice).Count(r => r.Type == type && !r.Flags.Contains(Model.RecordFlags.AddedByPerson));

    private static string Line(string kind, IReadOnlyList<Verdict> verdicts)
    {
        var reviewed = verdicts.Where(v => v.Reviewed).ToList();
        var (right, judged) = (verdicts.Sum(v => v.Right), verdicts.Sum(v => v.Right + v.Corrected + v.Rejected));
        var there = reviewed.Sum(v => v.Right + v.Corrected + v.Missed);
        return $"{kind,-16}{reviewed.Count,9}{right,7}{verdicts.Sum(v => v.Corrected),11}{verdicts.Sum(v => v.Rejected),10}{reviewed.Sum(v => v.Missed),8}  {Share(right, judged),-22}  {Share(reviewed.Sum(v => v.Right), there)}";
    }

    private static string Share(int right, int of)
    {
        var (low, high) = Wilson(right, of);
        return of == 0 ? "not known" : string.Create(CultureInfo.InvariantCulture, $"{(double)right / of:0.000} ({low:0.000}–{high:0.000})");
    }

    private sealed record Verdict(string Type, bool Reviewed, int Right, int Corrected, int Rejected, int Missed)
    {
        // Corrected records are still shown, rejected ones are not.
        public static Verdict Of(string type, IReadOnlyList<Correction> said, int shown)
        {
            int Count(string action) => said.Count(c => c.Action == action);
            var reviewed = Count("reviewed") > 0;
            return new(type, reviewed, reviewed ? shown - Count("correct") : Count("confirm"), Count("correct"), Count("reject"), Count("add"));
        }
    }
}
