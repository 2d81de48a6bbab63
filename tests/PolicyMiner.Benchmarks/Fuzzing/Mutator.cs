using System.IO.Compression;

namespace PolicyMiner.Benchmarks.Fuzzing;

/// <summary>Breaks a file in one of the ways that files break or are broken: bits flipped, cut short, pieces of it or of another file spliced in.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> donors)
{
    private const int LargestResult = 4 << 20;

    /// <summary>The name of a seed whose pixels are not packed (<see cref="PlainImage"/>).</summary>
    public const string PlainName = "plain.tif";

    /// <summary>A mutation of <paramref name="file"/>. Every other time one entry of an archive is broken and packed again, or the pixels of a plain image
    /// alone, so that what lies behind the packing is reached too.</summary>
    public byte[] Mutate(string name, byte[] file)
    {
        var isArchive = file.AsSpan().StartsWith("PK\x3\x4"u8);
        if (!isArchive && name != PlainName || random.Next(2) != 0)
            return Broken(file);
        return isArchive ? Repacked(file) : Repainted(file);
    }

    private byte[] Repainted(byte[] image)
    {
        var pixels = Broken(image[PlainImage.PixelStart..^PlainImage.PixelEnd]);
        var result = (byte[])image.Clone();
        pixels.AsSpan(0, Math.Min(pixels.Length, image.Length - PlainImage.PixelStart - PlainImage.PixelEnd)).CopyTo(result.AsSpan(PlainImage.PixelStart));
        return result;
    }

    private byte[] Broken(byte[] file)
    {
        var bytes = (byte[])file.Clone();
        for (var times = 1 + random.Next(3); times > 0; times--)
        {
            bytes = random.Next(6) switch
            {
                0 => bytes[..random.Next(bytes.Length + 1)],
                1 => Flipped(bytes, 1),
                2 => Flipped(bytes, 1 + random.Next(64)),
                3 => Spliced(bytes, bytes),
                4 => Spliced(bytes, donors[random.Next(donors.Count)]),
                _ => Repeated(bytes),
            };
        }
        return bytes;
    }

    private byte[] Flipped(byte[] bytes, int bits)
    {
        for (; bits > 0 && bytes.Length > 0; bits--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private byte[] Spliced(byte[] bytes, byte[] donor)
    {
        if (donor.Length == 0)
            return bytes;
        var from = random.Next(donor.Length);
        var piece = donor.AsSpan(from, random.Next(Math.Min(donor.Length - from, 4_096) + 1));
        var at = random.Next(bytes.Length + 1);
        var over = random.Next(2) == 0 ? 0 : Math.Min(piece.Length, bytes.Length - at);
        return [.. bytes.AsSpan(0, at), .. piece, .. bytes.AsSpan(at + over)];
    }

    private byte[] Repeated(byte[] bytes)
    {
        if (bytes.Length == 0)
            return bytes;
        var from = random.Next(bytes.Length);
        var piece = bytes.AsSpan(from, random.Next(Math.Min(bytes.Length - from, 64) + 1)).ToArray();
        var times = Math.Min(1 << random.Next(14), (LargestResult - bytes.Length) / Math.Max(1, piece.Length));
        var result = new List<byte>(bytes.AsSpan(0, from).ToArray());
        for (; times > 0; times--)
            result.AddRange(piece);
        result.AddRange(bytes.AsSpan(from));
        return [.. result];
    }

    private byte[] Repacked(byte[] file)
    {
        using var result = new MemoryStream();
        using (var old = new ZipArchive(new MemoryStream(file)))
        using (var made = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var broken = random.Next(old.Entries.Count);
            for (var i = 0; i < old.Entries.Count; i++)
            {
                using var content = new MemoryStream();
                using (var from = old.Entries[i].Open())
                    from.CopyTo(content);
                using var to = made.CreateEntry(old.Entries[i].FullName, CompressionLevel.Fastest).Open();
                to.Write(i == broken ? Broken(content.ToArray()) : content.ToArray());
            }
        }
        return result.ToArray();
    }
}
