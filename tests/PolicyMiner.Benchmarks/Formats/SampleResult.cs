using PolicyMiner.Model;

namespace PolicyMiner.Benchmarks.Formats;

/// <summary>How one sample was read. An element is null where the index says that the file does not hold it.</summary>
/// <param name="Remarks">What a reader should know: which date agreed, what was found instead.</param>
internal sealed record SampleResult(SampleEntry Entry, string Format, int? Pages, bool? Title, bool? Issuers, bool? Number, bool? Date, IReadOnlyList<string> Remarks)
{
    /// <summary>Whether the file has page images only and no optical recognition is at hand.</summary>
    public bool WithoutText { get; init; }

    /// <summary>How many elements agree.</summary>
    public int Right => Elements.Count(e => e.Agrees == true);

    /// <summary>Whether all elements agree that the file holds.</summary>
    public bool AgreesInFull => Elements.All(e => e.Agrees != false);

    /// <summary>Whether they agree, or a reason is accepted: the file is cut off, or has no text and there is no optical recognition.</summary>
    public bool Agrees => AgreesInFull || Entry.IsCut || WithoutText;

    /// <summary>The four elements by name.</summary>
    public IEnumerable<(string Name, bool? Agrees)> Elements => [("title", Title), ("issuer", Issuers), ("number", Number), ("date", Date)];

    /// <summary>Compares one of the file's notices.</summary>
    public static SampleResult Of(SampleEntry entry, ExtractedFile file, NoticeRecord notice)
    {
        var date = Agreement.Date(entry, notice);
        var result = new SampleResult(
            entry, file.Document.Format.ToString(), file.Document.PageStarts.Count is > 0 and var pages ? pages : null,
            Agreement.Title(entry, notice), Agreement.Issuers(entry, notice), Agreement.Number(entry, notice), date?.Agrees, []);
        var remarks = new List<string>();
        if (date is { Agrees: true, Which: not "成文日期" and var which })
            remarks.Add($"the index gives the {which}");
        foreach (var (name, agrees) in result.Elements.Where(e => e.Agrees == false))
            remarks.Add($"{name}: {Found(name, notice) ?? "none"} found");
        return result with { Remarks = remarks };
    }

    /// <summary>A file that gave nothing.</summary>
    public static SampleResult Unread(SampleEntry entry, string reason) => new(
        entry, entry.Format, null, entry.Title is null ? null : false, entry.Issuers.Count == 0 ? null : false, entry.Number is null ? null : false,
        entry.Date is null ? null : false, [reason]);

    private static string? Found(string element, NoticeRecord notice) => element switch
    {
        "title" => notice.Title ?? notice.Promulgates,
        "issuer" => notice.Issuers.Count == 0 ? null : string.Join("、", notice.Issuers),
        "number" => notice.DocumentNumber,
        _ => notice.WrittenDate ?? notice.PrintedDate ?? notice.PublishedDate,
    };
}
