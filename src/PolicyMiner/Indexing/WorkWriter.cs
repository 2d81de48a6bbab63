using System.Runtime.InteropServices;
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
            if (copyOf == m.CopyOf)
                continue;
            database.Execute("UPDATE manifestation SET copy_of = ?2 WHERE notice = ?1", m.Row, copyOf);
            MarkCitationsPending(m.Row);
        }
    }

    // Whoever cites it by name may now mean one notice where there were two, or another one.
    private void MarkCitationsPending(long row)
    {
        database.Execute("UPDATE citation SET pending = 1 WHERE number_key IN (SELECT key FROM notice_name WHERE notice = ?1 AND kind = 'number')", row);
        database.Execute("UPDATE citation SET pending = 1 WHERE title_key IN (SELECT key FROM notice_name WHERE notice = ?1 AND kind = 'title')", row);
    }

    // Notices that may be one work: of one number, or of one band of their fingerprints.
    private static IEnumerable<List<Manifestation>> Alike(List<Manifestation> all)
    {
        var numbers = new Groups<string>();
        var bands = new Groups<ulong>();
        foreach (var m in all)
        {
            if (m.NumberKey is not null)
                numbers.Add(m.NumberKey, m);
            foreach (var band in m.Fingerprint is null ? [] : Fingerprint.Bands(m.Fingerprint))
                bands.Add(band, m);
        }
        return numbers.OfSeveral.Concat(bands.OfSeveral);
    }

    // Nearly every key is that of one notice only, which needs no list.
    private sealed class Groups<TKey>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, (Manifestation First, List<Manifestation>? All)> _byKey = [];

        public IEnumerable<List<Manifestation>> OfSeveral => _byKey.Values.Select(g => g.All).OfType<List<Manifestation>>();

        public void Add(TKey key, Manifestation m)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, key, out var known);
            if (!known)
                group.First = m;
            else
                (group.All ??= [group.First]).Add(m);
        }
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
