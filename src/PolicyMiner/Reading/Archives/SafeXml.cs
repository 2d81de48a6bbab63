using System.Xml;
using System.Xml.Linq;

namespace PolicyMiner.Reading.Archives;

/// <summary>Opens XML from documents: no DTD, no external entities, bounded in size and nesting.</summary>
internal static class SafeXml
{
    private static XmlReaderSettings Settings(ReadingOptions options) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = options.MaxXmlBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads through the whole part and complains about what a later, recursive reader could not bear.</summary>
    /// <exception cref="XmlException">The part is no XML, has a DTD, or is too large or nested too deeply.</exception>
    public static void Check(byte[] part, ReadingOptions options)
    {
        using var reader = XmlReader.Create(new MemoryStream(part, writable: false), Settings(options));
        while (reader.Read())
        {
            if (reader.Depth > options.MaxDepth)
                throw new XmlException($"nested more than {options.MaxDepth} deep");
        }
    }

    /// <summary>The part as a tree.</summary>
    /// <exception cref="XmlException">As for <see cref="Check"/>.</exception>
    public static XElement Load(byte[] part, ReadingOptions options)
    {
        Check(part, options);
        using var reader = XmlReader.Create(new MemoryStream(part, writable: false), Settings(options));
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
