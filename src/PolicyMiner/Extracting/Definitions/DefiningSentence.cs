using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Definitions;

/// <summary>What a defining sentence says: the term and how plainly it is defined.</summary>
internal readonly record struct Defined(DefinedTerm Term, double Confidence);

/// <summary>
/// Recognises sentences that define a term by their own words: X是指…, X，指…, 本办法所称X，…, X（English, ABC）是…, 所谓X，就是….
/// </summary>
internal static class DefiningSentence
{
    // 指 begins many words that define nothing.
    private const string NotAfterPoint = "导标出定数示引挥派南北令向针认使纹控战点明责望名称靠着征关中";

    // The same behind a comma, where a new verb may stand: 绿道，指向公众开放的… defines, 落实职责，指定人员… does not.
    private const string NotAfterPointAndComma = "导出定引挥派令使明";

    // The same behind 是: 微创手术是指出院患者… defines, 指标是指导意见的一部分 does not.
    private const string NotAfterIsPoint = "导挥标令定数明";

    private const string NotBeforePoint = "特泛所手应统要拇戒意主暗直高防、";

    // What follows 本办法所称的X and tells what counts, longest first.
    private static readonly string[] Predicates = ["主要是指", "是指", "特指", "主要指", "主要是", "不包括", "主要包括", "包括", "包含", "系指", "即指", "均指", "须经", "需经", "指", "含", "是", "为"];

    // Adverbs between a term and 是指.
    private static readonly string[] Adverbs = ["主要", "一般", "通常", "都", "均", "即", "就", "则", "也", "专", "特", "仅"];

    private static readonly string[] OtherNames = ["又称", "也称", "亦称", "又名", "也叫", "俗称", "简称", "英文"];

    private const int ShortestGenus = 30;

    // Kinds of things that a definition by 是 ends with, and what follows 是 in one; 是…的基础, 是…的必然要求 praise and define nothing.
    private static readonly string[] Genera = ["模式", "理念", "活动", "方式", "业态", "形态", "制度", "机制", "体系", "系统", "产业", "行为", "过程", "服务", "组织", "技术", "平台"];
    private static readonly string[] GenusLeads = ["以", "由", "通过", "一种", "一项", "在", "利用", "依托", "基于", "运用", "对", "按照"];

    // Nouns about which 是指 says something without defining them.
    private static readonly string[] NotTerms = ["内涵", "含义", "涵义", "意思", "本质", "目的", "核心", "意义", "实质", "标准", "原则", "定义", "要求", "重点", "目标", "的"];

    /// <summary>Reads <paramref name="sentence"/>; null where it defines nothing.</summary>
    public static Defined? Read(string sentence, bool opensParagraph) =>
        Told(WithoutCaption(sentence), opensParagraph);

    /// <summary>第二条（社会信用界定）本条例所称…: what the article is about stands in brackets before its first sentence.</summary>
    private static string WithoutCaption(string sentence) =>
        ArticleCaption.LengthIn(sentence) is > 0 and var caption && sentence[caption] == '本' ? sentence[caption..] : sentence;

    private static Defined? Told(string sentence, bool opensParagraph) =>
        Named(sentence) ?? Meaning(sentence) ?? WithForeignName(sentence) ?? Whatever(sentence) ?? (opensParagraph ? Short(sentence) ?? Genus(sentence) : null);

    /// <summary>How often <paramref name="text"/> says 是指.</summary>
    public static int Count(string text)
    {
        var count = 0;
        for (var at = text.IndexOf("是指", StringComparison.Ordinal); at >= 0; at = text.IndexOf("是指", at + 2, StringComparison.Ordinal))
            count++;
        return count;
    }

    /// <summary>本办法所称的普通高校应届毕业生，是指…; 本规划所称X，包括….</summary>
    private static Defined? Named(string sentence)
    {
        var at = IndexOfNaming(sentence, out var length);
        // 本办法所称“以上”“以下”均包括本数 says which numbers count, not what a word means
        if (at < 0 || sentence.Contains("括本数", StringComparison.Ordinal) || sentence.Contains("含本数", StringComparison.Ordinal))
            return null;
        var rest = sentence[(at + length)..].TrimStart('的');
        var brackets = new Brackets(rest);
        for (var i = 2; i < rest.Length && i <= 60; i++)
        {
            if (brackets.Inside(i))
                continue;
            var comma = rest[i] is '，' or ',' or '：';
            if (comma)
                return rest.Length > i + 2 && DefinedTerm.Read(rest[..i]) is { } named ? new(named, StartsWithPredicate(rest.AsSpan(i + 1)) ? 0.97 : 0.8) : null;
            if (StartsWithPredicate(rest.AsSpan(i)) && !(rest[i] == '指' && i + 1 < rest.Length && NotAfterPoint.Contains(rest[i + 1])) && rest[i] is not ('含' or '为'))
                return DefinedTerm.Read(rest[..i]) is { } term ? new(term, 0.97) : null;
        }
        return null;
    }

    /// <summary>本办法所称, 前款所指: only where it opens the sentence.</summary>
    private static int IndexOfNaming(string sentence, out int length)
    {
        length = 2;
        foreach (var word in (ReadOnlySpan<string>)["所称", "所指"])
        {
            var at = sentence.IndexOf(word, 0, Math.Min(sentence.Length, 24), StringComparison.Ordinal);
            if (at is >= 0 and <= 16 && (at == 0 || sentence[0] is '本' or '前' or '上' or '该' or '第') && sentence.AsSpan(0, at).IndexOfAny("，。；：") < 0)
                return at;
        }
        return -1;
    }

    private static bool StartsWithPredicate(ReadOnlySpan<char> text)
    {
        foreach (var predicate in Predicates)
        {
            if (text.StartsWith(predicate))
                return true;
        }
        return false;
    }

    /// <summary>服务外包是指…; 按照商务部释义，服务外包是指…; 即：服务外包是指….</summary>
    private static Defined? Meaning(string sentence)
    {
        var brackets = new Brackets(sentence);
        for (var at = sentence.IndexOf("是指", StringComparison.Ordinal); at > 0; at = sentence.IndexOf("是指", at + 2, StringComparison.Ordinal))
        {
            if (brackets.Inside(at) || (at + 2 < sentence.Length && NotAfterIsPoint.Contains(sentence[at + 2])))
                continue;
            return TermBefore(sentence, at, brackets) is { } term ? new(term, 0.93) : null;
        }
        return SoCalled(sentence);
    }

    /// <summary>所谓X，就是….</summary>
    private static Defined? SoCalled(string sentence)
    {
        if (!sentence.StartsWith("所谓", StringComparison.Ordinal))
            return null;
        var end = sentence.IndexOf("是", 2, Math.Min(sentence.Length - 2, 40), StringComparison.Ordinal);
        return end > 3 && DefinedTerm.Read(sentence[2..end].TrimEnd('就', '即', '，')) is { } term ? new(term, 0.85) : null;
    }

    private static DefinedTerm? TermBefore(string sentence, int at, Brackets brackets)
    {
        var end = at;
        for (var again = true; again;)
        {
            again = false;
            foreach (var adverb in Adverbs)
            {
                if (end > adverb.Length + 1 && sentence.AsSpan(0, end).EndsWith(adverb))
                    (end, again) = (end - adverb.Length, true);
            }
        }
        while (end > 0 && sentence[end - 1] is '，' or ',' or ' ' or '：')
            end--;
        var start = end;
        while (true)
        {
            while (start > 0 && end - start < 90 && (brackets.Inside(start - 1) || sentence[start - 1] is not ('，' or ',' or '；' or '：' or ':' or '。')))
                start--;
            // 揭榜挂帅，又称“科技悬赏制”，是指…: the other name stands between the term and what is said of it.
            if (!Array.Exists(OtherNames, n => sentence.AsSpan(start).StartsWith(n)))
                break;
            if (start == 0)
                return null;
            end = --start;
        }
        return DefinedTerm.Read(sentence[start..end]) is { } term && !Array.Exists(NotTerms, n => term.Term.EndsWith(n, StringComparison.Ordinal)) ? term : null;
    }

    /// <summary>知识流程外包（Knowledge Process Outsourcing, KPO）是围绕…; the foreign name in brackets makes 是 or 指 define.</summary>
    private static Defined? WithForeignName(string sentence)
    {
        var open = sentence.IndexOfAny(['（', '('], 0, Math.Min(sentence.Length, 40));
        if (open < 2 || new Brackets(sentence).Partner(open) is not (> 0 and var close) || close + 2 >= sentence.Length)
            return null;
        var after = sentence.AsSpan(close + 1).TrimStart();
        if (!(after.StartsWith("是") || after.StartsWith("即") || (after[0] == '指' && after.Length > 1 && !NotAfterPoint.Contains(after[1]))))
            return null;
        return DefinedTerm.Read(sentence[..(close + 1)]) is { } term && (term.English is not null || term.Abbreviation is not null) ? new(term, 0.9) : null;
    }

    private const int LongestKind = 14;

    /// <summary>凡到距村一公里以外的地方取水的村，为缺水村: what falls under the term stands before it.</summary>
    private static Defined? Whatever(string sentence)
    {
        if (!sentence.StartsWith('凡'))
            return null;
        var body = sentence.AsSpan().TrimEnd("。； ");
        var last = body[(body.LastIndexOfAny("，,") + 1)..];
        foreach (var copula in (ReadOnlySpan<string>)["均称为", "统称为", "称为", "统称", "均为", "为"])
        {
            if (last.StartsWith(copula))
                return last.Length - copula.Length is >= 2 and <= LongestKind && last.Length < body.Length && last.IndexOfAny('的', '准', '限') < 0 && DefinedTerm.Read(last[copula.Length..].ToString()) is { } term ? new(term, 0.8) : null;
        }
        return null;
    }

    /// <summary>服务外包指客户单位…; 绿道，指…: only where it opens a paragraph.</summary>
    private static Defined? Short(string sentence)
    {
        var at = sentence.IndexOf('指', 0, Math.Min(sentence.Length, 30));
        if (at < 2 || at + 6 > sentence.Length || NotBeforePoint.Contains(sentence[at - 1]) || char.IsWhiteSpace(sentence[at - 1]) && char.IsWhiteSpace(sentence[at + 1]) || new Brackets(sentence).Inside(at))
            return null;
        if ((sentence[at - 1] is '，' or ',' ? NotAfterPointAndComma : NotAfterPoint).Contains(sentence[at + 1]))
            return null;
        return DefinedTerm.Read(sentence[..at]) is { } term && !Array.Exists(NotTerms, n => term.Term.EndsWith(n, StringComparison.Ordinal)) ? new(term, 0.75) : null;
    }

    /// <summary>“无废城市”是以…为引领…的城市发展模式; X产业是…的组成部分，表现为…的经济活动: what kind of thing the term is closes the sentence.</summary>
    private static Defined? Genus(string sentence)
    {
        var body = sentence.TrimEnd('。', '；');
        if (body.Length < ShortestGenus || !Array.Exists(Genera, g => body.EndsWith(g, StringComparison.Ordinal)))
            return null;
        if (body[0] == '“' && body.IndexOf('”') is > 2 and <= 20 and var close && body.AsSpan(close + 1).StartsWith("是") && Array.Exists(GenusLeads, l => body.AsSpan(close + 2).StartsWith(l)))
            return DefinedTerm.Read(body[1..close]) is { } quoted ? new(quoted, 0.8) : null;
        var at = body.IndexOf('是', 0, Math.Min(body.Length, 20));
        return at >= 4 && body.AsSpan(0, at).IndexOfAny("，、的“") < 0 && body.AsSpan(at).IndexOf("，表现为") > 0 && DefinedTerm.Read(body[..at]) is { } term ? new(term, 0.7) : null;
    }

    private static readonly string[] Copulas = ["均为", "均是", "是", "为"];

    // What a thing can be; 举措, 基础 and 要求 praise.
    private static readonly string[] Things = [.. Genera, "公司", "机构", "单位", "企业", "项目", "产品", "区域", "场所", "基金", "资金"];

    /// <summary>路长制是路段管理人员…实施综合管理的制度: what the notice is about, by its <paramref name="title"/>, is said to be a kind of thing.</summary>
    public static Defined? OfTopic(string sentence, string title)
    {
        var body = sentence.TrimEnd('。', '；');
        if (body.Length < ShortestGenus || !Array.Exists(Things, g => body.EndsWith(g, StringComparison.Ordinal)))
            return null;
        foreach (var copula in Copulas)
        {
            var at = body.IndexOf(copula, 0, Math.Min(body.Length, 24), StringComparison.Ordinal);
            if (at < 3)
                continue;
            var term = body[..at].Trim('“', '”');
            return term.Length >= 3 && title.Contains(term, StringComparison.Ordinal) && body.AsSpan(at).Contains('的') && !Array.Exists(NotTerms, n => term.EndsWith(n, StringComparison.Ordinal))
                && DefinedTerm.Read(term) is { } defined ? new(defined, 0.65) : null;
        }
        return null;
    }
}
