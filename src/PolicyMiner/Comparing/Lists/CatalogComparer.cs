using PolicyMiner.Model;
using PolicyMiner.Text;

namespace PolicyMiner.Comparing.Lists;

/// <summary>
/// Entry × notice, for catalogues (目录) and, where a notice has none, its classifications: what one has and another lacks, what is called
/// otherwise, what stands in another category.
/// </summary>
public static class CatalogComparer
{
    /// <summary>The rows, with <see cref="ComparisonRow.Aspect"/> <c>same</c>, <c>renamed</c>, <c>moved</c> or <c>renamed_moved</c>; <c>only</c> for an entry of one notice.</summary>
    public static IReadOnlyList<ComparisonRow> Compare(IReadOnlyList<NoticeRecords> notices)
    {
        var rows = EntryAlignment.Align(notices.SelectMany(Entries));
        return [.. rows.Select(row => new ComparisonRow(row.Name, [.. notices.Select((n, i) => Cell(n, [.. row.Members.Where(m => m.Column == i)]))])
        {
            Similarity = row.Similarity,
            Aspect = Change(row),
        })];
    }

    internal static string? CategoryOf(PolicyRecord record) => (record as CatalogEntryRecord)?.Category ?? (record as TaxonomyEntryRecord)?.Category;

    internal static string Key(string name) => string.Concat(Width.Fold(name).Where(c => char.IsLetterOrDigit(c)).Select(char.ToUpperInvariant));

    private static IEnumerable<NamedEntry> Entries(NoticeRecords notice, int column)
    {
        var catalog = notice.Records.OfType<CatalogEntryRecord>().ToList();
        if (catalog.Count > 0)
            return catalog.Select(e => new NamedEntry(column, e.Name, Key(e.Suggested ?? e.Name), e));
        return notice.Records.OfType<TaxonomyEntryRecord>().Select(e => (Entry: e, Name: e.Subclass ?? e.Class)).Where(e => e.Name is not null)
            .Select(e => new NamedEntry(column, e.Name!, Key(e.Name!), e.Entry));
    }

    private static string Change(EntryRow row)
    {
        if (row.Members.Select(m => m.Column).Distinct().Count() < 2)
            return "only";
        var renamed = row.Members.Select(m => m.Key).Distinct().Count() > 1;
        var moved = row.Members.Select(m => CategoryOf(m.Record)).OfType<string>().Distinct().Count() > 1;
        return (renamed, moved) switch { (true, true) => "renamed_moved", (true, false) => "renamed", (false, true) => "moved", _ => "same" };
    }

    private static ComparisonCell Cell(NoticeRecords notice, List<NamedEntry> entries)
    {
        if (notice.Unreadable is { } why)
            return new(CellState.Unreadable, why, []);
        return entries.Count == 0 ? ComparisonCell.NotSet
            : new(CellState.Value, string.Join("；", entries.Select(Describe).Distinct()), [.. entries.Select(e => e.Record)]);
    }

    private static string Describe(NamedEntry entry)
    {
        var name = CategoryOf(entry.Record) is { } category ? $"{entry.Name}（{category}）" : entry.Name;
        return entry.Record is CatalogEntryRecord { Support: { } support } ? $"{name}：{support}" : name;
    }
}
