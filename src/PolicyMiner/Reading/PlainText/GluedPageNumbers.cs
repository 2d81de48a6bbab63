namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Finds page numbers that stick to the first word of their page, as some programs take text out of a PDF: <c>…与全国经济增速基</c>, and on the next
/// line <c>12本一致</c>. One such line alone could begin with an amount, and chapters (<c>1总则</c>) count up too: page numbers are told by a run that
/// counts up over most of a page each time and breaks into sentences that had not ended.
/// </summary>
internal static class GluedPageNumbers
{
    private const int ShortestRun = 5;
    private const int ShortestPage = 10; // lines
    private const int LongestPage = 120; // lines
    private const int EmptiestPage = 100; // characters
    private const int MostPagesBetween = 3; // a page of pictures shows no number
    private const int LongestNumber = 4; // digits

    /// <summary>Where the text proper begins on each line that opens with a page number, by the line's index.</summary>
    public static IReadOnlyDictionary<int, int> Find(IReadOnlyList<TextLine> lines)
    {
        var found = new Dictionary<int, int>();
        var runs = new Dictionary<int, Run>(); // by the last number taken
        var (printedLines, printedCharacters) = (0, 0);
        var unfinished = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
                continue;
            var span = lines[i].Span;
            if (Number(span) is { } number)
            {
                var page = new Page(i, lines[i].Start + number.Length, printedLines, printedCharacters, unfinished);
                if (Follow(runs, number.Value, page) is { } run && run.IsOfPages)
                    run.TellInto(found);
            }
            printedLines++;
            printedCharacters += span.Length;
            unfinished = MustGoOn(span.TrimEnd()[^1]);
        }
        return found;
    }

    private static Run Follow(Dictionary<int, Run> runs, int number, Page page)
    {
        for (var last = number - 1; last >= number - MostPagesBetween; last--)
        {
            if (!runs.TryGetValue(last, out var run) || !run.IsPageBefore(page))
                continue;
            runs.Remove(last);
            run.Pages.Add(page);
            return runs[number] = run;
        }
        return runs[number] = new([page]);
    }

    // 12本一致: the digits, with a character of the text right behind them. 12月 and 12. would be a date and a heading.
    private static (int Value, int Length)? Number(ReadOnlySpan<char> line)
    {
        var start = line.Length - line.TrimStart().Length;
        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
            end++;
        if (end == start || end - start > LongestNumber || end == line.Length || line[start] == '0' || !IsWord(line[end]))
            return null;
        return (int.Parse(line[start..end], System.Globalization.CultureInfo.InvariantCulture), end);
    }

    private static bool MustGoOn(char last) => last is >= '\u4E00' and <= '\u9FFF' or '，' or '、';

    private static bool IsWord(char c) => c is >= '\u4E00' and <= '\u9FFF' and not ('年' or '月' or '日') or '“' or '《' or '（';

    private readonly record struct Page(int Line, int TextStart, int LinesBefore, int CharactersBefore, bool BreaksIn);

    private sealed record Run(List<Page> Pages)
    {
        private int _told;

        public bool IsPageBefore(Page next) =>
            next.LinesBefore - Pages[^1].LinesBefore is >= ShortestPage and <= MostPagesBetween * LongestPage && next.CharactersBefore - Pages[^1].CharactersBefore >= EmptiestPage;

        // Every other one, at least, stands inside a sentence.
        public bool IsOfPages => Pages.Count >= ShortestRun && Pages.Count(p => p.BreaksIn) * 2 > Pages.Count;

        public void TellInto(Dictionary<int, int> found)
        {
            for (; _told < Pages.Count; _told++)
                found[Pages[_told].Line] = Pages[_told].TextStart;
        }
    }
}
