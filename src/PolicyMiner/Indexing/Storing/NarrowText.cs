namespace PolicyMiner.Indexing.Storing;

/// <summary>
/// UTF-8 with its Chinese characters in two bytes instead of three: a third less for Brotli to look through, and since the first of the two bytes says
/// how common a character is, the quick search of a low quality finds as much as the long one of a higher quality finds in UTF-8. Any bytes come back as they were.
/// </summary>
/// <remarks>
/// Bytes outside 80–BF (ASCII among them) stand for themselves. 80: a character in UTF-16, two bytes, the high one first. 81: the byte that follows is meant
/// as it is. 82–BF: a frequent character, its place in <see cref="FrequentCharacters"/> in six bits and in the low seven bits of the byte that follows.
/// </remarks>
internal static class NarrowText
{
    private const byte Character = 0x80, Literal = 0x81, Frequent = 0x82;

    /// <summary>What only packing needs, made when it is first done: a search must not wait for it.</summary>
    private static class Places
    {
        /// <summary>By character: its place and one, or 0 where it is not frequent.</summary>
        public static readonly ushort[] AndOne = Make();

        private static ushort[] Make()
        {
            var places = new ushort[char.MaxValue + 1];
            for (var place = 0; place < FrequentCharacters.All.Length; place++)
                places[FrequentCharacters.All[place]] = (ushort)(place + 1);
            return places;
        }
    }

    /// <summary>The most bytes that <see cref="Narrow"/> may make of so many.</summary>
    public static int MostBytes(int length) => length * 2;

    /// <summary>Writes <paramref name="utf8"/> narrowly.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Narrow(ReadOnlySpan<byte> utf8, Span<byte> to)
    {
        var places = Places.AndOne;
        var written = 0;
        for (var i = 0; i < utf8.Length; i++)
        {
            var first = utf8[i];
            if (first is >= 0xE0 and < 0xF0 && i + 2 < utf8.Length && ThreeBytes(first, utf8[i + 1], utf8[i + 2]) is >= 0x800 and var c)
            {
                i += 2;
                if (places[c] is > 0 and var place)
                {
                    to[written++] = (byte)(Frequent + (place - 1 >> 7));
                    to[written++] = (byte)(0x80 | place - 1);
                }
                else
                {
                    to[written++] = Character;
                    to[written++] = (byte)(c >> 8);
                    to[written++] = (byte)c;
                }
                continue;
            }
            if (first is >= 0x80 and < 0xC0)
                to[written++] = Literal;
            to[written++] = first;
        }
        return written;
    }

    /// <summary>Gives back what <see cref="Narrow"/> was given; <paramref name="to"/> is exactly as long as that was.</summary>
    /// <returns>Whether the bytes were made by <see cref="Narrow"/> and fill <paramref name="to"/>.</returns>
    public static bool TryWiden(ReadOnlySpan<byte> narrow, Span<byte> to)
    {
        var filled = 0;
        for (var i = 0; i < narrow.Length;)
        {
            var first = narrow[i++];
            if (first is < 0x80 or >= 0xC0 or Literal)
            {
                if ((first == Literal && i == narrow.Length) || filled == to.Length)
                    return false;
                to[filled++] = first == Literal ? narrow[i++] : first;
                continue;
            }
            var length = first == Character ? 2 : 1;
            if (i + length > narrow.Length || filled + 3 > to.Length)
                return false;
            var place = (first - Frequent << 7) | (narrow[i] & 0x7F);
            if (first != Character && place >= FrequentCharacters.All.Length)
                return false;
            var c = first == Character ? narrow[i] << 8 | narrow[i + 1] : FrequentCharacters.All[place];
            i += length;
            to[filled++] = (byte)(0xE0 | c >> 12);
            to[filled++] = (byte)(0x80 | c >> 6 & 0x3F);
            to[filled++] = (byte)(0x80 | c & 0x3F);
        }
        return filled == to.Length;
    }

    // The character of three bytes of UTF-8, surrogates among them; -1 where they are none.
    private static int ThreeBytes(byte first, byte second, byte third) =>
        (second & 0xC0) == 0x80 && (third & 0xC0) == 0x80 ? (first & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F : -1;
}
