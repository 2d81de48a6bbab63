namespace PolicyMiner.Extracting.Numbers;

// Lengths of time that say when: 未来五年, 近三年来, 5年内.
public static partial class TimeParser
{
    // 5年内, 未来3年, 近5年, 三到五年时间内, 用3年左右时间: a length of time that frames the clause.
    private static bool TryLength(string text, int at, int floor, out TimeExpression time)
    {
        time = null!;
        var lead = 0;
        foreach (var word in LengthLeads)
        {
            if (Follows(text, at, word))
            {
                lead = word.Length;
                break;
            }
        }
        if (lead == 0 && at > floor && (char.IsAsciiDigit(text[at - 1]) || ChineseNumeral.IsPart(text[at - 1]) || text[at - 1] is '第' or '满' or '.' or '近' or '前'))
            return false;
        if (!NumberLiteral.TryRead(text, at + lead, out var number) || number.Scale.Length > 0 || number.Bare || number.Value > 50)
            return false;
        var end = number.End;
        var from = number.Value;
        if (end < text.Length && text[end] is '—' or '-' or '~' or '至' or '到' && NumberLiteral.TryRead(text, end + 1, out var second) && second.Scale.Length == 0)
            end = second.End;
        if (end >= text.Length || text[end] != '年')
            return false;
        end++;
        var closing = Swallow(text, end, "左右时间内", "左右时间", "左右的时间", "时间内", "的时间内", "时间", "的时间", "左右", "期间", "以内", "之内", "内", "来");
        var word0 = text.Substring(at, lead);
        if (word0 is "" or "在" && closing == end && !StandsAlone(text, at, end))
            return false;
        if (word0 == "连续" && IsGranted(text, closing))
            return false; // 连续两年按租用面积给予房租补贴: for how long something is granted, no time gone by
        var past = word0 is "近" or "最近" or "过去" or "连续" || (closing > end && text[closing - 1] == '来');
        var length = text[(at + lead)..end];
        time = new(at, closing, past ? TimeRole.AsOf : TimeRole.Period, null) { Period = length, Printed = false, IsOpen = word0 is "未来" or "今后" or "在未来" };
        return from > 0;
    }

    private static bool IsGranted(string text, int at) =>
        Follows(text, at, "按") || Follows(text, at, "每年") || Follows(text, at, "奖励") || Follows(text, at, "补助") || Follows(text, at, "补贴") || text.AsSpan(at, Math.Min(24, text.Length - at)) is var behind && behind.IndexOf("给予") is >= 0 and var give && behind[..give].IndexOf('。') < 0;

    private static readonly string[] LengthLeads = ["在未来", "未来", "今后", "力争用", "用", "在", "经过", "最近", "近", "过去", "连续", "再用"];

    // 营业收入五年翻两番: a change takes that long, wherever it stands. “5年新增12万人就业”, “三年建成”: at the head of a clause and followed by a verb,
    // not 5年期, 3年以上.
    private static bool StandsAlone(string text, int at, int end) =>
        Swallow(text, end, "翻", "增长", "增加", "累计", "下降", "提高") > end
        || (at == 0 || text[at - 1] is '，' or '；' or '。' or '：' or '、') && Swallow(text, end, "共", "新", "建", "培", "完成", "实现") > end;
}
