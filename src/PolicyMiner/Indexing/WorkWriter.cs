using PolicyMiner.Extracting.Citations;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing;

/// <summary>
/// Tells which notices are one work in several manifestations: the same notice from two sources. The most readable one stands for the work; the
/// others name it in <c>manifestation.copy_of</c> and stay reachable. Certainty first: notices that differ in number, title or date are two works,
/// however alike their texts.
/// </summary>
internal sealed class WorkWriter(Database database)
{
    private const double NearlyIdentical = 0.9;
    private const double RoughlyAlike = 0.3; // enough where the number is the same: one file may lack an annex
    private const int MostCompared = 20; // of one group; a group as large is a form, and no work

    private sealed record Manifestation(long Row, long Document, string? NumberKey, byte[]? Fingerprint, double Quality, long? CopyOf);

    // What is asked of few notices only.
    private sealed record Details(string NoticeId, string? TitleKey, string? Date);

    private readonly Dictionary<long, Details> _details = [];

    /// <summary>Looks at all notices and stores what changed.</summary>
    public void Resolve()
    {
        var all = database.List(
            "SELECT notice, document, number_key, fingerprint, quality, copy_of FROM manifestation ORDER BY notice",
            r => new Manifestation(
                r.GetInt64(0), r.GetInt64(1), r.GetText(2), r.IsNull(3) ? null : r.GetBytes(3), r.GetDouble(4), r.IsNull(5) ? null : r.GetInt64(5)));
        var works = new Dictionary<long, List<Manifestation>>(); // by row, of all that have others
        foreach (var group in Alike(all))
        {
            for (var i = 1; i < group.Count; i++)
            {
                for (var j = 0; j < Math.Min(i, MostCompared); j++)
                {
                    if (AreOneWork(group[i], group[j]))
                    {
                        Join(works, group[i], group[j]);
                        break;
                    }
                }
            }
        }
        foreach (var m in all)
        {
            var best = works.TryGetValue(m.Row, out var work) ? work.OrderByDescending(w => w.Quality).ThenBy(w => DetailsOf(w).NoticeId, StringComparer.Ordinal).First() : m;
            long? copyOf = best == m ? null : best.Row;
            if (copyOf != m.CopyOf)
                database.Execute("UPDATE manifestation SET copy_of = ?2 WHERE notice = ?1", m.Row, copyOf);
        }
    }

    // Notices that may be one work: of one number, or of one band of their fingerprints. Nearly every key is that of one notice only: the few that
    // are not are found by sorting, before anything is gathered.
    private static IEnumerable<List<Manifestation>> Alike(List<Manifestation> all)
    {
        var bands = new ulong[all.Count * Fingerprint.BandCount];
        var count = 0;
        var firsts = new Dictionary<string, Manifestation>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, List<Manifestation>>(StringComparer.Ordinal);
        foreach (var m in all)
        {
            if (m.NumberKey is { } number && !firsts.TryAdd(number, m))
            {
                if (!numbers.TryGetValue(number, out var group))
                    numbers[number] = group = [firsts[number]];
                group.Add(m);
            }
            for (var band = 0; m.Fingerprint is not null && band < Fingerprint.BandCount; band++)
                bands[count++] = Fingerprint.Band(m.Fingerprint, band);
        }
        Array.Sort(bands, 0, count);
        var shared = new Dictionary<ulong, List<Manifestation>>();
        for (var i = 1; i < count; i++)
        {
            if (bands[i] == bands[i - 1])
                shared.TryAdd(bands[i], []);
        }
        if (shared.Count > 0)
        {
            foreach (var m in all)
            {
                for (var band = 0; m.Fingerprint is not null && band < Fingerprint.BandCount; band++)
                {
                    if (shared.TryGetValue(Fingerprint.Band(m.Fingerprint, band), out var group))
                        group.Add(m);
                }
            }
        }
        return numbers.Values.Concat(shared.Values);
    }

    private bool AreOneWork(Manifestation a, Manifestation b)
    {
        // Two notices of one file are two, as the file has it.
        if (a.Document == b.Document || Differ(a.NumberKey, b.NumberKey))
            return false;
        var resemblance = Fingerprint.Resemblance(a.Fingerprint, b.Fingerprint);
        var sameNumber = a.NumberKey is not null && a.NumberKey == b.NumberKey;
        if (resemblance < NearlyIdentical && !sameNumber)
            return false;
        var (one, other) = (DetailsOf(a), DetailsOf(b));
        if (Differ(one.Date, other.Date) || Differ(one.TitleKey, other.TitleKey))
            return false;
        return resemblance >= NearlyIdentical || resemblance >= RoughlyAlike || (one.TitleKey is not null && one.TitleKey == other.TitleKey);
    }

    private Details DetailsOf(Manifestation m)
    {
        if (!_details.TryGetValue(m.Row, out var details))
        {
            _details[m.Row] = details = database.List("SELECT notice_id, title, written_date FROM notice WHERE id = ?1",
                r => new Details(r.GetString(0), CitationKeys.Title(r.GetText(1)), r.GetText(2)), m.Row)[0];
        }
        return details;
    }

    private static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;

    private static void Join(Dictionary<long, List<Manifestation>> works, Manifestation a, Manifestation b)
    {
        var (one, other) = (works.GetValueOrDefault(a.Row) ?? [a], works.GetValueOrDefault(b.Row) ?? [b]);
        if (one == other)
            return;
        one.AddRange(other);
        foreach (var m in one)
            works[m.Row] = one;
    }
}
