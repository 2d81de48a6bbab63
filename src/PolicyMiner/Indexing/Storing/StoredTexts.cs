using PolicyMiner.Indexing.Sqlite;

namespace PolicyMiner.Indexing.Storing;

/// <summary>What the full-text index was given for the notices of a document, made again from what is kept.</summary>
internal static class StoredTexts
{
    /// <summary>Row and text of each notice.</summary>
    public static List<(long Row, IndexedText Text)> Of(Database database, long document) => database.List(
        $"SELECT {PackedNotice.Columns}, n.id, n.layout FROM notice n JOIN document d ON d.id = n.document WHERE d.id = ?1",
        r => (r.GetInt64(4), PackedNotice.Of(r).Texts(NoticeLayout.Unpack(r.GetBytes(5))).Indexed),
        document);
}
