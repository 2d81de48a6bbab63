using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;

namespace PolicyMiner.Indexing.Checking;

/// <summary>Checks what is kept beside a notice's text and records so that lists, filters and facets need not read them: it can be had again from both.</summary>
internal sealed class RowCheck(PolicyIndex index)
{
    private readonly Database _database = index.Database;
    private readonly Lazy<Dictionary<int, (int Facet, string Value)>> _facetValues = new(() =>
        index.Database.List("SELECT id, facet, value FROM facet_value", r => (r.GetInt32(0), (r.GetInt32(1), r.GetString(2)))).ToDictionary());

    /// <summary>Whether columns, key, counts and numbers of a notice are those of its text and records.</summary>
    public bool Holds(long row, IndexedText text, IReadOnlyList<PolicyRecord> records) =>
        Columns(row, records) && Key(row, text, records) && Fingerprints(row, text) && Counts(row, records) && Quantities(row, records);

    private bool Columns(long row, IReadOnlyList<PolicyRecord> records) =>
        records.OfType<NoticeRecord>().FirstOrDefault() is not { } n
        || Same("SELECT title, document_number, document_type, issuers, written_date, region, province, admin_code, level, promulgates FROM notice WHERE id = ?1", row,
            [[n.Title, n.DocumentNumber, n.DocumentType, n.Issuers.Count == 0 ? null : string.Join('、', n.Issuers), n.WrittenDate, n.Region, n.Province, n.AdminCode, n.Level, n.Promulgates]]);

    private bool Key(long row, IndexedText text, IReadOnlyList<PolicyRecord> records)
    {
        var notice = records.OfType<NoticeRecord>().FirstOrDefault();
        var keys = _database.List("SELECT written, length, facets FROM notice_key WHERE notice = ?1", r => (r.GetInt32(0), r.GetInt32(1), r.GetBytes(2)), row);
        return keys is [var (written, length, facets)] && written == IndexWriter.DateNumber(notice?.WrittenDate) && length == text.Body.Length
            && Facets(facets).SetEquals(NoticeFacets.Of(notice, records));
    }

    private HashSet<(string Facet, string Value)> Facets(byte[] packed)
    {
        var facets = new HashSet<(string, string)>();
        var reader = new NumberReader(packed);
        while (!reader.AtEnd)
        {
            var place = reader.Next();
            for (var left = reader.Next(); left > 0; left--)
                facets.Add((FacetNames.All.ElementAtOrDefault(place) ?? "", _facetValues.Value.TryGetValue(reader.Next(), out var value) && value.Facet == place ? value.Value : ""));
        }
        return facets;
    }

    private bool Fingerprints(long row, IndexedText text) =>
        _database.List("SELECT fingerprint FROM manifestation WHERE notice = ?1", r => r.IsNull(0) ? [] : r.GetBytes(0), row) is [var stored]
        && stored.AsSpan().SequenceEqual(Fingerprint.Of(text.Body) ?? []);

    private bool Counts(long row, IReadOnlyList<PolicyRecord> records) =>
        Same("SELECT type, count FROM record_count WHERE notice = ?1 ORDER BY type", row,
            records.GroupBy(r => r.Type, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (object?[])[g.Key, (long)g.Count()]));

    private bool Quantities(long row, IReadOnlyList<PolicyRecord> records) =>
        Same("SELECT ordinal, type, indicator, value, unit, magnitude, base_unit, comparator, year FROM quantity WHERE notice = ?1 ORDER BY ordinal", row,
            records.Index().Where(r => r.Item is QuantityRecord).Select(r => (r.Index, Q: (QuantityRecord)r.Item))
                .Select(r => (object?[])[(long)r.Index, r.Q.Type[..1], r.Q.Indicator, (double?)r.Q.Value, r.Q.Unit, (double?)r.Q.Magnitude, r.Q.BaseUnit == r.Q.Unit ? null : r.Q.BaseUnit ?? "", r.Q.Comparator, (long?)r.Q.Year]));

    private bool Same(string sql, long row, IEnumerable<object?[]> expected) =>
        _database.List(sql, r => Enumerable.Range(0, r.ColumnCount).Select(r.GetValue).ToArray(), row).SelectMany(r => r).SequenceEqual(expected.SelectMany(r => r));
}
