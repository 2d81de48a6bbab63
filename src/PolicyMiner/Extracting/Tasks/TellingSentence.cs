using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Sentences that tell: what the notice brings (现将《…》印发给你们), what was done (会议以来，各地积极部署…).</summary>
internal static partial class TellingSentence
{
    private const string ToYou = "给你们";

    // 相继建立了…: what was done since then.
    [GeneratedRegex("相继|先后|陆续|(?:建立|成立|出台|制定|开展|实施|取得|形成|印发|组织|完成|进行)了")]
    private static partial Regex Told();

    // “十三五”时期，各市采取有力措施，…取得显著成效; 确保…取得成效 is a goal
    [GeneratedRegex("(?<!(?:确保|力争|争取|推动|努力|促进|务求|使)[^，。；]{0,40})取得[^，。；]{0,6}(?:成效|成果|成绩|进展|突破)。?$")]
    private static partial Regex Gained();

    // 商务部会同财政部编制了《…目录》: what was done, behind any adverb.
    [GeneratedRegex("^[^，。；、《的]{1,8}?(?<![除为])了(?![解结却然])")]
    private static partial Regex Done();

    /// <summary>Whether the sentence says what the notice brings, and where in it those to whom it is sent are asked for something (…印发给你们，请各区教育局…); 0 where they are not.</summary>
    public static bool Brings(string sentence, out int asked)
    {
        asked = 0;
        if (sentence.IndexOf(ToYou, StringComparison.Ordinal) is not (> 0 and var at) || !sentence.Contains('现'))
            return false;
        var behind = at + ToYou.Length + 1;
        if (sentence.AsSpan(Math.Min(behind, sentence.Length)).StartsWith("请各"))
            asked = behind;
        return true;
    }

    /// <summary>Whether the sentence looks back, so that a bare verb tells what was done.</summary>
    public static bool LooksBack(string sentence) =>
        sentence.Contains("以来，", StringComparison.Ordinal) || sentence.Contains("取得", StringComparison.Ordinal) && Gained().IsMatch(sentence);

    /// <summary>近年来，相继建立了一些联席会议，明确由主办部门进行协商: whether all of it was done.</summary>
    public static bool TellsAll(string sentence, bool looksBack) =>
        (looksBack || sentence.StartsWith("近年来", StringComparison.Ordinal)) && Told().IsMatch(sentence);

    /// <summary>Whether <paramref name="task"/> was done.</summary>
    public static bool IsDone(string task) => Done().IsMatch(task);
}
