using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>A part of a notice file: the notice itself, the plan it issues, an annex.</summary>
/// <param name="Name"><c>notice</c>, <c>plan</c>, <c>plan2</c>, <c>annex1</c> …, <c>appendix</c>.</param>
/// <param name="Start">Its first line.</param>
/// <param name="End">The first line after it.</param>
/// <param name="Head">The section of its head, for annexes.</param>
internal sealed record NoticePart(string Name, int Start, int End, Section? Head);

/// <summary>
/// Divides the lines of a notice into parts. A new part begins behind the notice's date with the title of the plan, at a head 附件1, and at a
/// line that repeats the title of a listed annex or of what the notice issues.
/// </summary>
internal sealed class PartDivider
{
    private const int MostTitleLines = 6;
    private const int LongestTitleLine = 70;

    private readonly IReadOnlyList<Line> _lines;
    private readonly List<string> _attachments;
    private readonly HashSet<string> _issued;
    private readonly List<NoticePart> _parts = [];
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);
    private int _annexes;
    private int _plans;

    private PartDivider(IReadOnlyList<Line> lines, IEnumerable<TracedText> attachments, IEnumerable<string> issued)
    {
        _lines = lines;
        _attachments = [.. attachments.Select(a => TextShape.Key(a.Value))];
        _issued = [.. issued.Select(TextShape.Key)];
    }

    /// <summary>The parts, in order; together they cover all lines.</summary>
    /// <param name="textStart">Where the running text begins.</param>
    /// <param name="closingEnd">The first line after the notice's date; -1 where it does not close.</param>
    /// <param name="attachments">The titles of the listed annexes.</param>
    /// <param name="issued">Titles in 《》 in the notice: what it issues stands below under one of them.</param>
    public static IReadOnlyList<NoticePart> Divide(
        IReadOnlyList<Line> lines, int textStart, int closingEnd, IEnumerable<TracedText> attachments, IEnumerable<string> issued)
    {
        var divider = new PartDivider(lines, attachments, issued);
        divider._parts.Add(new("notice", 0, lines.Count, null));
        divider.Walk(closingEnd < 0 ? textStart : closingEnd, closingEnd >= 0);
        return divider._parts;
    }

    private void Walk(int from, bool closed)
    {
        var expectPlan = closed;
        for (var i = from; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (!line.IsBody)
            {
                expectPlan &= line.Table is null;
                continue;
            }
            if (AnnexHead.Read(line.Text) is { } head && (closed || head.Title.Length == 0))
            {
                if (EndsInLinks(i))
                    return;
                i = Annex(i, head) - 1;
            }
            else if (Matches(i, _attachments.Contains, IsAttachmentStart) is { } end)
                i = Titled(i, end, annex: true) - 1;
            else if (Matches(i, _issued.Contains, IsIssuedStart) is { } planEnd && (closed || planEnd < _lines.Count))
                i = Titled(i, planEnd, annex: false) - 1;
            else if (expectPlan && TitleBelow(i) is var titleEnd && titleEnd > i && (DocumentKinds.EndsTitle(Joined(i, titleEnd)) || line.Marked))
                i = Titled(i, titleEnd, annex: false) - 1;
            expectPlan = false;
        }
    }

    // 附件：深交港货[2013]164号 below the date, as in the list above it, and nothing else: what a page offers to load
    private bool EndsInLinks(int from)
    {
        for (var i = from; i < _lines.Count; i++)
        {
            if (_lines[i].Table is not null || AnnexHead.Read(_lines[i].Text) is not { Title.Length: > 0 } head || !_attachments.Contains(TextShape.Key(head.Title.Value)))
                return false;
        }
        for (var i = from; i < _lines.Count; i++)
            _lines[i].Role = ParagraphRole.AttachmentList;
        return true;
    }

    private int Annex(int at, AnnexHead head)
    {
        _annexes++;
        var isAppendix = head.Mark.Value.StartsWith("附录", StringComparison.Ordinal);
        var titleEnd = head.Title.Length > 0 ? at + 1 : Matches(at + 1, _attachments.Contains, IsAttachmentStart) ?? TitleBelow(at + 1);
        var title = head.Title.Length > 0 ? head.Title : titleEnd > at + 1 ? TitleText(at + 1, titleEnd) : null;
        var name = isAppendix ? "appendix" : $"annex{(head.Number > 0 ? head.Number : _annexes)}";
        var printed = TracedText.Join(" ", [.. Enumerable.Range(at, titleEnd - at).Select(i => _lines[i].Text)]);
        Open(name, at, titleEnd, new()
        {
            Level = 1,
            Number = title is null ? null : head.Mark.Value,
            Heading = title is null ? TextShape.Tighten(head.Mark) : TextShape.Tighten(title),
            Printed = printed,
            Kind = SectionKind.Annex,
            Part = name,
        });
        return titleEnd;
    }

    private int Titled(int at, int end, bool annex)
    {
        var title = TitleText(at, end);
        if (!_opened.Add(TextShape.Key(title.Value)))
        {
            // The same title again, behind a cover or contents page: the part it names is open already.
            for (var i = at; i < end; i++)
                _lines[i].Role = ParagraphRole.Title;
            return end;
        }
        var name = annex ? $"annex{++_annexes}" : ++_plans == 1 ? "plan" : $"plan{_plans}";
        Open(name, at, end, annex ? new() { Level = 1, Heading = title, Printed = title, Kind = SectionKind.Annex, Part = name } : null);
        return end;
    }

    private void Open(string name, int start, int titleEnd, Section? head)
    {
        _parts[^1] = _parts[^1] with { End = start };
        _parts.Add(new(name, start, _lines.Count, head));
        for (var i = start; i < titleEnd; i++)
            _lines[i].Role = ParagraphRole.Title;
        // (2010—2014 年) or （2021年8月24日通过） under the title
        if (titleEnd < _lines.Count && _lines[titleEnd].IsBody && ClosingReader.IsRemark(_lines[titleEnd].Value))
            _lines[titleEnd].Role = ParagraphRole.Head;
    }

    /// <summary>Where the lines from <paramref name="at"/> on that together are a known title end; null where they are none.</summary>
    private int? Matches(int at, Func<string, bool> isTitle, Func<string, bool> isStart)
    {
        var joined = "";
        int? match = null;
        for (var i = at; i < _lines.Count && i - at < MostTitleLines && _lines[i].IsBody; i++)
        {
            joined += TextShape.Key(_lines[i].Value);
            if (isTitle(joined))
                match = i + 1;
            if (!isStart(joined))
                break;
        }
        return match;
    }

    private bool IsAttachmentStart(string key) => _attachments.Exists(a => a.Length > key.Length && a.StartsWith(key, StringComparison.Ordinal));

    private bool IsIssuedStart(string key) => _issued.Any(a => a.Length > key.Length && a.StartsWith(key, StringComparison.Ordinal));

    /// <summary>Where the title that begins at <paramref name="at"/> ends, judged by its shape; <paramref name="at"/> where there is none.</summary>
    private int TitleBelow(int at)
    {
        var end = at;
        while (end < _lines.Count && end - at < MostTitleLines && IsTitleLine(_lines[end]))
        {
            if (end > at && DocumentKinds.EndsTitle(Joined(at, end)))
                break; // complete: the next short line is no part of it
            end++;
        }
        if (end == at || DocumentKinds.EndsTitle(Joined(at, end)))
            return end;
        return at + 1; // no kind of document closes it: take the first line alone
    }

    private static bool IsTitleLine(Line line) =>
        line.IsBody && line.Value.Length <= LongestTitleLine && line.Value.AsSpan().IndexOfAny('。', '；', '，') < 0 && line.Value[^1] is not ('：' or ':')
        && HeadingParser.Parse(line.Value) is null && !ContentsPage.IsHeading(line.Value) && AnnexHead.Read(line.Text) is null && !ClosingReader.IsRemark(line.Value);

    private string Joined(int start, int end) => string.Concat(Enumerable.Range(start, end - start).Select(i => _lines[i].Value));

    private TracedText TitleText(int start, int end) => TextShape.JoinTight(Enumerable.Range(start, end - start).Select(i => _lines[i].Text));
}
