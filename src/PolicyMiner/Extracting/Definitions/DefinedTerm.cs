using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Definitions;

/// <summary>A term with the names printed in the brackets after it: 信息技术外包（Information Technology Outsourcing, ITO）.</summary>
/// <param name="Term">The term without brackets and quotation marks.</param>
/// <param name="English">The English name, or null.</param>
/// <param name="Abbreviation">The abbreviation, or null.</param>
internal sealed record DefinedTerm(string Term, string? English, string? Abbreviation)
{
    // What opens a sentence without belonging to the term.
    private static readonly string[] Leads =
    [
        "其中", "所谓的", "所谓", "这里所说的", "这里的", "文中的", "文中", "上述", "前款所称的", "前款所称", "以上", "相应地", "即", "注", "所称的", "所称", "所指的", "所指", "此处的",
    ];

    /// <summary>Reads a term such as <c>“知识流程外包”（Knowledge Process Outsourcing, KPO）</c>; null where it cannot be one.</summary>
    public static DefinedTerm? Read(string printed)
    {
        var text = printed.Trim(' ', '\u3000', '，', ',', '：', ':', '\n').TrimEnd('①', '②', '③', '④', '⑤', '⑥', '：', ':');
        foreach (var lead in Leads)
        {
            if (text.Length > lead.Length + 1 && text.StartsWith(lead, StringComparison.Ordinal))
                text = text[lead.Length..].TrimStart('，', '：', ' ', ':');
        }
        text = WithinText(WithinArticle(text));
        string? english = null, abbreviation = null;
        while (text.Length > 2 && text[^1] is '）' or ')' && new Brackets(text).Partner(text.Length - 1) is > 0 and var open)
        {
            var names = text[(open + 1)..^1].Trim();
            // An inner bracket that closes later (用地（海）指) belongs to the term.
            if (!ReadNames(names, ref english, ref abbreviation) && !names.StartsWith("又称", StringComparison.Ordinal) && !names.StartsWith("以下", StringComparison.Ordinal))
                break;
            text = text[..open].TrimEnd();
        }
        text = WithoutQuotation(text.Trim(' ', '\u3000', '*'));
        return text.Length is >= 2 and <= 40 && text.IndexOfAny(['。', '；', '！', '？', '，']) < 0 ? new(WithoutLineBreaks(text), english, abbreviation) : null;
    }

    /// <summary>English name and abbreviation out of <paramref name="names"/>: <c>Knowledge Process Outsourcing, KPO</c>, <c>简称 ITO</c>, <c>英文：…</c>.</summary>
    public static bool ReadNames(string names, ref string? english, ref string? abbreviation)
    {
        var any = false;
        foreach (var piece in names.Split(['，', ',', '；', ';', '、']))
        {
            var name = piece.Trim();
            var labelledShort = false;
            foreach (var label in (ReadOnlySpan<string>)["英文全称为", "英文名称为", "英文名为", "英文简称", "英文缩写为", "英文缩写", "英文为", "英文：", "英文:", "英文", "以下简称", "简称为", "简称", "简写为", "简写", "缩写为", "缩写"])
            {
                if (name.StartsWith(label, StringComparison.Ordinal))
                {
                    labelledShort = label.Contains('简') || label.Contains("缩");
                    name = name[label.Length..].Trim(' ', '：', ':', '“', '”');
                    break;
                }
            }
            if (name.Length < 2 || !IsLatin(name))
                continue;
            any = true;
            if (labelledShort || IsAbbreviation(name))
                abbreviation ??= name;
            else
                english ??= name;
        }
        return any;
    }

    private static readonly string[] Texts = ["办法", "规定", "细则", "条例", "规则", "意见", "通知", "方案", "规划", "标准", "制度", "指南", "规程", "目录", "清单", "文"];

    /// <summary>第一条中的科普用品 → 科普用品: in which article it is used.</summary>
    private static string WithinArticle(string text) =>
        text.Length > 6 && text[0] == '第' && text.IndexOf("中的", 2, Math.Min(text.Length - 2, 10), StringComparison.Ordinal) is > 2 and var at && text[at - 1] is '条' or '款' or '项' ? text[(at + 2)..] : text;

    /// <summary>本办法中失业青年 → 失业青年: in which text the term is used.</summary>
    private static string WithinText(string text)
    {
        if (text.Length < 5 || text[0] != '本' || text.IndexOf('中', 2, Math.Min(text.Length - 2, 8)) is not (> 1 and var at) || at + 3 > text.Length)
            return text;
        return Array.Exists(Texts, t => text.AsSpan(0, at).EndsWith(t)) ? text[(at + 1)..].TrimStart('的', '，') : text;
    }

    private static bool IsLatin(string name) => char.IsAsciiLetterOrDigit(name[0]) && name.Any(char.IsAsciiLetter) && name.All(c => char.IsAscii(c) || c is '’' or '–');

    /// <summary>CMM, SAS 70, ISO27001/BS7799: capitals and digits; at most one small letter in four.</summary>
    private static bool IsAbbreviation(string name) =>
        name.Length <= 24 && name.Count(char.IsAsciiLetterUpper) > 0 && name.Count(char.IsAsciiLetterLower) * 4 <= name.Length;

    /// <summary>“无废城市” loses its quotation marks, “五基”领域 keeps them.</summary>
    private static string WithoutQuotation(string text)
    {
        if (text.Length < 3)
            return text;
        var closing = text[0] switch { '“' => '”', '「' => '」', '"' => '"', _ => '\0' };
        return closing != '\0' && text.IndexOf(closing, 1) == text.Length - 1 ? text[1..^1]
            : closing == '\0' || text.IndexOf(closing, 1) < 0 ? text.Trim('“', '”', '"', '「', '」') : text;
    }

    private static string WithoutLineBreaks(string text) => text.Contains('\n') ? string.Concat(text.Where(c => c != '\n')) : text;
}
