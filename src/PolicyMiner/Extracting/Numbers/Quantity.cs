namespace PolicyMiner.Extracting.Numbers;

/// <summary>
/// One quantity as read from folded text: a value or range with its unit, how it is bounded, and whether it is a level, a change, a multiple or
/// a rank. Says nothing about what is measured or whether it is aimed at. Immutable; positions are those of the folded text.
/// </summary>
/// <example><c>年均增长50%以上</c>: Value 50, Unit %, Comparator growth_rate, Bound &gt;=, Qualifier 以上, Change 年均增长.</example>
public sealed record Quantity
{
    /// <summary>Where the words that lead to the number begin (力争突破 450万人: at 力); the number's own start where there are none.</summary>
    public required int LeadStart { get; init; }

    /// <summary>Where the number begins.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends, unit and 以上/左右 included.</summary>
    public required int End { get; init; }

    /// <summary>The value as printed, in printed units; a multiple is the final level over the base (增长4倍 = 5), a decrease in per cent is negative.</summary>
    public required double Value { get; init; }

    /// <summary>Upper end of a range.</summary>
    public double? Max { get; init; }

    /// <summary>As printed, multiplier included: 亿美元, 万人次, %; null for a bare coefficient.</summary>
    public string? Unit { get; init; }

    /// <summary>What the unit measures.</summary>
    public UnitKind Kind { get; init; }

    /// <summary>The value in base units.</summary>
    public double Magnitude { get; init; }

    /// <summary>The unit without multiplier; 名次 for a rank, 倍 for a multiple.</summary>
    public string? BaseUnit { get; init; }

    /// <summary>As in the record contract: = &gt;= &lt;= &gt; &lt; ~ range growth_rate multiple rank.</summary>
    public required string Comparator { get; init; }

    /// <summary>The bound of a growth_rate, multiple, rank or range.</summary>
    public string? Bound { get; init; }

    /// <summary>The bounding words as printed.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The words of change before the number: 年均增长, 同比下降, 增幅; null for a level.</summary>
    public string? Change { get; init; }

    /// <summary>Whether a word that leads to a level stands before the number: 达到, 提高到, 为.</summary>
    public bool HasLevelWord { get; init; }

    /// <summary><c>increase</c> or <c>decrease</c> for per-cent points.</summary>
    public string? Direction { get; init; }

    /// <summary>A multiplier alone (千人, 亿元): a size class unless a bound stands before it.</summary>
    public bool IsBare { get; init; }

    /// <summary>Written in Chinese numerals, which also occur in names and slogans.</summary>
    public bool IsChinese { get; init; }

    /// <summary>Whether a bound follows the unit (1000人以上), so that a noun behind it makes it a size class.</summary>
    public bool BoundAfter { get; init; }

    /// <summary>Whether it is a rank: 前5位, 第三大.</summary>
    public bool IsRank => Comparator == "rank";
}
