using System.Text;
using PolicyMiner.Indexing.Sqlite;

namespace PolicyMiner.Indexing.Storing;

/// <summary>
/// The packed pieces of a notice. A lone notice goes on in its document's stream: reading text, other indexed columns, records. Where a
/// document holds several notices, as a gazette does, each has a stream of its own, so that one is read without the others. Records are told
/// shortly first, see <see cref="RecordLines"/>.
/// </summary>
internal sealed class PackedNotice
{
    /// <summary>The first columns of a query that <see cref="Of"/> reads, with <c>n</c> a notice and <c>d</c> its document.</summary>
    public const string Columns = "d.reading_text, n.alone, n.indexed, n.records";

    private readonly byte[] _readingText;
    private readonly bool _isAlone;
    private readonly byte[] _indexed;
    private readonly byte[] _records;

    private PackedNotice(byte[] readingText, bool isAlone, byte[] indexed, byte[] records) =>
        (_readingText, _isAlone, _indexed, _records) = (readingText, isAlone, indexed, records);

    /// <summary>From a row that begins with <see cref="Columns"/>.</summary>
    public static PackedNotice Of(ResultRow row) => new(row.GetBytes(0), row.GetInt64(1) != 0, row.GetBytes(2), row.GetBytes(3));

    /// <summary>The document's reading text and the full-text columns.</summary>
    /// <param name="layout">Says what of the text is the body; null: the body is not wanted and stays empty.</param>
    public (string ReadingText, IndexedText Indexed) Texts(NoticeLayout? layout)
    {
        var pieces = _isAlone ? Packing.UnpackAll(_readingText, _indexed) : [Packing.Unpack(_readingText), Packing.Unpack(_indexed)];
        var text = Encoding.UTF8.GetString(pieces[0]);
        return (text, IndexedText.Of(pieces[1], layout?.Body(text) ?? ""));
    }

    /// <summary>The full-text columns but the body.</summary>
    public IndexedText Indexed() => IndexedText.Of(_isAlone ? Packing.Unpack(_readingText, _indexed) : Packing.Unpack(_indexed), "");

    /// <summary>The records as JSON lines, UTF-8.</summary>
    public byte[] Records()
    {
        if (!_isAlone)
            return RecordLines.Restore(Packing.Unpack(_indexed, _records), default);
        var pieces = Packing.UnpackAll(_readingText, _indexed, _records);
        return RecordLines.Restore(pieces[2], pieces[0]);
    }
}
