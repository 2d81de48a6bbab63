using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A duty with its departments (任务分工), e.g. 省教育厅、省商务厅 for 加快服务外包人才培养.</summary>
public sealed record TaskRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "task";

    /// <summary>The printed row number; null unless printed in a table.</summary>
    public int? Seq { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Task { get; init; }

    /// <summary>牵头单位 as printed.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>参加、配合、责任单位 as printed.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Normal forms of the leads.</summary>
    public IReadOnlyList<string> LeadNormal { get; init; } = [];

    /// <summary>Normal forms of the participants.</summary>
    public IReadOnlyList<string> ParticipantsNormal { get; init; } = [];

    /// <summary>完成时限 as printed.</summary>
    public string? Deadline { get; init; }

    /// <summary><c>table</c>, <c>assigned</c> or <c>directive</c>.</summary>
    public required string Kind { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => Task + "|" + string.Join("、", Lead);
}
