using System.Collections.Frozen;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Places;

/// <summary>
/// The administrative divisions of China down to counties (GB/T 2260), with names given up since 2002; see NOTICE.md for the source.
/// Loaded on first use and then shared. A name may belong to several divisions (朝阳区, 吉林): every look-up gives all of them,
/// and who asks decides whether the context leaves one.
/// </summary>
/// <example><c>AdministrativeDivisions.Find("义乌")</c> gives 330782 义乌市; <c>ParentOf</c> that gives 330700 金华市.</example>
public static class AdministrativeDivisions
{
    private sealed record Tables(
        IReadOnlyList<AdministrativeDivision> All,
        FrozenDictionary<string, AdministrativeDivision> ByCode,
        FrozenDictionary<string, AdministrativeDivision[]> ByName,
        FrozenDictionary<string, AdministrativeDivision[]> ByShortName,
        NameLengths FullLengths,
        NameLengths ShortLengths,
        int LongestName)
    {
        // Made once: making one costs more than many look-ups.
        public readonly FrozenDictionary<string, AdministrativeDivision[]>.AlternateLookup<ReadOnlySpan<char>> FullAt = ByName.GetAlternateLookup<ReadOnlySpan<char>>();
        public readonly FrozenDictionary<string, AdministrativeDivision[]>.AlternateLookup<ReadOnlySpan<char>> ShortAt = ByShortName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>All divisions in order of their codes, former names after the present one of the same code.</summary>
    public static IReadOnlyList<AdministrativeDivision> All => Loaded.Value.All;

    /// <summary>How many characters the longest name has.</summary>
    public static int LongestName => Loaded.Value.LongestName;

    /// <summary>The division that carries <paramref name="code"/> today, or the last one that did; null where there is none.</summary>
    public static AdministrativeDivision? ByCode(string code) => Loaded.Value.ByCode.GetValueOrDefault(code);

    /// <summary>All divisions called <paramref name="name"/>, in full (济南市) or short (济南); divisions of that full name before others.</summary>
    public static IReadOnlyList<AdministrativeDivision> Find(string name)
    {
        var full = FindFull(name);
        return full.Count > 0 ? full : Loaded.Value.ByShortName.GetValueOrDefault(name) ?? [];
    }

    /// <summary>All divisions whose full name is <paramref name="name"/>, e.g. the four called 鼓楼区; present names before former ones.</summary>
    public static IReadOnlyList<AdministrativeDivision> FindFull(string name) => Loaded.Value.ByName.GetValueOrDefault(name) ?? [];

    /// <summary>All divisions called <paramref name="name"/> that lie in <paramref name="area"/>.</summary>
    public static IReadOnlyList<AdministrativeDivision> FindIn(AdministrativeDivision area, string name) =>
        [.. Find(name).Where(area.Contains)];

    /// <summary>
    /// The longest division name that begins at <paramref name="at"/> in <paramref name="text"/> and the divisions so called; null where none does.
    /// Short names (济南, 恩施) count only with <paramref name="shortNames"/>.
    /// </summary>
    public static (string Name, IReadOnlyList<AdministrativeDivision> Divisions)? LongestAt(string text, int at, bool shortNames)
    {
        if (at >= text.Length)
            return null;
        var tables = Loaded.Value;
        var fullLengths = tables.FullLengths.Of(text, at);
        var shortLengths = shortNames ? tables.ShortLengths.Of(text, at) : 0;
        for (var length = Math.Min(NameLengths.Longest(fullLengths | shortLengths), text.Length - at); length >= 2; length--)
        {
            var piece = text.AsSpan(at, length);
            if ((fullLengths & 1u << length) != 0 && tables.FullAt.TryGetValue(piece, out var full))
                return (full[0].Name.Length == length ? full[0].Name : piece.ToString(), full); // 延边州 for 延边朝鲜族自治州
            if ((shortLengths & 1u << length) != 0 && tables.ShortAt.TryGetValue(piece, out var shortened))
                return (shortened[0].ShortName, shortened);
        }
        return null;
    }

    /// <summary>The division that <paramref name="division"/> lies in: of a county its prefecture or, where it has none (天门市), its province.</summary>
    public static AdministrativeDivision? ParentOf(AdministrativeDivision division) => division.Level switch
    {
        DivisionLevel.Province => null,
        DivisionLevel.Prefecture => ByCode(division.Code[..2] + "0000"),
        _ => ByCode(division.Code[..4] + "00") ?? ByCode(division.Code[..2] + "0000"),
    };

    /// <summary>The province that <paramref name="division"/> is or lies in.</summary>
    public static AdministrativeDivision ProvinceOf(AdministrativeDivision division) => ByCode(division.Code[..2] + "0000")!;

    private static Tables Load()
    {
        var all = new List<AdministrativeDivision>();
        using var stream = typeof(AdministrativeDivisions).Assembly.GetManifestResourceStream("PolicyMiner.divisions.tsv")
            ?? throw new InvalidOperationException("The data of administrative divisions is missing from the program; build it again.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            all.Add(new(fields[0], fields[1], DivisionNames.Shorten(fields[1]), fields.Length > 2));
        }
        return new(
            all,
            all.GroupBy(d => d.Code).ToFrozenDictionary(g => g.Key, g => g.OrderBy(d => d.IsFormer).First()),
            Index(all.SelectMany(d => DivisionNames.InFull(d.Name, d.ShortName).Select(n => (n, d)))),
            Index(all.Where(d => d.ShortName != d.Name).Select(d => (d.ShortName, d))),
            new(all.SelectMany(d => DivisionNames.InFull(d.Name, d.ShortName))),
            new(all.Where(d => d.ShortName != d.Name).Select(d => d.ShortName)),
            all.Max(d => d.Name.Length));
    }

    private static FrozenDictionary<string, AdministrativeDivision[]> Index(IEnumerable<(string Name, AdministrativeDivision Division)> named) =>
        named.GroupBy(n => n.Name).ToFrozenDictionary(g => g.Key, g => g.Select(n => n.Division).OrderBy(d => d.IsFormer).ThenBy(d => d.Level).ToArray(), StringComparer.Ordinal);
}
