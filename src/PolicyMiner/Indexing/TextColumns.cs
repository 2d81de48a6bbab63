namespace PolicyMiner.Indexing;

/// <summary>The columns of the full-text index, by number. The body comes first because FTS5 stores the first column most tightly.</summary>
internal static class TextColumns
{
    /// <summary>The passages.</summary>
    public const int Body = 0;

    /// <summary>标题.</summary>
    public const int Title = 1;

    /// <summary>Headings of the sections.</summary>
    public const int Headings = 2;

    /// <summary>Naming words of the records.</summary>
    public const int Records = 3;

    /// <summary>发文字号, issuers and the like.</summary>
    public const int Meta = 4;

    /// <summary>Their names.</summary>
    public static readonly string[] Names = ["body", "title", "headings", "records", "meta"];
}
