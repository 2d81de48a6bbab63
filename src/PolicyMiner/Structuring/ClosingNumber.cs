using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// The number that stands behind a title: in brackets, alone or with the date (2021年重点工作任务（华政发〔2021〕2号）,
/// 关于进一步加快旅游业发展的意见（哈发〔2001〕第11号 2001年5月18日）), and that of minutes, which has no agency code (局长办公会会议纪要〔2021〕第2号).
/// </summary>
/// <param name="TitleEnd">Where the title ends.</param>
/// <param name="NumberStart">Where the number begins.</param>
/// <param name="NumberEnd">Where the number ends.</param>
/// <param name="Date">Where the date stands; null where there is none.</param>
internal readonly record struct ClosingNumber(int TitleEnd, int NumberStart, int NumberEnd, TextRange? Date)
{
    private const int ShortestTitle = 5;
    private const int LongestCode = 24;

    /// <summary>The number behind <paramref name="title"/>, or null.</summary>
    public static ClosingNumber? Find(string title)
    {
        if (DocumentNumbers.OfMinutes(title) is { } minutes)
            return new(minutes.CodeEnd, minutes.CodeEnd, minutes.End, null);
        // 关于印发《…》的通知 安政办发〔2018〕20号: set apart by a blank, or by nothing
        if (title[^1] is '号' or '號' && LastNumber(title) is { } last)
        {
            var code = char.IsWhiteSpace(title[last.Start - 1]) ? last.Start : PackedElements.AfterTitle(title, last.Start, last.CodeEnd);
            return last.CodeEnd > code && (DocumentKinds.OfTitle(title[..code]) is not null || title[code - 1] is '）' or ')' && DocumentKinds.EndsTitle(title[..code].TrimEnd())) ? new(code, code, last.End, null) : null;
        }
        if (title[^1] is not ('）' or ')') || new Brackets(title).Partner(title.Length - 1) is not (>= ShortestTitle and var open))
            return null;
        // 民用航空导航设备开放与运行管理规定（交通运输部令2021年第2号）
        if (DocumentKinds.EndsTitle(title[..open].TrimEnd()) && HeadLines.IsOrder(title[(open + 1)..^1]))
            return new(open, open + 1, title.Length - 1, null);
        if (DocumentNumbers.FindNext(title[..^1], open + 1) is not { CodeEnd: > 0 } number || number.Start != open + 1 || number.CodeEnd == number.Start)
            return null;
        var date = title[number.End..^1].Trim();
        if (date.Length == 0)
            return new(open, open + 1, number.End, null);
        var start = title.IndexOf(date, number.End, StringComparison.Ordinal);
        return ChineseDate.ReadWhole(date) is null ? null : new(open, open + 1, number.End, new(start, start + date.Length));
    }

    private static FoundNumber? LastNumber(string title) =>
        title.AsSpan().LastIndexOfAny("〔[［（(【") is > ShortestTitle and var open && DocumentNumbers.FindNext(title, Math.Max(0, open - LongestCode)) is { CodeEnd: > 0 } number && number.End == title.Length && number.Start > 0 ? number : null;
}
