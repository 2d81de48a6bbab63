using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Reading.Scans;

/// <summary>Turns a recognised page into page content like that of any other format.</summary>
internal static class RecognisedText
{
    private const double LeastConfidence = 0.2; // marks below it are specks and rules taken for punctuation
    private const double LongLine = 8; // em; shorter lines tell less about their size

    /// <summary>The page in points.</summary>
    /// <param name="page">The page in pixels.</param>
    /// <param name="number">1-based number in the file.</param>
    /// <param name="pointsPerPixel">72 / dots per inch.</param>
    public static PageContent ToContent(RecognisedPage page, int number, double pointsPerPixel)
    {
        var words = page.Words.Where(w => w.Confidence >= LeastConfidence || w.Text.Any(char.IsLetterOrDigit)).Select(w => Scaled(w, pointsPerPixel)).ToList();
        return new()
        {
            Number = number,
            Width = page.Width * pointsPerPixel,
            Height = page.Height * pointsPerPixel,
            Words = [.. LineBuilder.Build(words).SelectMany(Punctuated)],
        };
    }

    private static PlacedWord Scaled(PlacedWord word, double scale)
    {
        var box = new Box(word.Box.Left * scale, word.Box.Top * scale, word.Box.Right * scale, word.Box.Bottom * scale);
        return word with { Box = box, FontSize = box.Height };
    }

    /// <summary>Chinese punctuation is often recognised in its narrow form; beside a Chinese character it is the wide one.</summary>
    private static IEnumerable<PlacedWord> Punctuated(LayoutLine line)
    {
        // One size per line: those of single words vary with the letters' shapes.
        var size = Size(line);
        for (var i = 0; i < line.Words.Count; i++)
        {
            var before = i > 0 ? line.Words[i - 1].Text[^1] : ' ';
            var after = i + 1 < line.Words.Count ? line.Words[i + 1].Text[0] : ' ';
            yield return line.Words[i] with { Text = Punctuate(before, line.Words[i].Text, after), FontSize = size };
        }
    }

    /// <summary>A long line without gaps is as many em long as it has letters; a short one about as high as its box.</summary>
    private static double Size(LayoutLine line)
    {
        var height = line.Box.Height;
        var pieces = line.Split(1.5 * height);
        var longest = pieces.MaxBy(p => p.Box.Width)!;
        var ems = longest.Words.Sum(w => Scripts.Ems(w.Text));
        var byWidth = longest.Box.Width / Math.Max(0.3, ems);
        return Math.Round(ems >= LongLine ? Math.Clamp(byWidth, 0.6 * height, 1.6 * height) : height, 1);
    }

    internal static string Punctuate(char before, string text, char after)
    {
        var changed = text.ToCharArray();
        for (var i = 0; i < changed.Length; i++)
        {
            var left = i > 0 ? changed[i - 1] : before;
            var right = i + 1 < changed.Length ? changed[i + 1] : after;
            if (Scripts.IsWide(left) || Scripts.IsWide(right))
            {
                changed[i] = changed[i] switch
                {
                    ',' => '，',
                    ':' => '：',
                    ';' => '；',
                    '(' => '（',
                    ')' => '）',
                    '?' => '？',
                    '!' => '！',
                    _ => changed[i],
                };
            }
        }
        // 〔2020] and [2020〕: the brackets of a document number are a pair.
        var result = new string(changed);
        for (var open = result.IndexOfAny(['〔', '[']); open >= 0; open = result.IndexOfAny(['〔', '['], open + 1))
        {
            var close = open + 5;
            if (close < result.Length && result[close] is ']' or '〕' && result[open] != (result[close] == ']' ? '[' : '〔')
                && result.AsSpan(open + 1, 4).IndexOfAnyExceptInRange('0', '9') < 0)
                result = $"{result[..open]}〔{result[(open + 1)..close]}〕{result[(close + 1)..]}";
        }
        return result;
    }
}
