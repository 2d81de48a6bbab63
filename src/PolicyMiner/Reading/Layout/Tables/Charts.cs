namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>Tells charts and drawings from tables by what is drawn between the labels: slanted and curved strokes, bars without text in them.</summary>
internal static class Charts
{
    private const int FewSlants = 8;
    private const int FewBars = 4;
    private const int MostLooked = 2_000; // fills of a page; more are a picture, and looked at no further

    /// <summary>Whether a part of a page is a drawing with labels.</summary>
    /// <param name="page">The page.</param>
    /// <param name="box">The part.</param>
    /// <param name="cells">How many cells with text it would have as a table.</param>
    public static bool Holds(PageContent page, Box box, int cells) =>
        page.Slants.Count(s => box.HoldsCenterOf(s)) > Math.Max(FewSlants, cells / 2) || Bars(page, box) >= FewBars;

    /// <summary>Filled boxes that hold no text and stand beside none that does: not the shading of a cell or row.</summary>
    private static int Bars(PageContent page, Box box)
    {
        var fills = page.Fills.Take(MostLooked).Where(f => box.HoldsCenterOf(f) && f.Width < 0.8 * box.Width && f.Height > 2 && f.Width > 2).Distinct().ToList();
        if (fills.Count < FewBars)
            return 0;
        var written = fills.Where(f => page.Words.Any(w => f.HoldsCenterOf(w.Box))).ToHashSet();
        return fills.Count(f => !written.Contains(f) && !written.Any(w => Math.Abs(w.Top - f.Top) < 1.5 && Math.Abs(w.Bottom - f.Bottom) < 1.5));
    }
}
