using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>
/// A clause (分句) of folded text: what stands between two of ，；。：！？, or inside a bracket that has numbers of its own. It holds the quantities and
/// times that begin in it.
/// </summary>
internal sealed record Clause(int Start, int End, char Closing, int Sentence)
{
    /// <summary>Its quantities, in order.</summary>
    public List<Quantity> Quantities { get; } = [];

    /// <summary>Its times, in order.</summary>
    public List<TimeExpression> Times { get; } = [];

    /// <summary>Whether it stands in brackets inside another clause.</summary>
    public bool Bracketed { get; init; }

    /// <summary>Its characters; brackets that are clauses of their own are left as blanks, so that positions stay.</summary>
    public required string Text { get; init; }

    /// <summary>The part between two positions of the whole text, blanks removed.</summary>
    public string Between(int start, int end)
    {
        start = Math.Max(start, Start);
        end = Math.Min(end, End);
        return end <= start ? "" : Text[(start - Start)..(end - Start)].Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>Whether nothing but a time stands in it: 到2014年，</summary>
    public bool IsOnlyTime => Times.Count == 1 && Times[0].Role != TimeRole.Base && Quantities.Count == 0 && Between(Start, Times[0].Start).Length <= 3 && Between(Times[0].End, End).Length <= 2;
}
