using System.Buffers;
using static PolicyMiner.Indexing.Storing.LineBytes;

namespace PolicyMiner.Indexing.Storing;

/// <summary>
/// Records as JSON lines, told shortly. What a line shares with its notice or the line before it goes, and so does its quote with all numbers of its
/// place, where the reading text says the same; then <see cref="RecordPhrases"/> sees to the rest. A tenth is left to be packed, and
/// <see cref="Restore"/> gives the same lines byte for byte, whatever they are.
/// </summary>
/// <remarks>A line is: the number of its type (0: the whole line follows as it is), what is left out (<see cref="Parts"/>), four bytes of its id, the
/// parts that are not left out, the rest, a line break. Before the first line stand notice and file, each with its length.</remarks>
internal static partial class RecordLines
{
    // Indexes keep these numbers: new types go to the end.
    private static readonly byte[][] Types =
    [
        [.. "notice"u8], [.. "section"u8], [.. "target"u8], [.. "statistic"u8], [.. "provision"u8], [.. "task"u8], [.. "catalog_entry"u8], [.. "taxonomy_entry"u8],
        [.. "standard"u8], [.. "table_row"u8], [.. "citation"u8], [.. "definition"u8], [.. "place"u8], [.. "measure"u8],
    ];

    [Flags]
    private enum Parts : byte
    {
        SameSection = 1, // as in the line before
        Placed = 2, // quote and source are what the reading text has at a place
        SamePlace = 4, // and the place is that of the line before
        Paged = 8, // the source names a page
        Repeated = 16, // the id ends in -2, -3 …
    }

    /// <summary>What lines have in common, as far as one has been read.</summary>
    private ref struct Common(ReadOnlySpan<byte> text)
    {
        public ReadOnlySpan<byte> Text = text;
        public ReadOnlySpan<byte> Notice;
        public ReadOnlySpan<byte> File;
        public ReadOnlySpan<byte> Section;
        public TextCursor Cursor = new(text);
        public readonly ArrayBufferWriter<byte> Source = new(160); // as a line would have it, to compare with
        public int Start; // code points, of the last quote
        public int End;

        private byte[] _section = []; // a line is gone when the next one comes

        public void KeepSection(scoped ReadOnlySpan<byte> section)
        {
            if (_section.Length < section.Length)
                _section = new byte[2 * section.Length];
            section.CopyTo(_section);
            Section = _section.AsSpan(0, section.Length);
        }
    }

    /// <summary>Hands over every line of restored records that is not empty, without its line break.</summary>
    public static void Each(ReadOnlySpan<byte> lines, Action<ReadOnlySpan<byte>> take)
    {
        foreach (var range in lines.Split((byte)'\n'))
        {
            if (lines[range] is { Length: > 0 } line)
                take(line);
        }
    }

    /// <summary>The lines told shortly.</summary>
    /// <param name="lines">JSON lines, each with its line break.</param>
    /// <param name="text">The reading text, UTF-8; empty where it will not be at hand when they are restored.</param>
    public static byte[] Shorten(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> text)
    {
        var shortening = new Shortening(text);
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf((byte)'\n');
            shortening.Add(end < 0 ? lines : lines[..end], isEnded: end >= 0);
            lines = end < 0 ? default : lines[(end + 1)..];
        }
        return shortening.Shortened.ToArray();
    }

    /// <summary>The lines that <see cref="Shorten"/> was given with the same <paramref name="text"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Shorten"/>.</exception>
    public static byte[] Restore(ReadOnlySpan<byte> shortened, ReadOnlySpan<byte> text)
    {
        if (shortened.IsEmpty)
            return [];
        try
        {
            var target = new ArrayBufferWriter<byte>(shortened.Length * 8);
            var common = new Common(text);
            common.Notice = ReadBytes(ref shortened);
            common.File = ReadBytes(ref shortened);
            while (!shortened.IsEmpty)
            {
                var type = shortened[0];
                shortened = shortened[1..];
                if (type > 0)
                    RestoreHead(Types[type - 1], ref shortened, ref common, target);
                shortened = shortened[RecordPhrases.Restore(shortened, target)..];
                if (shortened.IsEmpty)
                    break;
                target.Write("\n"u8);
                shortened = shortened[1..];
            }
            return target.WrittenSpan.ToArray();
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The packed records in the index are damaged.", e);
        }
    }

    private static bool TryShorten(scoped ReadOnlySpan<byte> line, ref Common common, ArrayBufferWriter<byte> target)
    {
        var rest = line;
        if (!Skip(ref rest, "{\"type\":\""u8) || TypeAt(rest) is not (>= 0 and var type))
            return false;
        rest = rest[Types[type].Length..];
        if (!Skip(ref rest, "\",\"id\":\""u8) || !Skip(ref rest, common.Notice) || !Skip(ref rest, "#"u8) || !Skip(ref rest, Types[type]) || !Skip(ref rest, "-"u8))
            return false;
        Span<byte> hash = stackalloc byte[4];
        if (rest.Length < 8 || rest[..8].IndexOfAnyExcept("0123456789abcdef"u8) >= 0 || Convert.FromHexString(rest[..8], hash, out _, out _) != OperationStatus.Done)
            return false;
        rest = rest[8..];
        var (parts, repeat) = (default(Parts), 0);
        if (Skip(ref rest, "-"u8))
        {
            if (!TakeNumber(ref rest, out repeat))
                return false;
            parts |= Parts.Repeated;
        }
        if (!Skip(ref rest, "\",\"notice_id\":\""u8) || !Skip(ref rest, common.Notice) || !Skip(ref rest, "\",\"section\":"u8) || rest.IndexOf(",\"quote\":\""u8) is not (> 0 and var sectionEnd))
            return false;
        var section = rest[..sectionEnd];
        rest = rest[(sectionEnd + ",\"quote\":\""u8.Length)..];
        if (section.SequenceEqual(common.Section))
            parts |= Parts.SameSection;
        var quoteEnd = rest.IndexOf("\",\"source\":{\"file\":\""u8);
        if (quoteEnd < 0)
            return false;
        var (start, end) = (common.Start, common.End);
        var placed = Place(rest[..quoteEnd], rest[quoteEnd..], ref common, out var page, out var afterSource);
        if (placed)
            parts |= Parts.Placed | (page > 0 ? Parts.Paged : 0) | ((start, end) == (common.Start, common.End) ? Parts.SamePlace : 0);

        target.Write([(byte)(type + 1), (byte)parts]);
        target.Write(hash);
        if (parts.HasFlag(Parts.Repeated))
            WriteNumber(target, repeat);
        if (!parts.HasFlag(Parts.SameSection))
        {
            // Sections that follow each other lie in the same ones above.
            var shared = section.CommonPrefixLength(common.Section);
            WriteNumber(target, shared);
            WriteBytes(target, section[shared..]);
        }
        if (parts.HasFlag(Parts.Paged))
            WriteNumber(target, page);
        if (placed && !parts.HasFlag(Parts.SamePlace))
        {
            WriteNumber(target, Packing.ZigZag(common.Start - start));
            WriteNumber(target, common.End - common.Start);
        }
        if (!placed)
            WriteBytes(target, rest[..quoteEnd]);
        RecordPhrases.Shorten(rest[(placed ? quoteEnd + afterSource : quoteEnd)..], target);
        if (!parts.HasFlag(Parts.SameSection))
            common.KeepSection(section);
        return true;
    }

    private static void RestoreHead(ReadOnlySpan<byte> type, ref ReadOnlySpan<byte> shortened, ref Common common, ArrayBufferWriter<byte> target)
    {
        var parts = (Parts)shortened[0];
        Span<byte> hash = stackalloc byte[8];
        Convert.TryToHexStringLower(shortened.Slice(1, 4), hash, out _);
        shortened = shortened[5..];
        target.Put("{\"type\":\""u8).Put(type).Put("\",\"id\":\""u8).Put(common.Notice).Put("#"u8).Put(type).Put("-"u8).Put(hash);
        if (parts.HasFlag(Parts.Repeated))
        {
            target.Write("-"u8);
            WriteDigits(target, ReadNumber(ref shortened));
        }
        if (!parts.HasFlag(Parts.SameSection))
            common.Section = (byte[])[.. common.Section[..ReadNumber(ref shortened)], .. ReadBytes(ref shortened)];
        target.Put("\",\"notice_id\":\""u8).Put(common.Notice).Put("\",\"section\":"u8).Put(common.Section).Put(",\"quote\":\""u8);
        if (!parts.HasFlag(Parts.Placed))
        {
            target.Write(ReadBytes(ref shortened));
            return;
        }
        var page = parts.HasFlag(Parts.Paged) ? ReadNumber(ref shortened) : 0;
        if (!parts.HasFlag(Parts.SamePlace))
        {
            common.Start += Packing.UnZigZag(ReadNumber(ref shortened));
            common.End = common.Start + ReadNumber(ref shortened);
        }
        if (!Look(ref common, out var quote, out var first, out var last))
            throw new InvalidDataException("The packed records in the index do not fit their text.");
        target.Write(quote);
        WriteSource(target, common, page, first, last);
    }

    /// <summary>Whether quote and source are what the text has at the place that the source names.</summary>
    /// <param name="source">The line from the quotation mark behind the quote on.</param>
    private static bool Place(scoped ReadOnlySpan<byte> quote, scoped ReadOnlySpan<byte> source, ref Common common, out int page, out int length)
    {
        (page, length) = (0, 0);
        if (common.Text.IsEmpty || quote.Contains((byte)'\\') || source.IndexOf(",\"char_start\":"u8) is not (> 0 and var at))
            return false;
        var numbers = source[(at + ",\"char_start\":"u8.Length)..];
        if (!TakeNumber(ref numbers, out var start) || !Skip(ref numbers, ",\"char_end\":"u8) || !TakeNumber(ref numbers, out var end) || end < start)
            return false;
        if (source[..at].IndexOf(",\"page\":"u8) is > 0 and var pageAt)
        {
            var printed = source[(pageAt + ",\"page\":"u8.Length)..at];
            if (TakeNumber(ref printed, out page) && page == 0)
                return false;
        }
        var before = (common.Start, common.End);
        (common.Start, common.End) = (start, end);
        if (Look(ref common, out var there, out var first, out var last) && there.SequenceEqual(quote))
        {
            var expected = common.Source;
            expected.ResetWrittenCount();
            WriteSource(expected, common, page, first, last);
            length = expected.WrittenCount;
            if (source.StartsWith(expected.WrittenSpan))
                return true;
        }
        (common.Start, common.End) = before;
        return false;
    }

    // The text from Start to End, with the lines of its first and last character.
    private static bool Look(ref Common common, out ReadOnlySpan<byte> there, out int first, out int last)
    {
        there = default;
        (first, last) = (0, 0);
        if (!common.Cursor.MoveTo(common.Start))
            return false;
        (var from, first) = (common.Cursor.Byte, common.Cursor.Line);
        if (!common.Cursor.MoveTo(Math.Max(common.Start, common.End - 1)))
            return false;
        last = common.Cursor.Line;
        if (!common.Cursor.MoveTo(common.End))
            return false;
        there = common.Text[from..common.Cursor.Byte];
        return true;
    }

    private static void WriteSource(ArrayBufferWriter<byte> target, scoped in Common common, int page, int first, int last)
    {
        target.Put("\",\"source\":{\"file\":\""u8).Put(common.File).Put("\",\"page\":"u8);
        if (page > 0)
            WriteDigits(target, page);
        else
            target.Write("null"u8);
        target.Write(",\"line_start\":"u8);
        WriteDigits(target, first);
        target.Write(",\"line_end\":"u8);
        WriteDigits(target, last);
        target.Write(",\"char_start\":"u8);
        WriteDigits(target, common.Start);
        target.Write(",\"char_end\":"u8);
        WriteDigits(target, common.End);
        target.Write("}"u8);
    }

    // The string behind the first such key; where there is none, no line will fit and all stay whole.
    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> json, ReadOnlySpan<byte> key)
    {
        var at = json.IndexOf(key);
        if (at < 0)
            return default;
        var value = json[(at + key.Length)..];
        return value.IndexOf((byte)'"') is >= 0 and var end ? value[..end] : default;
    }

    private static int TypeAt(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < Types.Length; i++)
        {
            if (text.Length > Types[i].Length && text[Types[i].Length] == '"' && text.StartsWith(Types[i]))
                return i;
        }
        return -1;
    }
}
