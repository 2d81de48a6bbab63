using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary>The filters of the commands that ask the full text: the common ones, and one for every other facet of a notice.</summary>
internal sealed class FacetOptions
{
    private readonly FilterOptions _common = new();

    private readonly (Option<string[]> Option, string Facet)[] _facets =
    [
        (Many("--kind", "Only notices that hold records of this kind: target, task, citation …; may be repeated (or), as may all that follow.", "KIND"), FacetNames.Kind),
        (Many("--domain", "Only notices whose catalogue names this domain.", "DOMAIN"), FacetNames.Domain),
        (Many("--category", "Only notices with entries of this class of outsourcing: ITO, BPO or KPO.", "CLASS"), FacetNames.Category),
        (Many("--department", "Only notices that give this department a task: 商务, 教育 ….", "NAME"), FacetNames.Department),
        (Many("--place", "Only notices that name this place with a role: 济南市, 中关村* ….", "PLACE"), FacetNames.Place),
        (Many("--instrument", "Only notices with a measure of this instrument: tax, talent, fiscal_fund ….", "INSTRUMENT"), FacetNames.Instrument),
        (Many("--indicator", "Only notices that set a target for this indicator; a part of its name is enough.", "NAME"), FacetNames.Indicator),
        (Many("--cites", "Only notices that cite this document: number or a part of its title.", "DOCUMENT"), FacetNames.Cites),
        (Many("--subject", "Only notices with this subject term (主题词).", "TERM"), FacetNames.Subject),
        (Many("--agency-code", "Only notices whose number begins with this code (机关代字): 鲁政发, 国办*.", "CODE"), FacetNames.AgencyCode),
        (Many("--number-year", "Only notices with this year in their number.", "YEAR"), FacetNames.NumberYear),
        (Many("--serial-number", "Only notices with this serial number: 16 of 鲁政发〔2010〕16号.", "N"), FacetNames.SerialNumber),
        (Many("--status", "Only notices of this status, as far as the text says: 试行, 废止 ….", "STATUS"), FacetNames.Status),
    ];

    private readonly Option<string[]> _not = Many("--not", "Leave out notices with this facet value: region:山东省; may be repeated.", "FACET:VALUE");

    /// <summary>The facets that people can name, in the order of storage.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. FacetNames.All.Where(f => f != FacetNames.Within)];

    public void AddTo(Command command)
    {
        _common.AddTo(command);
        foreach (var (option, _) in _facets)
            command.Options.Add(option);
        command.Options.Add(_not);
    }

    /// <summary>What the filters that all commands share say.</summary>
    public NoticeFilter Common(ParseResult parse) => _common.Of(parse);

    /// <summary>The options beyond those that were given on the command line.</summary>
    public IEnumerable<string> Given(ParseResult parse) =>
        _facets.Select(f => (Option)f.Option).Append(_not).Where(o => parse.GetResult(o) is { Implicit: false }).Select(o => o.Name);

    public FacetFilter Of(ParseResult parse)
    {
        var filter = FacetFilter.From(_common.Of(parse));
        foreach (var (option, facet) in _facets)
            filter = filter.With(facet, parse.GetValue(option) ?? []);
        foreach (var pair in parse.GetValue(_not) ?? [])
        {
            var colon = pair.IndexOfAny([':', '：']);
            var facet = colon <= 0 ? "" : pair[..colon].Trim().ToLowerInvariant();
            if (!Names.Contains(facet))
                throw new CommandException(ExitCodes.WrongUsage, $"--not {pair}: write a facet and a value, as in --not region:山东省; facets are {string.Join(", ", Names)}.");
            filter = filter.Without(facet, pair[(colon + 1)..]);
        }
        return filter;
    }

    /// <summary>The facet names in a comma-separated list; <c>all</c> for all of them.</summary>
    public static IReadOnlyList<string> Parse(string option, string list)
    {
        if (list.Trim() == "all")
            return Names;
        var names = list.Split([',', '，', ' '], StringSplitOptions.RemoveEmptyEntries);
        return names.FirstOrDefault(n => !Names.Contains(n)) is { } unknown
            ? throw new CommandException(ExitCodes.WrongUsage, $"{option} {list}: there is no facet {TerminalText.Safe(unknown)}; facets are {string.Join(", ", Names)}, or all.")
            : names;
    }

    private static Option<string[]> Many(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}
