using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Places;

/// <summary>
/// Regions that an enumeration names in short, with the kind of all of them at its end (城市群、都市圈): 发展壮大粤闽浙沿海、中原、关中平原等城市群. Whatever stands between
/// its marks is the name of such a region, known or not.
/// </summary>
internal static partial class ClusterNames
{
    private const int LongestName = 8;
    private const int LongestList = 120;

    /// <summary>The kind that ends such an enumeration, with 等 before it.</summary>
    [GeneratedRegex("等(?:[0-9一二三四五六七八九十]{1,2}[个大])?(?:城市群|都市圈|城镇群|城市圈|经济圈|经济区|城镇带|经济带)(?=[，。；、和]|$)")]
    private static partial Regex Closing();

    /// <summary>The names in <paramref name="text"/> that no list of places knows, in order.</summary>
    public static List<(int Start, int End)> Find(string text)
    {
        var found = new List<(int, int)>();
        foreach (var closing in Closing().EnumerateMatches(text))
        {
            var floor = text.AsSpan(0, closing.Index).LastIndexOfAny("，。；：（“") + 1;
            var list = text[floor..closing.Index];
            if (list.Length > LongestList || !list.Contains('、'))
                continue;
            var names = new List<(int Start, int End)>();
            for (int from = 0, end; from < list.Length; from = end + 1)
            {
                end = list.IndexOfAny(['、', '和', '及', '与'], from) is >= 0 and var mark ? mark : list.Length;
                var start = from == 0 ? FirstName(list, end) : from;
                names.Add((floor + start, floor + end));
            }
            if (names.TrueForAll(n => n.End - n.Start is >= 2 and <= LongestName))
                found.AddRange(names.Where(n => !IsKnown(text, n.Start, n.End)));
        }
        return found;
    }

    // 优化提升|京津冀: where a place begins that goes on to the end, else behind the verb.
    private static int FirstName(string list, int end)
    {
        for (var at = 0; at + 2 <= end; at++)
        {
            if (IsKnown(list, at, end))
                return at;
        }
        return ZoneNames.AfterBoundary(list, 0, end);
    }

    private static bool IsKnown(string text, int start, int end) =>
        Areas.LongestAt(text, start) is { } area && start + area.Name.Length == end || AdministrativeDivisions.LongestAt(text, start, shortNames: true) is { } division && start + division.Name.Length == end
            && (division.Divisions[0].Level != DivisionLevel.County || division.Divisions[0].Name == division.Name); // 中原, no district of that name
}
