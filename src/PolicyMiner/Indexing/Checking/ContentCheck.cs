using PolicyMiner.Indexing.FullText;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing.Checking;

/// <summary>Checks that what the index holds of each notice fits together: text, full text, records with their quotes, counts.</summary>
internal sealed class ContentCheck(PolicyIndex index)
{
    private readonly Database _database = index.Database;
    private readonly RowCheck _rows = new(index);
    private readonly List<Finding> _findings = [];
    private FullTextSums? _sums; // none where the full text cannot be read
    private long _records;

    /// <summary>All findings; one that says so where all is in order.</summary>
    public IReadOnlyList<Finding> Run()
    {
        var sizes = _database.List("SELECT id, sz FROM notice_text_docsize", r => (r.GetInt64(0), r.GetBytes(1))).ToDictionary();
        var notices = 0;
        try
        {
            _sums = new(_database);
        }
        catch (IndexUnusableException e)
        {
            _findings.Add(TextFinding(null, $"The full text cannot be read ({e.InnerException?.Message ?? e.Message})."));
        }
        foreach (var (document, file, source) in _database.List("SELECT d.id, d.file, s.root || '/' || s.path FROM document d LEFT JOIN source s ON s.id = d.source", r => (r.GetInt64(0), r.GetString(1), r.GetText(2))))
        {
            try
            {
                notices += Check(document, file, source, sizes);
            }
            catch (Exception e) when (e is InvalidDataException or System.Text.Json.JsonException or ArgumentException or IOException or OverflowException or OutOfMemoryException)
            {
                _findings.Add(IndexDoctor.Damaged($"What is stored of it is damaged ({e.Message}).", file));
            }
        }
        foreach (var row in sizes.Keys)
            _findings.Add(TextFinding(null, $"The full text holds a row {row} of no notice."));
        if (_findings.All(f => f.Check != "full_text"))
            _findings.Add(new("full_text", FindingLevel.Ok, null, $"The full text of {notices} notices is complete, and finds each of them."));
        if (_findings.All(f => f.Check is not ("records" or "quotes")))
            _findings.Add(new("quotes", FindingLevel.Ok, null, $"{_records} records are where they are counted, and their quotes stand in the texts."));
        return _findings;
    }

    private int Check(long document, string file, string? source, Dictionary<long, byte[]> sizes)
    {
        var text = Packing.UnpackText((byte[])_database.Scalar("SELECT reading_text FROM document WHERE id = ?1", document)!);
        var quotes = new QuoteCheck(text);
        var ids = _database.List("SELECT id, notice_id FROM notice WHERE document = ?1", r => (r.GetInt64(0), r.GetString(1)), document).ToDictionary();
        var notices = StoredTexts.Of(_database, document);
        foreach (var (row, indexed) in notices)
        {
            CheckText(row, ids[row], indexed, sizes);
            CheckRecords(row, ids[row], indexed, file, source, quotes);
        }
        return notices.Count;
    }

    private void CheckText(long row, string id, IndexedText text, Dictionary<long, byte[]> sizes)
    {
        if (!sizes.Remove(row, out var stored))
        {
            _findings.Add(TextFinding(id, "The full text does not hold it, so no search finds it."));
            return;
        }
        if (_sums is null)
            return;
        if (!_sums.Holds(row, text, out var words))
            _findings.Add(TextFinding(id, "The full text has other words of it than the text stored."));
        else if (!Sizes(stored).SequenceEqual(words))
            _findings.Add(TextFinding(id, "The full text was made from another text than the one stored."));
    }

    private void CheckRecords(long row, string id, IndexedText text, string file, string? source, QuoteCheck quotes)
    {
        var records = index.Records(row);
        _records += records.Count;
        if (!_rows.Holds(row, text, records))
            _findings.Add(new("records", FindingLevel.Drift, id, "Lists and filters know other things of it than its text and records.", "Run doctor --repair: it reads the document again.") { ReadAgain = source });
        foreach (var record in records.Where(r => !quotes.Holds(r)))
        {
            _findings.Add(new("quotes", FindingLevel.Drift, record.Id, $"Its quote does not stand at its place ({file}, characters {record.Source.CharStart} to {record.Source.CharEnd}).",
                "Run doctor --repair: it reads the document again.")
            { ReadAgain = source });
        }
    }

    private static Finding TextFinding(string? notice, string message) => new("full_text", FindingLevel.Damage, notice, message, "Run doctor --repair: it makes the full text again from the texts kept.");

    // FTS5 keeps the number of tokens of each column.
    private static List<int> Sizes(byte[] packed)
    {
        var sizes = new List<int>();
        for (var at = 0; at < packed.Length;)
            sizes.Add((int)SqliteVarint.Read(packed, ref at));
        return sizes;
    }
}
