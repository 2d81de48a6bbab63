namespace PolicyMiner.Indexing;

/// <summary>What a property of a target, statistic or provision is compared with.</summary>
internal enum QuantityProperty { Type, Indicator, Value, Unit, Magnitude, BaseUnit, Comparator, Year }

/// <summary>A condition on a target, statistic or provision: a number in a range, or a text that is equal (an indicator: that contains).</summary>
/// <param name="Text">The text; null for a number.</param>
/// <param name="Low">Lower end; null for none.</param>
/// <param name="High">Upper end; null for none.</param>
internal sealed record QuantityCondition(QuantityProperty Property, string? Text, double? Low = null, double? High = null, bool LowIncluded = true, bool HighIncluded = true)
{
    /// <summary>All conditions as a WHERE clause with parameters.</summary>
    public static (string Where, object?[] Parameters) Sql(IReadOnlyList<QuantityCondition> conditions)
    {
        var parameters = new List<object?>();
        var clauses = new List<string>();
        foreach (var condition in conditions)
        {
            // The only names that ever get into SQL text.
            var column = condition.Property switch
            {
                QuantityProperty.Type => "CASE type WHEN 't' THEN 'target' WHEN 's' THEN 'statistic' ELSE 'provision' END",
                QuantityProperty.Indicator => "indicator",
                QuantityProperty.Value => "value",
                QuantityProperty.Unit => "unit",
                QuantityProperty.Magnitude => "magnitude",
                QuantityProperty.BaseUnit => "coalesce(base_unit, unit)",
                QuantityProperty.Comparator => "comparator",
                _ => "year",
            };
            if (condition.Text is { } text)
                Add(condition.Property == QuantityProperty.Indicator ? "instr(indicator, {0}) > 0" : column + " = {0}", text);
            if (condition.Low is { } low)
                Add(column + (condition.LowIncluded ? " >= {0}" : " > {0}"), low);
            if (condition.High is { } high)
                Add(column + (condition.HighIncluded ? " <= {0}" : " < {0}"), high);
        }
        return (clauses.Count == 0 ? "1" : string.Join(" AND ", clauses), [.. parameters]);

        void Add(string clause, object value)
        {
            parameters.Add(value);
            clauses.Add(clause.Replace("{0}", "?" + parameters.Count, StringComparison.Ordinal));
        }
    }
}
