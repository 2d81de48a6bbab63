namespace PolicyMiner.Reusing;

/// <summary>
/// Where each fingerprint stands, the earliest notices first. Of a fingerprint of very many places only the first are kept: every copy is
/// still found against the earliest notices that have it.
/// </summary>
internal sealed class Fingerprints
{
    /// <summary>How many places of one fingerprint are kept.</summary>
    public const int MostPlaces = 48;

    private readonly Dictionary<ulong, (int First, int Last, int Count)> _lists = [];
    private readonly List<(int Text, int Symbol, int Next)> _places = [];

    /// <summary>Adds a place; texts come in the order of their dates.</summary>
    public void Add(ulong hash, int text, int symbol)
    {
        if (_lists.TryGetValue(hash, out var list))
        {
            if (list.Count >= MostPlaces)
                return;
            var previous = _places[list.Last];
            _places[list.Last] = (previous.Text, previous.Symbol, _places.Count);
            _lists[hash] = (list.First, _places.Count, list.Count + 1);
        }
        else
        {
            _lists[hash] = (_places.Count, _places.Count, 1);
        }
        _places.Add((text, symbol, -1));
    }

    /// <summary>The places of a fingerprint in texts before <paramref name="before"/>.</summary>
    public IEnumerable<(int Text, int Symbol)> Before(ulong hash, int before)
    {
        if (!_lists.TryGetValue(hash, out var list))
            yield break;
        for (var at = list.First; at >= 0;)
        {
            var (text, symbol, next) = _places[at];
            if (text >= before)
                yield break;
            yield return (text, symbol);
            at = next;
        }
    }
}
