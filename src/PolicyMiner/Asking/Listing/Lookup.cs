using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Asking;

/// <summary>What an id, a file or a place leads to.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Record">The record, where the id is one of a record.</param>
public sealed record Found(IndexedNotice Notice, PolicyRecord? Record);

/// <summary>Finds things by what people type for them.</summary>
public static class Lookup
{
    /// <summary>A notice by its id, its file or its 发文字号 (in any bracket form), or a record by its id; null where there is none or more than one.</summary>
    public static Found? Find(PolicyIndex index, string id)
    {
        var notices = index.Notices();
        var hash = id.IndexOf('#');
        var noticeId = hash < 0 ? id : id[..hash];
        var matches = notices.Where(n => n.NoticeId == noticeId).ToList();
        if (matches.Count == 0 && hash < 0)
            matches = [.. notices.Where(n => n.File == id)];
        if (matches.Count == 0 && hash < 0)
            matches = [.. notices.Where(n => n.DocumentNumber is { } number && Plain(number) == Plain(id))];
        if (matches.Count == 0)
            return hash < 0 ? ByShortId(index, notices, id) : null;
        // A gazette's file leads to the issue, which comes first.
        var notice = matches[0];
        if (hash < 0)
            return matches.Count == 1 || matches.All(n => n.File == id) ? new(notice, null) : null;
        var record = index.Records(notice).FirstOrDefault(r => r.Id == id);
        return record is null ? null : new(notice, record);
    }

    // target-53061638, as tables print it beside a value: the one record of that ending, or nothing where two have it.
    private static Found? ByShortId(PolicyIndex index, IReadOnlyList<IndexedNotice> notices, string id)
    {
        var dash = id.IndexOf('-');
        if (dash <= 0)
            return null;
        var found = notices.Where(n => n.Counts.ContainsKey(id[..dash]))
            .SelectMany(n => index.Records(n).Where(r => r.Id.EndsWith("#" + id, StringComparison.Ordinal)).Select(r => new Found(n, r))).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The notices that a word in <c>compare</c> means: an id, a number, or a place (its own notices, and where it has none those below it).</summary>
    public static IReadOnlyList<IndexedNotice> Named(PolicyIndex index, string word)
    {
        if (Find(index, word) is { Record: null } found)
            return [found.Notice];
        var notices = index.Notices().Where(n => n.DocumentType != "文告" && NoticeFilter.LiesIn(n, word)).ToList();
        var own = notices.Where(n => n.Region is { } region && region.StartsWith(word, StringComparison.Ordinal)).ToList();
        return own.Count > 0 ? own : notices;
    }

    private static string Plain(string number) => string.Concat(Text.Width.Fold(number).Where(c => char.IsLetterOrDigit(c)));
}
