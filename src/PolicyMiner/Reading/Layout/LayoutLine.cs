using System.Text;

namespace PolicyMiner.Reading.Layout;

/// <summary>Words that stand on one line, from left to right.</summary>
internal sealed class LayoutLine
{
    /// <summary>A gap of this many em between words of a Chinese line is a blank that the author set.</summary>
    private const double WideGap = 0.7;

    /// <summary>The same where the words were recognised: their boxes end at the ink, so that gaps look larger.</summary>
    private const double RecognisedGap = 0.9;

    /// <summary>A gap between two Chinese characters that is a blank where the line's other letters touch (主题词：经济管理 规划): the narrowest blank of
    /// usual fonts is a quarter em. In a justified line all letters stand apart.</summary>
    private const double BlankOfTightLine = 0.2;

    private string? _text;

    public LayoutLine(IEnumerable<PlacedWord> words)
    {
        Words = [.. words.OrderBy(w => w.Box.Left)];
        Box = Words.Select(w => w.Box).Aggregate((a, b) => a.Union(b));
        // The size of most of its letters.
        FontSize = Words.GroupBy(w => Math.Round(w.FontSize * 2) / 2).MaxBy(g => g.Sum(w => w.Text.Length))!.Key;
    }

    /// <summary>The words, left to right.</summary>
    public IReadOnlyList<PlacedWord> Words { get; }

    /// <summary>The box around them.</summary>
    public Box Box { get; }

    /// <summary>The size in points of most of its letters.</summary>
    public double FontSize { get; }

    /// <summary>Its text, with one blank where the page shows a gap that is one.</summary>
    public string Text => _text ??= JoinWords();

    /// <summary>Mean recognition confidence weighed by length; null where nothing was recognised.</summary>
    public double? Confidence
    {
        get
        {
            var letters = Words.Where(w => w.Confidence is not null).Sum(w => w.Text.Length);
            return letters == 0 ? null : Words.Sum(w => (w.Confidence ?? 0) * (w.Confidence is null ? 0 : w.Text.Length)) / letters;
        }
    }

    /// <summary>The runs of words between gaps of at least <paramref name="gap"/> points.</summary>
    public List<LayoutLine> Split(double gap)
    {
        var pieces = new List<LayoutLine>();
        var start = 0;
        var right = Words[0].Box.Right;
        for (var i = 1; i < Words.Count; i++)
        {
            if (Words[i].Box.Left - right >= gap)
            {
                pieces.Add(new(Words.Skip(start).Take(i - start)));
                start = i;
            }
            right = Math.Max(right, Words[i].Box.Right);
        }
        pieces.Add(start == 0 ? this : new(Words.Skip(start)));
        return pieces;
    }

    /// <summary>Whether most letters touch the next one: a word of Poppler's holds those that do.</summary>
    private bool IsTight() => Words[0].Confidence is null && Words.Sum(w => w.Text.Length - 1) >= 2 * (Words.Count - 1);

    // Beside digits and Latin letters word processors set a quarter em by themselves.
    private static bool BothHan(char before, char after) => before is >= '\u4E00' and <= '\u9FFF' && after is >= '\u4E00' and <= '\u9FFF';

    private string JoinWords()
    {
        if (Words.Count == 1)
            return Words[0].Text;
        var text = new StringBuilder();
        var tight = IsTight();
        for (var i = 0; i < Words.Count; i++)
        {
            if (i > 0)
            {
                var gap = Words[i].Box.Left - Words[i - 1].Box.Right;
                var size = Math.Min(Words[i].FontSize, Words[i - 1].FontSize);
                if (gap >= (Words[i].Confidence is null ? WideGap : RecognisedGap) * size
                    || (Scripts.NeedBlank(Words[i - 1].Text, Words[i].Text) && gap > 0.08 * size) || (tight && gap >= BlankOfTightLine * size && BothHan(Words[i - 1].Text[^1], Words[i].Text[0])))
                    text.Append(' ');
            }
            text.Append(Words[i].Text);
        }
        return text.ToString();
    }
}
