namespace PolicyMiner.Structuring;

/// <summary>A number with its organ and kind before it, as metadata and brackets behind a title print it: 交通运输部令2021年第2号, 国家税务总局公告2018年第58号.</summary>
internal static class AnnouncedNumber
{
    private static readonly string[] Kinds = ["令", "公告", "通告"];

    /// <summary>Its three parts (交通运输部, 令, 2021年第2号); null where <paramref name="printed"/> is a number of another form.</summary>
    public static (string Organ, string Kind, string Number)? Split(string? printed)
    {
        foreach (var kind in printed is null ? [] : Kinds)
        {
            if (printed!.IndexOf(kind, StringComparison.Ordinal) is > 2 and var at && printed[(at + kind.Length)..].Trim() is var number
                && DocumentNumbers.IsAnnouncementNumber(number) && printed[..at].Trim() is var organ && OrganNames.IsOrgan(organ))
                return (organ, kind, number);
        }
        return null;
    }
}
