using PolicyMiner.Model;

namespace PolicyMiner.Exporting;

/// <summary>A notice as a bibliography needs it.</summary>
/// <param name="Key">ASCII, unique in one bibliography: <c>shandong-2010-16</c>.</param>
/// <param name="Notice">The notice.</param>
/// <param name="Container">The issue (文告) that it was printed in; null where it stands alone.</param>
public sealed record Reference(string Key, NoticeRecord Notice, NoticeRecord? Container)
{
    /// <summary>标题 as printed; a descriptive one without its square brackets, else the number or the id, so that no reference is without a name.</summary>
    public string Title => Notice.Title is { } title ? title.StartsWith('[') && title.EndsWith(']') ? title[1..^1] : title : Notice.DocumentNumber ?? Notice.NoticeId;

    /// <summary>The issuing bodies in full names, else as printed or signed.</summary>
    public IReadOnlyList<string> Issuers => Notice.IssuersFull.Count > 0 ? Notice.IssuersFull : Notice.Issuers.Count > 0 ? Notice.Issuers : Notice.SignedBy;

    /// <summary>成文日期, else 印发日期; ISO 8601, perhaps only its year or month.</summary>
    public string? Date => Notice.WrittenDate ?? Notice.PrintedDate;

    /// <summary>The year, 0 where there is none.</summary>
    public int Year => Date is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), out var year) ? year : 0;

    /// <summary>References of <paramref name="notices"/>; parts of a gazette name the issue, where <paramref name="find"/> finds it.</summary>
    public static IReadOnlyList<Reference> Of(IEnumerable<NoticeRecord> notices, Func<string, NoticeRecord?> find)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var containers = new Dictionary<string, NoticeRecord?>(StringComparer.Ordinal);
        var references = new List<Reference>();
        foreach (var notice in notices)
        {
            NoticeRecord? container = null;
            if (notice.Parent is { } parent && !containers.TryGetValue(parent, out container))
                containers[parent] = container = find(parent);
            references.Add(new(UniqueKey(notice.NoticeId, taken), notice, container));
        }
        return references;
    }

    // Reference managers take letters, digits, hyphens and colons; two ids that come out alike get a number.
    private static string UniqueKey(string noticeId, HashSet<string> taken)
    {
        var plain = string.Concat(noticeId.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '-')).Trim('-');
        if (plain.All(c => c is '-' or '.'))
            plain = "notice";
        var key = plain;
        for (var n = 2; !taken.Add(key); n++)
            key = FormattableString.Invariant($"{plain}-{n}");
        return key;
    }

    /// <summary>The text on one line without control characters: these formats are made of lines.</summary>
    internal static string Line(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
