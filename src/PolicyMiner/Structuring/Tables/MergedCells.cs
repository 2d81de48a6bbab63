using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring.Tables;

/// <summary>
/// Gives the text of a merged cell to every row that it covers. Where the format marks spans they decide, and only a page edge may cut them.
/// Where it does not (tabs, pipes), an empty cell below a filled one is merged only in columns that show it by their behaviour:
/// leading columns; columns that say who leads; columns that print the same text again at the top of a page; columns with one text
/// for the whole table. Anywhere else an empty cell means that nothing is there (no participants, no note).
/// </summary>
internal static partial class MergedCells
{
    /// <summary>The rows with merged cells resolved.</summary>
    public static List<LogicalRow> Resolve(List<PrintedRow> rows, IReadOnlyList<string> headers, bool hasSpans)
    {
        var merged = hasSpans ? SpannedColumns(rows) : MergedColumns(rows, headers);
        var last = new PrintedCell[headers.Count];
        var unprinted = new bool[headers.Count]; // nothing of the merged cell is printed on this page
        var result = new List<LogicalRow>();
        foreach (var row in rows)
        {
            var cells = new LogicalCell[headers.Count];
            for (var c = 0; c < cells.Length; c++)
            {
                var cell = row.Cells[c];
                var fills = cell.IsEmpty && (!cell.Covered || unprinted[c]) && merged.Contains(c) && !row.IsGroupHead && last[c].Text is { Length: > 0 } && (!hasSpans || (row.OpensPart && row.Part > 0) || unprinted[c]);
                if (row.OpensPart)
                    unprinted[c] = fills && row.Part > 0;
                else if (!cell.IsEmpty)
                    unprinted[c] = false;
                cells[c] = fills
                    ? new(last[c].Text) { Merged = true, Inferred = unprinted[c], Items = last[c].Items }
                    : Spread(row, c, headers);
                if (!cell.IsEmpty && !row.IsGroupHead)
                    last[c] = cell;
            }
            result.Add(new(cells, row.Quote) { IsGroupHead = row.IsGroupHead });
        }
        return result;
    }

    /// <summary>The cell itself; where a cell to its left covers it under another header (无 under both 职工 and 居民), that cell's text.</summary>
    private static LogicalCell Spread(PrintedRow row, int c, IReadOnlyList<string> headers)
    {
        var cell = row.Cells[c];
        var origin = row.Cells[cell.Origin];
        return cell.Origin != c && !row.IsGroupHead && headers[c].Length > 0 && headers[c] != headers[cell.Origin]
            ? new(origin.Text) { Merged = true, Items = origin.Items }
            : new(cell.Text) { Merged = cell.Covered, Items = cell.Items };
    }

    private static HashSet<int> SpannedColumns(List<PrintedRow> rows) =>
        [.. Enumerable.Range(0, rows.Count == 0 ? 0 : rows[0].Cells.Length).Where(c => rows.Any(r => r.Cells[c].Spans))];

    private static HashSet<int> MergedColumns(List<PrintedRow> rows, IReadOnlyList<string> headers)
    {
        var merged = new HashSet<int>();
        var data = rows.Where(r => !r.IsGroupHead).ToList();
        if (data.Count < 2 || IsForm(data))
            return merged;
        for (var c = 0; c < headers.Count; c++)
        {
            if (data[0].Cells[c].IsEmpty || data.TrueForAll(r => !r.Cells[c].IsEmpty) || Optional().IsMatch(headers[c]))
                continue;
            if (IsLeading(data, c, merged) || NamesLead().IsMatch(headers[c]) || IsPrintedAgain(data, c) || IsOneForAll(data, c))
                merged.Add(c);
        }
        return merged;
    }

    /// <summary>A form to be filled in: more cells without text than with.</summary>
    private static bool IsForm(List<PrintedRow> rows)
    {
        var empty = rows.Sum(r => r.Cells.Count(c => c.IsEmpty && !c.Covered));
        return empty * 2 > rows.Sum(r => r.Cells.Length);
    }

    /// <summary>The first column, or the next one after merged columns where each of their texts comes with a text of its own.</summary>
    private static bool IsLeading(List<PrintedRow> rows, int c, HashSet<int> merged)
    {
        if (c == rows[0].Cells.Length - 1)
            return false;
        if (c == 0)
            return rows.Where(r => r.Cells[0].IsEmpty).All(r => r.Cells.Skip(1).Any(x => !x.IsEmpty));
        return merged.Contains(c - 1) && rows.Where(r => !r.Cells[c - 1].IsEmpty).All(r => !r.Cells[c].IsEmpty);
    }

    /// <summary>The column repeats its last text at the top of a page, and only there.</summary>
    private static bool IsPrintedAgain(List<PrintedRow> rows, int c)
    {
        string? last = null;
        var again = false;
        foreach (var row in rows.Where(r => !r.Cells[c].IsEmpty))
        {
            var text = HeaderRows.WithoutBlanks(row.Cells[c].Text.Value);
            if (text == last)
            {
                if (!row.OpensPart || row.Part == 0)
                    return false;
                again = true;
            }
            last = text;
        }
        return again;
    }

    /// <summary>Only the first row has a text, and there are at least three.</summary>
    private static bool IsOneForAll(List<PrintedRow> rows, int c) =>
        rows.Count >= 3 && !rows[0].Cells[c].IsEmpty && rows.Skip(1).All(r => r.Cells[c].IsEmpty) && !Number().IsMatch(rows[0].Cells[c].Text.Value);

    [GeneratedRegex("备注|说明|参加|参与|配合|协办|协同|协助|其他|其它|^注$|附注")]
    private static partial Regex Optional();

    [GeneratedRegex("牵头|责任|主办|负责|承办|承担|主管|实施主体|落实单位")]
    private static partial Regex NamesLead();

    [GeneratedRegex(@"^[0-9.,%％]+$")]
    private static partial Regex Number();
}
