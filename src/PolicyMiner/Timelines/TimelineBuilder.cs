using System.Globalization;
using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Timelines;

/// <summary>Builds timelines from records.</summary>
public static class TimelineBuilder
{
    // A notice that says this of itself no longer holds.
    private static readonly string[] EndedStatus = ["废止", "失效"];

    /// <summary>The timeline of <paramref name="notices"/>, changed by whatever notice of the index repeals or amends them.</summary>
    public static Timeline Build(PolicyIndex index, IReadOnlyList<NoticeRecords> notices, DateOnly at)
    {
        var wanted = notices.Select(n => n.Notice.NoticeId).ToHashSet(StringComparer.Ordinal);
        var mentions = index.Citations().Where(c => c.Relation is "repeals" or "amends" && c.Resolved is { } cited && wanted.Contains(cited)).ToList();
        if (mentions.Count == 0)
            return Build(notices, [], at);
        var citing = mentions.Select(m => m.NoticeId).ToHashSet(StringComparer.Ordinal);
        var ids = mentions.Select(m => m.RecordId).ToHashSet(StringComparer.Ordinal);
        var changes = new List<Change>();
        foreach (var notice in index.Notices().Where(n => citing.Contains(n.NoticeId)))
        {
            var records = index.Records(notice);
            if (records.OfType<NoticeRecord>().FirstOrDefault() is { } later)
                changes.AddRange(records.OfType<CitationRecord>().Where(c => ids.Contains(c.Id)).Select(c => new Change(later, c)));
        }
        return Build(notices, changes, at);
    }

    /// <summary>The same from records alone.</summary>
    public static Timeline Build(IReadOnlyList<NoticeRecords> notices, IReadOnlyList<Change> changes, DateOnly at)
    {
        var day = at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var byCited = changes.ToLookup(c => c.Words.Resolved, StringComparer.Ordinal);
        var validities = notices.Select(n => ValidityOf(n.Notice, [.. byCited[n.Notice.NoticeId]], day)).ToList();
        var events = notices.SelectMany((n, i) => EventsOf(n, validities[i])).ToList();
        return new(day,
            [.. validities.OrderBy(v => v.From is null).ThenBy(v => v.From, StringComparer.Ordinal).ThenBy(v => v.Notice.NoticeId, StringComparer.Ordinal)],
            [.. events.OrderBy(e => e.Year).ThenBy(e => e.Date.Length == 4).ThenBy(e => e.Date, StringComparer.Ordinal)
                .ThenBy(e => Timeline.Order(e.Event)).ThenBy(e => e.Notice.NoticeId, StringComparer.Ordinal)]);
    }

    private static Validity ValidityOf(NoticeRecord notice, IReadOnlyList<Change> changes, string at)
    {
        var from = notice.EffectiveDate ?? DateOf(notice);
        // Only what is later can end or change it; a change whose date is unknown or still to come has not happened by the day asked for.
        var happened = changes.Where(c => c.Later.NoticeId != notice.NoticeId && DateOf(c.Later) is { } date && Before(date, at) && (DateOf(notice) is not { } own || Before(own, date)))
            .OrderBy(c => DateOf(c.Later), StringComparer.Ordinal).ToList();
        var repeal = happened.FirstOrDefault(c => c.Words.Relation == "repeals" && c.Words.Article is null);
        var amendment = happened.LastOrDefault(c => c.Words.Relation == "amends" || c.Words.Article is not null);
        var ended = notice.Status is { } said && EndedStatus.Any(s => said.Contains(s, StringComparison.Ordinal));
        var stated = notice.EffectiveDate is not null || notice.ExpiresDate is not null || ended;
        if (repeal is not null && (notice.ExpiresDate is null || Before(DateOf(repeal.Later)!, notice.ExpiresDate)))
            return new(notice, from, DateOf(repeal.Later), ValidityStatus.Repealed, true) { By = repeal.Later, Words = repeal.Words };
        var status = ended || (notice.ExpiresDate is { } end && !Before(at, end)) ? ValidityStatus.Expired
            : from is not null && !Before(from, at) ? ValidityStatus.NotYet
            : amendment is not null ? ValidityStatus.Amended : ValidityStatus.InForce;
        return new(notice, from, notice.ExpiresDate, status, stated || amendment is not null) { By = amendment?.Later, Words = amendment?.Words };
    }

    private static IEnumerable<TimelineEvent> EventsOf(NoticeRecords notice, Validity validity)
    {
        var record = notice.Notice;
        var name = record.Title ?? record.DocumentNumber ?? record.NoticeId;
        foreach (var (date, what) in (IEnumerable<(string?, string)>)
            [(record.WrittenDate, "written"), (record.PrintedDate, "printed"), (record.EffectiveDate, "effective"), (record.ExpiresDate, "expires")])
        {
            if (date is { Length: >= 4 })
                yield return new(date, what, record, name, record);
        }
        if (validity is { By: { } later, Words: { } words } && DateOf(later) is { } changed)
            yield return new(changed, validity.Status == ValidityStatus.Repealed ? "repealed" : "amended", record, $"{name} ← {later.DocumentNumber ?? later.Title ?? later.NoticeId}", words);
        foreach (var target in notice.Records.OfType<TargetRecord>().Where(t => t is { Own: true, Year: >= 1000 and <= 9999 }))
            yield return new(target.Year!.Value.ToString(CultureInfo.InvariantCulture), "target", record, TextOf(target), target);
    }

    /// <summary>Indicator and value in one line: 全省离岸服务外包额 30亿美元.</summary>
    public static string TextOf(TargetRecord target)
    {
        var value = target.Value is { } number ? number.ToString("0.######", CultureInfo.InvariantCulture) : "";
        if (target.ValueMax is { } most)
            value += "–" + most.ToString("0.######", CultureInfo.InvariantCulture);
        // The printed qualifier says which bound it is; without one, the sign does.
        var bound = target.Qualifier ?? target.Comparator switch { ">=" => "≥", "<=" => "≤", ">" => ">", "<" => "<", "~" => "≈", _ => null };
        return $"{target.Indicator} {value}{target.Unit}{(bound is null ? "" : $"（{bound}）")}";
    }

    private static string? DateOf(NoticeRecord notice) => notice.WrittenDate ?? notice.PrintedDate;

    // Whether one date is not after another, as far as the coarser of the two tells (2011 and 2011-03 are not after each other).
    private static bool Before(string first, string second)
    {
        var length = Math.Min(first.Length, second.Length);
        return string.CompareOrdinal(first, 0, second, 0, length) <= 0;
    }
}
