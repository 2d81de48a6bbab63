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

    private sealed record Manifestation(
        long Row, long Document, string? TitleKey, string? NumberKey, string? Date, byte[]? Fingerprint, double Quality, string NoticeId, long? CopyOf);

    /// <summary>Looks at all notices and stores what changed.</summary>
    public void Resolve()
    {
        var all = database.List(
            """
            SELECT m.notice, n.document, n.title, n.document_number, n.written_date, m.fingerprint, m.quality, n.notice_id, m.copy_of
            FROM manifestation m JOIN notice n ON n.id = m.notice ORDER BY m.notice
            """,
            r => new Manifestation(
                r.GetInt64(0), r.GetInt64(1), r.IsDBNull(2) ? null : CitationKeys.Title(r.GetString(2)), r.IsDBNull(3) ? null : CitationKeys.Number(r.GetString(3)),
                r.IsDBNull(4) ? null : r.GetString(4), r.IsDBNull(5) ? null : (byte[])r.GetValue(5), r.GetDouble(6), r.GetString(7), r.IsDBNull(8) ? null : r.GetInt64(8)));
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
            var best = works.TryGetValue(m.Row, out var work) ? work.OrderByDescending(w => w.Quality).ThenBy(w => w.NoticeId, StringComparer.Ordinal).First() : m;
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
        var byKey = new Dictionary<(string?, ulong), List<Manifestation>>();
        foreach (var m in all)
        {
            if (m.NumberKey is not null)
                Add((m.NumberKey, 0), m);
            foreach (var band in m.Fingerprint is null ? [] : Fingerprint.Bands(m.Fingerprint))
                Add((null, band), m);
        }
        return byKey.Values.Where(g => g.Count > 1);

        void Add((string?, ulong) key, Manifestation m)
        {
            if (!byKey.TryGetValue(key, out var group))
                byKey[key] = group = [];
            group.Add(m);
        }
    }

    private static bool AreOneWork(Manifestation a, Manifestation b)
    {
        // Two notices of one file are two, as the file has it.
        if (a.Document == b.Document || Differ(a.NumberKey, b.NumberKey) || Differ(a.Date, b.Date) || Differ(a.TitleKey, b.TitleKey))
            return false;
        var resemblance = Fingerprint.Resemblance(a.Fingerprint, b.Fingerprint);
        return resemblance >= NearlyIdentical
            || a.NumberKey is not null && a.NumberKey == b.NumberKey && (resemblance >= RoughlyAlike || a.TitleKey is not null && a.TitleKey == b.TitleKey);
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
