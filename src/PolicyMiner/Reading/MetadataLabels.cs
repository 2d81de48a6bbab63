using PolicyMiner.Text;

namespace PolicyMiner.Reading;

/// <summary>What pages call the entries of their metadata table (索引号, 发文字号 …), and which <see cref="MetadataKeys"/> is meant.</summary>
public static class MetadataLabels
{
    private const int LongestLine = 400;
    private const int LongestGlued = 40;

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["索引号"] = MetadataKeys.IndexNumber,
        ["信息索引号"] = MetadataKeys.IndexNumber,
        ["信息索取号"] = MetadataKeys.IndexNumber,
        ["发文机关"] = MetadataKeys.Issuer,
        ["发文单位"] = MetadataKeys.Issuer,
        ["发文机构"] = MetadataKeys.Issuer,
        ["发文部门"] = MetadataKeys.Issuer,
        ["发布机构"] = MetadataKeys.Issuer,
        ["发布机关"] = MetadataKeys.Issuer,
        ["发布单位"] = MetadataKeys.Issuer,
        ["发布部门"] = MetadataKeys.Issuer,
        ["制发单位"] = MetadataKeys.Issuer,
        ["制定机关"] = MetadataKeys.Issuer,
        ["颁布单位"] = MetadataKeys.Issuer,
        ["颁布部门"] = MetadataKeys.Issuer,
        ["公布机关"] = MetadataKeys.Issuer,
        ["公开主体"] = MetadataKeys.Issuer,
        ["成文日期"] = MetadataKeys.WrittenDate,
        ["成文时间"] = MetadataKeys.WrittenDate,
        ["生成日期"] = MetadataKeys.WrittenDate,
        ["签发日期"] = MetadataKeys.WrittenDate,
        ["发文日期"] = MetadataKeys.WrittenDate,
        ["发文时间"] = MetadataKeys.WrittenDate,
        ["发布日期"] = MetadataKeys.PublishedDate,
        ["发布时间"] = MetadataKeys.PublishedDate,
        ["公布日期"] = MetadataKeys.PublishedDate,
        ["公开日期"] = MetadataKeys.PublishedDate,
        ["公开时间"] = MetadataKeys.PublishedDate,
        ["公布时间"] = MetadataKeys.PublishedDate,
        ["颁布日期"] = MetadataKeys.PublishedDate,
        ["颁布时间"] = MetadataKeys.PublishedDate,
        ["标题"] = MetadataKeys.Title,
        ["名称"] = MetadataKeys.Title,
        ["文件名称"] = MetadataKeys.Title,
        ["信息名称"] = MetadataKeys.Title,
        ["发文标题"] = MetadataKeys.Title,
        ["文件标题"] = MetadataKeys.Title,
        ["法规标题"] = MetadataKeys.Title,
        ["发文字号"] = MetadataKeys.DocumentNumber,
        ["文号"] = MetadataKeys.DocumentNumber,
        ["字号"] = MetadataKeys.DocumentNumber,
        ["发布文号"] = MetadataKeys.DocumentNumber,
        ["备注/文号"] = MetadataKeys.DocumentNumber,
        ["文件编号"] = MetadataKeys.DocumentNumber,
        ["发文号"] = MetadataKeys.DocumentNumber,
        ["发文文号"] = MetadataKeys.DocumentNumber,
        ["文件字号"] = MetadataKeys.DocumentNumber,
        ["主旨"] = MetadataKeys.Title, // what a letter (函) of Taiwan prints instead of a title
        ["主题分类"] = MetadataKeys.Subject,
        ["主题词"] = MetadataKeys.SubjectTerms,
        ["有效性"] = MetadataKeys.Status,
        ["时效性"] = MetadataKeys.Status,
        ["时效"] = MetadataKeys.Status,
        ["文件状态"] = MetadataKeys.Status,
        ["文件效力"] = MetadataKeys.Status,
        ["效力状态"] = MetadataKeys.Status,
        ["是否有效"] = MetadataKeys.Status,
        ["施行日期"] = MetadataKeys.EffectiveDate,
        ["实施日期"] = MetadataKeys.EffectiveDate,
        ["实施时间"] = MetadataKeys.EffectiveDate,
        ["生效日期"] = MetadataKeys.EffectiveDate,
        ["生效时间"] = MetadataKeys.EffectiveDate,
        ["失效日期"] = MetadataKeys.ExpiresDate,
        ["失效时间"] = MetadataKeys.ExpiresDate,
        ["废止日期"] = MetadataKeys.ExpiresDate,
        ["废止时间"] = MetadataKeys.ExpiresDate,
    };

    // Entries of such tables that are known and of no use here; they end the value before them.
    private static readonly HashSet<string> Others =
    [
        "公开方式", "公开类别", "公开范围", "公开程序", "分类", "体裁分类", "组配分类", "服务对象", "统一编号", "登记号", "统一登记号", "信息类别", "关键词", "文种", "主题", "内容概述", "有效期", "备注", "来源", "信息来源", "浏览次数", "责任部门", "公开责任部门", "著录日期",
        "公开目录", "公开形式", "公开类型", "公开属性", "公开期限", "公开时限", "效力等级", "内容分类", "信息分类", "法规类型", "法规分类", "所属行业", "所属区域", "载体类型", "发布人", "阅读人次", "评论人次", "政策解读", "关键字", "法规来源", "法规全文", "内容概况", "内容摘要", "文件概述", "稿件来源", "文章来源", "文件来源", "作者", "所属类别",
    ];

    /// <summary>The key that a printed label stands for (blanks inside it and its colon do not matter), or null.</summary>
    public static string? Key(string printed) => Keys.GetValueOrDefault(Normalize(printed));

    /// <summary>Whether the label is one that metadata tables use.</summary>
    public static bool IsLabel(string printed) => Normalize(printed) is var name && (Keys.ContainsKey(name) || Others.Contains(name));

    /// <summary>
    /// The labelled values on one line of a page's head, e.g. 索引号: 002489604/2021-263882 公开方式: 主动公开; none unless the line begins with
    /// a known label. Cells may be set apart by bars (文号 | 汉政办发〔2021〕88号 |) or blanks alone (文号 靖政发〔2018〕53号 时效 有效), labels stand
    /// in brackets (∙【制定机关】武汉市人民政府办公厅). Values are places in the line; a value may be empty.
    /// </summary>
    public static IReadOnlyList<(string? Key, TextRange Value)> OnLine(string line)
    {
        if (line.Length > LongestLine)
            return [];
        var found = new List<(string? Key, int Start, int ValueStart)>();
        for (var mark = 0; mark < line.Length; mark++)
        {
            if (line[mark] is ':' or '：' or '|' or '】' or ']' && LabelBefore(line, mark) is { } label && (found.Count == 0 || label.Start > found[^1].Start))
                found.Add((Key(label.Text), label.Start, mark + 1));
        }
        if (found.Count == 0)
            found = ByBlanks(line);
        if (found.Count == 0 && RunTogether(line) is { } glued)
            found.Add(glued);
        if (found.Count == 0 || line.AsSpan(ListNumber(line), found[0].Start - ListNumber(line)).ContainsAnyExcept(" \t\u3000\u00A0|【[∙•·*-"))
            return [];
        return [.. found.Select((f, i) => (f.Key, Trimmed(line, f.ValueStart, i + 1 < found.Count ? found[i + 1].Start : line.Length)))];
    }

    /// <summary>名称 关于…的通知: the one label of a line among others of such a table, with its value behind a blank; null where it begins otherwise.</summary>
    public static (string? Key, TextRange Value)? AtStart(string line)
    {
        var at = line.Length - line.AsSpan().TrimStart().Length;
        var end = line.AsSpan(at).IndexOfAny(' ', '\u3000') is > 1 and var blank ? at + blank : -1;
        return end > 0 && IsLabel(line[at..end]) && Trimmed(line, end, line.Length) is { Length: > 0 } value ? (Key(line[at..end]), value) : null;
    }

    // 2. 【标题】关于…的通知: the entries of a list may be numbered
    private static int ListNumber(string line)
    {
        var at = line.Length - line.AsSpan().TrimStart().Length;
        var digits = at;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits > at && digits + 1 < line.Length && line[digits] == '.' && line.IndexOf('【') is var bracket && bracket > digits && bracket <= digits + 3 ? digits + 1 : 0;
    }

    /// <summary>The known label that ends at <paramref name="mark"/> (文号, 文　号, 索 引 号) and begins the line or follows a blank, bar or bracket, or null.</summary>
    private static (string Text, int Start)? LabelBefore(string line, int mark)
    {
        var end = mark;
        while (end > 0 && char.IsWhiteSpace(line[end - 1]))
            end--;
        for (var start = end - 1; start >= 0 && start >= end - 16; start--)
        {
            // Where two columns were joined, the next label follows the first one's value directly: …@health.gov.tw發文字號：
            if ((start == 0 || char.IsWhiteSpace(line[start - 1]) || char.IsAsciiLetter(line[start - 1]) || line[start - 1] is '|' or '【' or '[') && !char.IsWhiteSpace(line[start]) && IsLabel(line[start..end]))
                return (line[start..end], start);
        }
        return null;
    }

    // 文号 靖政发〔2018〕53号 时效 有效: at least two labels, each with its value behind it.
    private static List<(string? Key, int Start, int ValueStart)> ByBlanks(string line)
    {
        var found = new List<(string? Key, int Start, int ValueStart)>();
        var afterLabel = false;
        for (var at = 0; at < line.Length;)
        {
            var end = at;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
                end++;
            if (end > at)
            {
                var isLabel = end - at <= 8 && IsLabel(line[at..end]);
                if (isLabel ? afterLabel : found.Count == 0)
                    return []; // a header row (文件名称 文号 发布日期), or a line of text
                if (isLabel)
                    found.Add((Key(line[at..end]), at, end));
                afterLabel = isLabel;
            }
            at = end + 1;
        }
        return found.Count > 1 ? found : [];
    }

    // 发文字号皖交发〔2021〕63号, 施行日期2021年12月21日: pages whose cells stand in elements of their own lose what set label and value apart; the value's form tells where it begins.
    private static (string? Key, int Start, int ValueStart)? RunTogether(string line)
    {
        if (line.Length is < 6 or > LongestGlued || line[^1] is not ('号' or '日' or '效' or '止' or '改') && !char.IsAsciiDigit(line[^1]))
            return null; // how a number, a date or a standing ends
        for (var end = 5; end >= 2; end--)
        {
            if (Keys.TryGetValue(line[..end], out var key) && Fits(key, line.AsSpan(end)))
                return (key, 0, end);
        }
        return null;
    }

    private static bool Fits(string key, ReadOnlySpan<char> value) =>
        key is MetadataKeys.DocumentNumber ? value[^1] == '号' && value.IndexOf('〔') is > 0 and < 12 && value.IndexOfAny("，。；《") < 0
        : key is MetadataKeys.WrittenDate or MetadataKeys.PublishedDate or MetadataKeys.EffectiveDate or MetadataKeys.ExpiresDate ? value.Length is >= 8 and <= 11 && char.IsAsciiDigit(value[0]) && (value[^1] == '日' || char.IsAsciiDigit(value[^1])) && value[4] is '年' or '-' or '.' or '/'
        : key is MetadataKeys.Status && value is "有效" or "现行有效" or "失效" or "已失效" or "废止" or "已废止" or "已修改";

    private static TextRange Trimmed(string line, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(line[start]) || line[start] is '|' or '【' or '∙' or '•'))
            start++;
        if (start < end && line.IndexOf('|', start, end - start) is > 0 and var bar)
            end = bar; // the next cell has no label that is known
        while (end > start && (char.IsWhiteSpace(line[end - 1]) || line[end - 1] is '【' or '[' or '∙' or '•'))
            end--;
        return new(start, end);
    }

    // The Traditional characters of labels (發文字號, 標題, 關鍵字) and their Simplified forms, one for one
    private const string Traditional = "發號機關標題類時間稱務開鍵詞構門單佈狀態廢";
    private const string Simple = "发号机关标题类时间称务开键词构门单布状态废";

    private static char Simplified(char c) => Traditional.IndexOf(c) is >= 0 and var at ? Simple[at] : c;

    private static string Normalize(string printed) => string.Concat(printed.Select(Simplified).Where(c => !char.IsWhiteSpace(c) && c is not (':' or '：' or '[' or ']' or '【' or '】')));
}
