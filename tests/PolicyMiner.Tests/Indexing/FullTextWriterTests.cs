using System.Text;
using PolicyMiner.Indexing.FullText;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Indexing;

/// <summary>Whatever is put into the full text and taken out of it, it holds the same words at the same places as if FTS5 had written it all.</summary>
public sealed class FullTextWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int, int, int, string> Histories => new()
    {
        // what it is about, rounds, rows a round, characters a row, of what most of them consist
        { "short texts, many removals", 12, 6, 40, "发展服务外包" },
        { "words over many pages, whose rows FTS5 skips by a list", 2, 700, 300, "发展" },
        { "many rounds, so that segments are merged", 40, 30, 400, "发展服务外包" },
        { "postings of one row over many pages", 3, 3, 60_000, "发展服务外包" },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void HoldsWhatFts5WouldHold(string about, int rounds, int rows, int characters, string alphabet)
    {
        using var ours = Open(about + " ours.db");
        using var theirs = Open(about + " theirs.db");
        var random = new Random(about.Length);
        var held = new SortedDictionary<long, IndexedText>();
        var last = 0L;
        for (var round = 0; round < rounds; round++)
        {
            ours.Begin(write: true);
            theirs.Begin(write: true);
            var writer = new FullTextWriter(ours, random.Next(4) == 0 ? 20_000 : long.MaxValue);
            for (var i = 0; i < rows; i++)
            {
                if (held.Count > 0 && random.Next(5) == 0)
                {
                    // Now and then one of this round, and at once put in again in another form under its own number.
                    var row = held.Keys.ElementAt(random.Next(held.Count));
                    writer.Remove(row, held[row]);
                    Fts5Remove(theirs, row, held[row]);
                    held.Remove(row);
                    if (random.Next(2) == 0)
                        Add(row);
                    continue;
                }
                Add(last += random.Next(20) == 0 ? 1_000_000 : random.Next(1, 3));
            }
            writer.Write();
            ours.Commit();
            theirs.Commit();

            void Add(long row)
            {
                held[row] = Text(random, characters, alphabet);
                writer.Add(row, held[row]);
                Fts5Add(theirs, row, held[row]);
            }
        }
        Assert.Equal(Content(theirs), Content(ours));
        ours.Script("INSERT INTO notice_text(notice_text) VALUES('integrity-check')");
        foreach (var query in (string[])["发展", "\"发展服务\"", "发* AND 展*", "title : 服务", "NEAR(发展 服务, 3)", "发展 NOT 服务", "policy OR 2010"])
            Assert.Equal(Matches(theirs, query), Matches(ours, query));
    }

    [Theory]
    [InlineData(1, 100_000, "发展")]
    [InlineData(2, 0, "")]
    [InlineData(3, 30, "发展服务外包")]
    [InlineData(700, 300, "发展服务外包")]
    [InlineData(1500, 200, "发展")]
    [InlineData(4000, 40, "发")]
    public void OneRoundIsWrittenByteForByteAsFts5WritesIt(int rows, int characters, string alphabet)
    {
        using var ours = Open("ours.db");
        using var theirs = Open("theirs.db");
        var random = new Random(rows);
        ours.Begin(write: true);
        theirs.Begin(write: true);
        var writer = new FullTextWriter(ours);
        for (var (i, row) = (0, 0L); i < rows; i++)
        {
            row += random.Next(1, 200);
            var text = Text(random, characters, alphabet);
            writer.Add(row, text);
            Fts5Add(theirs, row, text);
        }
        writer.Write();
        ours.Commit();
        theirs.Commit();
        Assert.Equal(Pages(theirs), Pages(ours));
        if (rows >= 1000)
            Assert.NotEqual(0, ours.Number("SELECT count(*) FROM notice_text_idx WHERE pgno & 1")); // skip lists
    }

    [Fact]
    public void WhatItWroteIsFoundFromTheSameConnectionBetweenWrites()
    {
        using var database = Open("index.db");
        for (var row = 1L; row <= 20; row++)
        {
            var text = new IndexedText("服务外包", "", [], "", "");
            database.Begin(write: true);
            var writer = new FullTextWriter(database);
            writer.Add(row, text);
            if (row % 4 == 0)
                writer.Remove(row - 1, text);
            writer.Write();
            database.Commit();
            Assert.Equal(row - row / 4, Matches(database, "外包").Count); // FTS5 reads, and keeps, the list of segments
        }
    }

    [Fact]
    public void WhatIsUndoneLeavesNothing()
    {
        using var database = Open("index.db");
        var before = Content(database);
        database.Begin(write: true);
        var writer = new FullTextWriter(database);
        writer.Add(1, new("服务外包", "", [], "", ""));
        writer.Write();
        database.Rollback();
        Assert.Equal(before, Content(database));
        Assert.Empty(Matches(database, "外包"));
    }

    private Database Open(string name)
    {
        var database = Database.Open(Path.Combine(_folder.Path, name), write: true);
        database.Script(Schema.CreateFullText);
        database.Script("CREATE VIRTUAL TABLE temp.places USING fts5vocab('main', 'notice_text', 'instance')");
        return database;
    }

    private static void Fts5Add(Database database, long row, IndexedText text) => database.Execute(
        "INSERT INTO notice_text(rowid, body, title, headings, records, meta) VALUES(?1, ?2, ?3, ?4, ?5, ?6)", [row, .. text.Columns]);

    private static void Fts5Remove(Database database, long row, IndexedText text) => database.Execute(
        "INSERT INTO notice_text(notice_text, rowid, body, title, headings, records, meta) VALUES('delete', ?1, ?2, ?3, ?4, ?5, ?6)", [row, .. text.Columns]);

    // Every word with its rows, columns and positions, the sizes of the rows and of the whole.
    private static string Content(Database database)
    {
        var content = new StringBuilder();
        database.Rows("SELECT term, doc, col, offset FROM temp.places ORDER BY term, doc, col, offset", r =>
        {
            content.Append($"{r.GetString(0)} {r.GetInt64(1)} {r.GetString(2)} {r.GetInt64(3)}\n");
            return true;
        });
        database.Rows("SELECT id, sz FROM notice_text_docsize UNION ALL SELECT 0, block FROM notice_text_data WHERE id = 1 ORDER BY 1", r =>
        {
            content.Append($"{r.GetInt64(0)} {Convert.ToHexString(r.GetBytes(1))}\n");
            return true;
        });
        return content.ToString();
    }

    private static List<string> Pages(Database database) =>
        [.. database.List("SELECT id, block FROM notice_text_data ORDER BY id", r => $"page {r.GetInt64(0)} {Convert.ToHexString(r.GetBytes(1))}"),
            .. database.List("SELECT segid, term, pgno FROM notice_text_idx ORDER BY segid, term", r => $"entry {r.GetInt64(0)} {Convert.ToHexString(r.GetBytes(1))} {r.GetInt64(2)}"),
            .. database.List("SELECT id, sz FROM notice_text_docsize ORDER BY id", r => $"size {r.GetInt64(0)} {Convert.ToHexString(r.GetBytes(1))}")];

    private static List<long> Matches(Database database, string query) =>
        database.List("SELECT rowid FROM notice_text WHERE notice_text MATCH ?1 ORDER BY rowid", r => r.GetInt64(0), query);

    // Few characters, so that words repeat; some long words and words that share their beginning.
    private static IndexedText Text(Random random, int characters, string alphabet)
    {
        if (characters == 0)
            return new("", "……", [], "", "");
        return new(Piece(characters), Piece(8), [Piece(5), Piece(6)], random.Next(2) == 0 ? "" : Piece(characters / 4), Piece(3));

        string Piece(int length)
        {
            var text = new StringBuilder();
            while (text.Length < length)
            {
                text.Append(random.Next(30) switch
                {
                    0 => "。",
                    1 => " policyminers ",
                    2 => " policymaker" + random.Next(50) + " ",
                    3 => random.Next(1900, 2030).ToString(System.Globalization.CultureInfo.InvariantCulture) + "年",
                    4 => "知识产权",
                    5 => ((char)random.Next(0x4E00, 0x4E00 + 3000)).ToString(),
                    _ => alphabet[random.Next(alphabet.Length)].ToString(),
                });
            }
            return text.ToString();
        }
    }
}
