using System.Text.RegularExpressions;

namespace PolicyMiner.Indexing.Storing;

/// <summary>The three parts of a 发文字号 by which researchers filter: 鲁政发〔2010〕16号 → 鲁政发, 2010, 16.</summary>
/// <param name="AgencyCode">机关代字; null for numbers such as 2013年第1号.</param>
/// <param name="Year">Year.</param>
/// <param name="Number">Serial number in the year.</param>
internal sealed partial record DocumentNumberParts(string? AgencyCode, int Year, int Number)
{
    /// <summary>The parts, or null where the number has another form.</summary>
    public static DocumentNumberParts? Of(string? number)
    {
        if (number is null || Form().Match(number) is not { Success: true } match)
            return null;
        var code = match.Groups["code"].Value.Trim();
        return new(code.Length == 0 ? null : code, int.Parse(match.Groups["year"].ValueSpan), int.Parse(match.Groups["number"].ValueSpan));
    }

    // 鲁政发〔2010〕16号, 财税[2009]63号, 2013年第1号
    [GeneratedRegex(@"^(?<code>[^〔\[【（(0-9]*)[〔\[【（(]?(?<year>(19|20)[0-9]{2})(年第?|[〕\]】）)] *第?) *(?<number>[0-9]{1,6}) *[号期]", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
