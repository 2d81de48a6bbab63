using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A number the notice wants reached (目标), e.g. 到2014年，全省离岸服务外包额达到30亿美元.</summary>
public sealed record TargetRecord : QuantityRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "target";

    /// <summary>False where the notice merely quotes another body's goal.</summary>
    public bool Own { get; init; } = true;

    /// <summary>约束性 or 预期性, where printed.</summary>
    public string? Binding { get; init; }
}
