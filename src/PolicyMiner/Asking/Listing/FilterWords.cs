using System.Globalization;

namespace PolicyMiner.Asking;

/// <summary>Reads a filter written as one operand, e.g. <c>level:provincial year:2010..2015</c>: a set of notices named by what they are.</summary>
public static class FilterWords
{
    /// <summary>The filter, or null where the word is none: a place, an id, a number.</summary>
    /// <exception cref="FormatException">It has a field that there is not, or a value that does not fit; the message says what to write.</exception>
    public static NoticeFilter? Read(string word)
    {
        var parts = word.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || !parts.All(p => p.IndexOf(':') > 0))
            return null;
        var filter = new NoticeFilter();
        foreach (var part in parts)
        {
            var (field, value) = (part[..part.IndexOf(':')], part[(part.IndexOf(':') + 1)..]);
            filter = field switch
            {
                "region" => filter with { Regions = [.. filter.Regions, value] },
                "level" => filter with { Levels = [.. filter.Levels, value] },
                "issuer" => filter with { Issuers = [.. filter.Issuers, value] },
                "type" => filter with { Types = [.. filter.Types, value] },
                "year" => Years(filter, value),
                _ => throw new FormatException($"\"{part}\": there is no filter {field}; write region:, level:, issuer:, type: or year:, as in 'level:provincial year:2010..2015'."),
            };
        }
        return filter;
    }

    private static NoticeFilter Years(NoticeFilter filter, string value)
    {
        var ends = value.Split("..");
        if (ends.Length > 2 || ends.All(e => e.Length == 0) || ends.Any(e => e.Length > 0 && !(e.Length == 4 && e.All(char.IsAsciiDigit))))
            throw new FormatException($"year:{value} is no year or range; write year:2012, year:2010..2015, year:2010.. or year:..2015.");
        int? Year(string end) => end.Length == 0 ? null : int.Parse(end, CultureInfo.InvariantCulture);
        return filter with { FromYear = Year(ends[0]), ToYear = Year(ends[^1]) };
    }
}
