namespace PolicyMiner.Tests.Support;

/// <summary>Where the repository and what lies beside it are.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>PolicyMiner.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The corpus.</summary>
    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>Real notices kept outside the repository (<c>POLICYMINER_SAMPLES</c>), or null.</summary>
    public static string? Samples => Existing("POLICYMINER_SAMPLES");

    /// <summary>Expected records kept outside the repository (<c>POLICYMINER_GOLD</c>), or null.</summary>
    public static string? Gold => Existing("POLICYMINER_GOLD");

    private static string? Existing(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyMiner.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("PolicyMiner.sln was not found above the test assembly.");
    }
}

/// <summary>A fact that needs the real notices; without <c>POLICYMINER_SAMPLES</c> it is shown as skipped.</summary>
public sealed class SamplesFactAttribute : FactAttribute
{
    public SamplesFactAttribute()
    {
        if (Repository.Samples is null)
            Skip = SamplesReason.Missing;
    }
}

/// <summary>A theory that needs the real notices; without <c>POLICYMINER_SAMPLES</c> it is shown as skipped.</summary>
public sealed class SamplesTheoryAttribute : TheoryAttribute
{
    public SamplesTheoryAttribute()
    {
        if (Repository.Samples is null)
            Skip = SamplesReason.Missing;
    }
}

internal static class SamplesReason
{
    public const string Missing = "Needs real notices: set POLICYMINER_SAMPLES to their folder.";
}
