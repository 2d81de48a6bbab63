using System.Globalization;

namespace PolicyMiner.Reading.Layout;

/// <summary>Cuts a word in two at a place on the page, as near as the widths of its letters can tell.</summary>
internal static class WordCutter
{
    /// <summary>The letters left and right of <paramref name="x"/>; null where there are none.</summary>
    public static (PlacedWord? Before, PlacedWord? After) CutAt(PlacedWord word, double x)
    {
        var perEm = word.Box.Width / Math.Max(0.1, Scripts.Ems(word.Text));
        var left = word.Box.Left;
        for (var i = 0; i < word.Text.Length;)
        {
            var letter = StringInfo.GetNextTextElement(word.Text, i);
            var width = Scripts.Ems(letter) * perEm;
            if (left + width / 2 > x)
            {
                return (i == 0 ? null : word with { Text = word.Text[..i], Box = word.Box with { Right = Math.Min(left, x) } },
                    word with { Text = word.Text[i..], Box = word.Box with { Left = Math.Max(left, x) } });
            }
            left += width;
            i += letter.Length;
        }
        return (word, null);
    }
}
