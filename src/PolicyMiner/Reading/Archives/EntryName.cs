namespace PolicyMiner.Reading.Archives;

/// <summary>Names of archive entries. They only ever become part of a document's name, never a place on disk; made safe all the same.</summary>
internal static class EntryName
{
    private const int Longest = 400;

    /// <summary>A relative path with <c>/</c>: no drive, no climbing, no control characters. <c>..\..\a.txt</c> becomes <c>a.txt</c>.</summary>
    public static string Safe(string name)
    {
        var parts = name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => string.Concat(p.Select(c => char.IsControl(c) || c == ':' ? '_' : c)).Trim())
            .Where(p => p.Length > 0 && p is not ("." or ".."));
        var safe = string.Join('/', parts);
        return safe.Length == 0 ? "unnamed" : safe.Length > Longest ? safe[^Longest..] : safe;
    }

    /// <summary>Whether the entry is what systems leave behind in archives, and no document.</summary>
    public static bool IsLitter(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || Path.GetFileName(name) is ".DS_Store" or "Thumbs.db" or "desktop.ini";
}
