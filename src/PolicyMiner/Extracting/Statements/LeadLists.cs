using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

/// <summary>
/// What a lead paragraph says of the list below it: after 主要预期目标是： the items are aims, whatever their own headings tell (——防洪体系进一步完善 reads
/// like an outcome).
/// </summary>
internal sealed class LeadLists
{
    private Section? _lead;
    private bool _open;

    /// <summary>Takes note of a paragraph that has been read.</summary>
    public void Pass(Section? section, string text)
    {
        if (!text.EndsWith('：'))
            return;
        var from = text.AsSpan(0, text.Length - 1).LastIndexOfAny('。', '；', '：') + 1;
        (_lead, _open) = (section, SectionPurposes.OfHeading(text[Math.Max(from, text.Length - 30)..^1]) == SectionPurpose.Aims);
    }

    /// <summary>The purpose of <paramref name="section"/> as its place in a list tells it, or <paramref name="own"/>.</summary>
    public SectionPurpose Of(Section? section, SectionPurpose own)
    {
        if (!_open || section is null)
            return own;
        _open = ReferenceEquals(section.Parent, _lead) && IsItem(section);
        return _open && SectionPurposes.OfHeading(section.Heading.Value) != SectionPurpose.Report ? SectionPurpose.Aims : own;
    }

    /// <summary>Whether a section is an item of a list rather than a chapter: ——, 一是, 1．</summary>
    public static bool IsItem(Section section) => section.Kind is SectionKind.Unnumbered or SectionKind.Ordinal or SectionKind.Item || section.Level >= 3 || section.Number is { Length: > 0 } number && char.IsAsciiDigit(number[0]);
}
