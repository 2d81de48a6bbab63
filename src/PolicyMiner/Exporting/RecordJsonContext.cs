using System.Text.Json.Serialization;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting;

/// <summary>Serialisers of the record types, generated at build time so that start-up pays no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CatalogEntryRecord))]
[JsonSerializable(typeof(CitationRecord))]
[JsonSerializable(typeof(DefinitionRecord))]
[JsonSerializable(typeof(MeasureRecord))]
[JsonSerializable(typeof(NoticeRecord))]
[JsonSerializable(typeof(PlaceRecord))]
[JsonSerializable(typeof(ProvisionRecord))]
[JsonSerializable(typeof(SectionRecord))]
[JsonSerializable(typeof(StandardRecord))]
[JsonSerializable(typeof(StatisticRecord))]
[JsonSerializable(typeof(TableRowRecord))]
[JsonSerializable(typeof(TargetRecord))]
[JsonSerializable(typeof(TaskRecord))]
[JsonSerializable(typeof(TaxonomyEntryRecord))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<TableCellText>))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
