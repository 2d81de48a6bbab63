using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Asking.Searching;

/// <summary>Reads the packed facets of a notice: runs of facet, how many values, their numbers.</summary>
internal static class FacetKeys
{
    /// <summary>Whether the notice has one of the values.</summary>
    public static bool HasAny(ReadOnlySpan<byte> keys, int facet, IReadOnlySet<int> values)
    {
        var numbers = new NumberReader(keys);
        while (!numbers.AtEnd)
        {
            var (place, count) = (numbers.Next(), numbers.Next());
            for (var i = 0; i < count; i++)
            {
                var value = numbers.Next();
                if (place == facet && values.Contains(value))
                    return true;
            }
        }
        return false;
    }
}
