namespace PolicyMiner.Comparing.Themes;

/// <summary>What a section or task is about, e.g. 人才.</summary>
/// <param name="Id">The name in the table: <c>talent</c>.</param>
/// <param name="Chinese">The Chinese name, which rows carry.</param>
/// <param name="English">The English name.</param>
public sealed record Theme(string Id, string Chinese, string English)
{
    /// <summary>Nothing in the table fits.</summary>
    public static readonly Theme Other = new("other", "其他", "Other");
}
