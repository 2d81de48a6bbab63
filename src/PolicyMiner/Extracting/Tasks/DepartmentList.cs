using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// Splits a printed list of departments (省教育厅、省商务厅，各市、县（区）人民政府) into its names, each kept as printed. Departments are
/// known by their grammar, never by a list of names: what an institution's name ends in, and what levels of government are called.
/// </summary>
public static class DepartmentList
{
    /// <summary>The names in <paramref name="printed"/>, in order, without duplicates.</summary>
    /// <example><c>省财政厅、省商务厅，各市、县（区）人民政府</c> gives 省财政厅 | 省商务厅 | 各市、县（区）人民政府.</example>
    public static IReadOnlyList<string> Split(string printed)
    {
        var pieces = Pieces(printed);
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pieces.Count; i++)
        {
            var (name, separator) = pieces[i];
            // 各市、县（区）人民政府 and 各省、自治区、直辖市人民政府 name one level after the other and the institution only at the end.
            while (separator is '、' && i + 1 < pieces.Count && NamesLevelsOnly(name) && LevelsEndInGovernment(pieces, i + 1))
            {
                name += separator + pieces[++i].Name;
                separator = pieces[i].Separator;
            }
            name = WithoutEtCetera(name);
            if (name.Any(char.IsLetterOrDigit) && name != "无" && seen.Add(name))
                names.Add(name);
        }
        return LevelNames.Join(names);
    }

    /// <summary>市卫生健康委等: that there are others is no part of the last name.</summary>
    private static string WithoutEtCetera(string name) => name.Length > 3 && name[^1] == '等' && IsInstitution(name[..^1]) ? name[..^1] : name;

    /// <summary>Whether <paramref name="name"/> ends like the name of an institution: 省商务厅, 人民银行济南分行, 省委组织部（省公务员局）.</summary>
    public static bool IsInstitution(string name)
    {
        if (name.Length > 2 && name[^1] is '）' or ')')
            name = name[..Math.Max(0, name.LastIndexOfAny(['（', '(']))];
        return name.Length >= 2 && Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal));
    }

    private const int LongestName = 60;
    private const int LongestPiece = 300; // what is longer is no list of names

    private static readonly string[] Endings =
    [
        "厅", "局", "委", "委员会", "会议", "办", "办公室", "工作室", "督查室", "研究室", "部", "署", "院", "会", "司", "处", "行", "社", "中心", "集团", "公司", "政府", "海关", "机关", "联盟", "工会",
        "团委", "妇联", "工商联", "科协", "残联", "文联", "法院", "大学", "学院", "银行", "站", "队", "所", "馆", "台", "校", "区", "公安", "总社", "机构", "部门", "单位", "口岸办", "组", "财政",
    ];

    // Offices of the Party committee: 省委 alone is complete, 省委 组织部 is one name.
    private static readonly string[] PartyCommittees = ["省委", "市委", "县委", "区委", "旗委", "州委", "党委", "工委", "中央", "自治区党委"];

    private const string LevelCharacters = "各省市县区州盟旗乡镇街道办事处自治直辖设地级以上以下（）()、和及或三四两级新城行署公计划单列开发园功能经济技术高产业示范市辖";

    private static readonly string[] LevelWords =
    [
        "各", "全省", "全市", "省", "市", "县", "区", "州", "盟", "旗", "乡", "镇", "街道", "自治区", "自治州", "自治县", "直辖市", "计划单列市", "设区", "设区的",
        "地级以上", "地级", "有关", "相关",
    ];

    private static readonly string[] Governments =
    [
        "人民政府", "政府", "行政公署", "行署", "管委会", "管理委员会", "党委政府", "办事处", "党委", "党工委", "人民政府办公室",
    ];

    /// <summary>The pieces between separators, with the separator that follows each; brackets are never cut.</summary>
    private static List<(string Name, char Separator)> Pieces(string printed)
    {
        var pieces = new List<(string, char)>();
        var brackets = new Brackets(printed);
        var start = 0;
        for (var i = 0; i <= printed.Length; i++)
        {
            var atEnd = i == printed.Length;
            if (!atEnd && (brackets.Inside(i) || !IsSeparator(printed, start, i)))
                continue;
            var names = SplitConjunctions(WithoutBlanks(printed[start..i])).ToList();
            for (var n = 0; n < names.Count; n++)
            {
                if (names[n].Length > 0)
                    pieces.Add((names[n], n + 1 < names.Count ? '和' : atEnd ? '\0' : printed[i]));
            }
            start = i + 1;
        }
        return pieces;
    }

    private static bool IsSeparator(string text, int start, int i) => text[i] switch
    {
        '、' or '，' or ',' or '；' or ';' or '。' or '\n' => true,
        '/' or '／' => IsInstitution(Before(text, start, i)),
        _ => char.IsWhiteSpace(text[i]) && i > start && !char.IsWhiteSpace(text[i - 1]) && SeparatesNames(text, start, i),
    };

    /// <summary>The last characters before <paramref name="i"/>: enough to see how the name ends.</summary>
    private static string Before(string text, int start, int i) => WithoutBlanks(text[Math.Max(start, i - LongestName)..i]);

    /// <summary>A blank separates two names, unless a cell was merely too narrow for one: 省人力资源 社会保障厅.</summary>
    private static bool SeparatesNames(string text, int start, int i)
    {
        var before = Before(text, start, i);
        if (!IsInstitution(before))
            return false;
        var from = i;
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        var to = from;
        while (to < text.Length && to - from < LongestName && !char.IsWhiteSpace(text[to]) && text[to] is not ('、' or '，' or ',' or '；' or ';'))
            to++;
        var after = text[from..to];
        if (after.Length < 2 || "（(".Contains(after[0]))
            return false;
        return !PartyCommittees.Any(p => before.EndsWith(p, StringComparison.Ordinal)) || StartsWithLevel(after);
    }

    private static bool StartsWithLevel(string name) => name[0] is '省' or '市' or '县' or '区' or '州' or '各' or '国';

    private static bool NamesLevelsOnly(string name) =>
        name.AsSpan().IndexOfAnyExcept(LevelCharacters) < 0 && LevelWords.Any(w => name.StartsWith(w, StringComparison.Ordinal)) && !IsGovernment(name);

    /// <summary>Whether the pieces from <paramref name="from"/> on go on naming levels and end in a government: 县（区）人民政府.</summary>
    private static bool LevelsEndInGovernment(List<(string Name, char Separator)> pieces, int from)
    {
        for (var i = from; i < pieces.Count && i < from + 6; i++)
        {
            var name = pieces[i].Name;
            if (IsGovernment(name) && NamesLevelsOnly(WithoutGovernment(name)))
                return true;
            if (!NamesLevelsOnly(name) || pieces[i].Separator != '、')
                return false;
        }
        return false;
    }

    private static bool IsGovernment(string name) => Governments.Any(g => name.EndsWith(g, StringComparison.Ordinal));

    private static string WithoutGovernment(string name)
    {
        var ending = Governments.Where(g => name.EndsWith(g, StringComparison.Ordinal)).MaxBy(g => g.Length)!;
        var levels = name[..^ending.Length];
        return levels.Length == 0 ? "各" : levels;
    }

    private static readonly string[] General = ["相关部门", "有关部门", "相关单位", "有关单位", "其他部门", "市有关", "市级有关", "区有关", "县有关"];

    /// <summary>和, 与, 及 and 以及 separate only complete names that start over (市发展改革委和市财政局, but not 住房和城乡建设厅), and fields with one 部门 (财政和医保部门).</summary>
    private static IEnumerable<string> SplitConjunctions(string name)
    {
        var start = 0;
        var brackets = new Brackets(name);
        for (var i = name.Length > LongestPiece ? name.Length : 1; i + 2 < name.Length; i++)
        {
            var length = name.AsSpan(i).StartsWith("以及") ? 2 : name.AsSpan(i).StartsWith("或者") ? 2 : name[i] is '和' or '与' or '及' or '或' ? 1 : 0;
            if (length == 0 || brackets.Inside(i))
                continue;
            var after = name[(i + length)..];
            if (after.StartsWith('其') && name[start] != '其' && !after.StartsWith("其他", StringComparison.Ordinal))
                continue; // 地方政府及其所属部门 are named together
            // 各镇街及相关部门: areas may stand beside departments that are named in general.
            // 市和各区: the level of the notice itself beside those below it.
            if (NamesLevelsOnly(name[start..i]) ? !(i == start + 1 && after[0] == '各') && !(name[start] == '各' && Array.Exists(General, g => after.StartsWith(g, StringComparison.Ordinal))) : !IsInstitution(name[start..i]) && !DepartmentFields.Parts(name.AsSpan(start, i - start), after))
                continue;
            if (after is "单位" or "部门" or "机构" || (!StartsWithLevel(after) && !IsInstitution(after) && after is not ("乡镇" or "街道" or "镇街")))
                continue; // 有关部门和单位 are named together
            yield return name[start..i];
            start = i + length;
            i = start;
        }
        yield return name[start..];
    }

    private static string WithoutBlanks(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
