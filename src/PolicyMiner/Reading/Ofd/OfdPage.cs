using System.Xml.Linq;
using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Layout.Drawing;

namespace PolicyMiner.Reading.Ofd;

/// <summary>Places the objects of one page: text objects become words, path objects ruling lines. Lengths in the file are millimetres.</summary>
internal sealed class OfdPage
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const int MaxObjects = 500_000;

    private readonly OfdPackage _package;
    private readonly List<PlacedWord> _words = [];
    private readonly PathCollector _paths;
    private readonly Box _clip;
    private int _objects;

    private OfdPage(OfdPackage package, Box area)
    {
        _package = package;
        _paths = new(area.Width * PointsPerMillimetre, area.Height * PointsPerMillimetre);
        _clip = new(-10, -10, area.Width * PointsPerMillimetre + 10, area.Height * PointsPerMillimetre + 10);
    }

    /// <summary>Reads the page with its templates.</summary>
    public static PageContent Read(OfdPackage package, OfdPageReference reference, int number)
    {
        var root = package.Load(reference.Path)
            ?? throw new UnreadableDocumentException("page_missing", $"its content {reference.Path} is missing");
        var area = OfdPackage.ToBox(OfdPackage.Numbers(OfdPackage.Child(OfdPackage.Child(root, "Area"), "PhysicalBox")?.Value)) ?? reference.DefaultArea;
        var page = new OfdPage(package, area);
        foreach (var template in OfdPackage.Children(root, "Template"))
        {
            if (OfdPackage.Attribute(template, "TemplateID") is { } id && reference.Templates.TryGetValue(id, out var path) && package.Load(path) is { } under)
                page.Layers(under, area);
        }
        page.Layers(root, area);
        return new()
        {
            Number = number,
            Width = area.Width * PointsPerMillimetre,
            Height = area.Height * PointsPerMillimetre,
            Words = page._words,
            Rulings = page._paths.Rulings(),
            Fills = page._paths.Fills,
            Slants = page._paths.Slants,
        };
    }

    private void Layers(XElement root, Box area)
    {
        // To points, from the corner of the page area.
        var scale = new Matrix(1, 0, 0, 1, -area.Left, -area.Top).Then(new(PointsPerMillimetre, 0, 0, PointsPerMillimetre, 0, 0));
        foreach (var layer in OfdPackage.Children(OfdPackage.Child(root, "Content"), "Layer"))
            Block(layer, scale, 0);
    }

    private void Block(XElement block, Matrix matrix, int depth)
    {
        foreach (var item in block.Elements())
        {
            if (++_objects > MaxObjects || depth > _package.MaxDepth)
                return;
            switch (item.Name.LocalName)
            {
                case "TextObject":
                    OfdText.Read(item, Place(item, matrix), _words);
                    break;
                case "PathObject":
                    OfdPath.Read(item, Place(item, matrix), _clip, _paths);
                    break;
                case "PageBlock":
                    Block(item, matrix, depth + 1);
                    break;
            }
        }
    }

    /// <summary>From the object's own coordinates (after its CTM, within its Boundary) to the page.</summary>
    private static Matrix Place(XElement item, Matrix matrix)
    {
        var n = OfdPackage.Numbers(OfdPackage.Attribute(item, "CTM"));
        var own = n.Length >= 6 ? new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]) : Matrix.Identity;
        var boundary = OfdPackage.Numbers(OfdPackage.Attribute(item, "Boundary"));
        var (x, y) = boundary.Length >= 2 ? (boundary[0], boundary[1]) : (0, 0);
        return own.Then(new(1, 0, 0, 1, x, y)).Then(matrix);
    }
}
