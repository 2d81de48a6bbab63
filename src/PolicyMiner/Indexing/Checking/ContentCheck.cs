using PolicyMiner.Analysis;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;

namespace PolicyMiner.Indexing.Checking;

/// <summary>Checks that what the index holds of each notice fits together: text, full text, records with their quotes, counts.</summary>
internal sealed class ContentCheck(PolicyIndex index)
{
    private const int ProbeLength = 12;
    private readonly Database _database = index.Database;
    private readonly IndexTokenizer _tokenizer = new();
    private readonly List<Finding> _findings = [];
    private long _records;

    /// <summary>All findings; one that says so where all is in order.</summary>
    public IReadOnlyList<Finding> Run()
    {
        var sizes = _database.List("SELECT id, sz FROM notice_text_docsize", r => (r.GetInt64(0), r.GetBytes(1))).ToDictionary();
        var notices = 0;
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
            CheckRecords(row, ids[row], file, source, quotes);
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
        int[] expected = [Tokens(text.Body), Tokens(text.Title), Tokens(text.HeadingColumn), Tokens(text.Records), Tokens(text.Meta)];
        if (!Sizes(stored).SequenceEqual(expected))
            _findings.Add(TextFinding(id, "The full text was made from another text than the one stored."));
        else if (Probe(text.Body) is { } phrase && _database.Scalar("SELECT 1 FROM notice_text WHERE notice_text MATCH ?1 AND rowid = ?2", phrase, row) is null)
            _findings.Add(TextFinding(id, "The full text does not find it by the beginning of its own text."));
    }

    private void CheckRecords(long row, string id, string file, string? source, QuoteCheck quotes)
    {
        var records = index.Records(row);
        _records += records.Count;
        var counted = _database.List("SELECT type, count FROM record_count WHERE notice = ?1", r => (r.GetString(0), r.GetInt32(1)), row).ToDictionary(StringComparer.Ordinal);
        var stored = records.GroupBy(r => r.Type, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var quantities = _database.Number("SELECT count(*) FROM quantity WHERE notice = ?1", row);
        if (counted.Count != stored.Count || counted.Any(c => stored.GetValueOrDefault(c.Key) != c.Value) || quantities != records.OfType<QuantityRecord>().Count()
            || _database.Scalar("SELECT 1 FROM notice_key WHERE notice = ?1", row) is null)
            _findings.Add(new("records", FindingLevel.Drift, id, "Its records are not those that lists and filters count.", "Run doctor --repair: it reads the document again.") { ReadAgain = source });
        foreach (var record in records.Where(r => !quotes.Holds(r)))
        {
            _findings.Add(new("quotes", FindingLevel.Drift, record.Id, $"Its quote does not stand at its place ({file}, characters {record.Source.CharStart} to {record.Source.CharEnd}).",
                "Run doctor --repair: it reads the document again.")
            { ReadAgain = source });
        }
    }

    private static Finding TextFinding(string? notice, string message) => new("full_text", FindingLevel.Damage, notice, message, "Run doctor --repair: it makes the full text again from the texts kept.");

    // The first characters of the first line that is long enough, as a quoted phrase.
    private static string? Probe(string body)
    {
        var line = body.Split('\n').FirstOrDefault(l => l.Length >= ProbeLength && l.Take(ProbeLength).All(c => TextFolding.KindOf(TextFolding.Fold(c)) == CharacterKind.Han));
        return line is null ? null : $"body : \"{line[..ProbeLength]}\"";
    }

    private int Tokens(string text)
    {
        var sink = new CountingSink(new int[1]);
        _tokenizer.Tokenize(System.Text.Encoding.UTF8.GetBytes(text), TokenizePurpose.Document, ref sink);
        return sink.Count[0];
    }

    // FTS5 keeps the number of tokens of each column as SQLite's varints: seven bits a byte, high bits first.
    private static List<int> Sizes(byte[] packed)
    {
        var (sizes, number) = (new List<int>(), 0);
        foreach (var b in packed)
        {
            number = (number << 7) | (b & 0x7F);
            if (b < 0x80)
            {
                sizes.Add(number);
                number = 0;
            }
        }
        return sizes;
    }

    // Synonyms share a place with the word they stand for and are not counted.
    private readonly struct CountingSink(int[] count) : ITokenSink
    {
        public int[] Count => count;

        public bool Take(ReadOnlySpan<byte> term, int start, int end, bool colocated)
        {
            count[0] += colocated ? 0 : 1;
            return true;
        }
    }
}
