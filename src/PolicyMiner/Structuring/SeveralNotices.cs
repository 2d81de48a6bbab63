namespace PolicyMiner.Structuring;

/// <summary>
/// Finds the notices of a file that holds several one after the other without being a periodical. It takes certainty: each has title and document
/// number, the one before it has closed with its date, and none is the annex of another (附件, or what a 转发 or 批转 carries).
/// </summary>
internal static class SeveralNotices
{
    private const int PageHead = 10; // lines

    /// <summary>The first lines of the notices, the first one's being line 0; one entry where the file holds one notice.</summary>
    public static IReadOnlyList<int> Find(IReadOnlyList<Line> lines)
    {
        var heads = NoticeHeads.Find(lines, 0);
        if (heads.Count < 2)
            return [0];
        var starts = new List<int> { 0 };
        for (var i = 1; i < heads.Count; i++)
        {
            if (!IsRepeated(lines, heads[i - 1], heads[i]) && Closes(lines, starts[^1] == 0 ? heads[0] : starts[^1], heads[i]))
                starts.Add(heads[i]);
        }
        return starts;
    }

    // A page says title, number and date of a notice, and then prints the notice: the same number again, soon.
    private static bool IsRepeated(IReadOnlyList<Line> lines, int above, int head) =>
        head - above <= PageHead && NumberFrom(lines, above) is { } number && NumberFrom(lines, head) == number;

    private static string? NumberFrom(IReadOnlyList<Line> lines, int head)
    {
        for (var i = head; i < Math.Min(lines.Count, head + PageHead); i++)
        {
            if (lines[i].Table is null && DocumentNumbers.IsWhole(lines[i].Value))
                return TextShape.Key(lines[i].Value);
        }
        return null;
    }

    private static bool Closes(IReadOnlyList<Line> lines, int from, int to)
    {
        var closed = false;
        for (var i = from; i < to; i++)
        {
            if (lines[i].Table is not null)
                continue;
            closed |= ClosingReader.DateLine(lines[i].Text) is not null;
            if (i < from + 8 && (lines[i].Value.Contains("转发") || lines[i].Value.Contains("批转")))
                return false;
            if (AnnexHead.Read(lines[i].Text) is { Title.Length: 0 } && i >= to - 3)
                return false;
        }
        return closed;
    }
}
