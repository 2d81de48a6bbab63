using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Provisions;

/// <summary>
/// What a term (期限) is called: by what is to be done in it or before it (提出审核意见, 递交续租申请), which stands behind the number or opens the next clause, or by
/// what lasts so long (连续就业), which stands before it. A term that has a name of its own (租赁期限) keeps it.
/// </summary>
internal static partial class TermNames
{
    private const int LongestName = 28;
    private const int LongestDeed = 14;
    private const int LongestWhen = 6; // 离校, 毕业: since when

    private static readonly WordSet Anchors = new("之日起 之日 之后 以后 日前 后 后的 起 日起 之内 前 届满 期满 到期");
    private static readonly WordSet Kept = new("年限 时限 期限 有效期 任期 聘期 租期 时间 时长 周期");
    private static readonly string[] Grounds = ["根据", "按照", "依据", "依照", "经", "由", "对", "结合", "通过", "会同", "参照"];

    /// <summary>The name; null where what stands before the number names it well enough.</summary>
    /// <param name="phrase">The number.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="previous">The clause before.</param>
    /// <param name="rest">What follows the clause in its sentence.</param>
    public static string? Of(Phrase phrase, Clause clause, Clause? previous, ReadOnlySpan<char> rest)
    {
        var q = phrase.Quantity;
        var of = phrase.After.IndexOf('的', StringComparison.Ordinal);
        var behind = clause.Between(q.End, clause.End);
        if (Lasting(phrase, clause) is { } deed)
            return deed;
        // 可以再延长3个工作日: the time itself is changed
        if (Changed().Match(clause.Between(phrase.Start, q.Start)) is { Success: true } changed)
            return changed.Value;
        // 进行为期5个工作日的公示
        if (phrase.Before.EndsWith("为期", StringComparison.Ordinal) && of == 0)
            return Headed(Wordings.NameAfter(phrase.After));
        // 给予企业连续5年奖励
        if (q.Comparator == "=" && phrase.Before.Contains("给予", StringComparison.Ordinal) && GrantNoun.At(phrase.After) is { } grant)
            return grant;
        // 给予医药企业2年50%的资金支持
        if (q.Comparator == "=" && clause.Quantities.Find(n => n.Start == q.End) is { } share && GrantNoun.At(clause.Between(share.End, clause.End)) is { } given)
            return given;
        // 小麦每4年轮换一次
        if (clause.Between(q.Start - 1, q.Start) == "每" && behind is [_, _, .., '次'] turn && Wordings.NameBefore(clause.Between(phrase.Start, q.Start - 1)) is { Length: >= 2 } turned)
            return turned + turn[..^2];
        // 连续3个月没有老年人就餐, 连续2年以上参加基本医疗保险: nothing but how it lasts stands before
        if (OnlyLasts().IsMatch(phrase.Before) && behind.Length >= 4 && !(q.BoundAfter && of is > 0 and <= 12))
            return Headed(Wordings.NameAfter(behind.StartsWith("以上", StringComparison.Ordinal) ? behind[2..] : behind).TrimEnd('的')); // 2年（含2年）以上
        // 事由应发生在申请日前12个月内
        if (q.BoundAfter && behind.Length == 0 && phrase.Before.LastIndexOf('应') is > 3 and var shall && phrase.Before.IndexOf("在", shall, StringComparison.Ordinal) - shall is 2 or 3)
            return Wordings.NameBefore(phrase.Before[..shall]) is { Length: >= 2 and <= LongestName } bound ? bound + (phrase.Before[shall - 1] == '由' ? "由" : "") : null; // 事由 keeps its end
        // 签订1年以上劳动合同并按规定缴纳6个月以上社会保险费的
        if (q is { BoundAfter: true, Comparator: ">=" or ">" } && With().Match(behind) is { Success: true } with)
            return with.Value.TrimStart('的');
        var anchored = Anchored(phrase);
        // 申请日前12个月内有效的凭据: what has to be of that time.
        if (q.BoundAfter && of is > 0 and <= 6 && anchored && phrase.After[..of] is "有效" or "发生" or "取得" or "出具" or "形成")
            return Headed(Wordings.NameAfter(phrase.After[(of + 1)..]));
        // 可在3—5年内预留一定空间的用地: what is to be done in that time.
        if (q.BoundAfter && of > 0 && clause.Between(q.Start - 1, q.Start) == "在" && Wordings.NameAfter(phrase.After) is { Length: >= 4 and <= LongestName } done)
            return done;
        // 合同期限届满3个月前向运营机构递交续租申请, 合同期满前3个月提出申请: what is to be done so long before
        if (behind.Length > 2 && (behind[0] == '前' && anchored || phrase.Before.EndsWith('前') && behind[0] is not ('内' or '的')))
            return Headed(Done(behind.TrimStart('前')));
        if (Until(phrase, clause, behind) is { } until)
            return until;
        // 5个工作日内未作审查的视为通过: what does not happen in it
        if (q.BoundAfter && behind.Length > 2 && behind[0] is '未' or '没' && phrase.Before.Length > LongestWhen && behind.IndexOf('的') is > 2 and <= LongestDeed and var lapse)
            return behind[..lapse];
        // 自受理之日起3个工作日内，根据调查情况，提出审核意见: in the next clause.
        if (q.BoundAfter && behind.Length == 0 && anchored)
            return Next(rest);
        // 应尽快发放救助金，原则上不得超过30天
        if ((behind.Length == 0 || behind[0] == '（') && Wordings.NameBefore(phrase.Before).Length < 2 && previous is { Quantities.Count: 0 } told && told.Sentence == clause.Sentence && Wordings.Trim(told.Between(told.Start, told.End)) is { Length: >= 4 and <= LongestName } limited)
            return limited;
        return null;
    }

    /// <summary>The name of a term that only describes who or what the clause is about: 连续就业满1年的青年, 中断缴费时间不超过3个月的参保人.</summary>
    public static string? OfClass(Phrase phrase, Clause clause)
    {
        if (Lasting(phrase, clause) is { } deed)
            return deed;
        if (!phrase.Quantity.BoundAfter && Kept.EndingAt(phrase.Before, phrase.Before.Length) is not null)
            return Deed(phrase.Before);
        var behind = clause.Between(phrase.Quantity.End, clause.End);
        if (phrase.Quantity is { BoundAfter: true, Comparator: ">=" or ">" } && With().Match(behind) is { Success: true } with)
            return with.Value.TrimStart('的');
        // 登记注册3年内的小微企业、个体工商户和社会组织: the first of a long list
        return Until(phrase, clause, behind) ?? (phrase.After.Length <= LongestName ? null : Somebody().Match(behind) is { Success: true } somebody ? somebody.Value : Headed(Wordings.NameAfter(phrase.After)));
    }

    // 毕业5年内高校毕业生在广东省创办…
    [GeneratedRegex("^[^，；、的在]{0,6}?(?:毕业生|人员|青年|职工|学生|人才|居民|儿童|家庭)")]
    private static partial Regex Somebody();

    [GeneratedRegex("^的?[^，；、的（0-9并且]{2,10}(?=(?:并(?![购网轨行])|且).*[0-9])")]
    private static partial Regex With();

    // 项目验收之后三个月内向主管部门报送成果信息, 摇出房屋后3个工作日内选定1套房屋: what is to be done by then, whomever it is told
    private static string? Until(Phrase phrase, Clause clause, string behind) =>
        phrase.Quantity.BoundAfter && behind.Length > 0 && behind[0] != '的' && Anchored(phrase) ? Headed(Done(behind)) : null;

    private static bool Anchored(Phrase phrase) => Anchors.EndingAt(phrase.Before, phrase.Before.Length) is not null;

    [GeneratedRegex("(?:顺延|延长|延期|推迟|缩短)$")]
    private static partial Regex Changed();

    [GeneratedRegex("(?:^|[内前后中月间])(?:已|且|并|曾|近)?(?:连续|累计|持续)$")]
    private static partial Regex OnlyLasts();

    /// <summary>连续就业满1年的青年, 连续缴纳养老保险3个月以上: what goes on so long stands before.</summary>
    public static string? Lasting(Phrase phrase, Clause clause) =>
        phrase.Quantity is { Comparator: ">=" or ">" } q && clause.Between(q.End, q.End + 1) is "的" or "" && !phrase.Before.EndsWith('期') ? Deed(phrase.Before) : null;

    // 教育支出缴费凭据（单据）或医疗支出缴费凭据 → 教育支出缴费凭据
    private static string? Headed(string name)
    {
        var end = name.Length > LongestName ? name.AsSpan(0, LongestName).IndexOfAny("（、或和，且并") : -1;
        name = end >= 2 ? name[..end] : name;
        return name.Length is >= 2 and <= LongestName ? name : null;
    }

    // 登记注册并实际运营 → 实际运营
    private static string? Deed(string before)
    {
        var text = Wordings.Trim(before);
        if (text.LastIndexOfAny(['并', '且', '或', '已', '，', '、']) is >= 0 and var joint)
            text = text[(joint + 1)..];
        // 入驻企业连续就业: from the word of duration on
        foreach (var word in (ReadOnlySpan<string>)["连续", "累计", "持续", "实际"])
            text = text.Length > LongestDeed && text.LastIndexOf(word, StringComparison.Ordinal) is > 0 and var lasting ? text[lasting..] : text;
        if (text.Length > LongestDeed && text.LastIndexOfAny(['在', '前', '后', '至']) is >= 0 and var where)
            text = text[(where + 1)..];
        text = Wordings.Trim(text);
        return text.Length is >= 4 and <= LongestDeed && !text.Contains('的') ? text : null;
    }

    // The deed in the words behind a number, without who does it, whom it is told and how.
    private static string Done(string words)
    {
        if (words.StartsWith('（') && words.IndexOf('）') is > 0 and var aside)
            words = words[(aside + 1)..]; // 3个工作日内（即4月2日前）选定房屋
        if (words.StartsWith('由') && By().Match(words) is { Success: true } by)
            words = words[by.Length..]; // 由查处案件的部门启动奖励程序
        words = Wordings.Trim(Properly().Replace(words, "")).TrimEnd('的');
        // 将名单通过公示系统公告: long deeds go by what they are done to
        return words.Length > LongestName && Object().Match(words) is { Success: true } thing ? thing.Groups[1].Value : words;
    }

    [GeneratedRegex("^将?([^，；]{2,28}?)(?:通过|以|在|向|报送)")]
    private static partial Regex Object();

    private static string? Next(ReadOnlySpan<char> rest)
    {
        foreach (var range in rest.SplitAny('，', '；'))
        {
            var part = rest[range].ToString();
            if (part.StartsWith('由') && By().Match(part) is { Success: true } by)
                part = part[by.Length..];
            if (part.Length < 2 || Array.Exists(Grounds, g => part.StartsWith(g, StringComparison.Ordinal)))
                continue;
            return Headed(Wordings.Trim(Properly().Replace(part, "")));
        }
        return null;
    }

    [GeneratedRegex("^由[^，；、]{2,30}?(?:部门|机关|机构|单位|委员会|政府|局|厅|中心|办公室)(?=[^、和与及会的负]{4,})")]
    private static partial Regex By();

    // 应按程序进行审核 → 审核, 以书面方式告知 → 告知, 向主管部门报送 → 报送
    [GeneratedRegex("^(?:应当?|须|要|可)?(?:(?:按照?|依)(?:法定|有关|规定)?(?:程序|规定|要求|职责)(?:进行|予以)?)?(?:及时|书面|主动)?(?:(?:向|报)[^，；、]{2,40}(?:部门|机关|机构|单位|委员会|政府|局|厅|中心|办公室)(?=[^、和与及的]{4,})|以[^，；]{1,16}?(?:方式|形式)(?=[^、和与及的]{4,}))?")]
    private static partial Regex Properly();
}
