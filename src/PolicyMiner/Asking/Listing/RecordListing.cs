using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Asking;

/// <summary>Lists notices and records under a filter, in document order.</summary>
public static class RecordListing
{
    /// <summary>The kinds that can be listed, by the word people type, with the record type behind it.</summary>
    public static IReadOnlyDictionary<string, string> Kinds => Indexing.Sql.SqlViews.Names;

    /// <summary>The notices under a filter.</summary>
    public static IReadOnlyList<IndexedNotice> Notices(PolicyIndex index, NoticeFilter filter) => [.. index.Notices().Where(filter.Accepts)];

    /// <summary>The same, each work once: by the file that reads best, unless an id names another.</summary>
    public static IEnumerable<IndexedNotice> Works(PolicyIndex index, NoticeFilter filter) => Notices(index, filter).Where(n => n.CopyOf is null || filter.Ids.Count > 0);

    /// <summary>The records of one type under a filter; reads one notice at a time. Of a work in several files only the best one's count; notices are
    /// listed all, with what they are a copy of.</summary>
    public static IEnumerable<PolicyRecord> Records(PolicyIndex index, string type, NoticeFilter filter) =>
        (type == "notice" ? Notices(index, filter) : Works(index, filter)).Where(n => n.Counts.ContainsKey(type)).SelectMany(n => index.Records(n).Where(r => r.Type == type));

    /// <summary>Notices with all their records.</summary>
    public static IEnumerable<NoticeRecords> WithRecords(PolicyIndex index, NoticeFilter filter)
    {
        foreach (var notice in Works(index, filter))
        {
            var records = index.Records(notice);
            if (records.OfType<NoticeRecord>().FirstOrDefault() is { } record)
                yield return new(record, records);
        }
    }
}
