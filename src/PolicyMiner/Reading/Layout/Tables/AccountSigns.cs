namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Puts signs back to the amounts they belong to. Accounts set the currency sign flush left in its column and the amount flush right
/// ("$   1,234"), and per cent signs a little apart ("12.5 %"); read as words of their own they would make columns that nobody sees.
/// </summary>
internal static class AccountSigns
{
    private const double FarthestAmount = 7; // em between a sign and its amount
    private const double FarthestPerCent = 1.2;

    /// <summary>The lines with such signs joined to their amounts.</summary>
    public static List<LayoutLine> Join(IEnumerable<LayoutLine> lines) => [.. lines.Select(Join)];

    private static LayoutLine Join(LayoutLine line)
    {
        if (!line.Words.Any(w => IsCurrency(w.Text) || w.Text is "%"))
            return line;
        var words = new List<PlacedWord>();
        foreach (var word in line.Words)
        {
            var gap = words.Count == 0 ? double.MaxValue : word.Box.Left - words[^1].Box.Right;
            var follows = words.Count > 0 && (IsCurrency(words[^1].Text) && gap < FarthestAmount * word.FontSize && IsAmount(word.Text)
                || word.Text is "%" && gap < FarthestPerCent * word.FontSize && IsAmount(words[^1].Text));
            if (follows)
                words[^1] = words[^1] with { Text = words[^1].Text + word.Text, Box = words[^1].Box.Union(word.Box) };
            else
                words.Add(word);
        }
        return words.Count == line.Words.Count ? line : new(words);
    }

    private static bool IsCurrency(string text) => text is "$" or "€" or "£" or "¥" or "￥" or "US$" or "-$" or "($";

    private static bool IsAmount(string text) => CellKinds.IsNumber(text) && text.Any(c => char.IsAsciiDigit(c) || c is '-' or '–' or '—');
}
