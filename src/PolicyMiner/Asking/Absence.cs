using PolicyMiner.Asking.Searching;
using PolicyMiner.Indexing;
using PolicyMiner.Reading;

namespace PolicyMiner.Asking;

/// <summary>Which notices do not mention something (缺席检索), always said of how many, and of how many nothing can be said.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Notices">How many notices were looked at: all under the filters.</param>
/// <param name="Mentioning">How many of them mention it.</param>
/// <param name="Absent">Those that do not, in the order of reading.</param>
/// <param name="Places">For each jurisdiction, how many of its notices do not mention it; those where none does first.</param>
/// <param name="Unreadable">Files that could not be read, of which nothing can be said.</param>
/// <param name="UnknownValues">Filter values that no notice has, as facet:value.</param>
public sealed record Absence(
    string Query, int Notices, int Mentioning, IReadOnlyList<AbsentNotice> Absent, IReadOnlyList<AbsentPlace> Places, IReadOnlyList<UnreadableFile> Unreadable,
    IReadOnlyList<string> UnknownValues)
{
    /// <summary>Finds the notices under <paramref name="filter"/> that do not have all of what <paramref name="query"/> asks for.</summary>
    /// <exception cref="QuerySyntaxException">The query cannot be understood, or holds nothing to look for.</exception>
    public static Absence Of(PolicyIndex index, string query, FacetFilter filter)
    {
        using var snapshot = index.Snapshot();
        var mentioning = Selection.Of(index, query);
        var asked = Selection.Under(index, filter, out var unknown);
        var doubtful = index.Diagnostics().Where(p => p.Severity != Severity.Info).Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        var absent = new List<AbsentNotice>();
        var places = new Dictionary<string, (int Absent, int Notices)>(StringComparer.Ordinal);
        foreach (var notice in index.Notices().Where(n => asked.Contains((int)n.Key)))
        {
            var isAbsent = !mentioning.Contains((int)notice.Key);
            var place = places.GetValueOrDefault(notice.Region ?? "");
            places[notice.Region ?? ""] = (place.Absent + (isAbsent ? 1 : 0), place.Notices + 1);
            if (isAbsent)
                absent.Add(new(notice.NoticeId, notice.Title, notice.DocumentNumber, notice.Region, notice.Level, notice.WrittenDate, doubtful.Contains(notice.File)));
        }
        return new(
            query, asked.Count, asked.Count - absent.Count, absent,
            [.. places.Select(p => new AbsentPlace(p.Key.Length == 0 ? null : p.Key, p.Value.Absent, p.Value.Notices))
                .OrderByDescending(p => p.Absent == p.Notices).ThenBy(p => p.Region, StringComparer.Ordinal)],
            [.. index.FailedFiles().Select(f => new UnreadableFile(f.File, f.Reason))],
            unknown);
    }
}

/// <summary>A notice that does not mention what was asked for.</summary>
/// <param name="PartlyRead">Whether something of its file could not be read (a page, a damaged passage): then it may be mentioned there.</param>
public sealed record AbsentNotice(string NoticeId, string? Title, string? DocumentNumber, string? Region, string? Level, string? WrittenDate, bool PartlyRead);

/// <summary>A jurisdiction and how many of its notices do not mention what was asked for.</summary>
/// <param name="Region">The jurisdiction; null for notices of none.</param>
public sealed record AbsentPlace(string? Region, int Absent, int Notices);

/// <summary>A file that could not be read, and why.</summary>
public sealed record UnreadableFile(string File, string? Reason);
