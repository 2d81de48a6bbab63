using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// The signature under an order (令), which the head of the organ signs in person: 省 长  郑 某 某, 总理　某某某, 财政部部长 某某, 市长：何 某.
/// A blank or colon stands between office and name, as in print.
/// </summary>
internal static partial class SignatoryName
{
    private const int Longest = 60;

    /// <summary>The signature that <paramref name="line"/> is, blanks as printed; null where it is none.</summary>
    public static TracedText? Read(TracedText line) =>
        line.Length <= Longest && Office().IsMatch(line.Value) ? line : null;

    /// <summary>省长郭某某: office and name run together, as text that lost its line breaks has them before a date; null where <paramref name="text"/> is none.</summary>
    public static TracedText? ReadGlued(TracedText text) => text.Length is > 3 and <= 8 && Glued().IsMatch(text.Value) ? text : null;

    /// <summary>Whether <paramref name="signature"/> is a person's and so names no issuer.</summary>
    public static bool Is(string signature) => signature.Length <= Longest && (Office().IsMatch(signature) || Glued().IsMatch(signature));

    /// <summary>The organ that the office names: 住房城乡建设部 of 住房城乡建设部部长 某某; null where it names a place (某市市长) or nothing.</summary>
    public static string? OrganOf(string signature) =>
        signature.Length <= Longest && Office().Match(signature) is { Success: true } match && match.Groups["organ"].Value.Trim() is { Length: > 2 } organ && OrganNames.IsOrgan(organ) ? organ : null;

    /// <summary>Whether <paramref name="line"/> is an office whose holder's name the page left out: 省长 above the date.</summary>
    public static bool IsOfficeAlone(string line) => line.Length <= 8 && Alone().IsMatch(line);

    [GeneratedRegex(@"^代?(?:省长|市长|县长|区长|州长|主席|部长|署长|局长|总理)[\p{IsCJKUnifiedIdeographs}-[会议室级办公处制热线信箱助理奖日于在]]{2,3}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Glued();

    [GeneratedRegex(@"^(?:省\s*长|市\s*长|县\s*长|区\s*长|州\s*长|盟\s*长|旗\s*长|镇\s*长|乡\s*长|主\s*席|主\s*任|总\s*理|委\s*员\s*长|部\s*长|署\s*长|局\s*长|厅\s*长|行\s*长|审\s*计\s*长|院\s*长|检\s*察\s*长|会\s*长|社\s*长|关\s*长|秘\s*书\s*长)\s*[：:]?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?:(?<organ>\p{IsCJKUnifiedIdeographs}{2,24}?)\s*)?(?:代\s*)?(?:省\s*长|市\s*长|县\s*长|区\s*长|州\s*长|盟\s*长|旗\s*长|镇\s*长|乡\s*长|主\s*席|主\s*任|总\s*理|委\s*员\s*长|部\s*长|署\s*长|局\s*长|厅\s*长|行\s*长|审\s*计\s*长|院\s*长|检\s*察\s*长|会\s*长|社\s*长|关\s*长|秘\s*书\s*长)(?:\s*[：:]\s*|\s+)\p{IsCJKUnifiedIdeographs}(?:\s?\p{IsCJKUnifiedIdeographs}){1,3}(?:[·•]\p{IsCJKUnifiedIdeographs}{1,8}){0,3}(?:[（(]代[）)])?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Office();
}
