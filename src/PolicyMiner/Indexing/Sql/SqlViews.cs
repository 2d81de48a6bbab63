using System.Text;
using PolicyMiner.Exporting;

namespace PolicyMiner.Indexing.Sql;

/// <summary>
/// The views under which any SQL tool reads records: one per kind, named as <c>list</c> names it, with the columns of the records contract
/// (docs/sqlite.md). They stand over one table <c>record</c> of JSON lines; lists (<c>lead</c>, <c>flags</c>) are JSON arrays for <c>json_each</c>.
/// </summary>
internal static class SqlViews
{
    /// <summary>The table behind the views.</summary>
    public const string CreateTable = """
        CREATE TABLE IF NOT EXISTS record(
            notice INTEGER NOT NULL, ordinal INTEGER NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY(notice, ordinal)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS record_type ON record(type);
        """;

    // Every record has these; where it stands comes last, as the contract's source, one column a part.
    private static readonly string[] Ends = ["quote", "section", "confidence", "flags"];
    private static readonly string[] Places = ["file", "page", "line_start", "line_end", "char_start", "char_end"];

    /// <summary>The names of all views over records, with the record type of each.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["notices"] = "notice",
        ["sections"] = "section",
        ["targets"] = "target",
        ["statistics"] = "statistic",
        ["provisions"] = "provision",
        ["tasks"] = "task",
        ["catalog"] = "catalog_entry",
        ["taxonomy"] = "taxonomy_entry",
        ["standards"] = "standard",
        ["tables"] = "table_row",
        ["citations"] = "citation",
        ["definitions"] = "definition",
        ["places"] = "place",
        ["measures"] = "measure",
    };

    /// <summary>Makes the views of an index; those that stand already are replaced.</summary>
    public static string ForIndex { get; } = Records("(SELECT c.resolved FROM citation c WHERE c.notice = record.notice AND c.ordinal = record.ordinal)") + """
        DROP VIEW IF EXISTS diagnostics;
        CREATE VIEW diagnostics AS SELECT file, page, severity, code, message FROM diagnostic;
        DROP VIEW IF EXISTS files;
        CREATE VIEW files AS SELECT path, size, lower(hex(content_hash)) AS sha256, failed FROM source;
        """;

    /// <summary>Makes the views of an exported database, which has no other table to look a citation up in.</summary>
    public static string ForExport { get; } = Records("json_extract(json, '$.resolved')");

    /// <summary>Takes the views away.</summary>
    public static string Drop { get; } = string.Concat(Names.Keys.Concat(["diagnostics", "files"]).Select(n => $"DROP VIEW IF EXISTS {n};\n"));

    private static string Records(string resolved)
    {
        var sql = new StringBuilder();
        foreach (var (view, type) in Names)
        {
            var own = RecordJson.FieldsOf(type).Where(f => f is not ("type" or "id" or "source") && !Ends.Contains(f));
            var columns = own.Concat(Ends).Select(f => f == "resolved" ? $"{resolved} AS resolved" : $"json_extract(json, '$.{f}') AS \"{f}\"")
                .Concat(Places.Select(p => $"json_extract(json, '$.source.{p}') AS {p}"));
            sql.Append($"DROP VIEW IF EXISTS {view};\nCREATE VIEW {view} AS SELECT id, {string.Join(", ", columns)} FROM record WHERE type = '{type}';\n");
        }
        return sql.ToString();
    }
}
