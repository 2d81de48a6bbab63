using System.Collections.Frozen;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Places;

/// <summary>Areas that are no administrative divisions: macro regions (长三角), groups of provinces in short (江浙), countries.</summary>
internal static class Areas
{
    /// <summary>An area.</summary>
    /// <param name="Kind"><c>region</c>, <c>group</c>, <c>country</c> or <c>abroad</c> (a region beyond the mainland).</param>
    /// <param name="Members">What a group stands for; else empty.</param>
    public sealed record Area(string Name, string Kind, IReadOnlyList<string> Members);

    private static readonly Lazy<FrozenDictionary<string, Area>> Loaded = new(Load);

    private static readonly Lazy<NameLengths> Lengths = new(() => new(Loaded.Value.Keys));

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => Loaded.Value.Keys;

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
        return areas.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
    }
}
