namespace PolicyMiner.Indexing;

/// <summary>Why an index cannot be used.</summary>
public enum IndexProblem
{
    /// <summary>There is no file at the given place.</summary>
    Missing,

    /// <summary>The file is not an index of PolicyMiner.</summary>
    NotAnIndex,

    /// <summary>A newer PolicyMiner wrote it.</summary>
    Newer,

    /// <summary>The file is damaged.</summary>
    Damaged,

    /// <summary>Another process holds it.</summary>
    Locked,

    /// <summary>It cannot be written: no space left, or no permission.</summary>
    NotWritable,
}

/// <summary>The index cannot be used; the message says what is wrong with it and what to try.</summary>
public sealed class IndexUnusableException(IndexProblem problem, string path, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public IndexProblem Problem { get; } = problem;

    /// <summary>The index file.</summary>
    public string IndexPath { get; } = path;
}
