using System.Globalization;
using System.Xml.Linq;
using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Layout.Drawing;

namespace PolicyMiner.Reading.Ofd;

/// <summary>Reads a path object (CT_Path): <c>AbbreviatedData</c> is a list of M (or S), L, Q, B, A and C with their points.</summary>
internal static class OfdPath
{
    private const int MaxParts = 200_000;

    /// <summary>Adds the painted path to <paramref name="paths"/>.</summary>
    public static void Read(XElement item, Matrix matrix, Box clip, PathCollector paths)
    {
        var subpaths = Subpaths(OfdPackage.Child(item, "AbbreviatedData")?.Value ?? "", matrix);
        // 描边 is on and 填充 off unless said otherwise.
        if (OfdPackage.Attribute(item, "Fill") == "true")
            paths.Fill(subpaths, clip, IsWhite(OfdPackage.Child(item, "FillColor")));
        if (OfdPackage.Attribute(item, "Stroke") != "false")
            paths.Stroke(subpaths, clip, IsWhite(OfdPackage.Child(item, "StrokeColor")));
    }

    private static bool IsWhite(XElement? colour) =>
        colour is not null && OfdPackage.Numbers(OfdPackage.Attribute(colour, "Value")) is { Length: 1 or 3 } parts && parts.All(p => p >= 250);

    private static List<Subpath> Subpaths(string data, Matrix matrix)
    {
        var subpaths = new List<Subpath>();
        var parts = data.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new List<double>();
        for (var i = 0; i < parts.Length && i < MaxParts;)
        {
            var command = parts[i++];
            numbers.Clear();
            while (i < parts.Length && double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
                i++;
            }
            if (command is "M" or "S" || (subpaths.Count == 0 && command is "L" or "Q" or "B" or "A"))
                subpaths.Add(new());
            if (command == "C" && subpaths.Count > 0)
                subpaths[^1].Closed = true;
            else if (numbers.Count >= 2 && command is "M" or "S" or "L")
                subpaths[^1].Points.Add(matrix.Apply(numbers[^2], numbers[^1]));
            else if (numbers.Count >= 2 && command is "Q" or "B" or "A")
                subpaths[^1].AddCurve(matrix.Apply(numbers[^2], numbers[^1]));
        }
        return subpaths;
    }
}
