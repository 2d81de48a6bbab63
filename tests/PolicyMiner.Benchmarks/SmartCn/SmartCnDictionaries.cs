using System.IO.Compression;

namespace PolicyMiner.Benchmarks.SmartCn;

/// <summary>
/// The two dictionaries inside Apache Lucene's SmartCn analyzer (Debian: liblucene8-java), read from its jar: words with counts, and a hash
/// table of word pairs with counts. The pairs' texts are not in the jar, only a 64-bit FNV hash of "first@second".
/// </summary>
internal sealed record SmartCnDictionaries(IReadOnlyList<(string Text, int Count)> Words, IReadOnlyDictionary<long, int> PairCounts)
{
    public const string DebianJar = "/usr/share/java/lucene-analyzers-smartcn-8.7.0.jar";
    private const string Folder = "org/apache/lucene/analysis/cn/smart/hhmm/";

    public static SmartCnDictionaries Read(string jar)
    {
        using var archive = ZipFile.OpenRead(jar);
        return new(ReadWords(archive), ReadPairs(archive));
    }

    // short[] hash slot → row, char[] hash slot → first character, char[][][] row → rest of each word, int[][] row → count of each word.
    private static List<(string, int)> ReadWords(ZipArchive archive)
    {
        using var stream = Entry(archive, "coredict.mem");
        var arrays = new JavaArrays(stream);
        var rows = (short[])arrays.Read()!;
        var characters = (char[])arrays.Read()!;
        var rests = (object?[])arrays.Read()!;
        var counts = (object?[])arrays.Read()!;
        var words = new List<(string Text, int Count)>();
        for (var slot = 0; slot < rows.Length; slot++)
        {
            if (rows[slot] < 0 || rests[rows[slot]] is not object?[] row)
                continue;
            var rowCounts = (int[])counts[rows[slot]]!;
            for (var i = 0; i < row.Length; i++)
                words.Add((characters[slot] + new string((char[]?)row[i] ?? []), rowCounts[i]));
        }
        words.Sort((a, b) => string.CompareOrdinal(a.Text, b.Text));
        return words;
    }

    private static Dictionary<long, int> ReadPairs(ZipArchive archive)
    {
        using var stream = Entry(archive, "bigramdict.mem");
        var arrays = new JavaArrays(stream);
        var hashes = (long[])arrays.Read()!;
        var counts = (int[])arrays.Read()!;
        return hashes.Zip(counts).Where(p => p.First != 0).ToDictionary(p => p.First, p => p.Second);
    }

    private static BufferedStream Entry(ZipArchive archive, string name) =>
        new((archive.GetEntry(Folder + name) ?? throw new InvalidDataException($"The jar has no {name}; is it lucene-analyzers-smartcn?")).Open(), 1 << 16);
}
