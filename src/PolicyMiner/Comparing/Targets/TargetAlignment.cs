namespace PolicyMiner.Comparing.Targets;

/// <summary>
/// Puts quantities of several notices into rows: one row holds what is named alike, of one kind, unit and area. A name that is as near to
/// one row as to another stands alone: two candidates mean unresolved, never the first.
/// </summary>
internal static class TargetAlignment
{
    /// <summary>The rows, in the order in which their first member comes.</summary>
    public static IReadOnlyList<AlignedRow> Align(IReadOnlyList<AlignedTarget> targets, IndicatorNames names)
    {
        var rows = new List<AlignedRow>();
        foreach (var target in targets)
        {
            var candidates = rows.Select(r => (Row: r, Similarity: r.SimilarityTo(target, names)))
                .Where(c => c.Similarity >= IndicatorNames.Threshold).OrderByDescending(c => c.Similarity).Take(2).ToList();
            if (candidates.Count == 0 || (candidates.Count == 2 && candidates[0].Similarity < 1 && candidates[0].Similarity == candidates[1].Similarity))
                rows.Add(new AlignedRow(target));
            else
                candidates[0].Row.Add(target, candidates[0].Similarity);
        }
        return rows;
    }
}

/// <summary>A row of aligned quantities.</summary>
internal sealed class AlignedRow(AlignedTarget first)
{
    private readonly List<AlignedTarget> _members = [first];

    /// <summary>Its quantities.</summary>
    public IReadOnlyList<AlignedTarget> Members => _members;

    /// <summary>How alike the least alike pair is.</summary>
    public double Similarity { get; private set; } = 1;

    /// <summary>The first member, which tells the row's kind.</summary>
    public AlignedTarget First => _members[0];

    /// <summary>The table's name, else the shortest printed name; kind and part behind it.</summary>
    public string Label
    {
        get
        {
            var name = _members.Select(m => m.Name).FirstOrDefault(n => n is not null) ?? _members.MinBy(m => m.Record.Indicator.Length)!.Record.Indicator;
            return name + TargetAspects.Suffix(First.Aspect) + (First.Part is { } part ? $"［{part}］" : "");
        }
    }

    /// <summary>How alike <paramref name="target"/> is to the least alike member; 0 where it must not stand here.</summary>
    public double SimilarityTo(AlignedTarget target, IndicatorNames names) =>
        target.SameKind(First) ? _members.Min(m => names.Similarity(m.Core, target.Core)) : 0;

    /// <summary>Puts <paramref name="target"/> into the row.</summary>
    public void Add(AlignedTarget target, double similarity)
    {
        _members.Add(target);
        Similarity = Math.Min(Similarity, similarity);
    }
}
