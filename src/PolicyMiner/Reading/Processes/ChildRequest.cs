namespace PolicyMiner.Reading.Processes;

/// <summary>A program to run and what it may use. There is never a shell: every argument reaches the program as it stands here.</summary>
/// <param name="Program">The program's name as found on the path, e.g. <c>pdftotext</c>.</param>
/// <param name="Arguments">Its arguments, one by one.</param>
public sealed record ChildRequest(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>The private folder that is its working, home and temporary folder.</summary>
    public required TemporaryFolder Folder { get; init; }

    /// <summary>After this time the child and all that it started are killed.</summary>
    public required TimeSpan MaxTime { get; init; }

    /// <summary>Address space that the child may use, in bytes.</summary>
    public required long MaxMemory { get; init; }

    /// <summary>Most bytes read of its standard output; also the largest file that it may write. Default 2 GiB.</summary>
    public long MaxOutput { get; init; } = 2L << 30;
}

/// <summary>How a child ended.</summary>
public enum ChildOutcome
{
    /// <summary>By itself, well or not: see the exit code.</summary>
    Finished,

    /// <summary>Killed, because it ran longer than allowed.</summary>
    TimedOut,

    /// <summary>Killed, because it wrote more than allowed.</summary>
    TooMuchOutput,
}

/// <summary>What became of a child.</summary>
/// <param name="ExitCode">Its exit code; 128 + signal where a signal ended it.</param>
/// <param name="Output">Its standard output, empty where that went to a consumer.</param>
/// <param name="Errors">The first 64 KiB of its standard error.</param>
public sealed record ChildResult(ChildOutcome Outcome, int ExitCode, byte[] Output, string Errors)
{
    /// <summary>Whether it ended by itself with exit code 0.</summary>
    public bool Succeeded => Outcome == ChildOutcome.Finished && ExitCode == 0;
}
