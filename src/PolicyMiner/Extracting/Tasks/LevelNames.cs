namespace PolicyMiner.Extracting.Tasks;

/// <summary>Names of levels of government in a list of departments: which stand for themselves and which belong to the department behind them.</summary>
internal static class LevelNames
{
    /// <summary>设区的市, also of a region (洞庭湖区设区的市).</summary>
    public const string WithDistricts = "设区的市";

    /// <summary>市、区住房保障部门 is one kind of department at two levels, not 市 and a department; 各市、县 stays whole, 区、街道（镇） does not.</summary>
    public static List<string> Join(IReadOnlyList<string> names)
    {
        var joined = new List<string>();
        var levels = new List<string>();
        foreach (var name in names)
        {
            if (name.Length == 1 && joined.Count > 0 && "局厅委".Contains(name[0]))
                joined[^1] += "、" + name;
            else if (Array.IndexOf(Levels, WideBrackets(name.StartsWith("所在", StringComparison.Ordinal) ? name[2..] : name).TrimStart('各')) >= 0 || name.EndsWith(WithDistricts, StringComparison.Ordinal))
                levels.Add(name); // 各省、自治区、直辖市财政厅 is one kind of department, too, and 所在市、县政府 one government
            else if (Array.IndexOf(LowLevels, WideBrackets(name)) >= 0)
            {
                joined.AddRange(levels);
                levels.Clear();
                joined.Add(name);
            }
            else if (levels is [['各', ..], ..] && !GoesDown(levels[^1], name))
            {
                joined.AddRange([string.Join('、', levels), name]); // 各县（市、区）、开发区; 各市、省直有关部门
                levels.Clear();
            }
            else if (name.StartsWith('各'))
            {
                joined.AddRange([.. levels, name]); // 市和各区（县级市）
                levels.Clear();
            }
            else
            {
                joined.Add(string.Join('、', [.. levels, name]));
                levels.Clear();
            }
        }
        if (levels is [['各', ..], ..])
            joined.Add(string.Join('、', levels));
        else
            joined.AddRange(levels);
        return joined;
    }

    /// <summary>各市、县民政局: whether <paramref name="name"/> begins with a level that is not above the one before it.</summary>
    private static bool GoesDown(string level, string name) =>
        Array.Exists(Levels, l => name.StartsWith(l, StringComparison.Ordinal)) && Rank(name[0]) >= Rank(level.TrimStart('各')[0]);

    private static int Rank(char level) => level switch { '国' => 0, '省' or '自' or '直' => 1, '地' or '市' or '州' => 2, '县' or '区' => 3, _ => 4 };

    private static readonly string[] Levels = ["地", "省", "市", "县", "区", "州", "镇", "乡", "市（州）", "县（市）", "县（市、区）", "县（区）", "县级市", "国家", "自治区", "直辖市"];

    private static readonly string[] LowLevels = ["街道", "街道（镇）", "镇（街道）", "乡镇", "镇街", "乡镇（街道）", "园区"];

    /// <summary>市（州）, 县（市、区）: a level told with its other kinds in a bracket stands for all of that level.</summary>
    public static bool IsLevelInWords(string name) => name.Length is >= 4 and <= 8 && name[^1] is '）' or ')' && Array.IndexOf(Levels, WideBrackets(name)) >= 0;

    /// <summary>The name with full-width brackets.</summary>
    public static string WideBrackets(string name) => name.Contains('(') ? name.Replace('(', '（').Replace(')', '）') : name;
}
