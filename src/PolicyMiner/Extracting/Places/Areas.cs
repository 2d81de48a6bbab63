using System.Collections.Frozen;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Places;

/// <summary>
/// Areas that are no administrative divisions: parts of provinces (苏南, 粤东西北: the abbreviation of a province and a direction), and from a list
/// macro regions (长三角), groups of provinces in short (江浙) and countries.
/// </summary>
internal static class Areas
{
    /// <summary>An area.</summary>
    /// <param name="Kind"><c>region</c>, <c>group</c>, <c>country</c> or <c>abroad</c> (a region beyond the mainland).</param>
    /// <param name="Members">What a group stands for; else empty.</param>
    public sealed record Area(string Name, string Kind, IReadOnlyList<string> Members);

    private static readonly Lazy<FrozenDictionary<string, Area>> Loaded = new(Load);

    private static readonly Lazy<NameLengths> Lengths = new(() => new(Loaded.Value.Keys));

    /// <summary>The longest area name that begins at <paramref name="at"/>, or null.</summary>
    public static Area? LongestAt(string text, int at)
    {
        var lengths = Lengths.Value.Of(text, at);
        if (lengths == 0)
            return null;
        var areas = Loaded.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(NameLengths.Longest(lengths), text.Length - at); length >= 2; length--)
        {
            if ((lengths & 1u << length) != 0 && areas.TryGetValue(text.AsSpan(at, length), out var area))
                return area;
        }
        return null;
    }

    // Provinces by their abbreviations; not 京, 津, 沪, 黑, 青, 宁, 新, which begin other words (京东, 新东方).
    private const string Provinces = "冀晋蒙辽吉苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘陇";

    private static readonly string[] Directions = ["东", "南", "西", "北", "中", "东南", "东北", "西南", "西北", "中南", "中东部", "东西北"];

    // 苏南, 川东北, but not 陕西 or 渝北, which are divisions.
    private static IEnumerable<Area> PartsOfProvinces() =>
        from province in Provinces
        from direction in Directions
        let name = province + direction
        where AdministrativeDivisions.LongestAt(name, 0, shortNames: true)?.Name.Length != name.Length
        select new Area(name, "region", []);

    private static FrozenDictionary<string, Area> Load()
    {
        using var stream = typeof(Areas).Assembly.GetManifestResourceStream("PolicyMiner.areas.tsv")
            ?? throw new InvalidOperationException("The data of areas is missing from the program; build it again.");
        using var reader = new StreamReader(stream);
        var areas = new List<Area>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            areas.Add(new(fields[0], fields[1], fields.Length > 2 ? fields[2].Split('、') : []));
        }
        areas.AddRange(PartsOfProvinces());
        return areas.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
    }
}
