using PolicyMiner.Extracting.Statements;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Sections in which what offices do without 要 or 负责 is told, not charged: principles, what is examined, conditions, looks back, why it matters.</summary>
internal static class TellingSection
{
    /// <summary>Whether <paramref name="section"/> is one of them.</summary>
    public static bool Is(Section? section) =>
        StatesPrinciples(section) || Requirements.AreListed(section) || TellsWhatIsExamined(section) || SectionPurposes.Of(section) == SectionPurpose.Report || (section?.Heading.Value.EndsWith("意义", StringComparison.Ordinal) ?? false);

    /// <summary>基本原则, 指导思想: what offices do there without 要 describes how things are to be.</summary>
    private static bool StatesPrinciples(Section? section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            if (at.Heading.Value.EndsWith("原则", StringComparison.Ordinal) || at.Heading.Value.EndsWith("指导思想", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static readonly string[] Examined = ["检查", "自查", "督查", "督导", "抽查", "核查", "巡查", "考核", "考评", "评估", "评价", "验收", "审计"];

    /// <summary>自查内容, 考核内容: what offices do there without 要 is what will be looked at (各地主管部门落实制度的情况).</summary>
    private static bool TellsWhatIsExamined(Section? section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            var heading = at.Heading.Value.AsSpan();
            foreach (var end in (ReadOnlySpan<string>)["内容", "重点", "范围", "指标", "要点"])
            {
                if (heading.EndsWith(end) && Array.Exists(Examined, e => at.Heading.Value.AsSpan(0, at.Heading.Length - end.Length).EndsWith(e)))
                    return true;
            }
        }
        return false;
    }
}
