namespace PolicyMiner.Indexing.Sqlite;

/// <summary>The tables of an index file, version <see cref="Version"/>. Runs on SQLite 3.35 and later.</summary>
internal static class Schema
{
    /// <summary>Kept in <c>PRAGMA user_version</c>. An older index is rebuilt by a refresh, a newer one refused.</summary>
    public const int Version = 6;

    /// <summary>Kept in <c>PRAGMA application_id</c>: "PoMi".</summary>
    public const int ApplicationId = 0x506F4D69;

    /// <summary>The full-text table. It holds no text of its own: what it was made from is kept once, compressed, in document and notice.</summary>
    /// <remarks>A batch of a refresh becomes one segment (<see cref="FullText.FullTextWriter"/>), and segments are merged eight at a time: with SQLite's
    /// defaults a refresh would spend much of its writing on merging what it has just written. What is taken out FTS5 gathers itself (hashsize: up to so many bytes).</remarks>
    public const string CreateFullText = $"""
        CREATE VIRTUAL TABLE notice_text USING fts5(body, title, headings, records, meta, content='', tokenize='{Fts5Tokenizer.Name}');
        INSERT INTO notice_text(notice_text, rank) VALUES('hashsize', 134217728);
        INSERT INTO notice_text(notice_text, rank) VALUES('automerge', 8);
        INSERT INTO notice_text(notice_text, rank) VALUES('usermerge', 8);
        """;

    /// <summary>Bytes of a page: large ones waste less where packed texts of some kilobytes end.</summary>
    public const int PageSize = 16384;

    /// <summary>Everything, for a new file.</summary>
    public const string Create = """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        -- A file on disk, as the last refresh found it. A JSONL file is one source of many documents.
        CREATE TABLE source(
            id INTEGER PRIMARY KEY,
            root TEXT NOT NULL,            -- the refreshed folder (full path)
            path TEXT NOT NULL,            -- relative to it, with /
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,     -- last write, UTC, 100 ns ticks
            checked INTEGER NOT NULL,      -- when it was read, same clock: a write in the same tick may go unseen
            content_hash BLOB NOT NULL,    -- SHA-256 of the bytes
            sidecar_hash BLOB,             -- of its .meta.json, where there is one
            extractor TEXT NOT NULL,       -- version of the code that read it
            notice_names TEXT NOT NULL,    -- the id its notices are named by
            failed INTEGER NOT NULL,       -- 1: nothing could be read
            UNIQUE(root, path));

        -- A text with offsets of its own: one per source, or one per line of a JSONL file.
        CREATE TABLE document(
            id INTEGER PRIMARY KEY,
            source INTEGER NOT NULL,
            file TEXT NOT NULL UNIQUE,     -- what records call it
            content_hash BLOB NOT NULL,    -- of a line of a JSONL file; else empty, the source has it
            format TEXT NOT NULL,
            characters INTEGER NOT NULL,   -- code points of the reading text
            reading_text BLOB NOT NULL,    -- UTF-8, packed, see PackedNotice
            page_starts BLOB);             -- UTF-16 positions, varints of differences
        CREATE INDEX document_source ON document(source);

        CREATE TABLE notice(
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            notice_id TEXT NOT NULL UNIQUE,
            parent TEXT,
            title TEXT, document_number TEXT, document_type TEXT, issuers TEXT, -- issuers joined by 、
            written_date TEXT, region TEXT, province TEXT, admin_code TEXT, level TEXT,
            promulgates TEXT,              -- title of the plan it issues, which citations use
            refresh INTEGER NOT NULL,      -- number of the refresh that wrote it
            layout BLOB NOT NULL,          -- its passages in the reading text, see NoticeLayout
            alone INTEGER NOT NULL,        -- 1: the only notice of its document, packed as one stream with the reading text
            indexed BLOB NOT NULL,         -- the other full-text columns as indexed, packed
            records BLOB NOT NULL,         -- its records as JSON lines, see RecordLines, packed
            extracted BLOB);               -- the records before a person corrected some, packed; NULL where none did
        CREATE INDEX notice_document ON notice(document);
        CREATE INDEX notice_corrected ON notice(id) WHERE extracted IS NOT NULL;

        -- What facets and sorting need of a notice, small enough to be read for every match.
        CREATE TABLE notice_key(notice INTEGER PRIMARY KEY, written INTEGER NOT NULL, length INTEGER NOT NULL, facets BLOB NOT NULL);
        -- facet: its place in FacetNames.All.
        CREATE TABLE facet_value(id INTEGER PRIMARY KEY, facet INTEGER NOT NULL, value TEXT NOT NULL, UNIQUE(facet, value));

        -- In how many notices a Chinese character stands; pairs and words the full-text index can tell itself.
        CREATE TABLE character_count(character INTEGER PRIMARY KEY, notices INTEGER NOT NULL);

        -- The numbers of targets, statistics and provisions, for value:>=30 and the like.
        CREATE TABLE quantity(
            notice INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,      -- which of the notice's records
            type TEXT NOT NULL,            -- t, s or p
            indicator TEXT NOT NULL, value REAL, unit TEXT, magnitude REAL,
            base_unit TEXT,                -- NULL where it is the unit, empty where there is none
            comparator TEXT, year INTEGER,
            PRIMARY KEY(notice, ordinal)) WITHOUT ROWID;

        CREATE TABLE record_count(notice INTEGER NOT NULL, type TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY(notice, type)) WITHOUT ROWID;

        -- Who cites whom. Mentions are tied to notices at the end of a refresh; pending: not since something that bears on it changed.
        CREATE TABLE citation(
            notice INTEGER NOT NULL, ordinal INTEGER NOT NULL,
            record TEXT NOT NULL,          -- id of the record
            relation TEXT, title TEXT, number TEXT, issuer TEXT,
            title_key TEXT, number_key TEXT, -- as compared, see CitationKeys
            resolved TEXT,                 -- notice_id
            pending INTEGER NOT NULL,
            PRIMARY KEY(notice, ordinal)) WITHOUT ROWID;
        CREATE INDEX citation_number ON citation(number_key) WHERE number_key IS NOT NULL;
        CREATE INDEX citation_title ON citation(title_key) WHERE title_key IS NOT NULL;
        CREATE INDEX citation_pending ON citation(notice) WHERE pending = 1;

        -- What a notice can be cited by.
        CREATE TABLE notice_name(kind TEXT NOT NULL, key TEXT NOT NULL, notice INTEGER NOT NULL, PRIMARY KEY(kind, key, notice)) WITHOUT ROWID;
        CREATE INDEX notice_name_notice ON notice_name(notice);

        -- The same notice from two sources is one work: the less readable file names the better one. See Fingerprint and Readability.
        -- number_key: as compared, see CitationKeys. What WorkWriter looks at for every notice stands here, since notice itself is large.
        CREATE TABLE manifestation(
            notice INTEGER PRIMARY KEY, document INTEGER NOT NULL, number_key TEXT, fingerprint BLOB, quality REAL NOT NULL, copy_of INTEGER);
        CREATE INDEX manifestation_copy ON manifestation(copy_of, notice) WHERE copy_of IS NOT NULL;

        CREATE TABLE diagnostic(
            id INTEGER PRIMARY KEY, source INTEGER NOT NULL,
            file TEXT NOT NULL, severity TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, page INTEGER);
        CREATE INDEX diagnostic_source ON diagnostic(source);
        """ + CreateFullText;
}
