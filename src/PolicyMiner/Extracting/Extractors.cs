using PolicyMiner.Extracting.Catalogs;
using PolicyMiner.Extracting.Citations;
using PolicyMiner.Extracting.Definitions;
using PolicyMiner.Extracting.Measures;
using PolicyMiner.Extracting.Notices;
using PolicyMiner.Extracting.Places;
using PolicyMiner.Extracting.Sections;
using PolicyMiner.Extracting.Standards;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Extracting.TableRows;
using PolicyMiner.Extracting.Tasks;
using PolicyMiner.Extracting.Taxonomies;

namespace PolicyMiner.Extracting;

/// <summary>The extractors, in the order in which they run. To add one: write it in a room of its own and name it here.</summary>
public static class Extractors
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IExtractor> All { get; } =
    [
        new NoticeExtractor(),
        new SectionExtractor(),
        new CitationExtractor(),
        new DefinitionExtractor(),
        new QuantityExtractor(),
        new ProseTaskExtractor(),
        new TableTaskExtractor(),
        new CatalogExtractor(),
        new TaxonomyExtractor(),
        new StandardExtractor(),
        new TableRowExtractor(),
        new PlaceExtractor(),
        new MeasureExtractor(),
    ];
}
