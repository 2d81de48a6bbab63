namespace PolicyMiner.Asking.Suggesting;

/// <summary>
/// How characters are read (汉语拼音), without tones: 岸 is <c>an</c>, 重 is <c>zhong</c> and <c>chong</c>. Who types Chinese picks among characters
/// of one sound, so the wrong character mostly sounds like the right one.
/// </summary>
internal sealed class Pinyin
{
    private static readonly Lazy<Pinyin> Shipped = new(Load);
    private readonly Dictionary<char, List<string>> _syllables = [];

    /// <summary>The shipped table, <c>pinyin.txt</c>, read when first asked for.</summary>
    public static Pinyin Default => Shipped.Value;

    /// <summary>The syllables of a character; none for one that the table lacks.</summary>
    public IReadOnlyList<string> Of(char c) => _syllables.TryGetValue(c, out var syllables) ? syllables : [];

    /// <summary>Whether two characters can be read alike: 岸 and 案.</summary>
    public bool SoundAlike(char a, char b) => Of(a).Intersect(Of(b), StringComparer.Ordinal).Any();

    /// <summary>Whether two characters sound nearly alike to many speakers: zh/z, ch/c, sh/s, n/l, and endings -ng/-n (生 and 森).</summary>
    public bool SoundNear(char a, char b) => Of(a).Select(Plain).Intersect(Of(b).Select(Plain), StringComparer.Ordinal).Any();

    /// <summary>Whether a reading of the character begins with this letter.</summary>
    public bool BeginsWith(char c, char letter) => Of(c).Any(s => s[0] == letter);

    private static string Plain(string syllable)
    {
        var plain = syllable.EndsWith("ng", StringComparison.Ordinal) ? syllable[..^1] : syllable;
        if (plain.Length > 1 && plain[1] == 'h')
            plain = plain.Remove(1, 1);
        return plain[0] == 'l' ? "n" + plain[1..] : plain;
    }

    private static Pinyin Load()
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("PolicyMiner.Asking.pinyin.txt")
            ?? throw new InvalidOperationException("The table pinyin.txt is missing from the library; rebuild it.");
        using var reader = new StreamReader(stream);
        var pinyin = new Pinyin();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#' || line.IndexOf(' ') is not (> 0 and var blank))
                continue;
            foreach (var c in line.AsSpan(blank + 1))
            {
                if (!pinyin._syllables.TryGetValue(c, out var syllables))
                    pinyin._syllables[c] = syllables = [];
                syllables.Add(line[..blank]);
            }
        }
        return pinyin;
    }
}
