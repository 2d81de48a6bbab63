using System.Text.Json.Nodes;

namespace PolicyMiner.Correcting;

/// <summary>
/// What a person says of the records of a notice, one line of the corrections file. It is anchored by notice, type and quote, and by the id
/// only among several with one quote, so that it outlives a change of the extractors.
/// </summary>
public sealed record Correction
{
    /// <summary><c>correct</c> (fields are other ones), <c>reject</c> (no such record), <c>add</c> (a record was missed), <c>confirm</c> (it is right),
    /// <c>reviewed</c> (all records of this type in the notice have been looked at).</summary>
    public required string Action { get; init; }

    /// <summary>The notice.</summary>
    public required string NoticeId { get; init; }

    /// <summary>The record type: <c>target</c>, <c>task</c> …</summary>
    public required string Type { get; init; }

    /// <summary>The id that the record had when it was looked at; null for <c>add</c> and <c>reviewed</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The source words it rests on.</summary>
    public string? Quote { get; init; }

    /// <summary>For <c>add</c>: the line of the quote, where the notice has the words more than once.</summary>
    public int? Line { get; init; }

    /// <summary>The fields as the person gives them.</summary>
    public JsonObject? Set { get; init; }

    /// <summary>The same fields as extracted.</summary>
    public JsonObject? Was { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }

    /// <summary>Who.</summary>
    public string? By { get; init; }

    /// <summary>When, ISO 8601.</summary>
    public string? Date { get; init; }

    /// <summary>How an output names it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Provenance => string.Join(" ", ((string?[])[Action switch { "add" => "added", "confirm" => "confirmed", _ => "corrected" }, By is null ? null : "by " + By, Date is null ? null : "on " + Date])
        .Where(p => p is not null)) + (Why is null ? "" : ": " + Why) + (Was is { Count: > 0 } was ? " (extracted: " + string.Join(", ", was.Select(f => $"{f.Key} = {f.Value?.ToString() ?? "null"}")) + ")" : "");
}
