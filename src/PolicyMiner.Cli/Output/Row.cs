using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyMiner.Cli.Output;

/// <summary>One row of an answer: named values in a fixed order. Values are strings, numbers, booleans, lists of strings, JSON nodes or null.</summary>
internal class Row : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _values = [];

    public void Add(string name, object? value) => _values.Add(new(name, value));

    /// <summary>The row as one line of JSON.</summary>
    public virtual string ToJson() => RowJson.Write(this);

    public virtual IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A value as a cell of a table shows it.</summary>
    public static string Display(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        JsonArray array => string.Join("; ", array.Select(n => n is JsonValue ? n.ToString() : n?.ToJsonString(RowJson.Compact) ?? "")),
        JsonNode node => node is JsonValue ? node.ToString() : node.ToJsonString(RowJson.Compact),
        IEnumerable<string> list => string.Join("; ", list),
        _ => value.ToString() ?? "",
    };
}
