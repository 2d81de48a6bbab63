using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// Reads what stands above the text of a notice: issuer's mark, document number, title (broken over lines), addressees, index number; everything
/// else up there is page furniture. Marks the lines and tells where the text begins.
/// </summary>
internal sealed class HeadReader
{
    private const int LongestHead = 200; // lines; what has no text by then is a list
    private const int MostTitleLines = 8;
    private const int LongestTitleLine = 90;
    private const int LongestName = 40;
    private const int FurthestHead = 16; // lines of a page above the head of the notice

    private readonly IReadOnlyList<Line> _lines;
    private readonly int _start;
    private readonly int _end;

    private HeadReader(IReadOnlyList<Line> lines, int start)
    {
        (_lines, _start) = (lines, start);
        _end = FindTextStart();
    }

    /// <summary>The first line of the running text.</summary>
    public int TextStart { get; private set; }

    /// <summary>The elements found so far.</summary>
    public NoticeElements Elements { get; private set; } = new();

    /// <summary>Reads the head of the notice that begins with the first of <paramref name="lines"/>.</summary>
    public static HeadReader Read(IReadOnlyList<Line> lines)
    {
        var reader = new HeadReader(lines, 0);
        reader.Read();
        if (reader.Elements.Recipients is not null || (reader.Elements.Title is { } title ? RepeatedHead(lines, reader.TextStart, title) : BelowSummary(lines, reader.TextStart)) is not { } start)
            return reader;
        // What stood above was the page's: its own title, and a summary of what follows.
        for (var i = 0; i < start; i++)
        {
            if (lines[i].Table is null)
                lines[i].Role = ParagraphRole.Head;
        }
        var own = new HeadReader(lines, start);
        own.Read();
        own.Elements = own.Elements with { IndexNumber = reader.Elements.IndexNumber, DocumentNumber = own.Elements.DocumentNumber ?? reader.Elements.DocumentNumber };
        return own;
    }

    /// <summary>Where the same title stands again, soon, with number or addressees beside it; null where it does not.</summary>
    private static int? RepeatedHead(IReadOnlyList<Line> lines, int from, TracedText title)
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
    private static int? BelowSummary(IReadOnlyList<Line> lines, int from)
    {
        for (var i = from; i < Math.Min(lines.Count, from + FurthestHead); i++)
        {
            if (!lines[i].IsBody || HeadingParser.Parse(lines[i].Value) is { Form: not NumberForm.Part }) // 第一篇: of a collection
                return null;
            if (!HeadLines.IsRecipients(lines[i].Value))
                continue;
            var start = i;
            while (start > from && start > i - MostTitleLines && lines[start - 1].IsBody && !IsSentence(lines[start - 1]) && !HeadLines.IsFurniture(lines[start - 1].Value))
                start--;
            return start < i && new HeadReader(lines, start).TitleLines() is { } title && DocumentKinds.OfTitle(TextShape.Tighten(lines[title.End - 1].Text).Value) is not null ? start : null;
        }
        return null;
    }

    private void Read()
    {
        TextStart = _end;
        var elements = new NoticeElements();
        var isAdopted = false;
        if (_end < _lines.Count && _lines[_end].Table is null && HeadLines.IsRecipients(_lines[_end].Value))
        {
            _lines[_end].Role = ParagraphRole.Recipients;
            elements = elements with { Recipients = _lines[_end].Text.Slice(0, _lines[_end].Text.Length - 1).Trim() };
            TextStart = _end + 1;
        }
        for (var i = _start; i < _end; i++)
        {
            var line = _lines[i];
            if (line.Table is not null)
                continue;
            line.Role = ParagraphRole.Head;
            if (DocumentNumbers.IsWhole(line.Value))
                elements = elements with { DocumentNumber = line.Text };
            else if (DatedNumber(line.Text) is { } dated)
                elements = elements with { DocumentNumber = dated.Number, WrittenDate = dated.Date };
            else if (ClosingReader.IsRemark(line.Value) && DatedNumber(line.Text.Slice(1, line.Text.Length - 2)) is { } bracketed)
                elements = elements with { DocumentNumber = bracketed.Number, WrittenDate = bracketed.Date }; // （公通字[1995]38号　1995年5月29日）
            else if (HeadLines.Mark(line.Text) is { } mark)
                elements = elements with { HeadIssuers = [.. BesideMark(i, -1), .. mark, .. BesideMark(i, 1)] };
            else if (HeadLines.Announcement(line.Text) is { } announcement)
                elements = elements with { HeadIssuers = announcement.Issuers, HeadKind = announcement.Kind, DocumentNumber = announcement.Number ?? elements.DocumentNumber };
            else if (HeadLines.IsKindAlone(line.Value) && i + 1 < _end && DocumentNumbers.IsWhole(_lines[i + 1].Value))
                elements = elements with { HeadKind = line.Text, HeadIssuers = i > _start && _lines[i - 1].Table is null && OrganNames.Split(_lines[i - 1].Text) is { } above ? above : elements.HeadIssuers };
            else if (IssuingNote.Read(_lines, i) is { } adopted && adopted.End <= _end)
            {
                (elements, isAdopted) = (With(elements, adopted), true);
                for (; i < adopted.End; i++)
                    _lines[i].Role = ParagraphRole.Head;
                i--;
            }
            else if (ClosingReader.IsRemark(line.Value) && ClosingReader.DateLine(line.Text.Slice(1, line.Text.Length - 2)) is { Before.Length: 0 } dateBelow)
                elements = elements with { WrittenDate = dateBelow.Date }; // （一九八五年八月二十日） under the title
            else if (line.Value.Length <= LongestTitleLine && ClosingReader.DateLine(line.Text) is { Before.Length: > 0 } masthead && OrganNames.Split(masthead.Before) is { } keepers)
                elements = elements with { HeadIssuers = elements.HeadIssuers.Count > 0 ? elements.HeadIssuers : keepers, WrittenDate = masthead.Date }; // 某县人民政府办公室　　2022年5月20日 above minutes
            else if (DateBeforeOrgan(line.Text) is { } issue)
                elements = elements with { HeadIssuers = elements.HeadIssuers.Count > 0 ? elements.HeadIssuers : issue.Organs, WrittenDate = issue.Date };
            else if (HeadLines.Occasion(line.Text) is { } occasion)
                elements = elements with { WrittenDate = occasion.Date, Meeting = occasion.Meeting };
            else if (elements.DocumentNumber is null && ClosingNumber.Find(line.Value) is { } closing)
                elements = elements with { DocumentNumber = line.Text.Slice(closing.NumberStart, closing.NumberEnd - closing.NumberStart) };
            else if (elements.DocumentNumber is null && PrintedTitle.LeadingNumber(line.Text) is { } leading)
                elements = elements with { DocumentNumber = leading };
            else if (MetadataLine.Read(line.Text, "索引号") is { } index)
                elements = elements with { IndexNumber = index };
        }
        var (title, number, date) = PrintedTitle.WithoutNumber(Title());
        elements = elements with { Title = title, DocumentNumber = elements.DocumentNumber ?? number, WrittenDate = elements.WrittenDate ?? date };
        if (elements.Title is not null && IssuingNote.Read(_lines, _end) is { } note)
        {
            (elements, isAdopted) = (With(elements, note), true);
            for (TextStart = _end; TextStart < note.End; TextStart++)
                _lines[TextStart].Role = ParagraphRole.Head;
        }
        // What a congress announces was adopted before, under its title; the announcement closes with its own date.
        if (elements.HeadKind is not null && isAdopted)
            elements = elements with { WrittenDate = null };
        Elements = elements with { PageIssuers = elements.Title is null ? [] : IssuersAlone() };
    }

    /// <summary>Organs on a line of their own, as sites of law print the issuer above a title; nothing where the head has two different ones.</summary>
    private IReadOnlyList<TracedText> IssuersAlone()
    {
        string? printed = null;
        IReadOnlyList<TracedText> found = [];
        for (var i = _start; i < _end; i++)
        {
            if (_lines[i].Table is not null || _lines[i].Role != ParagraphRole.Head || OrganNames.Split(_lines[i].Text) is not { } organs)
                continue;
            if (printed is not null && printed != _lines[i].Value)
                return [];
            (printed, found) = (_lines[i].Value, organs);
        }
        return found;
    }

    /// <summary>The other issuers of a joint mark, on lines of their own: 发展改革委办公厅　文件 / 税务总局办公厅, the number below.</summary>
    private List<TracedText> BesideMark(int mark, int step)
    {
        var organs = new List<TracedText>();
        for (var i = mark + step; i >= _start && i < _end && _lines[i].Table is null && OrganNames.Split(_lines[i].Text) is { } more; i += step)
            organs.InsertRange(step < 0 ? 0 : organs.Count, more);
        // The issuer may be printed once more above the title; a joint mark stands above the number.
        var next = mark + organs.Count + 1;
        return step < 0 || (next < _end && DocumentNumbers.IsWhole(_lines[next].Value)) ? organs : [];
    }

    private static NoticeElements With(NoticeElements elements, IssuingNote note) => elements with
    {
        HeadIssuers = note.Issuer is { } issuer ? [issuer] : elements.HeadIssuers,
        DocumentNumber = elements.DocumentNumber ?? note.Number,
        WrittenDate = note.Date,
    };

    /// <summary>The head ends before the first line that is a sentence, a heading, a contents page or the addressees.</summary>
    private int FindTextStart()
    {
        for (var i = _start; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (i - _start == LongestHead)
                return i;
            if (line.Table is not null)
            {
                if (i > _start && !HeadGoesOn(i + 1))
                    return i;
                continue;
            }
            if (HeadLines.IsRecipients(line.Value))
                return i;
            if (HeadLines.IsFurniture(line.Value))
                continue;
            if (ContentsPage.IsHeading(line.Value) || HeadingParser.Parse(line.Value) is { Form: not NumberForm.Annex } || IsSentence(line) || IsDecimalChapter(i))
                return i;
        }
        return _lines.Count;
    }

    /// <summary>A page may print a table of its own (文号, 发布日期 …) before the notice's head: number or addressees stand behind it, soon, and no text between.</summary>
    private bool HeadGoesOn(int from)
    {
        for (var i = from; i < Math.Min(_lines.Count, from + MostTitleLines); i++)
        {
            if (_lines[i].Table is not null)
                continue;
            if (DocumentNumbers.IsWhole(_lines[i].Value) || HeadLines.IsRecipients(_lines[i].Value))
                return true;
            if (IsSentence(_lines[i]) || HeadingParser.Parse(_lines[i].Value) is not null)
                return false;
        }
        return false;
    }

    // 1 总则 / 1.1 编制目的
    private bool IsDecimalChapter(int at) =>
        DecimalNumber.Chapter(_lines[at].Value) is { Value: 1 } && at + 1 < _lines.Count && _lines[at + 1].Table is null && DecimalNumber.Parse(_lines[at + 1].Value) is { Form: NumberForm.DecimalSecond, Value: 1 };

    private static bool IsSentence(Line line) =>
        line.Value.Contains('。') || line.Value.Length > LongestTitleLine + 60 || IsAdoption(line.Value)
        || (line.Value.Length > 30 && line.Value[^1] is '：' or ':' or '；' or '，')
        || (line.Value.Length > 25 && TextShape.HasClauses(line.Value) && !line.Value.Contains("关于") && !DocumentKinds.EndsTitle(line.Value));

    // 《甲市办法》已经市政 / 府常务会议通过，现予发布。
    private static bool IsAdoption(string line) =>
        line[0] == '《' && line.IndexOf('》') is > 4 and var close && close + 3 < line.Length && (line.AsSpan(close + 1).StartsWith("已") || line.AsSpan(close + 1).StartsWith("业经") || line.AsSpan(close + 1).StartsWith("经"));

    private TracedText? Title()
    {
        if (TitleLines() is not { } found)
            return null;
        for (var i = found.Start; i < found.End; i++)
            _lines[i].Role = ParagraphRole.Title;
        return PrintedTitle.Join(Enumerable.Range(found.Start, found.End - found.Start).Select(i => _lines[i].Text));
    }

    /// <summary>The lines of the best candidate for the title.</summary>
    private (int Start, int End)? TitleLines()
    {
        (int Start, int End, double Score) best = (0, 0, 0);
        for (var end = _start; end < _end; end++)
        {
            if (!MayBeTitle(_lines[end]) || !EndsTitle(end))
                continue;
            var start = TitleStart(end);
            var text = TextShape.JoinTight(Enumerable.Range(start, end - start + 1).Select(i => _lines[i].Text)).Value;
            var score = (DocumentKinds.OfTitle(text) is null ? 0 : 2) + (text.Contains("关于") ? 2 : 0) + (text.StartsWith("关于", StringComparison.Ordinal) ? 0 : 1) + 0.1 * end / _end + 0.004 * Math.Min(text.Length, LongestName); // of two alike the one that says more, else the lower
            if (score > best.Score)
                best = (start, end + 1, score);
        }
        return best.End == 0 ? null : (best.Start, best.End);
    }

    // 1999年7月13日,国家海洋局 under the title
    private static (TracedText Date, IReadOnlyList<TracedText> Organs)? DateBeforeOrgan(TracedText line) =>
        line.Length <= LongestTitleLine && ChineseDate.ReadStart(line.Value) is { } date && line.Length > date.Length + 3 && (line[date.Length] is ',' or '，' or '、' || char.IsWhiteSpace(line[date.Length]))
        && OrganNames.Split(line.Slice(date.Length + 1).Trim()) is { } organs ? (line.Slice(0, date.Length), organs) : null;

    // 甲府发〔2013〕42号 二○一三年八月二十二日: a page prints number and date on one line
    private static (TracedText Number, TracedText Date)? DatedNumber(TracedText line) =>
        line.Length <= 60 && DocumentNumbers.FindNext(line.Value, 0) is { Start: 0, CodeEnd: > 0 } found && line.Slice(found.End).Trim() is { Length: > 0 } date && ChineseDate.ReadWhole(date.Value) is not null
            ? (line.Slice(0, found.End), date) : null;

    private bool MayBeTitle(Line line) =>
        line.Table is null && line.Value.Length is >= 4 and <= 160 && !HeadLines.IsFurniture(line.Value) && !DocumentNumbers.IsWhole(line.Value) && DatedNumber(line.Text) is null
        && HeadLines.Mark(line.Text) is null && HeadLines.Announcement(line.Text) is null && !HeadLines.IsKindAlone(line.Value) && ChineseDate.ReadWhole(line.Value) is null;

    // The last line of a title names the kind of document; one that the format sets apart may name none.
    private bool EndsTitle(int at) => DocumentKinds.EndsTitle(TextShape.Tighten(_lines[at].Text).Value) || ClosingNumber.Find(_lines[at].Value) is not null || IsAbovePublication(at) || (_lines[at].Marked && _lines[at].Value.Length >= 6 && OrganNames.Split(_lines[at].Text) is null);

    /// <summary>A web page prints the title above the line with its date of publication, whatever the title ends with.</summary>
    private bool IsAbovePublication(int at) => at + 1 < _end && _lines[at + 1].Table is null && _lines[at].Value.Length >= 6
        && Array.Exists((string[])["发布日期", "发布时间", "公开日期"], w => _lines[at + 1].Value.StartsWith(w, StringComparison.Ordinal));

    private int TitleStart(int end)
    {
        var least = Math.Max(_start, end - MostTitleLines + 1);
        var start = end;
        // Up to the line that holds 关于, if the lines between are unfinished pieces.
        for (var i = end; i >= least && MayBeTitle(_lines[i]) && (i == end || !DocumentKinds.EndsTitle(_lines[i].Value)); i--)
        {
            if (!PrintedTitle.SaysAbout(_lines[i].Value))
                continue;
            start = i;
            break;
        }
        // …有限公司转发 / 《关于…的意见》的通知
        if (start > least && _lines[start].Value[0] is '《' or '〈' or '“' && MayBeTitle(_lines[start - 1]) && Array.Exists(PrintedTitle.Verbs, v => _lines[start - 1].Value.EndsWith(v, StringComparison.Ordinal)))
            start--;
        // 国务院办公厅转发教育部等部门 / 关于…意见的通知
        if (start > least && _lines[start].Value.StartsWith("关于", StringComparison.Ordinal) && MayBeTitle(_lines[start - 1]) && PrintedTitle.Forwards(_lines[start - 1].Value))
            start--;
        // And the issuers above it: 郑州市人民政府 / 关于促进…的实施意见
        while (start > least && (StartsBehindIssuer(_lines[start].Value) || BeginsWithIssuers(_lines[start])) && _lines[start - 1].Table is null
            && OrganNames.Split(_lines[start - 1].Text) is not null && HeadLines.Mark(_lines[start - 1].Text) is null && !IsLabelOfTitleAbove(start - 1, end))
            start--;
        return start;
    }

    /// <summary>A page may print its own title and below it the place's organ; that line is no part of the title under it, unless the page's title has it too.</summary>
    private bool IsLabelOfTitleAbove(int organ, int end)
    {
        if (organ <= _start || !MayBeTitle(_lines[organ - 1]) || !DocumentKinds.EndsTitle(TextShape.Tighten(_lines[organ - 1].Text).Value))
            return false;
        return !TextShape.Key(_lines[organ - 1].Value).Contains(TextShape.Key(string.Concat(Enumerable.Range(organ, end - organ + 1).Select(i => _lines[i].Value))), StringComparison.Ordinal);
    }

    // 青海银监局 青海证监局 (关于…): one of several lines of issuers, the last of which may go on with the title
    private static bool BeginsWithIssuers(Line line) =>
        OrganNames.Split(line.Text) is not null || line.Value.IndexOf("关于", StringComparison.Ordinal) is > 0 and var about && OrganNames.Split(line.Text.Slice(0, about).Trim()) is { Count: > 1 };

    private static bool StartsBehindIssuer(string line) => Array.Exists(PrintedTitle.Verbs, w => line.StartsWith(w, StringComparison.Ordinal));
}
