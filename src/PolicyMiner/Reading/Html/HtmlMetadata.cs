using AngleSharp.Dom;

namespace PolicyMiner.Reading.Html;

/// <summary>One printed entry of a page's metadata table.</summary>
/// <param name="Label">The label without its colon, e.g. 发文字号.</param>
/// <param name="Key">What it stands for, see <see cref="MetadataKeys"/>; null where nothing is kept under it.</param>
internal sealed record MetadataEntry(string Label, string? Key, string Value);

/// <summary>Reads the metadata table (索引号, 发文机关, 成文日期, 发文字号 …) that government sites print above a document.</summary>
internal static class HtmlMetadata
{
    private const int LongestTable = 4_000;
    private const int MostNodes = 4_000;

    private static readonly HashSet<string> CoreKeys =
        [MetadataKeys.IndexNumber, MetadataKeys.DocumentNumber, MetadataKeys.Issuer, MetadataKeys.WrittenDate, MetadataKeys.PublishedDate];

    /// <summary>Whether the element is such a table or list and nothing else: at least two entries, one of them of the core.</summary>
    public static bool IsMetadata(IElement element)
    {
        if (element.LocalName is not ("table" or "ul" or "dl" or "div" or "section") && !IsBrokenLine(element) || IsLong(element))
            return false;
        var entries = Entries(element).Where(e => e.Key is not null).DistinctBy(e => e.Label).ToList();
        return entries.Count >= 2 && entries.Any(e => CoreKeys.Contains(e.Key!)) && !HasProse(element, entries);
    }

    /// <summary>The entries of all metadata tables of the page, in order, each label once, empty values left out.</summary>
    public static IReadOnlyList<MetadataEntry> Read(IElement body)
    {
        var entries = new List<MetadataEntry>();
        foreach (var element in body.QuerySelectorAll("table,ul,dl,div,p"))
        {
            if (!IsMetadata(element) || element.QuerySelector("table table, div table") is not null)
                continue;
            foreach (var entry in Entries(element))
            {
                if (entry.Value.Length > 0 && entries.TrueForAll(e => e.Label != entry.Label))
                    entries.Add(entry);
            }
        }
        return entries;
    }

    /// <summary>A paragraph whose lines are only broken: 【文　号】 晋医保发〔2021〕14号&lt;br&gt;【成文日期】 2021-07-28.</summary>
    private static bool IsBrokenLine(IElement element) => element.LocalName == "p" && element.Children.Any(c => c.LocalName == "br") && !element.Children.Any(c => c.LocalName is not ("br" or "b" or "strong" or "span" or "font"));

    /// <summary>Whether there is more in it than a metadata table has; stops counting there.</summary>
    private static bool IsLong(IElement element)
    {
        var (length, nodes) = (0, 0);
        foreach (var node in element.Descendants())
        {
            length += node is IText text ? text.Length : 0;
            if (length > LongestTable || ++nodes > MostNodes)
                return true;
        }
        return false;
    }

    private static IEnumerable<MetadataEntry> Entries(IElement element)
    {
        foreach (var row in element.QuerySelectorAll("tr,dl"))
        {
            if (row.QuerySelector("tr") is not null)
                continue;
            var cells = row.Children.Where(c => c.LocalName is "td" or "th" or "dt" or "dd").ToList();
            for (var i = 0; i < cells.Count; i++)
            {
                var label = Text(cells[i]);
                // A header row (文件名称 | 文号 | 发布日期) has labels beside labels; an entry has its value there.
                if (MetadataLabels.IsLabel(label) && i + 1 < cells.Count && Text(cells[i + 1]) is var value && !MetadataLabels.IsLabel(value))
                {
                    yield return Entry(label, value);
                    i++;
                }
                else
                {
                    foreach (var entry in OnLine(label))
                        yield return entry;
                }
            }
        }
        if (IsBrokenLine(element))
        {
            foreach (var entry in OnLine(Text(element)))
                yield return entry;
            yield break;
        }
        foreach (var item in element.QuerySelectorAll("li,p,div,span"))
        {
            if (item.QuerySelector("li,p,div,td,ul") is not null || item.ParentElement is { LocalName: "li" or "p" or "td" })
                continue;
            foreach (var entry in OnLine(Text(item)))
                yield return entry;
        }
    }

    private static IEnumerable<MetadataEntry> OnLine(string line) =>
        MetadataLabels.OnLine(line).Where(v => v.Key is not null).Select(v =>
        {
            var label = line[..v.Value.Start].TrimEnd(' ', '\u3000', ':', '：');
            return new MetadataEntry(label[(label.LastIndexOfAny([' ', '\u3000']) + 1)..], v.Key, line[v.Value.Start..v.Value.End]);
        });

    private static MetadataEntry Entry(string label, string value) =>
        new(string.Concat(label.Where(c => !char.IsWhiteSpace(c))).TrimEnd(':', '：'), MetadataLabels.Key(label), value);

    /// <summary>An element that also holds sentences is not only metadata.</summary>
    private static bool HasProse(IElement element, List<MetadataEntry> entries) =>
        element.TextContent.Count(c => c is '。' or '；') > entries.Sum(e => e.Value.Count(c => c is '。' or '；')) + 1;

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
