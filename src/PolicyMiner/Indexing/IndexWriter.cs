using System.Globalization;
using PolicyMiner.Extracting.Citations;
using PolicyMiner.Indexing.FullText;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>Writes prepared files into the index. The caller frames batches with transactions; nothing here reads a document.</summary>
internal sealed class IndexWriter(Database database, long refresh)
{
    // Remembered between batches, so that memory stays bounded.
    private const int MostFacetValues = 200_000;

    private readonly Dictionary<string, long>[] _facetValues = [.. FacetNames.All.Select(_ => new Dictionary<string, long>(StringComparer.Ordinal))];
    private readonly CharacterCounts _characters = new();
    private readonly CitationWriter _citations = new(database);
    private readonly FullTextWriter _fullText = new(database);

    /// <summary>Begins a source: its row, marked as unfinished until <see cref="Finish"/>, so that a killed refresh reads it again.</summary>
    public long Begin(SourceState state)
    {
        // Two simple statements for one "ON CONFLICT": before those FTS5 writes out what it was told to remove, see CitationWriter.
        var id = database.Number("SELECT id FROM source WHERE root = ?1 AND path = ?2", state.Root, state.Path);
        if (id == 0)
        {
            database.Execute("""
                INSERT INTO source(root, path, size, modified, checked, content_hash, sidecar_hash, extractor, notice_names, failed)
                VALUES(?1, ?2, -1, 0, 0, x'', NULL, ?4, ?3, 0)
                """, state.Root, state.Path, state.NoticeName, state.Extractor);
            id = database.LastInsertRow;
        }
        else
        {
            database.Execute("UPDATE source SET size = -1, content_hash = x'', notice_names = ?2 WHERE id = ?1", id, state.NoticeName);
        }
        database.Execute("DELETE FROM diagnostic WHERE source = ?1", id);
        return id;
    }

    /// <summary>Marks a source as read completely.</summary>
    public void Finish(long source, SourceState state, bool failed) => database.Execute("""
        UPDATE source SET size = ?2, modified = ?3, checked = ?4, content_hash = ?5, sidecar_hash = ?6, extractor = ?7, notice_names = ?8, failed = ?9
        WHERE id = ?1
        """, source, state.Size, state.Modified, state.Checked, state.ContentHash, state.SidecarHash, state.Extractor, state.NoticeName, failed ? 1 : 0);

    /// <summary>Stores one document in place of its old version.</summary>
    /// <returns>A problem where an id is taken by another document; then nothing is stored.</returns>
    public Problem? Write(long source, PreparedDocument document)
    {
        Remove("SELECT id FROM document WHERE file = ?1 AND source = ?2", document.File, source);
        foreach (var notice in document.Notices)
        {
            if (database.Scalar("SELECT d.file FROM notice n JOIN document d ON d.id = n.document WHERE n.notice_id = ?1", notice.NoticeId) is string other)
            {
                return new(document.File, Severity.Error, "duplicate_id",
                    $"Its id {notice.NoticeId} is taken by {other}, so it was not indexed; rename one of the two.");
            }
        }
        if (database.Scalar("SELECT 1 FROM document WHERE file = ?1", document.File) is not null)
            return new(document.File, Severity.Error, "duplicate_id", "Another document of this name is in the index already; rename one of the two.");
        database.Execute("INSERT INTO document(source, file, content_hash, format, characters, reading_text, page_starts) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            source, document.File, document.ContentHash, document.Format.ToString(), document.Characters, document.ReadingText, document.PageStarts);
        var id = database.LastInsertRow;
        foreach (var notice in document.Notices)
            Write(id, notice);
        return null;
    }

    /// <summary>Stores what went wrong with a source.</summary>
    public void Write(long source, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            database.Execute("INSERT INTO diagnostic(source, file, severity, code, message, page) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                source, problem.File, problem.Severity.ToString().ToLowerInvariant(), problem.Code, problem.Message, problem.Page);
        }
    }

    /// <summary>Writes what was gathered over a batch; to be called before its commit.</summary>
    public void Flush()
    {
        _fullText.Write();
        _characters.Write(database);
        _citations.Flush();
        if (_facetValues.Sum(v => v.Count) > MostFacetValues)
            Array.ForEach(_facetValues, v => v.Clear());
    }

    /// <summary>Takes a source and everything that came from it out of the index.</summary>
    public void RemoveSource(long source)
    {
        RemoveDocuments(source);
        database.Execute("DELETE FROM diagnostic WHERE source = ?1", source);
        database.Execute("DELETE FROM source WHERE id = ?1", source);
    }

    /// <summary>Takes all documents of a source out of the index.</summary>
    public void RemoveDocuments(long source) => Remove("SELECT id FROM document WHERE source = ?1", source);

    /// <summary>Takes one document of a source out of the index.</summary>
    public void RemoveDocument(long source, string file) => Remove("SELECT id FROM document WHERE file = ?1 AND source = ?2", file, source);

    /// <summary>The names of a source's documents.</summary>
    public List<string> DocumentNames(long source) => database.List("SELECT file FROM document WHERE source = ?1", r => r.GetString(0), source);

    /// <summary>Puts other records in the place of a notice's own, as when a person corrected some; its text stays.</summary>
    /// <param name="row">The notice.</param>
    /// <param name="records">What is to be shown.</param>
    /// <param name="extracted">The records as extracted, as JSON lines, where they differ.</param>
    public void Replace(long row, IReadOnlyList<PolicyRecord> records, byte[]? extracted)
    {
        var (document, layout, fingerprint, quality) = database.List(
            "SELECT n.document, n.layout, m.fingerprint, m.quality FROM notice n JOIN manifestation m ON m.notice = n.id WHERE n.id = ?1",
            r => (r.GetInt64(0), r.GetBytes(1), r.IsNull(2) ? null : r.GetBytes(2), r.GetDouble(3)), row)[0];
        var text = StoredTexts.Of(database, document).First(t => t.Row == row).Text;
        RemoveNotice(row, text);
        var notice = Preparation.Prepare(records.OfType<NoticeRecord>().First(), layout, text.Body, text.Headings, records) with { Fingerprint = fingerprint, Quality = quality };
        Write(document, Preparation.PackAlone(notice, records), extracted is null ? null : Packing.Pieces(extracted)[0], row);
    }

    /// <summary>Ties citations to notices; to be called when all documents are in.</summary>
    public void ResolveCitations() => _citations.Resolve();

    /// <summary>Tells which notices are one work; to be called when all documents are in.</summary>
    public void ResolveWorks() => new WorkWriter(database).Resolve();

    private void Write(long document, PreparedNotice notice, byte[]? extracted = null, long? row = null)
    {
        var n = notice.Record;
        database.Execute("""
            INSERT INTO notice(document, notice_id, parent, title, document_number, document_type, issuers, written_date, region, province, admin_code, level,
                refresh, layout, alone, indexed, records, promulgates, extracted, id)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
            """, document, notice.NoticeId, n.Parent, n.Title, n.DocumentNumber, n.DocumentType, n.Issuers.Count == 0 ? null : string.Join('、', n.Issuers),
            n.WrittenDate, n.Region, n.Province, n.AdminCode, n.Level, refresh, notice.Layout, notice.IsAlone ? 1 : 0, notice.Indexed, notice.Records, n.Promulgates, extracted, row);
        var id = database.LastInsertRow;
        _fullText.Add(id, notice.Text);
        database.Execute("INSERT INTO notice_key VALUES(?1, ?2, ?3, ?4)", id, DateNumber(n.WrittenDate), notice.Text.Body.Length, PackFacets(notice.Facets));
        _characters.Count(notice.Characters, 1);
        foreach (var (type, count) in notice.Counts)
            database.Execute("INSERT INTO record_count VALUES(?1, ?2, ?3)", id, type, count);
        foreach (var (ordinal, q) in notice.Quantities)
        {
            database.Execute("INSERT INTO quantity VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                id, ordinal, q.Type[..1], q.Indicator, q.Value, q.Unit, q.Magnitude, q.BaseUnit == q.Unit ? null : q.BaseUnit ?? "", q.Comparator, q.Year);
        }
        database.Execute("INSERT INTO manifestation VALUES(?1, ?2, ?3, ?4, ?5, NULL)", id, document, CitationKeys.Number(n.DocumentNumber), notice.Fingerprint, notice.Quality);
        _citations.Write(id, notice);
    }

    private void Remove(string documents, params ReadOnlySpan<object?> parameters)
    {
        foreach (var document in database.List(documents, r => r.GetInt64(0), parameters))
        {
            foreach (var notice in StoredTexts.Of(database, document))
                RemoveNotice(notice.Row, notice.Text);
            database.Execute("DELETE FROM document WHERE id = ?1", document);
        }
    }

    private void RemoveNotice(long row, IndexedText text)
    {
        _fullText.Remove(row, text);
        _characters.Count(CharacterCounts.Of(text), -1);
        _citations.Remove(row);
        foreach (var table in NoticeTables)
            database.Execute($"DELETE FROM {table} WHERE notice = ?1", row);
        database.Execute("DELETE FROM notice WHERE id = ?1", row);
    }

    private static readonly string[] NoticeTables = ["notice_key", "quantity", "record_count", "manifestation"];

    // Facets as runs of: place of the facet in FacetNames.All, how many values, their numbers.
    private byte[] PackFacets(IReadOnlyList<(string Facet, string Value)> facets)
    {
        var numbers = new List<int>();
        for (var f = 0; f < FacetNames.All.Length; f++)
        {
            var name = FacetNames.All[f];
            var head = numbers.Count;
            foreach (var (facet, value) in facets)
            {
                if (facet != name)
                    continue;
                if (numbers.Count == head)
                    numbers.AddRange([f, 0]);
                numbers[head + 1]++;
                numbers.Add((int)FacetValue(f, value));
            }
        }
        return Packing.Numbers(numbers);
    }

    private long FacetValue(int place, string value)
    {
        if (_facetValues[place].TryGetValue(value, out var id))
            return id;
        id = database.Number("SELECT id FROM facet_value WHERE facet = ?1 AND value = ?2", place, value);
        if (id == 0)
        {
            database.Execute("INSERT INTO facet_value(facet, value) VALUES(?1, ?2)", place, value);
            id = database.LastInsertRow;
        }
        _facetValues[place][value] = id;
        return id;
    }

    /// <summary>2010-02-09 → 20100209; 0 where there is no date.</summary>
    internal static int DateNumber(string? date) =>
        date is { Length: 10 } && int.TryParse(date.Replace("-", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
