namespace PolicyMiner.Indexing;

/// <summary>A citation as the index keeps it for graphs: what is cited as printed, and which notice of the index it surely is.</summary>
/// <param name="NoticeId">The citing notice.</param>
/// <param name="RecordId">The citation record.</param>
/// <param name="Resolved">The cited notice, or null.</param>
public sealed record IndexedCitation(string NoticeId, string RecordId, string? Relation, string? Title, string? Number, string? Issuer, string? Resolved);

// Who cites whom.
public sealed partial class PolicyIndex
{
    /// <summary>All citations, by notice and in document order.</summary>
    public IReadOnlyList<IndexedCitation> Citations() => Database.List(
        """
        SELECT n.notice_id, c.record, c.relation, c.title, c.number, c.issuer, c.resolved
        FROM citation c JOIN notice n ON n.id = c.notice ORDER BY n.notice_id, c.ordinal
        """,
        r => new IndexedCitation(r.GetString(0), r.GetString(1), r.GetText(2), r.GetText(3), r.GetText(4), r.GetText(5), r.GetText(6)));
}
