using System.CommandLine;
using System.Globalization;
using PolicyMiner.Asking;

namespace PolicyMiner.Cli.Commands;

/// <summary>The filters that search, list, compare and export share.</summary>
internal sealed class FilterOptions
{
    public Option<string[]> Region { get; } = Many("--region", "Jurisdiction of the issuer, what lies below it included: 山东, 郑州市, 全国; may be repeated (or).", "PLACE");
    public Option<string[]> Level { get; } = Many("--level", "national, provincial, municipal, county or district; may be repeated (or).", "LEVEL");
    public Option<string[]> Issuer { get; } = Many("--issuer", "Issuing body, a part of its name is enough: 商务部; may be repeated (or).", "NAME");
    public Option<string[]> Type { get; } = Many("--type", "Statutory kind of document: 通知, 意见, 公告 …; may be repeated (or).", "KIND");
    public Option<string?> Year { get; } = new("--year") { Description = "Year of the written date: 2012, 2010..2015, 2010.. or ..2015.", HelpName = "YEARS" };

    public FilterOptions() => Level.AcceptOnlyFromAmong("national", "provincial", "municipal", "county", "district");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[Region, Level, Issuer, Type, Year])
            command.Options.Add(option);
    }

    public NoticeFilter Of(ParseResult parse)
    {
        var (from, to) = Years(parse.GetValue(Year));
        return new()
        {
            Regions = parse.GetValue(Region) ?? [],
            Levels = parse.GetValue(Level) ?? [],
            Issuers = parse.GetValue(Issuer) ?? [],
            Types = parse.GetValue(Type) ?? [],
            FromYear = from,
            ToYear = to,
        };
    }

    /// <summary>Reads <c>2012</c>, <c>2010..2015</c>, <c>2010..</c>, <c>..2015</c>.</summary>
    public static (int? From, int? To) Years(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return (null, null);
        var parts = text.Split("..");
        if (parts.Length <= 2 && parts.All(p => p.Length == 0 || (p.Length == 4 && int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))) && parts.Any(p => p.Length > 0))
        {
            int? Number(string part) => part.Length == 0 ? null : int.Parse(part, CultureInfo.InvariantCulture);
            return (Number(parts[0]), Number(parts[^1]));
        }
        throw new CommandException(ExitCodes.WrongUsage, $"--year {text}: not a year or range; try 2012, 2010..2015, 2010.. or ..2015.");
    }

    private static Option<string[]> Many(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}
