using PolicyMiner.Model;

namespace PolicyMiner.Indexing.Storing;

/// <summary>The words that name a record: what its notice is also found and ranked by, besides its own text.</summary>
internal static class RecordText
{
    /// <summary>The naming words, or null for records whose words all stand elsewhere (notices, sections, measures).</summary>
    public static string? Of(PolicyRecord record) => record switch
    {
        QuantityRecord quantity => quantity.Indicator,
        TaskRecord task => string.Join('\t', [task.Task, .. task.Lead, .. task.LeadNormal]),
        CatalogEntryRecord entry => Join(entry.Name, entry.Category, entry.Suggested),
        TaxonomyEntryRecord entry => Join(entry.Class, entry.Subclass),
        StandardRecord standard => Join(standard.Number, standard.Name),
        DefinitionRecord definition => Join(definition.Term, definition.English, definition.Abbreviation),
        CitationRecord citation => Join(citation.Title, citation.Number),
        PlaceRecord place => Join(place.Place, place.Role),
        TableRowRecord row => row.Table,
        _ => null,
    };

    private static string Join(params ReadOnlySpan<string?> words) => string.Join('\t', words.ToArray().Where(w => !string.IsNullOrEmpty(w)));
}
