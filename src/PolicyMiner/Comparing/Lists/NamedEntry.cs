using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Lists;

/// <summary>An entry of a catalogue or glossary on its way into a row.</summary>
/// <param name="Column">Its notice's place among the columns.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Key">The name in comparable form.</param>
/// <param name="Record">The record.</param>
internal sealed record NamedEntry(int Column, string Name, string Key, PolicyRecord Record)
{
    /// <summary>A second name that settles sameness alone, e.g. ITO.</summary>
    public string? Abbreviation { get; init; }
}

/// <summary>Entries of several notices that are the same one.</summary>
internal sealed class EntryRow(NamedEntry first)
{
    private readonly List<NamedEntry> _members = [first];

    /// <summary>Its entries.</summary>
    public IReadOnlyList<NamedEntry> Members => _members;

    /// <summary>How alike the least alike pair is.</summary>
    public double Similarity { get; private set; } = 1;

    /// <summary>The entry's name: that of the first notice that has it.</summary>
    public string Name => _members[0].Name;

    /// <summary>Puts an entry into the row.</summary>
    public void Add(NamedEntry entry, double similarity)
    {
        _members.Add(entry);
        Similarity = Math.Min(Similarity, similarity);
    }
}

/// <summary>Aligns entries by name, one notice after the other: equal names first, then the most alike pairs, each entry and row once.</summary>
internal static class EntryAlignment
{
    /// <summary>Names this alike are one entry under another name.</summary>
    public const double Threshold = 0.65;

    /// <summary>The rows in the order in which their first entry comes.</summary>
    public static IReadOnlyList<EntryRow> Align(IEnumerable<NamedEntry> entries)
    {
        var rows = new List<EntryRow>();
        foreach (var column in entries.GroupBy(e => e.Column).OrderBy(g => g.Key))
        {
            var known = rows.ToList();
            var rest = new List<NamedEntry>();
            foreach (var entry in column)
            {
                // A name that a notice lists twice stays one row of it.
                if (rows.FirstOrDefault(r => r.Members.Any(m => IsSame(m, entry))) is { } row)
                    row.Add(entry, 1);
                else
                    rest.Add(entry);
            }
            var free = known.Where(r => r.Members.All(m => m.Column != column.Key)).ToList();
            var pairs = from row in free
                        from entry in rest
                        let similarity = row.Members.Min(m => Bigrams.Similarity(m.Key, entry.Key))
                        where similarity >= Threshold
                        orderby similarity descending
                        select (Row: row, Entry: entry, Similarity: similarity);
            foreach (var (row, entry, similarity) in pairs.ToList())
            {
                if (rest.Contains(entry) && free.Remove(row))
                {
                    row.Add(entry, similarity);
                    rest.Remove(entry);
                }
            }
            foreach (var entry in rest)
            {
                if (rows.FirstOrDefault(r => r.Members.Any(m => IsSame(m, entry))) is { } row)
                    row.Add(entry, 1);
                else
                    rows.Add(new(entry));
            }
        }
        return rows;
    }

    private static bool IsSame(NamedEntry a, NamedEntry b) =>
        a.Key == b.Key || (a.Abbreviation is not null && string.Equals(a.Abbreviation, b.Abbreviation, StringComparison.OrdinalIgnoreCase));
}
