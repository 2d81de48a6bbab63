using PolicyMiner.Text;

namespace PolicyMiner.Indexing.Storing;

/// <summary>A set of ranges that answers in logarithmic time whether one of them touches another range.</summary>
internal sealed class CoveredRanges
{
    private readonly TextRange[] _ranges; // disjoint, ascending

    public CoveredRanges(IEnumerable<TextRange> ranges)
    {
        var joined = new List<TextRange>();
        foreach (var range in ranges.Where(r => r.Length > 0).OrderBy(r => r.Start))
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
                joined[^1] = joined[^1].Union(range);
            else
                joined.Add(range);
        }
        _ranges = [.. joined];
    }

    /// <summary>Whether any covered position lies in <paramref name="range"/>.</summary>
    public bool Touches(TextRange range)
    {
        int low = 0, high = _ranges.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].End <= range.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _ranges.Length && _ranges[low].Start < range.End;
    }
}
