namespace PolicyMiner.Structuring;

/// <summary>
/// A contents list (目录) inside a packed line: from 目录 to where its first entry is numbered again. Its entries tell where the headings of the
/// text end, which nothing else does.
/// </summary>
internal sealed class PackedContents
{
    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly int _bodyTitle;
    private readonly List<PackedNumber> _entries;
    private readonly ILookup<(NumberForm, int), string> _headings;

    private PackedContents(string text, int start, int end, int bodyTitle, List<PackedNumber> entries)
    {
        (_text, _start, _end, _bodyTitle, _entries) = (text, start, end, bodyTitle, entries);
        _headings = entries.ToLookup(
            e => (e.Number.Form, e.Number.Value),
            e => text[e.TextStart..Math.Min(e.Next, bodyTitle)].Trim());
    }

    /// <summary>The contents list behind <paramref name="from"/>, or null.</summary>
    public static PackedContents? Find(string text, int from, List<PackedNumber> numbers)
    {
        var heading = Heading(text, from);
        if (heading is not { } found)
            return null;
        var first = numbers.FindIndex(n => n.Start >= found.End);
        if (first < 0 || numbers[first].Start - found.End > 40)
            return null;
        // The list ends where its first number comes again; entries hold no sentence.
        var again = numbers.FindIndex(first + 1, n => n.Number.Form == numbers[first].Number.Form && n.Number.Value == numbers[first].Number.Value);
        if (again < 0)
            return null;
        var entries = numbers.GetRange(first, again - first);
        for (var i = 0; i < entries.Count - 1; i++)
        {
            if (text.AsSpan(entries[i].Start, entries[i].Next - entries[i].Start).Contains('。'))
                return null;
        }
        var end = entries[^1].Next;
        return new(text, found.Start, end, LastEntryEnd(text, entries[^1]), entries);
    }

    /// <summary>Whether <paramref name="position"/> lies in the list.</summary>
    public bool Contains(int position) => position >= _start && position < _end;

    /// <summary>Adds the cuts of the list: before 目录, before each entry and behind the last one.</summary>
    public void Cut(SortedSet<int> cuts)
    {
        cuts.Add(_start);
        foreach (var entry in _entries)
            cuts.Add(entry.Start);
        cuts.Add(_bodyTitle);
        var title = DocumentKindEnd(_text, _bodyTitle, _end);
        if (title > _bodyTitle)
            cuts.Add(title);
    }

    /// <summary>How many characters the heading behind <paramref name="number"/> takes according to the list; null where it has no such entry.</summary>
    public int? HeadingLength(PackedNumber number)
    {
        foreach (var heading in _headings[(number.Number.Form, number.Number.Value)])
        {
            var start = number.TextStart;
            while (start < _text.Length && char.IsWhiteSpace(_text[start]))
                start++;
            if (heading.Length > 0 && string.CompareOrdinal(_text, start, heading, 0, heading.Length) == 0)
                return start + heading.Length - number.TextStart;
        }
        return null;
    }

    private static (int Start, int End)? Heading(string text, int from)
    {
        for (var at = text.IndexOf('目', from); at >= 0 && at < text.Length - 1; at = text.IndexOf('目', at + 1))
        {
            var next = at + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next < text.Length && text[next] is '录' or '錄' && (next > at + 1 || HeadingParser.Parse(text.AsSpan(next + 1)) is not null))
                return (at, next + 1);
        }
        return null;
    }

    // …第五节 加强规划管理|重庆市推进…规划（2021—2025年）为认真…: the title that is printed again, or the sentence, ends the last entry.
    private static int LastEntryEnd(string text, PackedNumber last)
    {
        var span = text.AsSpan(last.TextStart, Math.Min(last.Next, last.TextStart + 60) - last.TextStart);
        for (var i = 2; i < span.Length - 6; i++)
        {
            // The title stood before 目录 as well: six characters of it that come back.
            if (text.IndexOf(span.Slice(i, 6).ToString(), 0, Math.Min(text.Length, last.Start), StringComparison.Ordinal) is >= 0 and var at
                && at < last.Start && HeadingParser.Parse(span[i..]) is null)
                return last.TextStart + i;
        }
        return last.Next;
    }

    private static int DocumentKindEnd(string text, int from, int to)
    {
        for (var end = Math.Min(to, from + 80); end > from + 6; end--)
        {
            if (DocumentKinds.EndsTitle(text[from..end]) && text.AsSpan(from, end - from).IndexOfAny('。', '，') < 0)
                return end;
        }
        return from;
    }
}
