using System.Globalization;
using PolicyMiner.Asking;

namespace PolicyMiner.Cli.Output;

/// <summary>Prints counts by year or month as bars. Short gaps are shown as empty lines, so that a silence shows; long ones as one line.</summary>
internal sealed class HistogramPrinter(CommandConsole console, Language language)
{
    private const int LongestGap = 12;
    private const int LongestBar = 40;

    /// <summary>The counts as rows.</summary>
    public static IEnumerable<Row> Rows(IEnumerable<DateCount> counts) => counts.Select(c => new Row { { "period", c.Period }, { "count", c.Count } });

    public void Print(IReadOnlyList<DateCount> counts)
    {
        var most = counts.Count == 0 ? 0 : counts.Max(c => c.Count);
        string? before = null;
        foreach (var count in counts)
        {
            if (before is not null && count.Period is not null)
                Gap(before, count.Period);
            Line(count.Period ?? (language == Language.Chinese ? "无日期" : "undated"), count.Count, most);
            before = count.Period;
        }
    }

    private void Gap(string before, string next)
    {
        var missing = Number(next) - Number(before) - 1;
        if (missing > LongestGap)
            console.Out.WriteLine("   ⋮");
        else
            for (var i = 1; i <= missing; i++)
                Line(Name(Number(before) + i, before.Length > 4), 0, 0);
    }

    // The smallest count still shows.
    private void Line(string period, int count, int most)
    {
        var bar = count == 0 ? "" : new string('█', Math.Max(1, (int)Math.Round((double)count * LongestBar / most)));
        console.Out.WriteLine($"{DisplayWidth.First(period, 8)} {bar}{(bar.Length > 0 ? " " : "")}{count.ToString(CultureInfo.InvariantCulture)}");
    }

    // Periods as consecutive numbers: years, or months since the year 0.
    private static int Number(string period) =>
        int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture) is var year && period.Length > 4 ? year * 12 + int.Parse(period.AsSpan(5), CultureInfo.InvariantCulture) - 1 : year;

    private static string Name(int number, bool month) =>
        month ? string.Create(CultureInfo.InvariantCulture, $"{number / 12:0000}-{number % 12 + 1:00}") : number.ToString("0000", CultureInfo.InvariantCulture);
}
