using System.Buffers;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Tells by its grammar whether a short text is the name of an organ (机关): 山东省人民政府, 国家发展和改革委员会, 市商务局.</summary>
internal static class OrganNames
{
    private const int Longest = 40;
    private const int LongestLine = 160;

    private static readonly string[] Endings =
    [
        "人民政府", "政府", "国务院", "办公厅", "办公室", "委员会", "常委会", "管委会", "党委", "省委", "市委", "县委", "区委", "厅", "局", "部", "署", "院", "总会", "联合会", "协会",
        "工会", "人民银行", "银行", "分行", "支行", "海关", "中心", "指挥部", "领导小组", "党组", "工委", "委", "团委", "妇联", "科协", "残联", "工商联", "军区", "警备区",
        "军委", "法院", "检察院", "公司", "集团", "大学", "学院", "研究所", "社", "办", "行", "队", "会议", "学会", "基金会", "监管局", "分局", "总局", "税务局", "管理处", "处",
        "辦公廳", "辦公室", "委員會", "廳", "會", "處", // traditional characters
    ];

    // Words that names of organs do not hold; a title or a sentence does.
    private static readonly string[] Foreign =
        ["关于", "通知", "意见", "公告", "方案", "附件", "负责", "各部", "各委", "有关", "以及", "同意", "印发", "联系", "牵头", "责任", "關于", "關於"];

    // What only the name of a body set up for it says: 昌吉州全面实施河湖长制工作领导小组办公室, 招聘事业单位人员工作领导小组.
    private static readonly string[] Deeds = ["加强", "推进", "实施", "落实", "单位"];
    private static readonly string[] TaskBodies = ["领导小组", "领导小组办公室", "指挥部", "指挥部办公室", "联席会议", "联席会议办公室", "协调小组", "协调小组办公室"];

    private static readonly SearchValues<char> LastCharacters = SearchValues.Create([.. Endings.Select(e => e[^1]).Append('司').Distinct()]);
    private static readonly SearchValues<char> Impossible = SearchValues.Create("，。；：！？,;:!?《》〔〕=%0123456789");

    /// <summary>Whether <paramref name="text"/> is the name of one organ, in full or short (商务部, 发展改革委).</summary>
    public static bool IsOrgan(string text)
    {
        text = text.Trim();
        if (text.Length is < 2 or > Longest || text[0] is '各' or '本' or '我' or '其')
            return false;
        foreach (var c in text)
        {
            if (!TextShape.IsHan(c) && c is not ('（' or '）' or '(' or ')' or '·' or '“' or '”' or '、'))
                return false;
        }
        return EndsLikeOrgan(text) && !Array.Exists(Foreign, text.Contains) && (!Array.Exists(Deeds, text.Contains) || Array.Exists(TaskBodies, text.EndsWith));
    }

    /// <summary>Whether <paramref name="text"/> says what kind of organ it is and not whose: 政府, 办公室.</summary>
    public static bool IsKindAlone(string text) => text != "国务院" && Array.IndexOf(Endings, text) >= 0;

    /// <summary>Whether <paramref name="text"/> ends as names of organs do.</summary>
    public static bool EndsLikeOrgan(string text) => Array.Exists(Endings, e => text.EndsWith(e, StringComparison.Ordinal)) || IsDepartmentOfMinistry(text);

    // 教育部高校学生司: a department, behind the ministry it belongs to
    private static bool IsDepartmentOfMinistry(string text) => text.EndsWith('司') && text.AsSpan(0, text.Length - 1).IndexOfAny('部', '委', '局') is > 0 and var ministry && text.Length - ministry > 3;

    /// <summary>The organs of a signature or head line, set apart by blanks, tabs or 、; null where some piece is none.</summary>
    /// <example><c>商务部 发展改革委</c> gives two; <c>杭州市商务局        杭州市发展和改革委员会</c> as well.</example>
    public static IReadOnlyList<TracedText>? Split(TracedText line)
    {
        if (line.Length is < 2 or > LongestLine || !LastCharacters.Contains(line[line.Length - 1]) && line[line.Length - 1] is not ('）' or ')') || line.Value.AsSpan().ContainsAny(Impossible))
            return null;
        var pieces = Pieces(line, c => char.IsWhiteSpace(c) || c == '、');
        if (pieces.Count > 0 && pieces.TrueForAll(p => IsOrgan(p.Value)))
            return pieces;
        // 山 东 省 人 民 政 府: blanks that only spread one name
        var tight = TextShape.Tighten(line);
        return IsOrgan(tight.Value) ? [tight] : null;
    }

    /// <summary>Whether <paramref name="text"/> may name whoever stands where a signature does: 广西玉林农业学校, 县图书馆. Its place must tell the rest.</summary>
    public static bool MayBeName(string text)
    {
        const int Shortest = 4;
        return text.Length is >= Shortest and <= Longest && text.All(c => TextShape.IsHan(c) || c is '（' or '）' or '“' or '”' or '·')
            && !Array.Exists(Foreign, text.Contains) && !DocumentKinds.EndsTitle(text);
    }

    /// <summary>Whether <paramref name="text"/> ends as the name of a body does that was set up for a task, or is such an end alone: 领导小组办公室.</summary>
    public static bool EndsLikeTaskBody(string text) => Array.Exists(TaskBodies, text.EndsWith);

    private static List<TracedText> Pieces(TracedText line, Func<char, bool> separates)
    {
        var pieces = new List<TracedText>();
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && !separates(line[i]))
                continue;
            if (i > start)
                pieces.Add(line.Slice(start, i - start));
            start = i + 1;
        }
        return pieces;
    }
}
