using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>Short ways to look into a record, expected or found; both are JSON objects.</summary>
internal static class Fields
{
    public static string? Text(this JsonObject row, string name) => row[name] is JsonValue value ? value.ToString() : null;

    public static bool Flag(this JsonObject row, string name) => row[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static double? Number(this JsonObject row, string name) => row[name] is JsonValue value
        && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static IReadOnlyList<string> List(this JsonObject row, string name) =>
        row[name] is JsonArray array ? [.. array.Where(n => n is not null).Select(n => n!.ToString())] : [];

    public static bool Same(double? a, double? b) =>
        a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) <= 1e-6 * Math.Max(1, Math.Max(Math.Abs(a.Value), Math.Abs(b.Value)));

    public static bool SameText(string? a, string? b) => Similarity.Normal(a) == Similarity.Normal(b);

    public static HashSet<string> Set(IEnumerable<string> values) => [.. values.Select(Similarity.Normal)];
}
