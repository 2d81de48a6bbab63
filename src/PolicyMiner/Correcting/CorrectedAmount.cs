using System.Text.Json.Nodes;
using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Model;

namespace PolicyMiner.Correcting;

/// <summary>
/// What follows from a value and a unit that a person gives: the magnitude in base units. 31 in place of 30 亿美元 is 3100000000 美元, so that a
/// corrected number is compared, searched and exported as what it says.
/// </summary>
internal static class CorrectedAmount
{
    /// <summary>Brings <c>magnitude</c> and <c>base_unit</c> in step with <c>value</c> and <c>unit</c>, save where the person gave them.</summary>
    /// <param name="record">The record's fields, the person's among them.</param>
    /// <param name="set">The fields that the person gave.</param>
    /// <param name="before">The record as extracted; null for an added one.</param>
    public static void Settle(JsonObject record, JsonObject set, QuantityRecord? before)
    {
        if (!(set.ContainsKey("value") || set.ContainsKey("unit")) || set.ContainsKey("magnitude"))
            return;
        var (value, unit) = (record["value"]?.GetValue<double>(), record["unit"]?.GetValue<string>());
        var read = value is { } number && QuantityParser.Find(FormattableString.Invariant($"{number}{unit}"), []) is [var only] && only.Value == number && only.Unit == unit ? only : null;
        // A unit that no number stands before by itself (名次) keeps the scale it had.
        var scale = read is null && before is { Value: { } old and not 0, Magnitude: { } magnitude } && before.Unit == unit ? magnitude / old : 1;
        record["magnitude"] = read?.Magnitude ?? value * scale;
        if (!set.ContainsKey("base_unit"))
            record["base_unit"] = read is not null ? read.BaseUnit : before is not null && before.Unit == unit ? before.BaseUnit : unit;
    }
}
