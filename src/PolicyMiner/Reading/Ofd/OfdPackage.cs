using System.Globalization;
using System.Xml.Linq;
using PolicyMiner.Reading.Archives;
using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Reading.Ofd;

/// <summary>A page to read: where its content is, and the templates that lie under and over it.</summary>
internal sealed record OfdPageReference(string Path, Box DefaultArea, IReadOnlyDictionary<string, string> Templates);

/// <summary>The parts of an OFD file: finds documents, pages and templates by the locations that they give for each other.</summary>
internal sealed class OfdPackage(ZipContent zip, ReadingOptions options)
{
    /// <summary>How deep elements are followed.</summary>
    public int MaxDepth => options.MaxDepth;

    /// <summary>All pages of all documents in the file (文档可含多个 DocBody), in order.</summary>
    public IEnumerable<OfdPageReference> Pages()
    {
        var root = Load("OFD.xml") ?? throw new UnreadableDocumentException("damaged_ofd", "The OFD file has no OFD.xml; check that the download was complete.");
        foreach (var body in Children(root, "DocBody"))
        {
            if (Child(body, "DocRoot")?.Value is not { } location || Load(Resolve("", location)) is not { } document)
                continue;
            var path = Resolve("", location);
            var common = Child(document, "CommonData");
            var area = Numbers(Child(Child(common, "PageArea"), "PhysicalBox")?.Value);
            var templates = Children(common, "TemplatePage")
                .Where(t => Attribute(t, "ID") is not null && Attribute(t, "BaseLoc") is not null)
                .GroupBy(t => Attribute(t, "ID")!).ToDictionary(g => g.Key, g => Resolve(path, Attribute(g.First(), "BaseLoc")!));
            foreach (var page in Children(Child(document, "Pages"), "Page"))
            {
                if (Attribute(page, "BaseLoc") is { } content)
                    yield return new(Resolve(path, content), ToBox(area) ?? new(0, 0, 210, 297), templates);
            }
        }
    }

    /// <summary>A part as a tree, or null where it is missing.</summary>
    public XElement? Load(string path) => zip.Read(path) is { } bytes ? SafeXml.Load(bytes, options) : null;

    /// <summary>The location in the archive: absolute with a leading <c>/</c>, else relative to the part that gives it.</summary>
    public static string Resolve(string from, string location)
    {
        location = location.Trim().Replace('\\', '/');
        var parts = location.StartsWith('/') ? [] : from.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).ToList();
        foreach (var part in location.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>Child elements by local name; the namespace is given differently by different producers.</summary>
    public static IEnumerable<XElement> Children(XElement? element, string name) => element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    /// <summary>The first child of that name.</summary>
    public static XElement? Child(XElement? element, string name) => Children(element, name).FirstOrDefault();

    /// <summary>An attribute's value.</summary>
    public static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value;

    /// <summary>Numbers separated by blanks (ST_Array); what is none is left out.</summary>
    public static double[] Numbers(string? text) => text is null ? [] :
        [.. text.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : double.NaN)
            .Where(n => !double.IsNaN(n) && Math.Abs(n) < 1e7)];

    /// <summary>A box given as x, y, width, height (ST_Box), or null.</summary>
    public static Box? ToBox(double[] numbers) =>
        numbers.Length >= 4 ? new(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]) : null;
}
