using PolicyMiner.Text;

namespace PolicyMiner.Reading;

/// <summary>
/// One file after reading: its reading text, which every offset of every record counts in, and its blocks in reading order.
/// For plain text and Markdown the reading text is the decoded file unchanged; for other formats it is rendered by the reader.
/// </summary>
public sealed record ReadDocument
{
    private readonly string? _noticeId;
    private TextPositions? _positions;

    /// <summary>Path relative to the refreshed folder, with <c>/</c>.</summary>
    public required string File { get; init; }

    /// <summary>The id that its notice gets, or that the ids of a gazette's items begin with: the path without extension, unless whoever
    /// knows the folder says otherwise (two files of one name, a line of a JSONL file).</summary>
    public string NoticeId
    {
        get => _noticeId ?? Path.ChangeExtension(File, null).Replace('\\', '/');
        init => _noticeId = value;
    }

    /// <summary>The kind of file.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>The reading text.</summary>
    public required string Text { get; init; }

    /// <summary>Lines, paragraphs and tables in reading order; page furniture (running heads, page numbers) is left out.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What of the text is only kept and searched, since the document has more pieces than are structured; null for all but the longest.</summary>
    public TextRange? Rest { get; init; }

    /// <summary>Where each page begins in <see cref="Text"/> (UTF-16); empty where the format has no pages.</summary>
    public IReadOnlyList<int> PageStarts { get; init; } = [];

    /// <summary>What the file's own metadata table or its sidecar says, by <see cref="MetadataKeys"/>.</summary>
    public IReadOnlyDictionary<string, MetadataValue> Metadata { get; init; } = new Dictionary<string, MetadataValue>();

    /// <summary>What went wrong while reading.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Positions of <see cref="Text"/> as records print them.</summary>
    public TextPositions Positions => _positions ??= new TextPositions(Text, PageStarts);
}

/// <summary>One metadata value and where it came from.</summary>
/// <param name="Source"><c>document</c> (a metadata table in the file) or <c>sidecar</c>.</param>
/// <param name="Place">Where it stands in the reading text, where it does.</param>
public sealed record MetadataValue(string Value, string Source, TextRange? Place = null);

/// <summary>The names under which metadata is kept, whatever the page calls them.</summary>
public static class MetadataKeys
{
    /// <summary>标题, 名称.</summary>
    public const string Title = "title";

    /// <summary>发文机关, 发布机构 (several separated by blanks or 、).</summary>
    public const string Issuer = "issuer";

    /// <summary>发文字号, 文号.</summary>
    public const string DocumentNumber = "document_number";

    /// <summary>索引号.</summary>
    public const string IndexNumber = "index_number";

    /// <summary>成文日期.</summary>
    public const string WrittenDate = "written_date";

    /// <summary>发布日期.</summary>
    public const string PublishedDate = "published_date";

    /// <summary>主题分类.</summary>
    public const string Subject = "subject";

    /// <summary>主题词 (several separated by blanks).</summary>
    public const string SubjectTerms = "subject_terms";

    /// <summary>有效性, 时效.</summary>
    public const string Status = "status";

    /// <summary>施行日期, 生效日期.</summary>
    public const string EffectiveDate = "effective_date";

    /// <summary>失效日期.</summary>
    public const string ExpiresDate = "expires_date";

    /// <summary>Source address of the file.</summary>
    public const string Address = "source_url";

    /// <summary>When the file was fetched.</summary>
    public const string Retrieved = "retrieved";
}
