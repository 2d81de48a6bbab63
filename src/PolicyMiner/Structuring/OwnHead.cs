using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Finds the notice's own head where a page prints a title or a summary of its own above it.</summary>
internal static class OwnHead
{
    private const int MostTitleLines = 8;
    private const int LongestName = 40;
    private const int Furthest = 16; // lines of a page above the head of the notice

    /// <summary>The first line of the notice's own head from <paramref name="from"/> on; null where none stands there.</summary>
    /// <param name="lines">The lines of the notice.</param>
    /// <param name="from">Where the text seemed to begin.</param>
    /// <param name="above">The elements found above; where they are those of an order, what it publishes is below.</param>
    public static int? Find(IReadOnlyList<Line> lines, int from, NoticeElements above) => above.Title is not { } title ? BelowSummary(lines, from, above.HeadKind is null && above.DocumentNumber is null && !(from < lines.Count && HeadBounds.IsAdoption(lines[from].Value) && lines[from].Value.Contains("现予")))
        : Repeated(lines, from, title) ?? (BelowSummary(lines, from, regulations: false) is { } start && HasNumber(lines, start) ? start : null);

    // Another title than the page's is the notice's only with its number.
    private static bool HasNumber(IReadOnlyList<Line> lines, int start) => Enumerable.Range(start, MostTitleLines).Any(i => i < lines.Count && lines[i].IsBody && DocumentNumbers.IsWhole(lines[i].Value));

    private static bool IsRegulation(IReadOnlyList<Line> lines, int title)
    {
        if (!lines[title].IsBody || lines[title].Value.Length > LongestName || TextShape.HasClauses(lines[title].Value) || HeadingParser.Parse(lines[title].Value) is not null || !DocumentKinds.EndsTitle(lines[title].Value))
            return false;
        var next = title + 1 < lines.Count && lines[title + 1].IsBody && TitleFinder.IsVersion(lines[title + 1].Value) ? title + 2 : title + 1;
        return next < lines.Count && lines[next].IsBody && HeadingParser.Parse(lines[next].Value) is { Form: NumberForm.Chapter or NumberForm.Article, Value: 1 };
    }

    /// <summary>Where the same title stands again, soon, with number or addressees beside it; null where it does not.</summary>
    private static int? Repeated(IReadOnlyList<Line> lines, int from, TracedText title)
    {
        var key = TextShape.Key(title.Value);
        for (var i = from; i < Math.Min(lines.Count, from + MostTitleLines) && lines[i].IsBody; i++)
        {
            var joined = "";
            for (var end = i; end < Math.Min(lines.Count, i + MostTitleLines) && lines[end].IsBody && key.StartsWith(joined += TextShape.Key(lines[end].Value), StringComparison.Ordinal); end++)
            {
                if (joined.Length < key.Length)
                    continue;
                var hasNumber = i > 0 && lines[i - 1].Table is null && DocumentNumbers.IsWhole(lines[i - 1].Value);
                return hasNumber ? i - 1 : Enumerable.Range(end + 1, 2).Any(n => n < lines.Count && lines[n].IsBody && (DocumentNumbers.IsWhole(lines[n].Value) || HeadLines.IsRecipients(lines[n].Value))) ? i : null;
            }
        }
        return null;
    }

    /// <summary>Where a title, possibly broken over lines and with its number, stands right above its addressees: what a page says above it in sentences is its own; null where there is none.</summary>
    private static int? BelowSummary(IReadOnlyList<Line> lines, int from, bool regulations)
    {
        for (var i = from; i < Math.Min(lines.Count, from + Furthest); i++)
        {
            if (!lines[i].IsBody)
                return null;
            // 衢州市养犬管理条例 / （2022年9月30日…通过）: a regulation's title has a note below it
            if (regulations && i > from && lines[i - 1].IsBody && lines[i - 1].Value.Length <= LongestName && DocumentKinds.EndsTitle(lines[i - 1].Value) && HeadingParser.Parse(lines[i - 1].Value) is null && IssuingNote.Read(lines, i) is not null)
                return i - 1;
            // 扬州市扬尘污染防治条例 / （征求意见稿） / 第一章 总则: a regulation below what a page says of it
            if (regulations && i > from && IsRegulation(lines, i - 1))
                return i - 1;
            // 某州…机关公文处理办法 / 来源：州人大: a page's line of publication stands below its title
            if (regulations && i > from && HeadLines.IsPublication(lines[i].Value) && lines[i - 1].IsBody && lines[i - 1].Value.Length <= LongestName && !TextShape.HasClauses(lines[i - 1].Value) && DocumentKinds.EndsTitle(lines[i - 1].Value))
                return i - 1;
            if (!HeadLines.IsRecipients(lines[i].Value))
                continue;
            var start = i;
            while (start > from && start > i - MostTitleLines && lines[start - 1].IsBody && !HeadBounds.IsSentence(lines[start - 1]) && !HeadLines.IsFurniture(lines[start - 1].Value) && HeadingParser.Parse(lines[start - 1].Value) is null && !HeadLines.IsPartOfCollection(lines[start - 1].Value))
                start--;
            return start < i && TitleFinder.Find(lines, start, HeadBounds.TextStart(lines, start)) is { } title && DocumentKinds.OfTitle(TextShape.Tighten(lines[title.End - 1].Text).Value) is not null ? start : null;
        }
        return null;
    }
}
