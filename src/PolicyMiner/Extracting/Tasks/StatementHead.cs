namespace PolicyMiner.Extracting.Tasks;

/// <summary>Where in a sentence a verb without 要 or 负责 may make a duty.</summary>
internal enum Bare { None, AtHead, Anywhere }

/// <summary>Where a department that only does something, without 要 or 负责, is the subject of a statement.</summary>
internal static class StatementHead
{
    private const int LongestTime = 24;
    private const int LongestCondition = 60;
    private const int LongestConcern = 160;

    /// <summary>
    /// A department without 要 or 负责 is the subject only at the head of a statement, behind a time (2019年上半年，市政府印发方案) or a condition
    /// (经初审通过的，A将…提交B), or after another duty (A负责…，B按规定…).
    /// </summary>
    public static bool Opens(string sentence, int start, Bare bare) =>
        start == 0 || bare == Bare.Anywhere || sentence[start - 1] is '；' or ';' || (sentence[start - 1] is '，' or ',' && start > 1
            && (start <= LongestTime && ("前内后月日度起底末年".Contains(sentence[start - 2]) || sentence.AsSpan(0, start - 1).EndsWith("半年")) || start <= LongestCondition && sentence[start - 2] is '的' or '时' && sentence.AsSpan(0, start - 1).IndexOfAny("，；") < 0
            || IsAboutWhom(sentence.AsSpan(0, start - 1)) || DutyVerbs.IsManner(sentence.AsSpan(0, start - 1))));

    /// <summary>对情节严重的当事人，税务部门将其列为…: whom it concerns stands before the office.</summary>
    private static bool IsAboutWhom(ReadOnlySpan<char> before) =>
        before[(before.LastIndexOfAny('；', ';') + 1)..] is ['对' or '凡', ..] whom && whom.Length <= LongestConcern && whom.Contains('的') && whom.IndexOfAny("：:") < 0;
}
