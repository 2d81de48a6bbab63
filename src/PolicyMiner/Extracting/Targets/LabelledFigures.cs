namespace PolicyMiner.Extracting.Targets;

/// <summary>Several figures in one cell, each with a label before it: 重点城市≥30 一般城市≥15; 成片：五年累计约110 零星：约20.</summary>
internal static class LabelledFigures
{
    private const int LongestLabel = 10;
    private const int MostFigures = 8;

    /// <summary>The labels with their figures, in order; empty where the cell holds fewer than two or anything else.</summary>
    public static IReadOnlyList<(string Label, string Figure)> Read(string cell)
    {
        var found = new List<(string, string)>();
        var text = cell.Trim('[', ']', '〔', '〕', ' ');
        for (var at = 0; at < text.Length && found.Count < MostFigures;)
        {
            var label = at;
            while (at < text.Length && text[at] is >= '\u4E00' and <= '\u9FFF' && text[at] is not '约')
                at++;
            if (at - label is < 2 or > LongestLabel)
                return [];
            var name = text[label..at];
            if (at < text.Length && text[at] == '：')
                at++;
            var figure = at;
            while (at < text.Length && !char.IsAsciiDigit(text[at]) && at - figure < 6)
                at++;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '%'))
                at++;
            if (at == figure || !char.IsAsciiDigit(text[at - 1]) && text[at - 1] != '%')
                return [];
            found.Add((name, text[figure..at]));
            while (at < text.Length && text[at] is ' ' or '；' or '，' or '、')
                at++;
        }
        return found.Count >= 2 ? found : [];
    }
}
