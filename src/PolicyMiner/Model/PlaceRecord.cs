using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A place and the role the notice gives it, e.g. 济南市 as 中国服务外包示范城市.</summary>
public sealed record PlaceRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "place";

    /// <summary>As printed.</summary>
    public required string Place { get; init; }

    /// <summary>city, province, region, zone, park, country …</summary>
    public string? Kind { get; init; }

    /// <summary>In the document's words.</summary>
    public string? Role { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => $"{Place}|{Role}";
}
