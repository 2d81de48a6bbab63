namespace PolicyMiner.Reading.Layout;

/// <summary>
/// Gives words the boxes and sizes that they have for the eye. Poppler's boxes span the ascent and descent that a font claims, which is
/// right for none and absurd for some (Type 3 fonts: two and a half times the size).
/// </summary>
internal static class WordBoxes
{
    private const double UsualHeight = 1.17; // ascent and descent of usual fonts, in em
    private const double Above = 0.85; // of the em square above the base line
    private const double Below = 0.15;

    /// <summary>The word with its size estimated and its box drawn around the letters.</summary>
    public static PlacedWord Normalise(PlacedWord word)
    {
        var box = word.Box;
        var byWidth = Math.Max(0.5, box.Width / Math.Max(0.25, Scripts.Ems(word.Text)));
        if (word.Text.Length > 1 && box.Height > 4 * byWidth)
            return word with { FontSize = Math.Max(1, box.Width / UsualHeight) }; // set upright, at a quarter turn to the page
        var claimed = box.Height / byWidth;
        var size = Scripts.HasWide(word.Text) ? Math.Min(box.Height, byWidth)
            : claimed > 1.8 ? byWidth
            : box.Height / UsualHeight;
        // The base line stands at 0.73 of the box where Poppler falls back on 0.95 and 0.35, at about 0.8 with a font's own values.
        var baseLine = box.Top + box.Height * (box.Height > 1.6 * size ? 0.73 : 0.8);
        return word with { FontSize = size, Box = new(box.Left, baseLine - Above * size, box.Right, baseLine + Below * size) };
    }
}
