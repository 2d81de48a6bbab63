using System.Text.RegularExpressions;

namespace PolicyMiner.Benchmarks.Formats;

/// <summary>What the samples' <c>INDEX.md</c> says of one file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Format">Format and encoding in INDEX's words.</param>
/// <param name="Title">标题 as INDEX gives it, often without the issuer and with … for what it leaves out; null where the file holds none.</param>
/// <param name="Issuers">发文机关, possibly in short forms (广州市人社局); empty where the file names none.</param>
/// <param name="Number">发文字号, or null.</param>
/// <param name="Date">A date, month or year, as printed in INDEX; null where it is not one of the document.</param>
/// <param name="IsCut">Whether the file stops in the middle of the document.</param>
/// <param name="HoldsSeveral">Whether it holds documents of several issuers without a mark between them.</param>
internal sealed partial record SampleEntry(string File, string Format, string? Title, IReadOnlyList<string> Issuers, string? Number, string? Date, bool IsCut, bool HoldsSeveral)
{
    /// <summary>The rows of the index, in its order.</summary>
    public static IReadOnlyList<SampleEntry> Load(string index) =>
        [.. System.IO.File.ReadLines(index).Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Trim(' ', '|').Split(" | ")).Where(c => c.Length == 10 && c[0] != "file").Select(Read)];

    private static SampleEntry Read(string[] cells)
    {
        var remark = cells[9];
        // "body only, title and 文号 NOT in text", "no title, no 文号": nothing to agree with.
        var absent = string.Join(' ', Absent().Matches(remark).Select(m => m.Value));
        return new(
            cells[0], cells[3],
            absent.Contains("title") ? null : WithoutRemarks(cells[6]),
            cells[4].Contains("(site page)") ? [] : [.. WithoutRemarks(cells[4])!.Split(['、', ' '], StringSplitOptions.RemoveEmptyEntries).Where(n => n != "etc.").Select(n => n.TrimEnd('等'))],
            absent.Contains("文号") || cells[5][0] == '(' || cells[5] == "several" ? null : cells[5],
            cells[7].Contains("(repost)") ? null : WithoutRemarks(cells[7].Replace("109 (2020)", "2020")),
            remark.Contains("CUT") || remark.Contains("truncated"), cells[5] == "several");
    }

    private static string? WithoutRemarks(string cell) => Remarks().Replace(cell, "").Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Remarks();

    [GeneratedRegex(@"[^;,]*(?: and [^;,]*)? NOT in (?:the )?(?:text|fragment)|no title|no 文号")]
    private static partial Regex Absent();
}
