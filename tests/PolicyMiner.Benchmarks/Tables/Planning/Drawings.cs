using System.Globalization;
using System.Text;

namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>Charts, maps and diagrams whose labels a reader could take for cells.</summary>
internal static class Drawings
{
    /// <summary>Lines over a grid with numbers at both axes and a legend.</summary>
    public static DrawingItem LineChart(EnglishWords w, Random r)
    {
        var svg = new StringBuilder();
        for (var i = 0; i <= 6; i++)
        {
            svg.Append(Text(20, 203 - 30 * i, $"{i * 10}.0")).Append($"<path d=\"M45 {200 - 30 * i}H440\" stroke=gray stroke-width=.4 />");
            svg.Append(Text(42 + 62 * i, 214, $"{1990 + 3 * i}"));
        }
        for (var line = 0; line < 3; line++)
            svg.Append($"<polyline fill=none stroke=black points=\"{string.Join(' ', Enumerable.Range(0, 14).Select(i => $"{50 + 28 * i},{r.Next(30, 190)}"))}\" />").Append(Text(60 + 130 * line, 232, w.Label()));
        return new(svg.ToString());
    }

    /// <summary>Level bars with their names at the left and values at the ends.</summary>
    public static DrawingItem Bars(EnglishWords w, Random r)
    {
        var svg = new StringBuilder();
        var labels = w.DistinctLabels(9);
        for (var i = 0; i < 9; i++)
        {
            var value = r.Next(20, 250);
            svg.Append(Text(10, 20 + 23 * i, labels[i])).Append($"<rect x=150 y={12 + 23 * i} width={value} height=12 fill=steelblue />").Append(Text(156 + value, 20 + 23 * i, $"{value / 10.0:0.0}"));
        }
        for (var tick = 0; tick <= 5; tick++)
            svg.Append(Text(148 + 50 * tick, 230, $"{5 * tick}"));
        return new(svg.ToString());
    }

    /// <summary>Names and numbers strewn over a map.</summary>
    public static DrawingItem Map(EnglishWords w, Random r)
    {
        var svg = new StringBuilder("<path d=\"M30 60L120 20L260 40L420 30L440 150L330 220L150 210L40 170Z\" fill=none stroke=black />");
        foreach (var label in w.DistinctLabels(12))
            svg.Append(Text(r.Next(30, 380), r.Next(30, 215), label)).Append(Text(r.Next(30, 420), r.Next(30, 215), $"{r.Next(1, 90)}"));
        return new(svg.ToString());
    }

    /// <summary>Boxes with names, joined by lines.</summary>
    public static DrawingItem Organisation(EnglishWords w)
    {
        var svg = new StringBuilder();
        for (var row = 0; row < 3; row++)
        {
            var count = row + 1;
            for (var i = 0; i < count; i++)
            {
                var (x, y) = (230 - 70 * count + 140 * i, 10 + 75 * row);
                svg.Append($"<rect x={x} y={y} width=125 height=36 fill=none stroke=black />").Append(Text(x + 6, y + 15, w.Label())).Append(Text(x + 6, y + 27, w.Pick(["Director", "Unit head", "Deputy"])));
                if (row > 0)
                    svg.Append($"<path d=\"M{x + 62} {y}V{y - 20}H230V{y - 39}\" fill=none stroke=black />");
            }
        }
        return new(svg.ToString());
    }

    /// <summary>A numbered equation.</summary>
    public static DrawingItem Equations(Random r)
    {
        var svg = new StringBuilder();
        for (var i = 1; i <= 6; i++)
            svg.Append(Text(90, 30 * i, $"y{i} = {r.Next(2, 9)}x + {r.Next(10, 99)} / ( n − {r.Next(1, 9)} )")).Append(Text(430, 30 * i, $"({i})"));
        return new($"<g style=\"font-size: 11px\">{svg}</g>");
    }

    private static string Text(int x, int y, string text) => string.Create(CultureInfo.InvariantCulture, $"<text x={x} y={y}>{text}</text>");
}
