using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Provisions;

/// <summary>The noun of what is granted (奖励、补贴、经费 …) with what goes before it in its word: 一次性配套建设支持, 落户奖金, 活动经费.</summary>
internal static partial class GrantNoun
{
    private const int Longest = 16;

    private static readonly WordSet Heads = new("奖励 补助 补贴 资助 奖补 支持 扶持 贴息 奖金 补偿 津贴 经费 资金 救助 救助金 补助金 补贴金 奖励金 补助费 安家费 补助款 奖励款 慰问金 抚恤金 补偿金 补偿费 贴费 贷款 启动金 资助金 创业金 费用");

    // What may lead from the amount to the noun: 500元的标准给予补贴, 8%给予补助.
    private static readonly string[] Leads = ["的", "标准", "比例", "额度", "限额", "给予", "予以", "发放", "进行", "一次性给予", "计算", "核定"];

    // Words that a noun of a grant does not hold.
    private static readonly string[] Breaks = ["的", "，", "、", "（", "用于", "购买", "以上", "以下", "投资", "分别", "企业", "单位", "项目"];

    /// <summary>The noun at the head of what follows an amount; null where none stands there.</summary>
    public static string? At(string after)
    {
        var from = 0;
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var lead in Leads)
            {
                if (string.CompareOrdinal(after, from, lead, 0, lead.Length) == 0 && after.Length > from + lead.Length)
                    (from, moved) = (from + lead.Length, true);
            }
        }
        if (Paid().Match(after, from) is { Success: true } paid)
            from += paid.Length; // 按每人10000元标准向承办机构支付培训补助
        for (var end = from + 2; end <= Math.Min(after.Length, from + Longest); end++)
        {
            if (Heads.EndingAt(after, end) is null)
                continue;
            while (end < after.Length && Heads.At(after, end) is { } further && (end + further.Length == after.Length || !OpensDeed(further)))
                end += further.Length; // 奖励支持, 补助资金
            end += string.CompareOrdinal(after, end, "总额", 0, 2) == 0 ? 2 : 0;
            var noun = after[from..end];
            return Array.Exists(Breaks, b => noun.Contains(b, StringComparison.Ordinal)) ? null : noun;
        }
        return null;
    }

    [GeneratedRegex(@"\G[向给][^，；、]{2,12}?(?:支付|发放|拨付)(?=.{2})")]
    private static partial Regex Paid();

    // 经费支持社区建设: the verb of what the money is for.
    private static bool OpensDeed(string word) => word is "支持" or "扶持" or "资助" or "补助" or "奖励" or "补贴";

    /// <summary>The noun that ends the words between a verb of giving and the amount (给予一次性奖励20万元); null where none does.</summary>
    public static string? Ending(string between)
    {
        var text = between.TrimEnd('为', '共', '最', '高');
        if (Heads.EndingAt(text, text.Length) is null)
            return null;
        var from = text.LastIndexOf("一次性", StringComparison.Ordinal) is >= 0 and var once ? once : text.Length <= Longest / 2 ? 0 : text.Length - Heads.EndingAt(text, text.Length)!.Length;
        return text[from..] is var noun && Array.Exists(Breaks, b => noun.Contains(b, StringComparison.Ordinal)) ? null : noun;
    }

    /// <summary>The words between verb and amount without the noun at their end.</summary>
    public static string Without(string between, string noun) => between.EndsWith(noun, StringComparison.Ordinal) ? between[..^noun.Length] : between;
}
