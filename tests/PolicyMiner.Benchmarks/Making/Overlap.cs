namespace PolicyMiner.Benchmarks.Making;

/// <summary>
/// Measures how much of their text notices share: of a sample of notices, each against every other notice, the share of the shorter one's
/// different runs of <see cref="Shingle"/> characters that stand in the other as well.
/// </summary>
internal sealed class Overlap
{
    /// <summary>Characters of a run.</summary>
    public const int Shingle = 30;

    private readonly int[] _probes;
    private readonly Dictionary<ulong, int[]> _owners = [];
    private readonly int[] _sizes;
    private readonly List<double> _shares = [];
    private readonly Lock _gate = new();

    public Overlap(IReadOnlyList<(int Number, string Text)> probes)
    {
        _probes = [.. probes.Select(p => p.Number)];
        _sizes = new int[probes.Count];
        for (var i = 0; i < probes.Count; i++)
        {
            var shingles = Shingles(probes[i].Text);
            _sizes[i] = shingles.Count;
            foreach (var shingle in shingles)
                _owners[shingle] = [.. _owners.GetValueOrDefault(shingle) ?? [], i];
        }
    }

    /// <summary>Compares a notice with the sample; from any thread.</summary>
    public void Compare(int number, string text)
    {
        var shingles = Shingles(text);
        var shared = new int[_probes.Length];
        foreach (var shingle in shingles)
        {
            foreach (var probe in _owners.GetValueOrDefault(shingle) ?? [])
                shared[probe]++;
        }
        lock (_gate)
        {
            for (var i = 0; i < _probes.Length; i++)
            {
                if (_probes[i] != number)
                    _shares.Add(shared[i] / (double)Math.Max(1, Math.Min(shingles.Count, _sizes[i])));
            }
        }
    }

    /// <summary>Pairs compared, their mean and largest share, and how many share more than 5 %.</summary>
    public (int Pairs, double Mean, double Largest, int Above) Result =>
        _shares.Count == 0 ? default : (_shares.Count, _shares.Average(), _shares.Max(), _shares.Count(s => s > 0.05));

    private static HashSet<ulong> Shingles(string text)
    {
        const ulong Base = 1_000_003;
        var shingles = new HashSet<ulong>(text.Length);
        var (hash, power) = (0UL, 1UL);
        for (var i = 0; i < Shingle; i++)
            power *= Base;
        for (var i = 0; i < text.Length; i++)
        {
            hash = hash * Base + text[i] - (i >= Shingle ? power * text[i - Shingle] : 0);
            if (i >= Shingle - 1)
                shingles.Add(hash);
        }
        return shingles;
    }
}
