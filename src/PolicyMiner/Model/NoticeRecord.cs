using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>One official document (公文) and its elements, in the terms of GB/T 9704—2012, e.g. 鲁政发〔2010〕16号.</summary>
public sealed record NoticeRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "notice";

    /// <summary>标题, without inner line breaks.</summary>
    public string? Title { get; init; }

    /// <summary><c>document</c>, <c>sidecar</c> or <c>inferred</c>.</summary>
    public string? TitleSource { get; init; }

    /// <summary>发文机关 as the title or head prints them.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>The same, in full names.</summary>
    public IReadOnlyList<string> IssuersFull { get; init; } = [];

    /// <summary>发文字号, brackets normalised to 〔〕, e.g. 鲁政发〔2010〕16号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>文种: one of the fifteen statutory kinds, or 文告 for a periodical issue.</summary>
    public string? DocumentType { get; init; }

    /// <summary>The kind as printed, e.g. 实施意见.</summary>
    public string? DocumentTypeFull { get; init; }

    /// <summary>主送机关.</summary>
    public string? Recipients { get; init; }

    /// <summary>发文机关署名.</summary>
    public IReadOnlyList<string> SignedBy { get; init; } = [];

    /// <summary>成文日期, ISO 8601.</summary>
    public string? WrittenDate { get; init; }

    /// <summary>印发日期, ISO 8601.</summary>
    public string? PrintedDate { get; init; }

    /// <summary>发布日期 as the page around the document states it, ISO 8601; the document itself prints none.</summary>
    public string? PublishedDate { get; init; }

    /// <summary>印发机关.</summary>
    public string? PrintingOffice { get; init; }

    /// <summary>施行日期, ISO 8601.</summary>
    public string? EffectiveDate { get; init; }

    /// <summary>失效日期, ISO 8601.</summary>
    public string? ExpiresDate { get; init; }

    /// <summary>As far as the text says: 试行, 废止 …</summary>
    public string? Status { get; init; }

    /// <summary>主题词 (1999 layout).</summary>
    public IReadOnlyList<string> SubjectTerms { get; init; } = [];

    /// <summary>抄送机关.</summary>
    public string? CopyTo { get; init; }

    /// <summary>索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>附件 titles, in order.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The plan or measure that the notice issues.</summary>
    public string? Promulgates { get; init; }

    /// <summary>The issuer's own jurisdiction: 山东省, 郑州市; 全国 for central bodies.</summary>
    public string? Region { get; init; }

    /// <summary>The province it lies in.</summary>
    public string? Province { get; init; }

    /// <summary>Administrative division code, GB/T 2260.</summary>
    public string? AdminCode { get; init; }

    /// <summary><c>national</c>, <c>provincial</c>, <c>municipal</c>, <c>county</c> or <c>district</c>.</summary>
    public string? Level { get; init; }

    /// <summary>The gazette's notice_id, where the notice stands in one.</summary>
    public string? Parent { get; init; }

    /// <summary>In an index: the notice_id of the same notice from another source that reads better and gives its records; null where this one does.</summary>
    public string? CopyOf { get; init; }

    /// <summary>In an index: the notice_ids of the same notice from other sources, for which this one stands.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => $"{DocumentNumber}|{Title}";
}
