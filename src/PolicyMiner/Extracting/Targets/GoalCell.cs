using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Targets;

/// <summary>
/// The goals that a cell tells in words, each with its own year: 较上一年增加。2023年达到80%，力争2035年达到95%。 A part without a figure gives none;
/// one that measures something else (2023年每万常住人口达到4名，2025年达到4.66名) ends the reading, for the next ones may go on with it.
/// </summary>
internal static class GoalCell
{
    private static readonly string[] Leads = ["力争", "争取", "确保", "到", "至"];

    /// <summary>The quantities with the years that they are to be reached in, in order.</summary>
    /// <param name="cell">The cell, folded.</param>
    /// <param name="unit">The unit that column or head prints, or null.</param>
    public static IEnumerable<(int? Year, Quantity Quantity)> Read(string cell, string? unit)
    {
        foreach (var part in cell.Split('。', '；', '，'))
        {
            var text = WithoutLead(part.Trim());
            var time = TimeParser.Find(text + "，").FirstOrDefault(t => t is { Year: not null, LooksBack: false });
            if (time is not null)
                text = WithoutLead(text[..time.Start]) + WithoutLead(text[Math.Min(time.End, text.Length)..]);
            if (CellQuantity.Read(text, unit, 0) is { } quantity)
                yield return (time?.Year, quantity);
            else if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
                yield break;
        }
    }

    private static string WithoutLead(string text)
    {
        for (var i = 0; i < Leads.Length; i++)
        {
            if (text.StartsWith(Leads[i], StringComparison.Ordinal))
                (text, i) = (text[Leads[i].Length..], -1);
        }
        return text;
    }
}
