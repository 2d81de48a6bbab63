using System.Globalization;

namespace PolicyMiner.Asking.Querying;

/// <summary>A date as a query gives it, to the day, month or year, as the number yyyymmdd.</summary>
internal static class PartialDate
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy-MM", "yyyy-M", "yyyy/M", "yyyy", "yyyy年M月d日", "yyyy年M月", "yyyy年"];

    /// <summary>Whether the text is such a date.</summary>
    public static bool IsValid(string text) => TryParse(text, out _);

    /// <summary>The first day that the text can mean.</summary>
    public static int First(string text) => TryParse(text, out var date) ? date.Year * 10000 + date.Month * 100 + date.Day : 0;

    /// <summary>The last day that the text can mean.</summary>
    public static int Last(string text)
    {
        if (!TryParse(text, out var date))
            return 0;
        var parts = text.Count(c => c is '-' or '/' or '月' or '日');
        if (text.Length == 4 || text.EndsWith('年'))
            return date.Year * 10000 + 1231;
        var wholeMonth = text.EndsWith('月') || (parts == 1 && text.Length is 6 or 7);
        return date.Year * 10000 + date.Month * 100 + (wholeMonth ? DateTime.DaysInMonth(date.Year, date.Month) : date.Day);
    }

    private static bool TryParse(string text, out DateTime date) =>
        DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
