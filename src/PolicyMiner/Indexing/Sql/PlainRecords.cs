using System.Globalization;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing.Sql;

/// <summary>
/// Keeps records also as plain rows behind the <see cref="SqlViews"/>, so that Datasette, R or the sqlite3 shell can read them: packed records
/// are a third of the size, but nobody else can unpack them. An index of up to <see cref="SmallIndex"/> notices carries both; a larger one
/// only when a refresh asked for it. Whatever stopped an earlier refresh, the next one brings the rows up to date.
/// </summary>
internal static class PlainRecords
{
    /// <summary>Up to so many notices the plain rows cost some tens of megabytes at most.</summary>
    public const int SmallIndex = 500;

    private const string Synced = "plain_records", Asked = "plain_records_asked";

    /// <summary>Brings rows and views up to date, or takes them away.</summary>
    /// <param name="wanted">What this refresh was told; null: as before, or by the size of the index.</param>
    public static void Update(Database database, bool? wanted)
    {
        var asked = wanted ?? (Meta(database, Asked) is { } before ? before == "1" : null);
        var keep = asked ?? database.Number("SELECT count(*) FROM notice") <= SmallIndex;
        var last = database.Number("SELECT max(refresh) FROM notice");
        var state = FormattableString.Invariant($"{last} {database.Number("SELECT count(*) FROM notice")} {Stamp}");
        if (keep ? Meta(database, Synced) == state && (wanted is null || Meta(database, Asked) is not null) : Meta(database, Synced) is null && wanted is null)
            return;
        database.Begin(write: true);
        try
        {
            if (wanted is { } said)
                SetMeta(database, Asked, said ? "1" : "0");
            if (keep)
                Fill(database, state);
            else
                Remove(database);
            database.Commit();
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    // A program that knows more fields makes the views anew; the rows hold whatever a record has.
    private static string Stamp { get; } = SourceStamps.Extractor + SqlViews.ForIndex.Length.ToString(CultureInfo.InvariantCulture);

    private static void Fill(Database database, string state)
    {
        var before = Meta(database, Synced)?.Split(' ')[0];
        var known = long.TryParse(before, CultureInfo.InvariantCulture, out var number) ? number : 0;
        database.Script(SqlViews.CreateTable);
        // A row number may have been given to another notice since: what a later refresh wrote is filled anew.
        database.Execute("DELETE FROM record WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.id = record.notice AND n.refresh <= ?1)", known);
        var missing = database.List("SELECT id FROM notice WHERE refresh > ?1 ORDER BY id", r => r.GetInt64(0), known);
        foreach (var notice in missing)
            Insert(database, notice, database.List($"SELECT {PackedNotice.Columns} FROM notice n JOIN document d ON d.id = n.document WHERE n.id = ?1", PackedNotice.Of, notice)[0].Records());
        database.Script(SqlViews.ForIndex);
        SetMeta(database, Synced, state);
    }

    /// <summary>Writes the JSON lines of one notice as rows.</summary>
    public static void Insert(Database database, long notice, ReadOnlySpan<byte> lines)
    {
        var ordinal = 0;
        RecordLines.Each(lines, line =>
        {
            var json = System.Text.Encoding.UTF8.GetString(line);
            // A merge patch onto nothing drops the fields that are null, a third of the text; a view shows them as NULL all the same.
            database.Execute("INSERT INTO record VALUES(?1, ?2, json_extract(?3, '$.type'), json_extract(?3, '$.id'), json_patch('{}', ?3))", notice, ordinal++, json);
        });
    }

    private static void Remove(Database database)
    {
        database.Script(SqlViews.Drop);
        database.Script("DROP TABLE IF EXISTS record");
        database.Execute("DELETE FROM meta WHERE key = ?1", Synced);
    }

    private static string? Meta(Database database, string key) => database.Scalar("SELECT value FROM meta WHERE key = ?1", key) as string;

    private static void SetMeta(Database database, string key, string value) =>
        database.Execute("INSERT INTO meta VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value = excluded.value", key, value);
}
