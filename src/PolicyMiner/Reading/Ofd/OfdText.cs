using System.Globalization;
using System.Xml.Linq;
using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Layout.Drawing;

namespace PolicyMiner.Reading.Ofd;

/// <summary>Places the letters of a text object (CT_Text): <c>TextCode</c> gives the first one's place and the steps to the others.</summary>
internal static class OfdText
{
    private const double Above = 0.85; // of the em square above the base line
    private const double Below = 0.15;
    private const double Gap = 0.35; // em; a larger distance parts words
    private const int MaxLetters = 100_000;

    /// <summary>Adds the object's words, in points, to <paramref name="words"/>.</summary>
    public static void Read(XElement item, Matrix matrix, List<PlacedWord> words)
    {
        var size = OfdPackage.Numbers(OfdPackage.Attribute(item, "Size")).FirstOrDefault(4);
        var stretch = OfdPackage.Numbers(OfdPackage.Attribute(item, "HScale")).FirstOrDefault(1);
        double x = 0, y = 0; // a TextCode without X or Y goes on where the one before began
        foreach (var code in OfdPackage.Children(item, "TextCode"))
        {
            x = OfdPackage.Numbers(OfdPackage.Attribute(code, "X")).FirstOrDefault(x);
            y = OfdPackage.Numbers(OfdPackage.Attribute(code, "Y")).FirstOrDefault(y);
            Letters(code, x, y, size, stretch, matrix, words);
        }
    }

    private static void Letters(XElement code, double x, double y, double size, double stretch, Matrix matrix, List<PlacedWord> words)
    {
        var stepsX = Steps(OfdPackage.Attribute(code, "DeltaX"));
        var stepsY = Steps(OfdPackage.Attribute(code, "DeltaY"));
        var points = size * Math.Sqrt(matrix.C * matrix.C + matrix.D * matrix.D);
        PlacedWord? word = null;
        var letters = StringInfo.GetTextElementEnumerator(code.Value);
        for (var i = 0; letters.MoveNext() && i < MaxLetters; i++)
        {
            var letter = PageText.Clean(letters.GetTextElement());
            var advance = Scripts.Ems(letter.Length == 0 ? " " : letter) * size * stretch;
            var (left, baseLine) = matrix.Apply(x, y);
            var (right, _) = matrix.Apply(x + advance, y);
            if (letter.Length == 0)
                Close();
            else
            {
                var box = new Box(Math.Min(left, right), baseLine - Above * points, Math.Max(left, right), baseLine + Below * points);
                if (word is not null && (Math.Abs(box.Top - word.Box.Top) > 0.3 * points || box.Left - word.Box.Right > Gap * points || box.Left < word.Box.Left))
                    Close();
                word = word is null ? new(letter, box, points) : word with { Text = word.Text + letter, Box = word.Box.Union(box) };
            }
            // Without a step for it, a letter stands where the one before ends.
            x += stepsX is null ? advance : i < stepsX.Count ? stepsX[i] : stepsY is null ? advance : 0;
            y += stepsY is not null && i < stepsY.Count ? stepsY[i] : 0;
        }
        Close();

        void Close()
        {
            if (word is not null)
                words.Add(word);
            word = null;
        }
    }

    /// <summary>Steps (ST_Array); <c>g 5 3.5</c> stands for five steps of 3.5. Null where there are none.</summary>
    private static List<double>? Steps(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var steps = new List<double>();
        var parts = text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length && steps.Count < MaxLetters; i++)
        {
            if (parts[i] == "g" && i + 2 < parts.Length)
            {
                if (int.TryParse(parts[i + 1], CultureInfo.InvariantCulture, out var count) && Number(parts[i + 2]) is { } step)
                    steps.AddRange(Enumerable.Repeat(step, Math.Clamp(count, 0, MaxLetters - steps.Count)));
                i += 2;
            }
            else if (Number(parts[i]) is { } step)
                steps.Add(step);
        }
        return steps;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e6 ? value : null;
}
