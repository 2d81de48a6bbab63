using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

/// <summary>
/// What a lead paragraph says of the list below it: after 主要预期目标是： the items are aims, whatever their own headings tell (——防洪体系进一步完善 reads
/// like an outcome).
/// </summary>
internal sealed class LeadLists
{
    private const int LongestLine = 40;

    private Section? _lead;
    private SectionPurpose _line; // of the last heading that stands as a plain line
    private bool _open;

    private Section? _conditioned; // below whose lead paragraph conditions stand, null at the top
    private bool _conditions;

    /// <summary>Takes note of a paragraph that has been read; true where it announces conditions: 同时符合以下条件之一的家庭：.</summary>
    public bool Pass(Section? section, string text)
    {
        if (!text.EndsWith('：'))
            return false;
        var from = text.AsSpan(0, text.Length - 1).LastIndexOfAny('。', '；', '：') + 1;
        (_lead, _open) = (section, SectionPurposes.OfHeading(text[Math.Max(from, text.Length - 30)..^1]) == SectionPurpose.Aims);
        var lead = text[from..^1];
        var conditions = lead.LastIndexOf("条件", StringComparison.Ordinal) is > 1 and var named && lead.Length - named <= FarthestCondition && Following.In(lead.AsSpan(0, named));
        (_conditioned, _conditions) = (section, conditions);
        return conditions;
    }

    private const int FarthestCondition = 12; // 条件之一的家庭：
    private static readonly WordSet Following = new("以下 下列 如下");

    /// <summary>Whether <paramref name="section"/> is an item below a paragraph that announced conditions.</summary>
    public bool IsCondition(Section? section) => _conditions = _conditions && section is not null && ReferenceEquals(section.Parent, _conditioned);

    /// <summary>The purpose of a paragraph that is a heading without number (2007年经济社会发展情况及工作回顾), which holds until another such line; null for others.</summary>
    public SectionPurpose? Line(string text, SectionPurpose now)
    {
        if (text.Length is < 4 or > LongestLine || text.AsSpan().IndexOfAny("。，；：！？、") >= 0)
            return null;
        var told = SectionPurposes.OfHeading(text);
        if (now is SectionPurpose.Unknown or SectionPurpose.Report && told is SectionPurpose.Unknown or SectionPurpose.Tasks && text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && SectionPurposes.TellsOutcome(text)) // 粮食产量首次跃上1.4万亿斤新台阶 is told itself
            told = SectionPurpose.Report;
        if (told is not (SectionPurpose.Report or SectionPurpose.Aims or SectionPurpose.Tasks) || _line == SectionPurpose.Unknown && told == SectionPurpose.Tasks)
            return null;
        return _line = told;
    }

    /// <summary>Whether a line by itself names a year's works and so dates what is listed below it: 市政府2011年10件实事.</summary>
    public static bool NamesYear(string text) =>
        text.Length is >= 8 and <= LongestLine && text.Contains('年') && text.AsSpan().IndexOfAny("。，；：！？、") < 0 && Dated.In(text) && TimeParser.Find(text) is [{ Role: TimeRole.Plain, Year: not null, Printed: true, IsDate: false }];

    private static readonly WordSet Dated = new("实事 任务 工作 项目 目标 要点 安排 计划");

    /// <summary>The purpose of <paramref name="section"/> as its place in a list or under a line tells it, or <paramref name="own"/>.</summary>
    public SectionPurpose Of(Section? section, SectionPurpose own)
    {
        if (_line == SectionPurpose.Report && own is SectionPurpose.Unknown or SectionPurpose.Tasks)
            own = SectionPurpose.Report;
        if (!_open || section is null)
            return own;
        _open = ReferenceEquals(section.Parent, _lead) && IsItem(section);
        return _open && SectionPurposes.OfHeading(section.Heading.Value) != SectionPurpose.Report ? SectionPurpose.Aims : own;
    }

    /// <summary>Whether a section is an item of a list rather than a chapter: ——, 一是, 1．</summary>
    public static bool IsItem(Section section) => section.Kind is SectionKind.Unnumbered or SectionKind.Ordinal or SectionKind.Item || section.Level >= 3 || section.Number is { Length: > 0 } number && char.IsAsciiDigit(number[0]);
}
