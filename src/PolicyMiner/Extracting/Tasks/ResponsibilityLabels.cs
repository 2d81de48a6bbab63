using System.Text.RegularExpressions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Paragraphs that are a note of responsibility without brackets: 责任单位：市教育局、市财政局; 牵头责任单位：省商务厅, and below it 协同责任单位：….</summary>
internal static partial class ResponsibilityLabels
{
    // The longest label, with a bracket before it.
    private const int Longest = 16;

    [GeneratedRegex(@"^[（(\[【 ]*(?<part>牵头|主办|主责|主要|责任|负责|实施|落实)?(?<help>配合|参加|参与|协办|协助|协同|协作)?(?:责任|负责)?(?:单位|部门|主体|(?<person>领导|人))\s*[：:]|^[（(\[【 ]*(?<time>完成时限|完成时间|时限要求|时间节点)\s*[：:]")]
    private static partial Regex Label();

    /// <summary>Whether <paramref name="paragraph"/> opens with such a label and a colon.</summary>
    public static bool Opens(string paragraph) => Read(paragraph) is { Success: true } label && label.Groups["part"].Success && !label.Groups["help"].Success;

    /// <summary>一、主承办单位 above 主办单位：…: a section that only says who holds an event gives no duty.</summary>
    public static bool NamesOrganisers(Section? section) =>
        section is { Kind: SectionKind.Heading, Heading.Length: <= 12 } && (section.Heading.Value.EndsWith("单位", StringComparison.Ordinal) || section.Heading.Value.EndsWith("组织机构", StringComparison.Ordinal));

    /// <summary>Whether <paramref name="paragraph"/> goes on with the note in the line <paramref name="above"/> it: 配合单位：省财政厅, 完成时限：2021年底. A leader goes on only behind a person: 牵头领导：….</summary>
    public static bool GoesOn(string paragraph, string above) =>
        Read(paragraph) is { Success: true } label && (label.Groups["help"].Success || label.Groups["time"].Success || label.Groups["part"].Value == "责任" || (label.Groups["part"].Success && NamesPerson(above)));

    private static bool NamesPerson(string paragraph) => Read(paragraph) is { Success: true } label && label.Groups["person"].Success;

    private static Match? Read(string paragraph) =>
        paragraph.AsSpan(0, Math.Min(paragraph.Length, Longest)).IndexOfAny('：', ':') > 1 ? Label().Match(paragraph) : null;
}
