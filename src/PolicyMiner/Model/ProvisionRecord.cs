using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A number the notice lays down, neither aim nor report, e.g. 减按15%的税率征收企业所得税.</summary>
public sealed record ProvisionRecord : QuantityRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "provision";

    /// <summary><c>rate</c>, <c>cap</c>, <c>subsidy</c>, <c>threshold</c>, <c>term</c> or <c>limit</c>.</summary>
    public string? Kind { get; init; }
}
