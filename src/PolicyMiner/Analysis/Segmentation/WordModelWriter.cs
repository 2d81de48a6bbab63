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

        var (listedAfter, listedBefore) = (new int[words.Count], new int[words.Count]);
        foreach (var (first, second, count) in pairs)
        {
            listedAfter[first] += count;
            listedBefore[second] += count;
        }
        var shapes = new WordShapes(words.Select(w => w.Text));

        using var stream = File.Create(path);
        stream.Write(WordModel.Magic);
        WriteAll<int>(stream, [words.Count, wordStarts[^1], packed.Length, overflow.Count / 2]);
        WriteAll<long>(stream, [words.Select((w, i) => (long)Math.Max(0, w.Count - listedBefore[i])).Sum()]);
        WriteAll<int>(stream, [shapes.Words, shapes.Inner]);
        WriteAll<int>(stream, firstOfUnit);
        WriteAll<int>(stream, wordStarts);
        WriteAll<int>(stream, [.. words.Select(w => w.Count)]);
        WriteAll<int>(stream, listedAfter);
        WriteAll<int>(stream, listedBefore);
        WriteAll<int>(stream, pairStarts);
        WriteAll<uint>(stream, packed);
        WriteAll<int>(stream, CollectionsMarshal.AsSpan(overflow));
        WriteAll<ushort>(stream, shapes.Begins);
        WriteAll<ushort>(stream, shapes.Ends);
        WriteAll<ushort>(stream, shapes.Insides);
        WriteAll<char>(stream, string.Concat(words.Select(w => w.Text)));
    }

    // Which characters begin, end and fill the words of two characters or more; 未##数 and the like are classes, not words.
    private sealed class WordShapes
    {
        public WordShapes(IEnumerable<string> words)
        {
            foreach (var word in words.Where(w => w.Length > 1 && w[1] != '#'))
            {
                Words++;
                Begins[word[0]]++;
                Ends[word[^1]]++;
                foreach (var c in word.AsSpan()[1..^1])
                {
                    Insides[c]++;
                    Inner++;
                }
            }
        }

        public int Words { get; }

        public int Inner { get; }

        public ushort[] Begins { get; } = new ushort[char.MaxValue + 1];

        public ushort[] Ends { get; } = new ushort[char.MaxValue + 1];

        public ushort[] Insides { get; } = new ushort[char.MaxValue + 1];
    }

    private static void WriteAll<T>(Stream stream, ReadOnlySpan<T> values)
        where T : unmanaged => stream.Write(MemoryMarshal.AsBytes(values));
}
