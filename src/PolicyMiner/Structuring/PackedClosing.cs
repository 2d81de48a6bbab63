using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Finds annex list, signature, date and what a page prints behind them inside a packed line.</summary>
internal static class PackedClosing
{
    private const int LongestSignature = 80;
    private const int LongestName = 40;
    private const int LongestDate = 20;
    private const int LongestPageMark = 6;
    private const int LongestAnnexList = 600;
    private const int LongestIssued = 2_400; // how far behind the beginning the plan may be named

    /// <summary>…报送信息。 某市防汛抗旱指挥部 2024年6月19日: signature and date at the end of a paragraph, set apart by blanks.</summary>
    public static IReadOnlyCollection<int> Tail(string text)
    {
        var end = text.AsSpan().TrimEnd().Length;
        if (end < LongestDate || text[end - 1] != '日')
            return [];
        for (var date = end - LongestDate; date < end - 8; date++)
        {
            if (!char.IsWhiteSpace(text[date]) || ChineseDate.ReadStart(text.AsSpan(date + 1)) is not { } found || date + 1 + found.Length != end)
                continue;
            return AfterBlank(text, 0, date) is { } start && text.AsSpan(0, start).TrimEnd() is [.., '。' or '！'] ? [start] : [];
        }
        return [];
    }

    /// <summary>…认真贯彻执行。|重庆市人民政府|2021年8月24日（此件公开发布）|: the first signature and date.</summary>
    public static void Cut(string text, int from, SortedSet<int> cuts)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is not ('1' or '2' or '一' or '二' or '１' or '２') || ChineseDate.ReadStart(text.AsSpan(i, Math.Min(24, text.Length - i))) is not { } date)
                continue;
            var end = i + date.Length;
            var start = SignatureStart(text, from, i);
            if (start < 0 || !MayClose(text, end))
            {
                i = end - 1;
                continue;
            }
            var annex = AnnexList(text, from, start, cuts);
            if (start > 0 && text.LastIndexOf('。', start - 1, start - from) + 1 is var last && last > from && ClosingFormula.Is(text[last..start].Trim()))
                cuts.Add(last);
            cuts.Add(start);
            _ = AfterBlank(text, from, i, cuts);
            cuts.Add(end);
            while ((BracketEnd(text, end) ?? PageMarkEnd(text, end)) is { } close)
                cuts.Add(end = close);
            TitleBelow(text, end, annex, cuts);
            return;
        }
    }

    // （此件公开发布）|重庆市…清单（2021年版）|序号…: the title of what the notice has named in 《》, or of its only annex (附：明细表 … 2021年10月14日 |明细表|  包村领导…)
    private static void TitleBelow(string text, int at, string? annex, SortedSet<int> cuts)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        IEnumerable<string> names = Promulgated.Quoted(text[..Math.Min(at, LongestIssued)]);
        foreach (var name in annex is null ? names : names.Append(annex))
        {
            if (name.Length > 8 && string.CompareOrdinal(text, at, name, 0, name.Length) == 0)
                cuts.Add(at + name.Length);
        }
    }

    private static int SignatureStart(string text, int from, int date)
    {
        if (AfterBlank(text, from, date) is { } set)
            return set;
        if (char.IsWhiteSpace(text[Math.Max(from, date - 1)]) && AnnexListStart(text, from, date) is { } list && text.IndexOf('。', list, date - list) < 0)
            return date; // 附件：1．办事指南 2．…申报（变更）表      2021年11月17日
        var start = date;
        var least = Math.Max(from, date - LongestSignature);
        while (start > least && text[start - 1] is not ('。' or '；' or '：' or '！' or '，' or ':' or ';' or '”'))
            start--;
        if (start == least && least > from)
            return -1;
        // 市　长：温国辉2021年1月29日: the colon between office and name
        if (start > least && text[start - 1] is '：' or ':' && text.AsSpan(least, start - least).LastIndexOfAny("。，；") is >= 0 and var stop && SignatoryName.Is(text[(least + stop + 1)..date].Trim()))
            return least + stop + 1;
        if (text.AsSpan(start, date - start).LastIndexOf('）') is >= 0 and var bracket && text[start] != '（')
            start += bracket + 1;
        var signature = text[start..date].Trim();
        if (ClosingFormula.Is(signature))
            return BlanksStart(text, from, date); // 特此通知      2021年9月24日
        if (signature.Length == 0)
            return start > from && text[start - 1] is '。' or '！' ? start : -1;
        if (SignatoryName.Is(signature))
            return start;
        return OrganNames.EndsLikeOrgan(signature) && !signature.Contains('、') && OrganNames.IsOrgan(signature[^Math.Min(signature.Length, 30)..]) ? start : -1;
    }

    // …应急预案(修订) 某市某镇人民政府 2020年10月22日: blanks are left of the line breaks around a signature
    private static int? AfterBlank(string text, int from, int date, SortedSet<int>? cuts = null)
    {
        int? start = null;
        var end = BlanksStart(text, from, date);
        while (end > from)
        {
            var begin = end;
            while (begin > from && end - begin <= LongestName && !char.IsWhiteSpace(text[begin - 1]) && text[begin - 1] is not ('。' or '！' or ';'))
                begin--;
            if (begin == from || !OrganNames.IsOrgan(text[begin..end]))
                break;
            start = begin;
            cuts?.Add(begin);
            end = BlanksStart(text, from, begin);
        }
        return start;
    }

    // Where the blanks before a position begin
    private static int BlanksStart(string text, int from, int at)
    {
        while (at > from && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    // A date inside a sentence goes on with 起, 前, 至 …; the one that closes a notice with a bracket, a title, an annex or nothing.
    private static bool MayClose(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end >= text.Length || text[end] is '（' or '(' || PageMarkEnd(text, end) is not null || (TextShape.IsHan(text[end]) && text[end] is not ('起' or '前' or '至' or '后' or '止' or '以' or '之' or '的' or '在' or '印'));
    }

    // 2018 年 2 月 13 日 — 1 — 珠海市…计划: the foot of the page on which the notice closes
    private static int? PageMarkEnd(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at >= text.Length || text[at] is not ('—' or '－' or '-'))
            return null;
        var close = text.AsSpan(at + 1, Math.Min(LongestPageMark, text.Length - at - 1)).IndexOfAny("—－-");
        return close > 0 && int.TryParse(text.AsSpan(at + 1, close).Trim(), out _) ? at + close + 2 : null;
    }

    private static int? BracketEnd(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at >= text.Length || text[at] is not ('（' or '('))
            return null;
        var close = text.AsSpan(at, Math.Min(40, text.Length - at)).IndexOfAny('）', ')');
        return close > 0 && text.AsSpan(at + 1, 2) is not "一" and not "1" ? at + close + 1 : null;
    }

    /// <summary>…分工负责）     附件：重点任务清单.docx: the list that closes the text.</summary>
    public static void CutLastList(string text, int from, SortedSet<int> cuts)
    {
        if (AnnexListStart(text, from, text.Length) is { } at && text.IndexOf('。', at) < 0)
            cuts.Add(at);
    }

    // Cuts the list off and returns the title of the annex where it names but one.
    private static string? AnnexList(string text, int from, int signature, SortedSet<int> cuts)
    {
        if (AnnexListStart(text, from, signature) is not { } at)
            return null;
        cuts.Add(at);
        var title = text.AsSpan(at, signature - at);
        return title.IndexOfAny('：', ':') is var colon && title[(colon + 1)..].Trim() is { Length: > 0 } one && one.IndexOfAny(" \u3000") < 0 ? one.ToString() : null;
    }

    private static int? AnnexListStart(string text, int from, int end)
    {
        var least = Math.Max(from, end - LongestAnnexList);
        if (end - least < 4)
            return null;
        var at = text.LastIndexOf("附件", end - 1, end - least, StringComparison.Ordinal);
        if (at < 0 && text.LastIndexOf("附：", end - 1, end - least, StringComparison.Ordinal) is > 0 and var one && one > from && text[one - 1] is '。' or ' ' or '\u3000')
            return one;
        return at > from && text[at - 1] is '。' or '）' or ' ' or '\u3000' && at + 2 < text.Length && text[at + 2] is '：' or ':' or '1' or '１' ? at : null;
    }
}
