using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>
/// What every record has: what it is, where it stands, the words it rests on, and how sure we are.
/// Records are immutable; ids are given once, after extraction, by <see cref="RecordIds"/>.
/// </summary>
public abstract record PolicyRecord
{
    /// <summary>The record type as printed: <c>notice</c>, <c>target</c>, <c>task</c> …</summary>
    [JsonPropertyOrder(-10)]
    public abstract string Type { get; }

    /// <summary><c>&lt;notice_id&gt;#&lt;type&gt;-&lt;8 hex&gt;</c>: a hash of type, normalised quote and main value; survives re-extraction.</summary>
    [JsonPropertyOrder(-9)]
    public string Id { get; init; } = "";

    /// <summary>The notice the record belongs to, e.g. <c>shandong-2010-16</c> or <c>mofcom-gazette-2013-11/7</c>.</summary>
    [JsonPropertyOrder(-8)]
    public string NoticeId { get; init; } = "";

    /// <summary>Headings from the top down to where it stands, e.g. <c>["三、发展重点", "（一）重点区域"]</c>.</summary>
    [JsonPropertyOrder(-7)]
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>The source text it rests on: the clause, sentence or table row, not more.</summary>
    [JsonPropertyOrder(-6)]
    public required string Quote { get; init; }

    /// <summary>Where <see cref="Quote"/> stands.</summary>
    [JsonPropertyOrder(-5)]
    public required SourceSpan Source { get; init; }

    /// <summary>0 to 1; below 0.5 is shown to a person as doubtful.</summary>
    [JsonPropertyOrder(100)]
    public double Confidence { get; init; } = 1;

    /// <summary>Codes for what a person should look at, see <see cref="RecordFlags"/>.</summary>
    [JsonPropertyOrder(101)]
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>What a person said of it, where one corrected or added it: who, when, why, and what was extracted; absent otherwise.</summary>
    [JsonPropertyOrder(102)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Correction { get; init; }

    /// <summary>The main value that tells this record from others with the same quote, e.g. indicator and value of a target.</summary>
    [JsonIgnore]
    public abstract string MainValue { get; }
}
