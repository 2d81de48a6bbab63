namespace PolicyMiner.Reading;

/// <summary>How much a problem costs: <c>Info</c> nothing, <c>Warning</c> something may be missing, <c>Error</c> the file or page was not read.</summary>
public enum Severity { Info, Warning, Error }

/// <summary>One thing that went wrong with a file; a problem never stops a run. Stored as a <c>diagnostic</c> row.</summary>
/// <param name="File">The file, relative to the refreshed folder.</param>
/// <param name="Code">A stable code such as <c>empty_file</c>, <c>binary</c>, <c>unreadable</c>, <c>page_failed</c>.</param>
/// <param name="Message">What happened and what to try, one sentence.</param>
/// <param name="Page">The 1-based page, where it is one page's problem.</param>
public sealed record Problem(string File, Severity Severity, string Code, string Message, int? Page = null);
