using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>One policy instrument in one sentence or clause, e.g. 整合省财政现有相关资金….</summary>
public sealed record MeasureRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "measure";

    /// <summary><c>fiscal_fund</c>, <c>tax</c>, <c>finance_credit</c>, <c>insurance</c>, <c>listing_bond</c>, <c>talent</c>, <c>land</c>, <c>procurement</c>, <c>market_access</c>, <c>customs_fx</c>, <c>ip_protection</c>, <c>platform</c>, <c>park</c>, <c>statistics</c>, <c>organisation</c>, <c>publicity</c> or <c>other</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>Further instruments in the same clause.</summary>
    public IReadOnlyList<string> Secondary { get; init; } = [];

    /// <summary>Who acts, only when named.</summary>
    public string? Actor { get; init; }

    /// <summary>Who gains.</summary>
    public string? Beneficiary { get; init; }

    /// <summary><c>must</c>, <c>shall</c>, <c>encourage</c> or <c>explore</c>.</summary>
    public string? Strength { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => Instrument;
}
