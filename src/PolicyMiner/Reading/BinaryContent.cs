namespace PolicyMiner.Reading;

/// <summary>Tells a file that is not text, whatever its name says, and what it is.</summary>
public static class BinaryContent
{
    private static readonly (byte[] Start, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ("PK\x3\x4"u8.ToArray(), "a ZIP archive (or DOCX, XLSX or OFD)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (DOC, XLS, WPS)"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("MZ\x90"u8.ToArray()[..2], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <summary>What the file is by its first bytes, e.g. <c>a PNG image</c>, or null when they are not those of a known binary format.</summary>
    public static string? Signature(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name) in Signatures)
        {
            if (head.StartsWith(start) && (name != "a program" || head.Contains((byte)0)))
                return name;
        }
        return null;
    }

    /// <summary>Whether decoded text holds more control characters than any text does: more than 1 in 50, of at least 4.</summary>
    public static bool LooksBinary(string text)
    {
        var control = 0;
        foreach (var c in text)
        {
            if ((char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u001A')) || c == '\uFFFD')
                control++;
        }
        return control >= 4 && control * 50L > text.Length;
    }

    /// <summary>The complaint about a file that is no text.</summary>
    public static UnreadableDocumentException Complaint(string? signature) => new("binary", signature is null
        ? "The file does not hold text in any known encoding; check that it was downloaded completely and is not compressed."
        : $"The file is {signature}, not text, and could not be read as such; check its name and that it is complete.");
}
