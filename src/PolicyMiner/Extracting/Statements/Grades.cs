namespace PolicyMiner.Extracting.Statements;

/// <summary>Grades (等级: 一等奖, 特等, 高等) among the words that hold 等, which else closes an enumeration.</summary>
internal static class Grades
{
    private const string Before = "一二三四五特优上中下高初平同";

    /// <summary>Where 等 last closes an enumeration (A、B等), or -1: 一等奖、二等奖、三等奖 are three grades.</summary>
    public static int Etc(string text)
    {
        var end = text.LastIndexOf('等');
        while (end > 0 && Before.Contains(text[end - 1]))
            end = text.LastIndexOf('等', end - 1);
        return end;
    }
}
