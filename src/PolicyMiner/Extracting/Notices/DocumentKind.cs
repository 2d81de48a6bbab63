using System.Text.RegularExpressions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Notices;

/// <summary>The kind (文种) of a notice.</summary>
/// <param name="Kind">One of the fifteen statutory kinds, or 文告 for a periodical issue; null where nothing tells it.</param>
/// <param name="Full">The kind with the word that qualifies it: 实施意见.</param>
/// <param name="Inferred">Whether the text had to tell it because no title does: 现提出以下意见.</param>
internal sealed partial record DocumentKind(string? Kind, string? Full, bool Inferred)
{
    /// <summary>The kind by title, else by the head (公告), else by the formula with which the text leads into its substance.</summary>
    public static DocumentKind Of(NoticeDocument notice, NoticeTitle title, IEnumerable<string> paragraphs)
    {
        if (notice.IsGazetteIssue)
            return new("文告", "文告", false);
        if (title.Source == "inferred" && notice.Elements.HeadKind is { } head)
            return new(TextShape.Tighten(head).Value, TextShape.Tighten(head).Value, false);
        // an order that publishes a 决定, under the title of what it publishes
        if (title.Text?.EndsWith("决定", StringComparison.Ordinal) == true && notice.Elements.Signatures.Any(s => SignatoryName.Is(s.Value)) && paragraphs.Take(3).Any(p => Ordained().IsMatch(p)))
            return new("令", "令", true);
        if (title.Text is { } text && DocumentKinds.OfTitle(text) is { } kind)
            return new(kind, DocumentKinds.FullKind(DocumentKinds.WithoutClosingBrackets(text), kind), title.Source == "sidecar");
        if (title.Text?.EndsWith("答复", StringComparison.Ordinal) == true)
            return new("函", "答复", true); // of a proposal (建议, 提案)
        if (notice.Elements.HeadKind is { } printed)
            return new(TextShape.Tighten(printed).Value, TextShape.Tighten(printed).Value, false);
        foreach (var paragraph in paragraphs.Take(8))
        {
            if ((notice.Elements.DocumentNumber?.Value.Contains('令') == true || notice.Elements.Signatures.Any(s => SignatoryName.Is(s.Value))) && Ordained().IsMatch(paragraph))
                return new("令", "令", true);
            if (Formula().Match(paragraph) is { Success: true } formula)
                return new(Named(formula.Value), null, true);
        }
        // （2018年9月3日广州市人民政府令第160号公布）: a regulation whose note names the order that issued it
        if (notice.Elements.DocumentNumber is { } order && OrderNumber().IsMatch(order.Value))
            return new("令", "令", true);
        if (paragraphs.FirstOrDefault(p => Letter().IsMatch(p)) is { } closing)
            return new(closing.Contains("复") && !closing.Contains('函') ? "批复" : "函", null, true);
        foreach (var paragraph in paragraphs)
        {
            if (Own().Match(paragraph) is { Success: true } own)
                return new(own.Groups["kind"].Value, null, true);
        }
        return new(null, null, false);
    }

    // 广州市人民政府令第160号, 中国银行保险监督管理委员会令2021年第3号
    [GeneratedRegex(@"令\s*(?:[0-9]{4}\s*年\s*)?第", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OrderNumber();

    // How a letter or an answer closes
    [GeneratedRegex(@"^\s*(?:此函|特此函(?:告|复|达)|专此函(?:告|复|达)|此复|特此批复)[。.]?\s*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Letter();

    // 自本公告公布之日起停止执行, 各经信局要向企业传达本通知要求: what the text calls itself
    [GeneratedRegex("本(?<kind>公告|通告|通知|命令|批复)(?:要求|规定|精神|(?:公布|发布|印发|下发)之日)|[自从]本(?<kind>决定|意见)(?:公布|发布|印发|下发)之日", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Own();

    // 政府令〔2010〕第15号: 《…规定》已经省政府常务会议通过，现予公布
    [GeneratedRegex("现?予以?(?:公布|发布)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ordained();

    private static string Named(string formula) =>
        formula.Contains("意见") ? "意见" : formula.Contains("公告") ? "公告" : formula.Contains("通告") ? "通告" : formula.Contains("批复") || formula.Contains("批復") ? "批复" : formula.Contains("函复") || formula.Contains("函復") ? "函" : "通知";

    [GeneratedRegex(@"(?:提出|制定)(?:如下|以下|本)(?:实施|指导|若干|工作)?意见|[现現](?:就|将|將).{0,60}(?:通知|公告|通告|批复|批復|函复|函復)如下|(?:通知|公告|通告|批复|函复)如下[：:]|印[发發][给給]你[们們]|[现現]印[发發]|现予印发|现予以?下发|[现現][转轉][发發][给給]你[们們]|特此(?:公告|通告|通知)|现予(?:以)?公告|现公告如下", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Formula();
}
