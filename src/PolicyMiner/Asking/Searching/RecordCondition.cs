using System.Globalization;
using PolicyMiner.Asking.Querying;
using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Asking.Searching;

/// <summary>Conditions of a query on the numbers of one target, statistic or provision.</summary>
internal static class RecordCondition
{
    /// <summary>The same for the index.</summary>
    public static QuantityCondition ForIndex(FieldNode node)
    {
        var property = PropertyOf(node.Field);
        if (!node.Field.IsNumeric)
            return new(property, property == QuantityProperty.Type ? FacetValues.KindOf(node.Condition.Low ?? "") : node.Condition.Low);
        var c = node.Condition;
        return new(property, null, Number(c.Low), Number(c.High), c.LowIncluded, c.HighIncluded);
    }

    /// <summary>Whether a record meets all conditions.</summary>
    public static bool Holds(PolicyRecord record, IReadOnlyList<FieldNode> conditions) => record is QuantityRecord quantity && conditions.All(c => Holds(quantity, c));

    private static bool Holds(QuantityRecord q, FieldNode node) => PropertyOf(node.Field) switch
    {
        QuantityProperty.Value => InRange(q.Value, node.Condition),
        QuantityProperty.Magnitude => InRange(q.Magnitude, node.Condition),
        QuantityProperty.Year => InRange(q.Year, node.Condition),
        QuantityProperty.Indicator => q.Indicator.Contains(node.Condition.Low ?? "", StringComparison.Ordinal),
        QuantityProperty.Unit => q.Unit == node.Condition.Low,
        QuantityProperty.BaseUnit => q.BaseUnit == node.Condition.Low,
        QuantityProperty.Comparator => q.Comparator == node.Condition.Low,
        _ => true,
    };

    private static QuantityProperty PropertyOf(QueryField field) => field.Name switch
    {
        "kind" => QuantityProperty.Type,
        "indicator" => QuantityProperty.Indicator,
        "value" => QuantityProperty.Value,
        "unit" => QuantityProperty.Unit,
        "magnitude" => QuantityProperty.Magnitude,
        "base_unit" => QuantityProperty.BaseUnit,
        "comparator" => QuantityProperty.Comparator,
        _ => QuantityProperty.Year,
    };

    private static bool InRange(double? value, FieldCondition c) =>
        value is { } v
        && (Number(c.Low) is not { } low || (c.LowIncluded ? v >= low : v > low))
        && (Number(c.High) is not { } high || (c.HighIncluded ? v <= high : v < high));

    private static double? Number(string? text) => text is null ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
