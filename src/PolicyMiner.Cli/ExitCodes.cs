namespace PolicyMiner.Cli;

/// <summary>What the program's exit code means; part of the records contract.</summary>
internal static class ExitCodes
{
    /// <summary>Done, also when nothing was found.</summary>
    public const int Done = 0;

    /// <summary>Nothing usable: no readable file, no such id.</summary>
    public const int NothingUsable = 1;

    /// <summary>Wrong usage.</summary>
    public const int WrongUsage = 2;

    /// <summary>Finished, but some files failed.</summary>
    public const int SomeFailed = 3;

    /// <summary>The index is unusable: damaged, of a newer version, locked.</summary>
    public const int IndexUnusable = 4;

    /// <summary>Drift or loss was found (verify, quality).</summary>
    public const int Drift = 5;
}

/// <summary>A command cannot go on; the message says what, where and what to try.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
