namespace PolicyMiner.Structuring;

/// <summary>The formulas with which a notice ends (结束语): 此复。 特此通知。 请遵照执行。 以上报告如无不妥，请批转各地执行。</summary>
internal static class ClosingFormula
{
    private const int Longest = 40;

    private static readonly string[] Openings =
        ["此复", "特此", "专此", "此令", "此致", "请遵照", "请认真", "请结合", "请按照", "请贯彻", "望遵照", "望认真", "以上报告", "以上意见", "以上请示", "妥否", "当否", "请予", "盼复", "请研究", "请批"];

    /// <summary>Whether <paramref name="paragraph"/> is nothing but such a formula.</summary>
    public static bool Is(string paragraph) =>
        paragraph.Length is >= 2 and <= Longest && Array.Exists(Openings, o => paragraph.StartsWith(o, StringComparison.Ordinal));
}
