using System.Reflection;
using PolicyMiner.Indexing;

namespace PolicyMiner.Exporting;

/// <summary>Which program gave an answer.</summary>
public static class ProgramVersion
{
    /// <summary>The version, e.g. <c>0.1.0+4f2c…</c>.</summary>
    public static string Number { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>A stamp of the code that reads and extracts: equal stamps give equal records of equal files.</summary>
    public static string Extractor => SourceStamps.Extractor;
}
