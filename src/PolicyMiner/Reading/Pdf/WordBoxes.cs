using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Reading.Pdf;

/// <summary>
/// Gives words the boxes and sizes that they have for the eye. Poppler's boxes span the ascent and descent that a font claims, which is
/// right for none and absurd for some (Type 3 fonts: two and a half times the size). The base line and size at which the page sets the
/// piece of text that begins with the word tell better; where no piece does, the word before it on the line or the widths of its letters.
/// </summary>
internal sealed class WordBoxes
{
    private const double UsualHeight = 1.17; // ascent and descent of usual fonts, in em
    private const double Above = 0.85; // of the em square above the base line
    private const double Below = 0.15;
    private const double SamePlace = 0.8; // points between a word's left edge and the origin of its first letter, beyond 0.15 em

    private readonly TextOrigin[] _origins; // by x
    private readonly double[] _x;
    private readonly Dictionary<int, double> _baseLines = [];

    public WordBoxes(TextOrigin[] origins)
    {
        _origins = [.. origins.OrderBy(o => o.X)];
        _x = [.. _origins.Select(o => o.X)];
    }

    /// <summary>The words, in the order given (Poppler's, along the lines).</summary>
    public List<PlacedWord> Normalise(IReadOnlyList<PlacedWord> words)
    {
        LearnBaseLines(words);
        var result = new List<PlacedWord>();
        PlacedWord? before = null; // as Poppler gave it
        (double BaseLine, double Size)? known = null;
        foreach (var word in words)
        {
            var size = SizeByLetters(word);
            if (word.Text.Length > 1 && word.Box.Height > 4 * size.ByWidth)
            {
                // Set at a quarter turn to the page: its box is as good as any.
                result.Add(word with { FontSize = Math.Max(1, word.Box.Width / UsualHeight) });
                continue;
            }
            var sameLine = before is not null && Math.Abs(before.Box.Top - word.Box.Top) < 0.05 && Math.Abs(before.Box.Bottom - word.Box.Bottom) < 0.05;
            known = Origin(word, size.Guess) ?? (sameLine ? known : null);
            before = word;
            var (baseLine, points) = known ?? (GuessBaseLine(word.Box, size.Guess), size.Guess);
            result.Add(word with { FontSize = points, Box = new(word.Box.Left, baseLine - Above * points, word.Box.Right, baseLine + Below * points) });
        }
        return result;
    }

    /// <summary>Where in boxes of one height the base line lies, from words with one origin only: Poppler errs alike for a font.</summary>
    private void LearnBaseLines(IReadOnlyList<PlacedWord> words)
    {
        var parts = new Dictionary<int, List<double>>();
        foreach (var word in words)
        {
            var origins = OriginsOf(word, SizeByLetters(word).Guess).Select(o => o.Y).Distinct().Take(2).ToList();
            if (origins.Count != 1 || word.Box.Height < 1)
                continue;
            if (!parts.TryGetValue(HeightClass(word), out var list))
                parts[HeightClass(word)] = list = [];
            list.Add((origins[0] - word.Box.Top) / word.Box.Height);
        }
        foreach (var (height, list) in parts)
        {
            list.Sort();
            _baseLines[height] = list[list.Count / 2];
        }
    }

    private IEnumerable<TextOrigin> OriginsOf(PlacedWord word, double guess)
    {
        var reach = SamePlace + 0.15 * guess;
        var first = Array.BinarySearch(_x, word.Box.Left - reach);
        for (var i = first < 0 ? ~first : first; i < _x.Length && _x[i] <= word.Box.Left + reach; i++)
        {
            if (_origins[i].Y >= word.Box.Top && _origins[i].Y <= word.Box.Bottom)
                yield return _origins[i];
        }
    }

    private static int HeightClass(PlacedWord word) => (int)Math.Round(word.Box.Height * 4);

    private (double BaseLine, double Size)? Origin(PlacedWord word, double guess)
    {
        var expected = _baseLines.TryGetValue(HeightClass(word), out var part)
            ? word.Box.Top + part * word.Box.Height : GuessBaseLine(word.Box, guess);
        TextOrigin? best = null;
        foreach (var origin in OriginsOf(word, guess))
        {
            if (best is null || Math.Abs(origin.Y - expected) < Math.Abs(best.Value.Y - expected))
                best = origin;
        }
        if (best is not { } found)
            return null;
        // Type 3 fonts may count in units of their own.
        return (found.Y, found.FontSize > 0.6 * guess && found.FontSize < 1.7 * guess ? found.FontSize : guess);
    }

    private static (double ByWidth, double Guess) SizeByLetters(PlacedWord word)
    {
        var byWidth = Math.Max(0.5, word.Box.Width / Math.Max(0.25, Scripts.Ems(word.Text)));
        var height = word.Box.Height;
        return (byWidth, Scripts.HasWide(word.Text) ? Math.Min(height, byWidth) : height > 1.8 * byWidth ? byWidth : height / UsualHeight);
    }

    // The base line stands at 0.73 of the box where Poppler falls back on 0.95 and 0.35, at about 0.8 with a font's own values.
    private static double GuessBaseLine(Box box, double size) => box.Top + box.Height * (box.Height > 1.6 * size ? 0.73 : 0.8);
}
