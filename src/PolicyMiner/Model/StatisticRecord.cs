using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A number the notice reports about past or present, e.g. 2009年，全省服务外包营业额24.6亿元.</summary>
public sealed record StatisticRecord : QuantityRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "statistic";

    /// <summary><c>actual</c>, <c>forecast</c> or <c>threshold</c>.</summary>
    public string? Kind { get; init; }
}
