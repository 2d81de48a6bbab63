namespace PolicyMiner.Model;

/// <summary>
/// Where a record stands. Offsets count Unicode code points of the file's reading text (<c>CharStart</c> in, <c>CharEnd</c> out);
/// lines and pages are 1-based; <c>Page</c> is null where the format has no pages.
/// </summary>
/// <param name="File">Path relative to the refreshed folder, with <c>/</c>.</param>
public sealed record SourceSpan(string File, int? Page, int LineStart, int LineEnd, int CharStart, int CharEnd);
