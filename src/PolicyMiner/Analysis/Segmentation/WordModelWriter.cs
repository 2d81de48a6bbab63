using System.Runtime.InteropServices;

namespace PolicyMiner.Analysis.Segmentation;

/// <summary>Writes the file that <see cref="WordModel"/> maps; its remarks describe the layout.</summary>
public static class WordModelWriter
{
    /// <summary>Writes words and pairs.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="words">Distinct words with their counts, sorted by UTF-16 units; at most 131,072.</param>
    /// <param name="pairs">Pairs of word numbers with their counts, sorted by first, then second word.</param>
    public static void Write(string path, IReadOnlyList<(string Text, int Count)> words, IReadOnlyList<(int First, int Second, int Count)> pairs)
    {
        if (words.Count > 1 << (32 - WordModel.CountBits))
            throw new ArgumentException($"{words.Count:N0} words are more than the format can number.", nameof(words));
        var firstOfUnit = new int[char.MaxValue + 2];
        var wordStarts = new int[words.Count + 1];
        var pairStarts = new int[words.Count + 1];
        var overflow = new List<int>();
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && string.CompareOrdinal(words[i - 1].Text, words[i].Text) >= 0)
                throw new ArgumentException($"Words are not sorted and distinct at {words[i].Text}.", nameof(words));
            firstOfUnit[words[i].Text[0] + 1]++;
            wordStarts[i + 1] = wordStarts[i] + words[i].Text.Length;
        }
        for (var i = 1; i < firstOfUnit.Length; i++)
            firstOfUnit[i] += firstOfUnit[i - 1];
        var packed = new uint[pairs.Count];
        for (var i = 0; i < packed.Length; i++)
        {
            var (first, second, count) = pairs[i];
            packed[i] = (uint)second << WordModel.CountBits | (uint)Math.Min(count, WordModel.Overflowing);
            pairStarts[first + 1] = i + 1;
            if (count >= WordModel.Overflowing)
                overflow.AddRange([i, count]);
        }
        for (var i = 1; i < pairStarts.Length; i++)
            pairStarts[i] = Math.Max(pairStarts[i], pairStarts[i - 1]);

        using var stream = File.Create(path);
        stream.Write(WordModel.Magic);
        WriteAll<int>(stream, [words.Count, wordStarts[^1], packed.Length, overflow.Count / 2]);
        WriteAll<int>(stream, firstOfUnit);
        WriteAll<int>(stream, wordStarts);
        WriteAll<int>(stream, [.. words.Select(w => w.Count)]);
        WriteAll<int>(stream, pairStarts);
        WriteAll<uint>(stream, packed);
        WriteAll<int>(stream, CollectionsMarshal.AsSpan(overflow));
        WriteAll<char>(stream, string.Concat(words.Select(w => w.Text)));
    }

    private static void WriteAll<T>(Stream stream, ReadOnlySpan<T> values)
        where T : unmanaged => stream.Write(MemoryMarshal.AsBytes(values));
}
