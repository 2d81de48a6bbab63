using System.Globalization;
using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>What <see cref="TargetRecord"/>, <see cref="StatisticRecord"/> and <see cref="ProvisionRecord"/> share: an indicator and its quantity.</summary>
public abstract record QuantityRecord : PolicyRecord
{
    /// <summary>What is measured, in the document's own words, without verb, value and year.</summary>
    public required string Indicator { get; init; }

    /// <summary>The number as printed, e.g. 30.</summary>
    public double? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public double? ValueMax { get; init; }

    /// <summary>As printed: 亿美元, 万人, 家, %.</summary>
    public string? Unit { get; init; }

    /// <summary>The value in base units: 30亿美元 → 3000000000.</summary>
    public double? Magnitude { get; init; }

    /// <summary>美元, 人, 家 …</summary>
    public string? BaseUnit { get; init; }

    /// <summary><c>=</c> <c>&gt;=</c> <c>&lt;=</c> <c>&gt;</c> <c>&lt;</c> <c>~</c> <c>range</c> <c>growth_rate</c> <c>multiple</c> <c>rank</c>.</summary>
    public string? Comparator { get; init; }

    /// <summary>The comparator of a growth_rate, multiple, rank or range.</summary>
    public string? Bound { get; init; }

    /// <summary>As printed: 力争, 左右, 以上, 超过.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The year compared with.</summary>
    public int? BaseYear { get; init; }

    /// <summary>The year aimed at, or reported.</summary>
    public int? Year { get; init; }

    /// <summary><c>explicit</c> or <c>inherited</c>.</summary>
    public string? YearBasis { get; init; }

    /// <summary><c>2011-2015</c>, <c>5年</c>.</summary>
    public string? Period { get; init; }

    /// <summary>As printed: 全省, 济南、青岛市.</summary>
    public string? Scope { get; init; }

    /// <summary><c>increase</c> or <c>decrease</c>, for changes in percentage points.</summary>
    public string? Direction { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => string.Create(CultureInfo.InvariantCulture, $"{Indicator}|{Value}|{ValueMax}|{Unit}|{Year}");
}
