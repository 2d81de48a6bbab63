using System.IO.Compression;
using System.Xml.Linq;
using PolicyMiner.Reading.Archives;

namespace PolicyMiner.Reading.Word;

/// <summary>
/// The parts of a Word package that text is read from. Links that are no addresses and pictures without a declared type make the
/// package library refuse a whole file, although its text is sound: <c>http://www.mofcom.gov.cn:(附件)</c> as a hyperlink is enough.
/// </summary>
internal static class TextParts
{
    private static readonly string[] Kinds = ["/officeDocument", "/styles", "/numbering", "/footnotes", "/endnotes"];

    /// <summary>The package again with the relations to these parts alone: without pictures, links, charts and embedded files.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged or unpacks to more than is allowed.</exception>
    public static byte[] Of(byte[] docx, ReadingOptions options)
    {
        using var whole = ZipContent.Open(docx, options);
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in whole.Files.Where(e => IsXml(e.FullName)))
            {
                using var part = package.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                part.Write(entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) ? Relations(whole.Read(entry), options) : whole.Read(entry));
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Whether an entry is XML by its name: a part or its relations, not a picture or an embedded file.</summary>
    public static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static byte[] Relations(byte[] part, ReadingOptions options)
    {
        var relations = SafeXml.Load(part, options);
        relations.Elements().Where(r => !Kinds.Any(k => r.Attribute("Type")?.Value.EndsWith(k, StringComparison.Ordinal) == true)).Remove();
        using var kept = new MemoryStream();
        new XDocument(relations).Save(kept);
        return kept.ToArray();
    }
}
