using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Tests.Indexing;

/// <summary>Characters are kept in two bytes, and any bytes come back; a stored byte that changed does not go unseen.</summary>
public sealed class NarrowTextTests
{
    private static readonly Arbitrary<byte[]> Bytes = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary();

    [Fact]
    public void Any_text_comes_back() => Prop.ForAll<string>(text => ComesBack(Encoding.UTF8.GetBytes(text + "鲁" + text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_come_back() => Prop.ForAll(Bytes, ComesBack).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_character_comes_back()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => !char.IsSurrogate(c)))
            Assert.True(ComesBack(Encoding.UTF8.GetBytes([c])), $"U+{(int)c:X4}");
    }

    [Fact]
    public void Bytes_that_are_no_narrow_text_are_told() => Prop.ForAll(Bytes, bytes =>
    {
        var to = new byte[bytes.Length * 3];
        // Whatever the bytes are, they are refused or are the narrow form of something; nothing is read or written outside.
        return Enumerable.Range(0, to.Length + 1).All(length => !NarrowText.TryWiden(bytes, to.AsSpan(0, length)) || Encoding.UTF8.GetMaxByteCount(bytes.Length) >= length);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_frequent_character_stands_in_the_list_once()
    {
        Assert.Equal(FrequentCharacters.All.Length, FrequentCharacters.All.Distinct().Count());
        Assert.All(FrequentCharacters.All, c => Assert.True(c >= 0x800 && !char.IsSurrogate(c)));
        Assert.InRange(FrequentCharacters.All.Length, 1, (0xC0 - 0x82) * 128);
    }

    // text → bytes of its narrow form, and why
    [Theory]
    [InlineData("", 0)] // nothing
    [InlineData("2010-16", 7)] // ASCII as it is
    [InlineData("鲁政发", 6)] // frequent characters
    [InlineData("，。", 4)] // and signs
    [InlineData("龘", 3)] // a rare character is no longer than in UTF-8
    [InlineData("é", 3)] // a second byte has a mark before it
    [InlineData("𠮷", 7)] // and so has each beyond the first plane
    public void Frequent_characters_take_two_bytes(string text, int length)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(length, NarrowText.Narrow(utf8, new byte[NarrowText.MostBytes(utf8.Length)]));
    }

    [Fact]
    public void A_byte_that_changed_in_a_packed_piece_does_not_go_unseen()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i => $"到{2000 + i}年，全省离岸外包额达到{i * 7}亿美元。\n")));
        var packed = Packing.Pieces(text)[0];
        for (var at = 0; at < packed.Length; at++)
        {
            foreach (var bit in (int[])[0, 3, 7])
            {
                var damaged = packed.ToArray();
                damaged[at] ^= (byte)(1 << bit);
                var read = Record.Exception(() => Assert.Equal(text, Packing.Unpack(damaged)));
                // Bits behind the end of a stream mean nothing; all others are told.
                Assert.True(read is null or InvalidDataException or OverflowException or OutOfMemoryException, $"byte {at}, bit {bit}: {read}");
            }
        }
    }

    private static bool ComesBack(byte[] utf8)
    {
        var narrow = new byte[NarrowText.MostBytes(utf8.Length)];
        var length = NarrowText.Narrow(utf8, narrow);
        var back = new byte[utf8.Length];
        return NarrowText.TryWiden(narrow.AsSpan(0, length), back) && back.AsSpan().SequenceEqual(utf8);
    }
}
