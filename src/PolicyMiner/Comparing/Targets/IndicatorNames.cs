using PolicyMiner.Model;
using PolicyMiner.Text;

namespace PolicyMiner.Comparing.Targets;

/// <summary>
/// Brings a printed indicator to the form that is compared: widths folded, quotation marks and brackets dropped, words unified, and the
/// lead taken off that says who, when or how much more (全省, 其中, 力争, 培育, 累计), since scope and kind of number are kept apart.
/// </summary>
/// <example><c>产业从业人员总数</c> → <c>产业从业人员</c>; <c>承接离岸外包业务执行额年均增幅</c> → <c>离岸服务外包执行额</c>.</example>
public sealed class IndicatorNames(IndicatorTable table)
{
    /// <summary>Names this alike stand in one row.</summary>
    public const double Threshold = 0.75;

    // A short core (服务外包企业) stands in many sentences that are not about it.
    private const int LongEnoughToMean = 7;

    private static readonly string[] Leads =
    [
        "其中", "全省", "全市", "全区", "全县", "全国", "我省", "我市", "我区", "我县", "我国", "力争", "确保", "实现", "完成", "达到", "累计", "共", "新增", "年均",
        "每年", "经认定的", "认定的", "培育和引进", "引进和培育", "引进培育", "培育引进", "培育", "引进", "吸引", "推动", "建设", "形成", "打造", "建成", "建立", "新建",
        "发展", "扶持", "承接", "组建", "创建", "的",
    ];

    private static readonly string[] Tails =
    [
        "年均增幅", "年均增长率", "年均增长", "年均增速", "年均递增", "增长率", "增长速度", "增幅", "增速", "增长", "数量", "总数", "总量", "个数", "总额在", "达", "达到", "为", "的",
    ];

    /// <summary>The comparable form of a record's indicator.</summary>
    public string Core(QuantityRecord record, NoticeRecord? notice = null)
    {
        var text = Unified(record.Indicator);
        var leads = Leads.Concat(ScopeWords(record.Scope)).Concat(ScopeWords(notice?.Region)).Concat(ScopeWords(notice?.Province)).OrderByDescending(l => l.Length).ToList();
        while (Shorter(text, leads) is { } shorter)
            text = shorter;
        return text;
    }

    /// <summary>Text in one width, without blanks, quotation marks and brackets, with its words unified.</summary>
    public string Unified(string text) =>
        table.Unify(string.Concat(Width.Fold(text).Where(c => !char.IsWhiteSpace(c) && !"“”\"'‘’()《》〔〕[]、,".Contains(c))));

    /// <summary>How alike two cores are; 0 where something keeps them apart for certain.</summary>
    public double Similarity(string a, string b)
    {
        if (a == b)
            return 1;
        var (nameOfA, nameOfB) = (table.NameOf(a), table.NameOf(b));
        if (nameOfA is not null || nameOfB is not null)
            return nameOfA == nameOfB ? 1 : 0; // the table decides for the indicators it knows
        return table.AreApart(a, b) || LatinAndDigits(a) != LatinAndDigits(b) ? 0 : Bigrams.Similarity(a, b);
    }

    /// <summary>The indicator that the table gives for a core, or null.</summary>
    public string? NameOf(string core) => table.NameOf(core);

    /// <summary>Whether a unified clause speaks of the indicator called <paramref name="name"/> in the table, or of the very core.</summary>
    public bool Mentions(string unifiedClause, string? name, string core) =>
        name is not null ? table.Mentions(unifiedClause, name) : core.Length >= LongEnoughToMean && unifiedClause.Contains(core, StringComparison.Ordinal);

    // One lead or tail less, the longest first; null when there is none.
    private static string? Shorter(string text, List<string> leads)
    {
        if (text.Length > 5 && IsYear(text.AsSpan(0, 4)) && text[4] == '年')
            return text[5..];
        if (leads.Find(l => text.Length > l.Length + 1 && text.StartsWith(l, StringComparison.Ordinal)) is { } lead)
            return text[lead.Length..];
        return Array.Find(Tails, t => text.Length > t.Length + 1 && text.EndsWith(t, StringComparison.Ordinal)) is { } tail ? text[..^tail.Length] : null;
    }

    // PM2.5 and PM10, 4G and 5G: what is written in Latin letters and digits must be the same.
    private static string LatinAndDigits(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static bool IsYear(ReadOnlySpan<char> text) => text[0] is '1' or '2' && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);

    private static IEnumerable<string> ScopeWords(string? scope) => scope is { Length: >= 2 } ? [scope.Replace("、", "", StringComparison.Ordinal)] : [];
}
