namespace PolicyMiner.Structuring;

/// <summary>Finds the places in a file at which the head of a notice stands: where a gazette's items, or several notices in one file, begin.</summary>
internal static class NoticeHeads
{
    private const int LongestHead = 10; // lines

    /// <summary>The first lines of all heads from <paramref name="from"/> on.</summary>
    public static List<int> Find(IReadOnlyList<Line> lines, int from)
    {
        var heads = new List<int>();
        for (var i = from; i < lines.Count; i++)
        {
            if (!lines[i].IsBody || End(lines, i) is not { } end)
                continue;
            heads.Add(i);
            i = end - 1;
        }
        return heads;
    }

    /// <summary>The first line behind the head that begins at <paramref name="at"/>; null where none begins there.</summary>
    private static int? End(IReadOnlyList<Line> lines, int at)
    {
        // 中华人民共和国商务部 公告 / 2013年第1号
        if (HeadLines.Announcement(lines[at].Text) is { } announcement)
            return announcement.Number is not null ? at + 1 : Number(lines, at + 1, at + 3) is { } below ? below + 1 : null;
        // 山东省人民政府文件 / 鲁政发〔2010〕16号 / title, or the number directly
        if (HeadLines.Mark(lines[at].Text) is not null || DocumentNumbers.IsWhole(lines[at].Value))
            return Number(lines, at, at + 4) is { } number ? TitleEnd(lines, number + 1) : null;
        // title / number / addressees; the title may take several lines
        return TitleEnd(lines, at) is { } end && Number(lines, end, end + 3) is { } behind ? behind + 1 : null;
    }

    private static int? Number(IReadOnlyList<Line> lines, int from, int to)
    {
        for (var i = from; i < Math.Min(to, lines.Count) && lines[i].IsBody; i++)
        {
            if (DocumentNumbers.IsWhole(lines[i].Value))
                return i;
            if (HeadingParser.Parse(lines[i].Value) is not null || lines[i].Value.Contains('。'))
                return null;
        }
        return null;
    }

    /// <summary>The first line behind a title of a statutory kind that begins at <paramref name="at"/> with its issuer or 关于.</summary>
    private static int? TitleEnd(IReadOnlyList<Line> lines, int at)
    {
        if (at >= lines.Count || !lines[at].IsBody)
            return null;
        var about = at; // issuers may stand on lines of their own above 关于
        while (about < Math.Min(at + LongestHead, lines.Count) && lines[about].IsBody && OrganNames.Split(lines[about].Text) is not null && !PrintedTitle.Answers(lines[about].Value))
            about++;
        if (about >= lines.Count || !lines[about].IsBody)
            return null;
        var answers = PrintedTitle.Answers(lines[about].Value); // 国务院办公厅对…第2996号建议的答复
        if (!answers && !lines[about].Value.Contains("关于") && !lines[about].Value.Contains("印发"))
            return null;
        for (var i = about; i < Math.Min(at + LongestHead, lines.Count) && lines[i].IsBody; i++)
        {
            var value = lines[i].Value;
            if (value.Length > 120 || value.AsSpan().IndexOfAny('。', '；') >= 0 || value[^1] is '：' or ':' || HeadingParser.Parse(value) is not null || DocumentNumbers.IsWhole(value))
                return null;
            if (answers && value.EndsWith(DocumentKinds.Answer, StringComparison.Ordinal) || DocumentKinds.OfTitle(value) is not null && (value.Contains("关于") || i > about))
                return i + 1;
        }
        return null;
    }
}
