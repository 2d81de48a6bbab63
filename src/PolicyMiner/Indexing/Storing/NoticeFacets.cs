using PolicyMiner.Extracting.Places;
using PolicyMiner.Model;

namespace PolicyMiner.Indexing.Storing;

/// <summary>The facet values of a notice, from its records.</summary>
internal static class NoticeFacets
{
    // A value is a name, not a sentence; longer ones are left to full text.
    private const int MaxLength = 60;

    /// <summary>Facet and value, each pair once.</summary>
    public static IReadOnlyList<(string Facet, string Value)> Of(NoticeRecord? notice, IReadOnlyList<PolicyRecord> records)
    {
        var values = new HashSet<(string, string)>();
        if (notice is not null)
            AddNotice(notice);
        foreach (var record in records)
        {
            if (record is not (NoticeRecord or SectionRecord))
                Add(FacetNames.Kind, record.Type);
            AddRecord(record);
        }
        return [.. values];

        void AddNotice(NoticeRecord n)
        {
            Add(FacetNames.Region, n.Region);
            Add(FacetNames.Within, n.Region);
            Add(FacetNames.Within, n.Province);
            // All places above it, by name, short name and code, so that a filter needs no list of divisions.
            for (var d = n.AdminCode is { } code ? AdministrativeDivisions.ByCode(code) : null; d is not null; d = AdministrativeDivisions.ParentOf(d))
            {
                Add(FacetNames.Within, d.Name);
                Add(FacetNames.Within, d.ShortName);
                Add(FacetNames.Within, d.Code);
            }
            Add(FacetNames.Level, n.Level);
            foreach (var issuer in n.Issuers)
                Add(FacetNames.Issuer, issuer);
            Add(FacetNames.Type, n.DocumentType);
            Add(FacetNames.Year, n.WrittenDate is { Length: >= 4 } date ? date[..4] : null);
            foreach (var term in n.SubjectTerms)
                Add(FacetNames.Subject, term);
            Add(FacetNames.Status, n.Status);
            if (DocumentNumberParts.Of(n.DocumentNumber) is { } parts)
            {
                Add(FacetNames.AgencyCode, parts.AgencyCode);
                Add(FacetNames.NumberYear, parts.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
                Add(FacetNames.SerialNumber, parts.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        void AddRecord(PolicyRecord record)
        {
            switch (record)
            {
                case CatalogEntryRecord entry:
                    Add(FacetNames.Domain, entry.Name);
                    Add(FacetNames.Category, entry.Category);
                    break;
                case TaxonomyEntryRecord entry:
                    Add(FacetNames.Category, entry.Category);
                    break;
                case TaskRecord task:
                    foreach (var department in Normal(task.LeadNormal, task.Lead).Concat(Normal(task.ParticipantsNormal, task.Participants)))
                        Add(FacetNames.Department, department);
                    break;
                case PlaceRecord place:
                    Add(FacetNames.Place, place.Place);
                    break;
                case MeasureRecord measure:
                    Add(FacetNames.Instrument, measure.Instrument);
                    foreach (var second in measure.Secondary)
                        Add(FacetNames.Instrument, second);
                    break;
                case TargetRecord target:
                    Add(FacetNames.Indicator, target.Indicator);
                    break;
                case CitationRecord citation:
                    Add(FacetNames.Cites, citation.Number ?? citation.Title);
                    break;
            }
        }

        static IReadOnlyList<string> Normal(IReadOnlyList<string> normal, IReadOnlyList<string> printed) => normal.Count > 0 ? normal : printed;

        void Add(string facet, string? value)
        {
            value = value?.Trim();
            if (value is { Length: > 0 and <= MaxLength })
                values.Add((facet, value));
        }
    }
}
