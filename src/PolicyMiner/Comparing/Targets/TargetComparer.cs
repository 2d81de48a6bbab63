using PolicyMiner.Model;
using PolicyMiner.Text;

namespace PolicyMiner.Comparing.Targets;

/// <summary>
/// Indicator × notice. A cell shows the value under its printed indicator; where there is none it says whether the notice does not set it,
/// speaks of it without a number, could not be read, or prints several numbers that compete.
/// </summary>
public sealed class TargetComparer(IndicatorTable indicators, Money? money = null)
{
    private readonly IndicatorNames _names = new(indicators);

    /// <summary>The rows of a comparison of <paramref name="notices"/>.</summary>
    public IReadOnlyList<ComparisonRow> Compare(IReadOnlyList<NoticeRecords> notices)
    {
        var aims = notices.Select((n, i) => Read<TargetRecord>(n, i, t => t.Own && !AlignedTarget.IsWider(t, n.Notice))).ToList();
        var checks = notices.Select((n, i) => new AmbitionCheck(_names, aims[i], Read<StatisticRecord>(n, i, _ => true))).ToList();
        var unread = notices.Select(n => new SpokenAims(n, _names)).ToList();
        var rows = TargetAlignment.Align([.. aims.SelectMany(a => a)], _names);
        var labels = rows.CountBy(r => r.Label).ToDictionary();
        return [.. rows.Select(row => new ComparisonRow(labels[row.Label] > 1 ? $"{row.Label}（{row.First.Record.BaseUnit ?? row.First.Record.Unit}）" : row.Label,
            [.. notices.Select((notice, i) => Cell(row, notice, [.. row.Members.Where(m => m.Column == i)], checks[i], unread[i], aims[i].Count > 0))])
        {
            Similarity = row.Similarity,
            Aspect = TargetAspects.Name(row.First.Aspect),
        })];
    }

    private List<AlignedTarget> Read<T>(NoticeRecords notice, int column, Func<T, bool> wanted)
        where T : QuantityRecord =>
        [.. AlignedTarget.Read(notice, column, _names, [.. notice.Records.OfType<T>().Where(wanted).OrderBy(r => r.Source.CharStart)])];

    private ComparisonCell Cell(AlignedRow row, NoticeRecords notice, List<AlignedTarget> members, AmbitionCheck check, SpokenAims spoken, bool hasAims)
    {
        if (notice.Unreadable is { } why)
            return new(CellState.Unreadable, why, []);
        if (members.Count == 0)
            return spoken.Mention(row, hasAims) is { } clause ? new(CellState.NotFound, clause, []) : ComparisonCell.NotSet;
        var texts = members.Select(m => TargetTexts.Full(m.Record) + Converted(m.Record, notice)).Distinct().ToList();
        return new(IsAmbiguous(members) ? CellState.Ambiguous : CellState.Value, string.Join("；", texts), [.. members.Select(m => m.Record)])
        {
            Ambition = [.. members.Select(check.Of).OfType<Ambition>().DistinctBy(a => a.Text)],
            Converted = members.Count == 1 ? money?.Convert(members[0].Record.Magnitude, members[0].Record.BaseUnit, notice.Label) : null,
        };
    }

    // Two values for one time cannot both be the aim; values for different years are a path.
    private static bool IsAmbiguous(List<AlignedTarget> members) =>
        members.Any(m => m.Record.Flags.Contains(RecordFlags.Ambiguous))
        || members.GroupBy(m => (m.Record.Year, m.Record.Year is null ? m.Record.Period : null))
            .Any(g => g.Select(m => (m.Record.Magnitude ?? m.Record.Value, m.Record.ValueMax, m.Record.BaseUnit)).Distinct().Count() > 1);

    private string Converted(QuantityRecord record, NoticeRecords notice)
    {
        if (money?.Convert(record.Magnitude, record.BaseUnit, notice.Label) is not { } sum || record.Unit == money.Unit)
            return "";
        return $" ≈ {sum.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}{money.Unit}";
    }
}
