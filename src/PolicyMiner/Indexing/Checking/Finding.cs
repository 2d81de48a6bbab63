namespace PolicyMiner.Indexing;

/// <summary>How bad a finding is.</summary>
public enum FindingLevel
{
    /// <summary>Checked and in order.</summary>
    Ok,

    /// <summary>Nothing is wrong with the index, but something could be better: a program is missing, a refresh is going on.</summary>
    Note,

    /// <summary>The index does not say what the documents say, or not all of it: a file changed, a reading was cut short.</summary>
    Drift,

    /// <summary>The index itself is damaged.</summary>
    Damage,
}

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="Check">What was checked: file, full_text, records, quotes, refresh, corpus, tools, saved.</param>
/// <param name="Subject">What it is about: a file, a record, a program; null for the index as a whole.</param>
/// <param name="Message">What was found.</param>
/// <param name="Advice">What to do about it; null where nothing needs to be done.</param>
public sealed record Finding(string Check, FindingLevel Level, string? Subject, string Message, string? Advice = null)
{
    /// <summary>The source that must be read again to mend it; null where that would not help.</summary>
    internal string? ReadAgain { get; init; }

    /// <summary>Whether the whole index must be built again to mend it. Never for a file that may be somebody else's.</summary>
    internal bool BuildAgain { get; init; }
}
