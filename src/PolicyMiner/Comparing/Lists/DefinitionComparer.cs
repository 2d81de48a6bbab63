using System.Globalization;
using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Lists;

/// <summary>Term × notice: how each notice defines a term, with the share of words that the definitions have in common.</summary>
public static class DefinitionComparer
{
    /// <summary>The rows, with <see cref="ComparisonRow.Aspect"/> <c>same</c> or <c>changed</c>; <c>only</c> for a term of one notice.</summary>
    public static IReadOnlyList<ComparisonRow> Compare(IReadOnlyList<NoticeRecords> notices)
    {
        var entries = notices.SelectMany((n, i) => n.Records.OfType<DefinitionRecord>().OrderBy(d => d.Source.CharStart)
            .Select(d => new NamedEntry(i, d.Term, CatalogComparer.Key(d.Term), d) { Abbreviation = d.Abbreviation }));
        return [.. EntryAlignment.Align(entries).Select(row => new ComparisonRow(row.Name, [.. notices.Select((n, i) => Cell(n, row, i))])
        {
            Similarity = row.Similarity,
            Aspect = Change(row),
        })];
    }

    internal static string Key(PolicyRecord record) => CatalogComparer.Key(((DefinitionRecord)record).Definition);

    private static string Change(EntryRow row) => row.Members.Select(m => m.Column).Distinct().Count() < 2 ? "only"
        : row.Members.Select(m => Key(m.Record)).Distinct().Count() == 1 ? "same" : "changed";

    private static ComparisonCell Cell(NoticeRecords notice, EntryRow row, int column)
    {
        if (notice.Unreadable is { } why)
            return new(CellState.Unreadable, why, []);
        var members = row.Members.Where(m => m.Column == column).ToList();
        if (members.Count == 0)
            return ComparisonCell.NotSet;
        // Two different definitions of a term in one notice: both are shown.
        var texts = members.Select(m => ((DefinitionRecord)m.Record).Definition).Distinct().ToList();
        var first = row.Members[0];
        var likeness = first.Column == column ? "" : $"（与首列相似 {Bigrams.Similarity(Key(first.Record), Key(members[0].Record)).ToString("0.00", CultureInfo.InvariantCulture)}）";
        return new(CellState.Value, $"{members[0].Name}：{string.Join("；", texts)}{likeness}", [.. members.Select(m => m.Record)]);
    }
}
