using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Searching;

/// <summary>
/// What a full-text expression found: for each notice, which terms it has and how much of them. Filled row by row while SQLite walks the
/// matches; scores come after, when it is known how many notices have each term.
/// </summary>
internal sealed class TextMatches : MatchVisitor
{
    private const int MaxPlaces = 32;
    private readonly IReadOnlyList<SearchTerm> _terms;
    private readonly RankingWeights _weights;
    private readonly NoticeSet? _only;
    private readonly double[] _averageSizes = new double[TextColumns.Names.Length];
    private readonly List<int> _rows = [];
    private readonly List<int> _ends = []; // where the finds of each row end
    private readonly List<Find> _finds = [];
    private readonly List<double> _nearness = [];
    private readonly int[][] _places; // of each term in the body of the current row
    private readonly int[] _placeCounts;
    private readonly int[] _counts = new int[TextColumns.Names.Length];
    private readonly int[] _best = new int[TextColumns.Names.Length];

    /// <param name="terms">The terms, in the order of their phrases in the expression.</param>
    /// <param name="only">The notices to look at; null for all.</param>
    public TextMatches(IReadOnlyList<SearchTerm> terms, RankingWeights weights, NoticeSet? only)
    {
        (_terms, _weights, _only) = (terms, weights, only);
        NoticesWith = new int[terms.Count];
        _places = [.. terms.Select(_ => new int[MaxPlaces])];
        _placeCounts = new int[terms.Count];
    }

    /// <summary>A term found in a notice: how often, weighted by column and length.</summary>
    /// <param name="Weight">Sum over the columns of count × weight / length norm.</param>
    public readonly record struct Find(int Term, float Weight);

    /// <summary>The notices, in the order found.</summary>
    public IReadOnlyList<int> Rows => _rows;

    /// <summary>For each term, how many of the notices looked at have it.</summary>
    public int[] NoticesWith { get; }

    /// <summary>The terms that notice <paramref name="i"/> has.</summary>
    public ReadOnlySpan<Find> FindsOf(int i)
    {
        var start = i == 0 ? 0 : _ends[i - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_finds)[start.._ends[i]];
    }

    /// <summary>How near the terms of notice <paramref name="i"/> stand to their neighbours in the query, 0 to 1 for each pair.</summary>
    public double NearnessOf(int i) => _nearness[i];

    /// <inheritdoc/>
    public override void Visit(MatchRow row)
    {
        var id = (int)row.Rowid;
        if (_only is not null && !_only.Contains(id))
            return;
        if (_rows.Count == 0)
        {
            for (var c = 0; c < _averageSizes.Length; c++)
                _averageSizes[c] = row.AverageSize(c);
        }
        var first = _finds.Count;
        Span<double> norms = stackalloc double[_averageSizes.Length];
        for (var c = 0; c < norms.Length; c++)
            norms[c] = -1;
        var phrase = 0;
        for (var t = 0; t < _terms.Count; t++)
        {
            var weight = WeightOf(row, t, ref phrase, norms);
            if (weight <= 0)
                continue;
            _finds.Add(new(t, (float)weight));
            NoticesWith[t]++;
        }
        if (_finds.Count == first)
            return;
        _rows.Add(id);
        _ends.Add(_finds.Count);
        _nearness.Add(_terms.Count > 1 && _weights.WantsNearness ? Nearness() : 0);
    }

    private double WeightOf(MatchRow row, int t, ref int phrase, Span<double> norms)
    {
        var term = _terms[t];
        _placeCounts[t] = 0;
        Array.Clear(_best);
        for (var p = 0; p < term.Phrases.Count; p++, phrase++)
        {
            Array.Clear(_counts);
            var places = row.Places(phrase);
            while (places.MoveNext())
            {
                _counts[places.Column]++;
                if (places.Column == TextColumns.Body && p == 0 && _placeCounts[t] < MaxPlaces)
                    _places[t][_placeCounts[t]++] = places.Offset;
            }
            for (var c = 0; c < _counts.Length; c++)
            {
                _best[c] = p == 0 ? _counts[c]
                    : term.Mode == PhraseMode.Any ? Math.Max(_best[c], _counts[c])
                    : Math.Min(_best[c], _counts[c]);
            }
        }
        var weight = 0.0;
        for (var c = 0; c < _best.Length; c++)
        {
            if (_best[c] == 0 || _weights.Column[c] == 0)
                continue;
            if (norms[c] < 0)
                norms[c] = _weights.Norm(c, row.ColumnSize(c), _averageSizes[c]);
            weight += _best[c] * _weights.Column[c] / norms[c];
        }
        return weight;
    }

    // Each pair of words beside each other in the query gives 1 where they touch in the text, less the farther they are apart.
    private double Nearness()
    {
        var sum = 0.0;
        for (var t = 0; t + 1 < _terms.Count; t++)
        {
            var width = _terms[t].Phrases[0].Width;
            var distance = int.MaxValue;
            for (int a = 0, b = 0; a < _placeCounts[t] && b < _placeCounts[t + 1];)
            {
                var (x, y) = (_places[t][a], _places[t + 1][b]);
                distance = Math.Min(distance, Math.Abs(y - x - width));
                if (x < y)
                    a++;
                else
                    b++;
            }
            if (distance < _weights.Reach)
                sum += 1 - distance / (double)_weights.Reach;
        }
        return sum / (_terms.Count - 1);
    }
}
