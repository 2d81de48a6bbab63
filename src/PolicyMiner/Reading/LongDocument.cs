using PolicyMiner.Text;

namespace PolicyMiner.Reading;

/// <summary>
/// Bounds how much of one file is structured. What stands beyond <see cref="ReadingOptions.MaxPieces"/> lines and cells stays in the reading text and
/// is found by search, but becomes no tree and no records: each piece costs about two kilobytes on the way, and no notice has a million lines.
/// </summary>
internal static class LongDocument
{
    private const string Code = "long_document";

    /// <summary>The document with no more pieces than allowed.</summary>
    public static ReadDocument Cut(ReadDocument document, ReadingOptions options)
    {
        var left = options.MaxPieces;
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var pieces = Pieces(document.Blocks[i]);
            if (pieces <= left)
            {
                left -= pieces;
                continue;
            }
            var kept = document.Blocks.Take(i).ToList();
            if (document.Blocks[i] is TableBlock table && Top(table, left) is { Count: > 0 } rows)
                kept.Add(table with { Rows = rows, Range = table.Range with { End = rows[^1].Range.End } });
            var from = kept.Count > i ? kept[^1].Range.End : document.Blocks[i].Range.Start;
            return document with
            {
                Blocks = kept,
                Rest = new(from, document.Text.Length),
                Problems = [.. document.Problems.Where(p => p.Code != Code), Problem(document.File, options)],
            };
        }
        return document;
    }

    /// <summary>What is reported where a document was cut.</summary>
    public static Problem Problem(string file, ReadingOptions options) => new(file, Severity.Warning, Code,
        $"It has more than {options.MaxPieces:N0} lines and table cells; what stands beyond them is found by search, but not as lines and rows, and gives no records. Split the file to have them.");

    private static int Pieces(Block block) => block is TableBlock table ? table.Rows.Sum(r => Math.Max(1, r.Cells.Count)) : 1;

    private static List<TableRow> Top(TableBlock table, int pieces)
    {
        var rows = new List<TableRow>();
        foreach (var row in table.Rows)
        {
            pieces -= Math.Max(1, row.Cells.Count);
            if (pieces < 0)
                break;
            rows.Add(row);
        }
        return rows;
    }
}
