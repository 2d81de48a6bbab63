using PolicyMiner.Model;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Sections;

/// <summary>The outline (层次) of a notice as <c>section</c> records: headings, numbered items, annex heads and run-in heads.</summary>
public sealed class SectionExtractor : IExtractor
{
    // Where a heading was read out of a packed line or a series, its end is a judgement.
    private const double RunInUnnumbered = 0.7;

    /// <inheritdoc/>
    public string Name => "section";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        foreach (var section in notice.Sections)
        {
            if (section.Printed.Length == 0 || section.Heading.Length == 0)
                continue;
            yield return new SectionRecord
            {
                Level = section.Level,
                Number = section.Number,
                Heading = section.Heading.Value,
                Kind = Kind(section.Kind),
                Part = section.Part,
                Section = section.Parent?.Path ?? [],
                Quote = section.Printed.Value,
                Source = Evidence.Span(notice, section.Printed),
                Confidence = section.Kind == SectionKind.Unnumbered && section.RunIn ? RunInUnnumbered : 1,
            };
        }
    }

    private static string Kind(SectionKind kind) => kind switch
    {
        SectionKind.Item => "item",
        SectionKind.Ordinal => "ordinal",
        SectionKind.Annex => "annex",
        SectionKind.Unnumbered => "unnumbered",
        _ => "heading",
    };
}
