using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyMiner.Analysis;

/// <summary>One character read from UTF-8 and folded. A byte that is not UTF-8 reads as a separator of length 1.</summary>
internal readonly record struct FoldedCharacter(char Folded, CharacterKind Kind, int Length)
{
    /// <summary>Stands for "a code point outside the Basic Multilingual Plane" in <see cref="Folded"/>; its bytes are taken as they are.</summary>
    public const char BeyondBmp = '\uFFFF';

    /// <summary>Reads the character at a byte offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FoldedCharacter Read(ReadOnlySpan<byte> utf8, int at)
    {
        int first = utf8[at];
        if (first < 0x80)
            return Of((char)first, 1);
        // Three bytes: nearly every Chinese character and mark.
        if (first is >= 0xE0 and < 0xF0 && at + 2 < utf8.Length && (utf8[at + 1] & 0xC0) == 0x80 && (utf8[at + 2] & 0xC0) == 0x80)
        {
            var value = (first & 0x0F) << 12 | (utf8[at + 1] & 0x3F) << 6 | utf8[at + 2] & 0x3F;
            return value < 0x800 ? new('\0', CharacterKind.Separator, 1) : Of((char)value, 3);
        }
        return ReadRare(utf8[at..]);
    }

    private static FoldedCharacter Of(char c, int length)
    {
        var folded = TextFolding.Fold(c);
        return new(folded, TextFolding.KindOf(folded), length);
    }

    private static FoldedCharacter ReadRare(ReadOnlySpan<byte> utf8)
    {
        if (Rune.DecodeFromUtf8(utf8, out var rune, out var length) != System.Buffers.OperationStatus.Done)
            return new('\0', CharacterKind.Separator, 1);
        return rune.IsBmp ? Of((char)rune.Value, length) : new(BeyondBmp, TextFolding.KindOf(rune), length);
    }
}
