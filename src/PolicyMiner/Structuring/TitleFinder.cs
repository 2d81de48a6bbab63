using System.Text.RegularExpressions;
using PolicyMiner.Reading;

namespace PolicyMiner.Structuring;

/// <summary>Finds the lines of the title among those of a head: the best of all candidates, by what they say.</summary>
internal sealed partial class TitleFinder
{
    private const int MostLines = 8;
    private const int LongestName = 40;
    private const int ShortestName = 8;

    private readonly IReadOnlyList<Line> _lines;
    private readonly int _start;
    private readonly int _end;

    private TitleFinder(IReadOnlyList<Line> lines, int start, int end) => (_lines, _start, _end) = (lines, start, end);

    /// <summary>The first line of the title and the first behind it; null where the head from <paramref name="start"/> to <paramref name="end"/> has none.</summary>
    public static (int Start, int End)? Find(IReadOnlyList<Line> lines, int start, int end) => new TitleFinder(lines, start, end).Best();

    /// <summary>The lines of the best candidate for the title.</summary>
    private (int Start, int End)? Best()
    {
        (int Start, int End, double Score) best = (0, 0, 0);
        for (var end = _start; end < _end; end++)
        {
            if (!MayBeTitle(_lines[end]) && !ClosesTitle(end) || !EndsTitle(end) || HeadLines.IsMenuItem(_lines, end))
                continue;
            var start = TitleStart(end);
            var text = TextShape.JoinTight(Enumerable.Range(start, end - start + 1).Select(i => _lines[i].Text)).Value;
            var score = (DocumentKinds.OfTitle(text) is null ? 0 : 2) + (text.Contains("关于") ? 2 : 0) + (text.StartsWith("关于", StringComparison.Ordinal) ? 0 : 1) + 0.1 * end / _end + 0.004 * Math.Min(text.Length, LongestName) - (text.StartsWith("附表", StringComparison.Ordinal) ? 2.5 : 0) - (DocumentNumbers.FindNext(text, 0) is { Start: 0 } ? 0.5 : 0); // of two alike the one that says more, else the lower
            if (score > best.Score)
                best = (start, end + 1, score);
        }
        if (best.End == 0)
            return IsOnlyLine() ? (_start, _end) : null;
        if (OwnBelow(best.Start, best.End) is { } own)
            return own;
        // …实施方案 / （征求意见稿）: a line of its own, or one with the number (（试行）三府〔2012〕105号)
        var last = best.End < _end && _lines[best.End].Table is null && (IsVersion(_lines[best.End].Value) || IsVersionWithNumber(_lines[best.End].Value)) ? best.End + 1 : best.End;
        return (best.Start, last);
    }

    // 我市农村经济稳步发展 / 2014年，…。: a name alone above the text, though it ends with no kind of document
    private bool IsOnlyLine() =>
        _start == 0 && _end == 1 && _end < _lines.Count && MayBeTitle(_lines[0]) && _lines[0].Value is { Length: >= ShortestName and <= LongestName } line && line.AsSpan().IndexOfAny("，。：；,:; \u3000") < 0
        && TextShape.IsHan(line[^1]) && !OrganNames.EndsLikeOrgan(line) && _lines[1].Table is null && _lines[1].Value.Contains('。') && HeadingParser.Parse(line) is null;

    // …的通知(2019修订) / …的通知: what the page adds in brackets to the title that the notice prints below
    private (int Start, int End)? OwnBelow(int start, int end)
    {
        if (_lines[end - 1].Value[^1] is not ('）' or ')'))
            return null;
        var whole = TextShape.Key(string.Concat(Enumerable.Range(start, end - start).Select(i => _lines[i].Value)));
        for (var i = end; i < _end; i++)
        {
            if (!MayBeTitle(_lines[i]) || !EndsTitle(i) || i + 1 < _end && _lines[i + 1].Table is null && IsVersion(_lines[i + 1].Value))
                continue;
            var first = TitleStart(i);
            var own = TextShape.Key(string.Concat(Enumerable.Range(first, i - first + 1).Select(n => _lines[n].Value)));
            if (own.Length < whole.Length && whole.StartsWith(own, StringComparison.Ordinal) && whole[own.Length] is '（' or '(')
                return (first, i + 1);
        }
        return null;
    }

    private bool MayBeTitle(Line line) =>
        line.Table is null && (line.Value.Length is >= 4 and <= 160 || line.Value.Length > 1 && GoesOn(line.Value)) && !HasLabel(line.Value) && !HeadLines.IsFurniture(line.Value) && !DocumentNumbers.IsWhole(line.Value) && IssueDates.WithNumber(line.Text) is null
        && HeadLines.Mark(line.Text) is null && HeadLines.Announcement(line.Text) is null && !HeadLines.IsKindAlone(line.Value) && ChineseDate.ReadWhole(line.Value) is null;

    // 关于某市公园体系规划的 / 批 复: the kind by itself below what it is the kind of
    private bool ClosesTitle(int at) => at > _start && _lines[at].Table is null && _lines[at - 1].Table is null && _lines[at - 1].Value.EndsWith('的') && Array.IndexOf(DocumentKinds.Statutory, TextShape.Key(_lines[at].Value)) >= 0;

    // 内容概况 市政府关于…的决定: a page repeats the title behind a label
    private static bool HasLabel(string line) => line.AsSpan().IndexOfAny(' ', '\u3000') is > 1 and < 8 and var blank && MetadataLabels.IsLabel(line[..blank]);

    // The last line of a title names the kind of document; one that the format sets apart may name none.
    private bool EndsTitle(int at) => DocumentKinds.EndsTitle(TextShape.Tighten(_lines[at].Text).Value) || ClosingNumber.Find(_lines[at].Value) is not null || HeadLines.AnnouncementWithTitle(_lines[at].Text) is not null || IsAbovePublication(at) || IsAboveNumber(at) || DocumentKinds.LostBracket(_lines[at].Value) is not null || (_lines[at].Marked && _lines[at].Value.Length >= 6 && OrganNames.Split(_lines[at].Text) is null);

    /// <summary>A web page prints the title above the line with its date of publication, whatever the title ends with.</summary>
    private bool IsAbovePublication(int at) => at + 1 < _end && _lines[at + 1].Table is null && _lines[at].Value.Length >= 6
        && HeadLines.IsPublication(_lines[at + 1].Value);

    // 某市人民政府办公厅关于转发市教委等部门制订的 / 某府办发〔2011〕19号: a page may lose the name in 《》 with which the title ended
    private bool IsAboveNumber(int at) => at == _start && at + 1 < _end && _lines[at + 1].Table is null && DocumentNumbers.IsWhole(_lines[at + 1].Value)
        && _lines[at].Value.IndexOf("关于", StringComparison.Ordinal) is > 0 and var about && OrganNames.Split(_lines[at].Text.Slice(0, about).Trim()) is not null;

    private int TitleStart(int end)
    {
        var least = Math.Max(_start, end - MostLines + 1);
        var start = end;
        // Up to the line that holds 关于, if the lines between are unfinished pieces.
        for (var i = ClosesTitle(end) ? end - 1 : end; i >= least && MayBeTitle(_lines[i]) && (i == end || GoesOn(_lines[i + 1].Value) || !DocumentKinds.EndsTitle(_lines[i].Value)); i--)
        {
            if (!PrintedTitle.SaysAbout(_lines[i].Value))
                continue;
            start = i;
            break;
        }
        // …有限公司转发 / 《关于…的意见》的通知, 甲市人民政府印发 / 关于…的意见的通知
        if (start > least && (_lines[start].Value[0] is '《' or '〈' or '“' || _lines[start].Value.StartsWith("关于", StringComparison.Ordinal)) && MayBeTitle(_lines[start - 1]) && Array.Exists(PrintedTitle.Verbs, v => _lines[start - 1].Value.EndsWith(v, StringComparison.Ordinal)))
            start--;
        // 国务院办公厅转发教育部等部门 / 关于…意见的通知
        if (start > least && _lines[start].Value.StartsWith("关于", StringComparison.Ordinal) && MayBeTitle(_lines[start - 1]) && PrintedTitle.Forwards(_lines[start - 1].Value))
            start--;
        // 国务院办公厅对全国政协十届四次会议 / 第4626号提案的答复
        if (start > least && _lines[end].Value.EndsWith(DocumentKinds.Answer, StringComparison.Ordinal) && MayBeTitle(_lines[start - 1]) && PrintedTitle.Answers(_lines[start - 1].Value))
            start--;
        // And the issuers above it: 郑州市人民政府 / 关于促进…的实施意见
        while (start > least && (StartsBehindIssuer(_lines[start].Value) || BeginsWithIssuers(_lines[start])) && _lines[start - 1].Table is null
            && OrganNames.Split(_lines[start - 1].Text) is not null && HeadLines.Mark(_lines[start - 1].Text) is null && !IsLabelOfTitleAbove(start - 1, end))
            start--;
        return start;
    }

    /// <summary>Whether <paramref name="line"/> says which version of a text it is and nothing else: （试行）, (2024年修订版).</summary>
    public static bool IsVersion(string line) => line.Length <= LongestName && VersionBelow().IsMatch(line);

    private static bool IsVersionWithNumber(string line) => line.IndexOfAny(['）', ')']) is > 1 and var close && close + 1 < line.Length && IsVersion(line[..(close + 1)]) && DocumentNumbers.IsWhole(line[(close + 1)..]);

    // 关于印发某县应急预案 / (2024年修订版)的通知: the line above is no whole title
    private static bool GoesOn(string line) => line[0] is '的' or '》' || line[0] is '（' or '(' && !ClosingReader.IsRemark(line);

    /// <summary>A page may print its own title and below it the place's organ; that line is no part of the title under it, unless the page's title has it too.</summary>
    private bool IsLabelOfTitleAbove(int organ, int end)
    {
        if (organ <= _start || !MayBeTitle(_lines[organ - 1]) || !DocumentKinds.EndsTitle(TextShape.Tighten(_lines[organ - 1].Text).Value))
            return false;
        return !TextShape.Key(_lines[organ - 1].Value).Contains(TextShape.Key(string.Concat(Enumerable.Range(organ, end - organ + 1).Select(i => _lines[i].Value))), StringComparison.Ordinal);
    }

    // 青海银监局 青海证监局 (关于…): one of several lines of issuers, the last of which may go on with the title
    private static bool BeginsWithIssuers(Line line) =>
        OrganNames.Split(line.Text) is not null || line.Value.IndexOf("关于", StringComparison.Ordinal) is > 0 and var about && OrganNames.Split(line.Text.Slice(0, about).Trim()) is { Count: > 1 };

    private static bool StartsBehindIssuer(string line) => Array.Exists(PrintedTitle.Verbs, w => line.StartsWith(w, StringComparison.Ordinal));

    [GeneratedRegex(@"^[（(]\s*(?:试行|暂行|征求意见稿|公开征求意见稿|草案|讨论稿|送审稿|修订|修订版|修订稿|修正案|修正本|试行稿|[0-9]{4}年(?:修订|修正|修订版|版|本)?|[0-9]{4}(?:年)?\s?[—–－\-～~至]{1,2}\s?[0-9]{4}\s?年?)\s*[）)]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex VersionBelow();
}
