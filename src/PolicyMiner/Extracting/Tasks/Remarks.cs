namespace PolicyMiner.Extracting.Tasks;

/// <summary>What is said of actors between them and their verb: 各地、各部门，特别是重点防御区所在地，要….</summary>
internal static class Remarks
{
    private const int Longest = 50;

    /// <summary>
    /// Where the verb of the actors before <paramref name="comma"/> stands behind a remark that the comma opens, 0 where there is none:
    /// 各地、各部门，特别是重点防御区所在地，要…; 有条件的地区，特别是重点防御区要….
    /// </summary>
    public static int End(string sentence, int start, int comma)
    {
        var rest = sentence.AsSpan(comma + 1);
        if (!(rest.StartsWith("特别是") || rest.StartsWith("尤其是")) || !ActorPhrase.IsActors(sentence[start..comma]))
            return 0;
        for (var i = 5; i < Math.Min(rest.Length, Longest) && rest[i - 1] is not ('。' or '；'); i++)
        {
            if (DutyVerbs.At(rest[i..], out var kind) is not null && kind == VerbKind.Modal && (rest[i - 1] is '，' or ',' || ActorEnds.At(sentence, comma + 1 + i)))
                return comma + 1 + i;
        }
        return 0;
    }
}
