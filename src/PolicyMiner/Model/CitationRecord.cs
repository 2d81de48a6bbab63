using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>One mention of another policy document, law or standard, e.g. 《关于加快服务外包产业发展的意见》(鲁政发〔2007〕78号).</summary>
public sealed record CitationRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "citation";

    /// <summary>The title inside 《》.</summary>
    public string? Title { get; init; }

    /// <summary>发文字号 or standard number, brackets normalised to 〔〕.</summary>
    public string? Number { get; init; }

    /// <summary>Who issued it, as printed.</summary>
    public string? Issuer { get; init; }

    /// <summary>The articles named with it, e.g. 第十五条; null where none is.</summary>
    public string? Article { get; init; }

    /// <summary><c>basis</c>, <c>implements</c>, <c>forwards</c>, <c>repeals</c>, <c>amends</c> or <c>mentions</c>.</summary>
    public string? Relation { get; init; }

    /// <summary>The notice_id in this corpus, or null.</summary>
    public string? Resolved { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => $"{Title}|{Number}";
}
