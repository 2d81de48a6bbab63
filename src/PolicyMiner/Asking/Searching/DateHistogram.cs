using System.Globalization;

namespace PolicyMiner.Asking.Searching;

/// <summary>Counts dates by year or month.</summary>
internal static class DateHistogram
{
    /// <summary>The periods that have a date, oldest first; the undated (0) last, with no period.</summary>
    /// <param name="dates">Dates as yyyymmdd.</param>
    public static IReadOnlyList<DateCount> Of(IEnumerable<int> dates, DateStep step) =>
        [.. dates.CountBy(d => step == DateStep.Year ? d / 10000 : d / 100).OrderBy(c => c.Key == 0).ThenBy(c => c.Key).Select(c => new DateCount(Name(c.Key, step), c.Value))];

    private static string? Name(int period, DateStep step) => period == 0 ? null
        : step == DateStep.Year ? period.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{period / 100:0000}-{period % 100:00}");
}
