using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Targets;

/// <summary>
/// What an aim implies: the yearly growth from a base figure (or a multiple) of the same notice to the aim, and whether a growth rate or
/// multiple that the notice states contradicts it.
/// </summary>
/// <example>2.5亿美元 in 2009 and 30亿美元 in 2014: 12 times in five years, 64.4% a year.</example>
public sealed record Ambition
{
    /// <summary>The aim.</summary>
    public required QuantityRecord Target { get; init; }

    /// <summary>Yearly growth in per cent that reaches the aim.</summary>
    public required double YearlyGrowth { get; init; }

    /// <summary>The base figure, where one was used.</summary>
    public QuantityRecord? Base { get; init; }

    /// <summary>The multiple, where that was used.</summary>
    public QuantityRecord? Multiple { get; init; }

    /// <summary>The growth or multiple that the notice states for the same indicator.</summary>
    public QuantityRecord? Stated { get; init; }

    /// <summary>Whether what is stated and what is implied cannot both hold.</summary>
    public bool Contradiction { get; init; }

    /// <summary>For a person: how it was computed.</summary>
    public required string Text { get; init; }
}
