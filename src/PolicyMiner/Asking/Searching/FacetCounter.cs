using PolicyMiner.Indexing;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Asking.Searching;

/// <summary>
/// Filters notices and counts facet values in one pass over their keys. Under a filter on a facet, the other values of that facet are
/// counted as if the filter were not there, so that every count says how many hits choosing that value as well would give.
/// </summary>
internal sealed class FacetCounter
{
    private readonly FacetTable _table;
    private readonly List<Condition> _conditions = [];
    private readonly Dictionary<int, Dictionary<int, int>> _counts = []; // facet → value → notices
    private readonly int _first;
    private readonly int _last;
    private readonly int _yearPlace = FacetTable.PlaceOf(FacetNames.Year);

    /// <param name="filter">What notices must be.</param>
    /// <param name="facets">The facets to count.</param>
    public FacetCounter(FacetTable table, FacetFilter filter, IReadOnlyList<string> facets)
    {
        _table = table;
        var values = new FacetValues(table);
        foreach (var (facet, wanted) in filter.Wanted)
            _conditions.Add(Resolve(facet, wanted, excluded: false));
        foreach (var (facet, unwanted) in filter.Unwanted)
            _conditions.Add(Resolve(facet, unwanted, excluded: true));
        _first = (filter.FirstYear ?? 0) * 10000;
        _last = (filter.LastYear ?? 99999) * 10000 + 1231;
        foreach (var facet in facets)
        {
            if (FacetTable.PlaceOf(facet) is >= 0 and var place)
                _counts[place] = [];
        }

        Condition Resolve(string facet, IReadOnlyList<string> names, bool excluded)
        {
            var ids = new HashSet<int>();
            foreach (var name in names)
            {
                var found = values.Resolve(facet, name);
                if (found.Count == 0)
                    Unknown.Add($"{facet}:{name}");
                ids.UnionWith(found);
            }
            // A region filter looks at all places above the issuer's; what it counts stays the issuer's own region.
            var place = FacetTable.PlaceOf(facet == FacetNames.Region ? FacetNames.Within : facet);
            return new(place, FacetTable.PlaceOf(facet), ids, excluded);
        }
    }

    /// <summary>Values asked for that no notice has, as facet:value.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>成文日期 of the notices that passed, as yyyymmdd, by row; only kept when asked for.</summary>
    public Dictionary<int, int>? Written { get; set; }

    /// <summary>Runs over the notices in <paramref name="rows"/> and returns those that pass.</summary>
    public NoticeSet Run(NoticeSet rows, int lastRow)
    {
        var passed = new NoticeSet(lastRow);
        if (_conditions.Count == 0 && _counts.Count == 0 && _first == 0 && _last == 999991231 && Written is null)
            return rows;
        _table.Visit([.. rows.Rows()], rows.Contains, (row, written, keys) =>
        {
            var dated = written >= _first && written <= _last && (_first == 0 || written > 0);
            var failed = 0;
            Condition? failure = null;
            foreach (var condition in _conditions)
            {
                if (FacetKeys.HasAny(keys, condition.Place, condition.Values) == condition.Excluded)
                {
                    failed++;
                    failure = condition;
                }
            }
            if (failed == 0 && dated)
            {
                passed.Add(row);
                Written?.Add(row, written);
                Count(keys, -1);
            }
            else if (failed == 0)
            {
                Count(keys, _yearPlace);
            }
            else if (failed == 1 && dated && !failure!.Excluded)
            {
                Count(keys, failure.Counted);
            }
        });
        return passed;
    }

    /// <summary>The counts, commonest value first; of equal counts in the order of names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts(int most)
    {
        var result = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        foreach (var (place, counts) in _counts)
        {
            // More than are asked for are named, so that ties at the edge fall by name and not by chance.
            var edge = counts.Count <= most ? 0 : Largest(counts.Values, most);
            var named = new List<FacetCount>();
            foreach (var (value, count) in counts)
            {
                if (count >= edge)
                    named.Add(new(_table.ValueOf(value), count));
            }
            named.Sort((a, b) => b.Count != a.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
            result[FacetNames.All[place]] = named.Count > most ? named.GetRange(0, most) : named;
        }
        return result;
    }

    private static int Largest(ICollection<int> counts, int place)
    {
        int[] sorted = [.. counts];
        Array.Sort(sorted);
        return sorted[^place];
    }

    private void Count(ReadOnlySpan<byte> keys, int only)
    {
        var numbers = new NumberReader(keys);
        while (!numbers.AtEnd)
        {
            var (place, count) = (numbers.Next(), numbers.Next());
            var counts = only < 0 || only == place ? _counts.GetValueOrDefault(place) : null;
            for (var i = 0; i < count; i++)
            {
                var value = numbers.Next();
                if (counts is not null)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
            }
        }
    }

    private sealed record Condition(int Place, int Counted, IReadOnlySet<int> Values, bool Excluded);
}
