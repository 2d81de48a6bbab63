using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// The words and word pairs of a language model, with how often each was seen in running text: 政府 6,513 times, 政府 after 各级 131 times.
/// Read from <c>data/segmentation.bin</c>, which is mapped into memory: opening costs a system call, and only the pages a sentence needs are
/// ever read from disk.
/// </summary>
/// <remarks>
/// File layout, little-endian: eight bytes <c>PMWORDS2</c>; four int32 counts (words, characters, pairs, overflowing pair counts); int64 sum
/// over the words of how often each was seen after no listed partner; int32 words of two characters or more, int32 characters inside them
/// (neither first nor last); then int32[65537] first word beginning with each UTF-16 unit; int32[words+1] start of each word's characters;
/// int32[words] word counts; int32[words] how often each word stood before, int32[words] and after, a partner its pairs list;
/// int32[words+1] start of each word's pairs; uint32[pairs] second word in the upper 17 bits, count in the lower 15 (32767: the low bits do
/// not hold it, look in the overflow list); int32[2×overflows] pair index and count, ascending; uint16[65536] each: how many words of two
/// characters or more begin with, end with, and hold inside, each UTF-16 unit; uint16[characters].
/// Words are sorted by their UTF-16 units, pairs by their second word. What could be counted from words and pairs is written down all the
/// same: counting it takes as long as a whole search.
/// </remarks>
public sealed unsafe class WordModel : IDisposable
{
    /// <summary>Bits of a packed pair that hold its count.</summary>
    public const int CountBits = 15;

    /// <summary>The packed count that says "see the overflow list".</summary>
    public const int Overflowing = (1 << CountBits) - 1;

    /// <summary>The eight bytes a model file begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "PMWORDS2"u8;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly int* _firstOfUnit;
    private readonly int* _wordStarts;
    private readonly int* _counts;
    private readonly int* _listedAfter;
    private readonly int* _listedBefore;
    private readonly int* _pairStarts;
    private readonly uint* _pairs;
    private readonly int* _overflow;
    private readonly ushort* _begins;
    private readonly ushort* _ends;
    private readonly ushort* _insides;
    private readonly char* _characters;
    private readonly int _characterCount;
    private readonly int _pairCount;
    private readonly int _overflowCount;

    private WordModel(MemoryMappedFile file, long length)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* at = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref at);
        var counts = (int*)(at + 8);
        (Count, _characterCount, _pairCount, _overflowCount) = (counts[0], counts[1], counts[2], counts[3]);
        UnlistedBefore = *(long*)(counts + 4);
        (LongWords, InnerCharacters) = (counts[6], counts[7]);
        _firstOfUnit = counts + 8;
        _wordStarts = _firstOfUnit + char.MaxValue + 2;
        _counts = _wordStarts + Count + 1;
        _listedAfter = _counts + Count;
        _listedBefore = _listedAfter + Count;
        _pairStarts = _listedBefore + Count;
        _pairs = (uint*)(_pairStarts + Count + 1);
        _overflow = (int*)(_pairs + _pairCount);
        _begins = (ushort*)(_overflow + 2L * _overflowCount);
        _ends = _begins + char.MaxValue + 1;
        _insides = _ends + char.MaxValue + 1;
        _characters = (char*)(_insides + char.MaxValue + 1);
        var expected = (byte*)(_characters + _characterCount) - at;
        if (Count < 0 || _characterCount < 0 || _pairCount < 0 || _overflowCount < 0 || expected != length)
            throw new InvalidDataException($"The word model says it has {expected:N0} bytes, the file has {length:N0}.");
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>How many word pairs there are.</summary>
    public int PairCount => _pairCount;

    /// <summary>How often, over all words, a word was seen after a partner too rare for the list of pairs.</summary>
    public long UnlistedBefore { get; }

    /// <summary>How many words have two characters or more.</summary>
    public int LongWords { get; }

    /// <summary>How many characters those words have between their first and their last.</summary>
    public int InnerCharacters { get; }

    /// <summary>Maps a model file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is not a model, or it is cut off.</exception>
    public static WordModel Open(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[8];
        if (stream.Length < 40 || stream.ReadAtLeast(head, 8) < 8 || !head.SequenceEqual(Magic))
            throw new InvalidDataException($"{path} is not a word model; write it again with the benchmark project's smartcn-convert.");
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        try
        {
            return new WordModel(file, stream.Length);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>All words that begin with a character.</summary>
    public WordRange StartingWith(char c) => new(_firstOfUnit[c], _firstOfUnit[c + 1]);

    /// <summary>Of words that share their first <paramref name="depth"/> characters, those that go on with <paramref name="next"/>.</summary>
    public WordRange Narrow(WordRange range, int depth, char next)
    {
        var from = LowerBound(range, depth, next);
        return new(from, LowerBound(range with { From = from }, depth, (char)(next + 1)));
    }

    /// <summary>The word of exactly this length at the head of a range of words sharing it, or -1.</summary>
    public int Exactly(WordRange range, int length) => !range.IsEmpty && Length(range.From) == length ? range.From : -1;

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return -1;
        var range = StartingWith(word[0]);
        for (var depth = 1; depth < word.Length && !range.IsEmpty; depth++)
            range = Narrow(range, depth, word[depth]);
        return Exactly(range, word.Length);
    }

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> Text(int word) => new(_characters + _wordStarts[word], Length(word));

    /// <summary>How many characters a word has.</summary>
    public int Length(int word) => _wordStarts[word + 1] - _wordStarts[word];

    /// <summary>How often a word was seen; 0 for words only known from word lists.</summary>
    public int Frequency(int word) => _counts[word];

    /// <summary>How often <paramref name="second"/> was seen right after <paramref name="first"/>.</summary>
    public int PairFrequency(int first, int second)
    {
        if (first < 0 || second < 0)
            return 0;
        var (from, to) = (_pairStarts[first], _pairStarts[first + 1]);
        var index = LowerBound(new ReadOnlySpan<uint>(_pairs + from, to - from), (uint)second << CountBits);
        if (index == to - from || _pairs[from + index] >> CountBits != second)
            return 0;
        return CountOf(from + index);
    }

    /// <summary>How often a word was seen before a partner that its pairs list.</summary>
    public int ListedAfter(int word) => _listedAfter[word];

    /// <summary>How often a word was seen after a partner whose pairs list it.</summary>
    public int ListedBefore(int word) => _listedBefore[word];

    /// <summary>How many words of two characters or more begin with a character.</summary>
    public int Begins(char c) => _begins[c];

    /// <summary>How many words of two characters or more end with a character.</summary>
    public int Ends(char c) => _ends[c];

    /// <summary>How often a character stands inside such words, neither first nor last.</summary>
    public int Insides(char c) => _insides[c];

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private int CountOf(int pair)
    {
        var count = (int)(_pairs[pair] & Overflowing);
        return count == Overflowing ? OverflowOf(pair) : count;
    }

    private int OverflowOf(int pair)
    {
        for (var i = 0; i < _overflowCount; i++)
            if (_overflow[2 * i] == pair)
                return _overflow[2 * i + 1];
        return Overflowing;
    }

    // First word of the range whose character at a depth is not below c; words that end before come first.
    private int LowerBound(WordRange range, int depth, char c)
    {
        var (low, high) = (range.From, range.To);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Length(middle) <= depth || _characters[_wordStarts[middle] + depth] < c)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int LowerBound(ReadOnlySpan<uint> sorted, uint value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/// <summary>Words next to each other in the sorted list of a <see cref="WordModel"/>: from, inclusive, to, exclusive.</summary>
public readonly record struct WordRange(int From, int To)
{
    /// <summary>No word.</summary>
    public bool IsEmpty => From >= To;
}
