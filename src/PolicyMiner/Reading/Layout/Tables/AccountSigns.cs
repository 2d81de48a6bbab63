namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Puts signs back to the amounts they belong to. Accounts set the currency sign flush left in its column and the amount flush right
/// ("$   1,234"), per cent signs and stars a little apart ("12.5 %"), and dots that lead to a number one by one (". . . ."); read as words of
/// their own they would make columns that nobody sees.
/// </summary>
internal static class AccountSigns
{
    private const double FarthestAmount = 7; // em between a sign and its amount
    private const double FarthestPerCent = 1.2;
    private const double FarthestDot = 1.5;
    private const double FarthestStar = 0.6;
    private const int LeastDots = 4;

    /// <summary>The lines with such signs joined to their amounts.</summary>
    public static List<LayoutLine> Join(IEnumerable<LayoutLine> lines) => [.. lines.Select(Join)];

    private static LayoutLine Join(LayoutLine line)
    {
        var leads = line.Words.Count(w => IsDots(w.Text)) >= LeastDots;
        if (!leads && !line.Words.Any(w => IsCurrency(w.Text) || IsStar(w.Text) || w.Text is "%"))
            return line;
        var words = new List<PlacedWord>();
        foreach (var word in line.Words)
        {
            if (words.Count > 0 && Follows(words[^1], word, (word.Box.Left - words[^1].Box.Right) / word.FontSize, leads))
                words[^1] = words[^1] with { Text = words[^1].Text + word.Text, Box = words[^1].Box.Union(word.Box) };
            else
                words.Add(word);
        }
        return words.Count == line.Words.Count ? line : new(words);
    }

    private static bool Follows(PlacedWord before, PlacedWord word, double gap, bool leads)
    {
        if (IsDots(word.Text))
            return leads && IsDots(before.Text) && gap < FarthestDot;
        return IsCurrency(before.Text) && IsAmount(word.Text) && gap < FarthestAmount
            || IsAmount(before.Text) && (word.Text is "%" && gap < FarthestPerCent || IsStar(word.Text) && gap < FarthestStar);
    }

    private static bool IsDots(string text) => text.All(c => c is '.' or '…' or '·');

    private static bool IsStar(string text) => text.All(c => c is '*' or '†' or '‡');

    private static bool IsCurrency(string text) => text is "$" or "€" or "£" or "¥" or "￥" or "US$" or "-$" or "($";

    private static bool IsAmount(string text) => CellKinds.IsNumber(text) && text.Any(c => char.IsAsciiDigit(c) || c is '-' or '–' or '—');
}
