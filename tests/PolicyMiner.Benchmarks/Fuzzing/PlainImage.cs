using System.Buffers.Binary;
using System.Text;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Benchmarks.Fuzzing;

/// <summary>
/// A page image whose pixels are not packed, as a seed: most mutations of a packed one (PNG, JPEG, LZW) are refused before a pixel is looked at.
/// </summary>
internal static class PlainImage
{
    /// <summary>Where the pixels begin in <see cref="OfPage"/>.</summary>
    public const int PixelStart = 8;

    private const int Entries = 9;

    /// <summary>The bytes after the pixels.</summary>
    public const int PixelEnd = 2 + 12 * Entries + 4;

    /// <summary>The first page of a PDF as TIFF without compression: eight bits of grey for each pixel, the directory at the end.</summary>
    public static byte[] OfPage(string pdf)
    {
        using var work = new TemporaryFolder();
        var result = ChildProcess.Run(new ChildRequest("pdftoppm", ["-gray", "-r", "100", "-f", "1", "-l", "1", pdf]) { Folder = work, MaxTime = TimeSpan.FromMinutes(1), MaxMemory = 2L << 30 });
        if (!result.Succeeded)
            throw new InvalidOperationException($"pdftoppm failed: {result.Errors}");
        // P5, width and height, the largest grey: a line each.
        var lines = Encoding.ASCII.GetString(result.Output, 0, 40).Split('\n');
        var size = lines[1].Split(' ').Select(int.Parse).ToArray();
        var pixels = result.Output.AsSpan(lines.Take(3).Sum(l => l.Length + 1));

        var tiff = new byte[PixelStart + pixels.Length + PixelEnd];
        "II*\0"u8.CopyTo(tiff);
        BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(4), PixelStart + pixels.Length);
        pixels.CopyTo(tiff.AsSpan(PixelStart));
        var at = PixelStart + pixels.Length;
        BinaryPrimitives.WriteInt16LittleEndian(tiff.AsSpan(at), Entries);
        at += 2;
        // Width, height, bits, compression (none), black is zero, offset, one sample, rows of the strip, its bytes.
        foreach (var (tag, value) in new[] { (256, size[0]), (257, size[1]), (258, 8), (259, 1), (262, 1), (273, PixelStart), (277, 1), (278, size[1]), (279, pixels.Length) })
        {
            BinaryPrimitives.WriteInt16LittleEndian(tiff.AsSpan(at), (short)tag);
            BinaryPrimitives.WriteInt16LittleEndian(tiff.AsSpan(at + 2), 4);
            BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at + 4), 1);
            BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at + 8), value);
            at += 12;
        }
        return tiff;
    }
}
