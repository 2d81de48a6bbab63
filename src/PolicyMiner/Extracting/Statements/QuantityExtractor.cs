using PolicyMiner.Extracting.Provisions;
using PolicyMiner.Extracting.Targets;
using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Targets, statistics and provisions: the three share one reading of the text, since a number is one of them or none.</summary>
public sealed class QuantityExtractor : IExtractor
{
    /// <inheritdoc/>
    public string Name => "target, statistic, provision";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        if (notice.IsGazetteIssue)
            yield break;
        foreach (var statement in StatementReader.Read(notice))
            yield return ToRecord(notice, statement);
    }

    private static PolicyRecord ToRecord(NoticeDocument notice, Statement s)
    {
        QuantityRecord record = s.Judgement.Kind switch
        {
            StatementKind.Aim => new TargetRecord { Indicator = s.Indicator, Quote = "", Source = Place(notice, s.Quote), Own = s.Judgement.Own, Binding = s.Binding },
            StatementKind.Report => new StatisticRecord { Indicator = s.Indicator, Quote = "", Source = Place(notice, s.Quote), Kind = s.Judgement.Detail },
            _ => new ProvisionRecord { Indicator = s.Indicator, Quote = "", Source = Place(notice, s.Quote), Kind = s.Judgement.Detail },
        };
        var q = s.Quantity;
        var flags = new List<string>();
        if (s.Year is not null && !s.YearPrinted)
            flags.Add(RecordFlags.InheritedYear);
        if (s.Inferred || s.IndicatorCarried)
            flags.Add(RecordFlags.Inferred);
        return record with
        {
            Quote = s.Quote.Value,
            Section = Evidence.Path(s.Item),
            Value = q.Value,
            ValueMax = q.Max,
            Unit = q.Unit,
            Magnitude = q.Magnitude,
            BaseUnit = q.BaseUnit,
            Comparator = q.Comparator,
            Bound = q.Bound,
            Qualifier = q.Qualifier,
            Direction = q.Direction,
            BaseYear = s.BaseYear,
            Year = s.Year,
            YearBasis = s.Year is null ? null : s.YearPrinted ? "explicit" : "inherited",
            Period = s.Period,
            Scope = s.Scope,
            Confidence = Math.Round(s.Judgement.Confidence - (s.IndicatorCarried ? .05 : 0) - (s.Year is not null && !s.YearPrinted && s.Judgement.Kind == StatementKind.Aim ? .02 : 0), 2),
            Flags = flags,
        };
    }

    private static SourceSpan Place(NoticeDocument notice, TracedText quote) => Evidence.Span(notice, quote);
}
