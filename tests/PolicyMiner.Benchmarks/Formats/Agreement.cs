using PolicyMiner.Analysis;
using PolicyMiner.Model;

namespace PolicyMiner.Benchmarks.Formats;

/// <summary>Whether a notice's record says what the samples' index says. <c>null</c>: the index names nothing to agree with.</summary>
internal static class Agreement
{
    /// <summary>The titles agree when the index's, less its issuer and with … for what it leaves out, stands in the record's (or in the name of what the
    /// notice issues, where a fragment has lost its own title).</summary>
    public static bool? Title(SampleEntry entry, NoticeRecord notice)
    {
        if (entry.Title is null)
            return null;
        var wanted = Key(entry.Title.Replace("（转载）", "")).Split('…', StringSplitOptions.RemoveEmptyEntries);
        return new[] { notice.Title, notice.Promulgates }.Any(t => t is not null && HoldsInOrder(Key(t), wanted))
            // An abridged title (广州市地下空间办法): its characters in order, most of those printed.
            || notice.Title is { } title && entry.Title.Split(" + ").Any(part => Key(part).Length * 10 >= Key(title).Length * 6 && InOrder(Key(part), Key(title)));
    }

    /// <summary>Every issuer of the index is one of the record's, by its full or its short name (广州市人社局; 学生工作处 for 西安电子科技大学学生工作处). Of a file
    /// that holds documents of several places (广州、上海 …), one of them.</summary>
    public static bool? Issuers(SampleEntry entry, NoticeRecord notice)
    {
        var found = notice.Issuers.Concat(notice.IssuersFull).Select(Key).ToList();
        return entry.Issuers.Count == 0 ? null
            : entry.HoldsSeveral ? entry.Issuers.Any(place => found.Exists(f => f.StartsWith(place, StringComparison.Ordinal)))
            : entry.Issuers.All(wanted => found.Exists(f => SameOrgan(Key(wanted), f)));
    }

    /// <summary>The numbers are the same, kinds of brackets aside.</summary>
    public static bool? Number(SampleEntry entry, NoticeRecord notice) =>
        entry.Number is null ? null : notice.DocumentNumber is { } found && Key(found) == Key(entry.Number);

    /// <summary>The index's date (a day, month, year or range of years) is the record's 成文日期, 印发日期 or 发布日期; tells which.</summary>
    public static (bool Agrees, string? Which)? Date(SampleEntry entry, NoticeRecord notice)
    {
        if (entry.Date is not { } wanted)
            return null;
        foreach (var (date, name) in new[] { (notice.WrittenDate, "成文日期"), (notice.PrintedDate, "印发日期"), (notice.PublishedDate, "发布日期") })
        {
            if (date is null)
                continue;
            if (wanted.Split('–') is [{ Length: 4 } from, { Length: 4 } to] ? string.CompareOrdinal(date[..4], from) >= 0 && string.CompareOrdinal(date[..4], to) <= 0 : date.StartsWith(wanted, StringComparison.Ordinal))
                return (true, name);
        }
        return (false, null);
    }

    private static bool SameOrgan(string a, string b) =>
        a.Length > 1 && b.Length > 1 && a[^1] == b[^1] && (InOrder(a, b) || InOrder(b, a)) || a.EndsWith("发改委", StringComparison.Ordinal) && InOrder(a, b);

    private static bool HoldsInOrder(string text, string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += part.Length;
        }
        return true;
    }

    private static bool InOrder(string part, string whole)
    {
        var at = 0;
        foreach (var c in part)
        {
            at = whole.IndexOf(c, at) + 1;
            if (at == 0)
                return false;
        }
        return true;
    }

    // Half-width, simplified characters, no punctuation: how a name is printed does not matter.
    private static string Key(string text) => string.Concat(TextFolding.Fold(text).Where(c => char.IsLetterOrDigit(c) || c == '…'));
}
