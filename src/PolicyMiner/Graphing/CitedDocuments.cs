using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Citations;
using PolicyMiner.Indexing;

namespace PolicyMiner.Graphing;

/// <summary>
/// Which mentions of documents outside the index are one document: those of one number; those of one title by one issuer; and a title alone
/// where only one number goes with it.
/// </summary>
internal sealed partial class CitedDocuments
{
    private readonly Dictionary<string, HashSet<string>> _numbersOfTitle = new(StringComparer.Ordinal);

    /// <summary>Prepares for the mentions of a corpus.</summary>
    public CitedDocuments(IEnumerable<IndexedCitation> mentions)
    {
        foreach (var mention in mentions)
        {
            if (CitationKeys.Number(mention.Number) is not { } number || TitleKey(mention) is not { } title)
                continue;
            if (!_numbersOfTitle.TryGetValue(title, out var numbers))
                _numbersOfTitle[title] = numbers = new(StringComparer.Ordinal);
            numbers.Add(number);
        }
    }

    /// <summary>The node's id, or null where a mention names neither number nor title.</summary>
    public string? IdOf(IndexedCitation mention)
    {
        if (CitationKeys.Number(mention.Number) is { } number)
            return "cited:" + number;
        if (TitleKey(mention) is { } title)
            return "cited:" + (_numbersOfTitle.TryGetValue(title, out var numbers) && numbers.Count == 1 ? numbers.First() : title);
        // 2016年第29号公告 of several ministries.
        return mention.Number is { Length: > 0 } printed ? "cited:" + (mention.Issuer is { } issuer ? issuer + " " : "") + printed : null;
    }

    /// <summary>The year that a number names, e.g. 2009 of 国办函〔2009〕9号 and 2006 of GB/T 18916.8—2006.</summary>
    public static int? YearOf(string? number) =>
        number is not null && Year().Match(number) is { Success: true } match ? int.Parse(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string? TitleKey(IndexedCitation mention)
    {
        if (CitationKeys.Title(mention.Title) is not { } title)
            return null;
        title = title.StartsWith("中华人民共和国", StringComparison.Ordinal) && title.Length > 9 ? title["中华人民共和国".Length..] : title;
        // 《关于促进就业的意见》 is another document with every issuer.
        var issuer = title.StartsWith("关于", StringComparison.Ordinal) ? mention.Issuer ?? CitedIssuers.InTitle(mention.Title!) : null;
        return issuer is null ? title : $"{CitationKeys.Squeeze(issuer)} {title}";
    }

    [GeneratedRegex(@"[〔\[(（【]?((?:19|20)[0-9]{2})(?:[〕\])）】]|年)|[—\-–]((?:19|20)[0-9]{2})$")]
    private static partial Regex Year();
}
