using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// The list of annexes under a text (附件说明): 附件：51项…标准编号, or 附件：1. 有关部门工作分工 / 2. 名词解释, over several lines or on one;
/// on web pages the names of files to load, e.g. 附件： / 信阳市茶叶品牌创建和市场开拓奖励办法.pdf.
/// </summary>
internal static class AttachmentList
{
    private const int LongestTitle = 160;
    private const int LongestRest = 30; // of a title broken over two lines

    private static readonly string[] Leads = ["附件", "附"];
    private static readonly string[] FileExtensions = [".docx", ".doc", ".pdf", ".xlsx", ".xls", ".wps", ".zip", ".rar", ".ofd"];

    private static readonly string[] Notes = ["另行通知", "另行印发", "另行下发", "另行发送", "另发", "另附", "另送", "另寄", "不另发", "略"];

    /// <summary>Marks every list from <paramref name="from"/> on and returns the titles with the line on which each list begins, in order.</summary>
    public static List<(int Line, IReadOnlyList<TracedText> Titles)> Mark(IReadOnlyList<Line> lines, int from)
    {
        var lists = new List<(int, IReadOnlyList<TracedText>)>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = from; i < lines.Count; i++)
        {
            if (!lines[i].IsBody || (listed.Count > 0 && listed.Contains(Key(lines[i]))))
                continue;
            var (titles, end) = Read(lines, i);
            if (titles.Count == 0)
                continue;
            for (var j = i; j < end; j++)
                lines[j].Role = ParagraphRole.AttachmentList;
            lists.Add((i, titles));
            listed.UnionWith(titles.Select(t => TextShape.Key(t.Value)));
            i = end - 1;
        }
        return lists;
    }

    // How the line would read as a title of a list: the head of an annex gives its own.
    private static string Key(Line line) => TextShape.Key(AnnexHead.Read(line.Text)?.Title.Value ?? line.Value);

    private static (List<TracedText> Titles, int End) Read(IReadOnlyList<Line> lines, int first)
    {
        var titles = new List<TracedText>();
        var line = lines[first].Text;
        if (Lead(line.Value) is { } start)
        {
            if (start < line.Length)
                AddNumbered(titles, line.Slice(start).Trim());
            var end = first + 1;
            while (end < lines.Count && lines[end].IsBody && Continues(lines[end], titles))
                end++;
            if (titles.Count == 1 && start < line.Length && !IsFile(lines[first]) && !Ends(lines, end) && end < lines.Count && lines[end].IsBody && lines[end].Text.Length <= LongestRest && lines[end].Value.AsSpan().IndexOfAny("。：；，:") < 0 && HeadingParser.Parse(lines[end].Value) is null && Ends(lines, end + 1) && end + 1 < lines.Count)
                titles[0] = TracedText.Concat(titles[0], Clean(lines[end++].Text)); // 附件：…文艺巡回演出 / 节目单汇总表
            // 附件：X directly above a table or text of its own is the head of the annex, unless signature or date follow.
            return titles.Count > 0 && (titles.Count > 1 && start < line.Length || IsFile(lines[end - 1]) || Ends(lines, end)) ? (titles, end) : ([], first);
        }
        // 附件1：… 附件2：… on lines of their own, one below the other
        var last = first;
        while (last < lines.Count && lines[last].IsBody && AnnexHead.Read(lines[last].Text) is { Title.Length: > 0, Number: > 0 } head && head.Number == titles.Count + 1)
        {
            titles.Add(Clean(head.Title));
            last++;
        }
        return titles.Count > 1 && (titles.Count > 2 || Ends(lines, last)) || titles.Count == 1 && IsFile(lines[first]) ? (titles, last) : ([], first);

        bool Continues(Line next, List<TracedText> found)
        {
            if (next.Value.Length > LongestTitle || next.Value.TrimEnd('。').Contains('。'))
                return false;
            if (HeadingParser.Parse(next.Value) is { Form: NumberForm.Arabic } number && number.Value == found.Count + 1)
            {
                AddNumbered(found, next.Text);
                return true;
            }
            if (!IsFile(next))
                return false;
            found.Add(Clean(next.Text));
            return true;
        }
    }

    /// <summary>Whether the line is the name of a file to load: no heading, whatever follows.</summary>
    private static bool IsFile(Line line) =>
        line.Value.Contains('.') && Array.Exists(FileExtensions, e => line.Value.AsSpan().TrimEnd().EndsWith(e, StringComparison.OrdinalIgnoreCase));

    // 来源：国家卫计委: what a page says of the document
    private static bool IsPageLine(string line) => line.AsSpan().IndexOfAny('：', ':') is > 1 and < 8 and var colon && MetadataLabels.IsLabel(line[..colon]);

    // What may stand below a list: the end, signature or date, an imprint, the head of an annex.
    private static bool Ends(IReadOnlyList<Line> lines, int at) =>
        at >= lines.Count
        || (lines[at].Table is null && (ClosingReader.DateLine(lines[at].Text) is not null || OrganNames.Split(lines[at].Text) is not null
            || ClosingReader.IsRemark(lines[at].Value) || IsPageLine(lines[at].Value) || Imprint.IsStart(lines[at].Value) || AnnexHead.Read(lines[at].Text) is not null));

    /// <summary>Where the first title begins behind 附件： (the line's end where all stand below); null where the line is no list (附件1, 附件).</summary>
    private static int? Lead(string line)
    {
        foreach (var lead in Leads)
        {
            var at = 0;
            foreach (var c in lead)
            {
                while (at < line.Length && char.IsWhiteSpace(line[at]))
                    at++;
                if (at >= line.Length || line[at] != c)
                {
                    at = -1;
                    break;
                }
                at++;
            }
            if (at < 0)
                continue;
            while (at < line.Length && char.IsWhiteSpace(line[at]))
                at++;
            if (at < line.Length && line[at] is '：' or ':' && line.Length <= 4 * LongestTitle)
                return at + 1;
        }
        return null;
    }

    // 1. 有关部门工作分工 2. 名词解释: the numbers follow one another from where the list has got to.
    private static void AddNumbered(List<TracedText> titles, TracedText text)
    {
        if (HeadingParser.Parse(text.Value) is not { Form: NumberForm.Arabic } number || number.Value != titles.Count + 1)
        {
            if (text.Length > 0 && text.Length <= LongestTitle)
                titles.Add(Clean(text));
            return;
        }
        var start = number.Length;
        for (var i = start + 1; i < text.Length; i++)
        {
            if (!ChineseOrdinal.IsArabic(text[i]) || ChineseOrdinal.IsArabic(text[i - 1]) || HeadingParser.Parse(text.Value.AsSpan(i)) is not { Form: NumberForm.Arabic } next
                || next.Value != titles.Count + 2)
                continue;
            titles.Add(Clean(text.Slice(start, i - start)));
            start = i + next.Length;
        }
        titles.Add(Clean(text.Slice(start)));
    }

    private static TracedText Clean(TracedText title)
    {
        title = title.Trim();
        var end = title.Length;
        while (end > 0 && (title[end - 1] is '。' or '；' or ';' or '，' or ',' or '.' || char.IsWhiteSpace(title[end - 1])))
            end--;
        title = title.Slice(0, end);
        // 节日值班表（另行通知）: how it comes
        if (title[^1] is '）' or ')' && title.Value.LastIndexOfAny(['（', '(']) is > 3 and var note && Array.IndexOf(Notes, title.Value[(note + 1)..^1].Trim()) >= 0)
            title = title.Slice(0, note).Trim();
        foreach (var extension in FileExtensions)
        {
            if (title.Value.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                title = title.Slice(0, title.Length - extension.Length);
        }
        if (AnnexHead.Read(title) is { Number: > 0, Title.Length: > 0 } head) // 附件： 附件1 …招生计划表.xls
            title = head.Title;
        if (title.Length > 2 && title[0] == '《' && new Brackets(title.Value).Partner(0) == title.Length - 1)
            title = title.Slice(1, title.Length - 2);
        return TextShape.Tighten(title);
    }
}
