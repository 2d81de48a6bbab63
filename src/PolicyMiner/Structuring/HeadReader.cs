using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// Reads what stands above the text of a notice: issuer's mark, document number, title (broken over lines), addressees, index number; everything
/// else up there is page furniture. Marks the lines and tells where the text begins.
/// </summary>
internal sealed class HeadReader
{
    private const int LongestMasthead = 90;

    private readonly IReadOnlyList<Line> _lines;
    private readonly int _start;
    private readonly int _end;

    private HeadReader(IReadOnlyList<Line> lines, int start)
    {
        (_lines, _start) = (lines, start);
        _end = HeadBounds.TextStart(lines, start);
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
        if (reader.Elements.Recipients is not null || OwnHead.Find(lines, reader.TextStart, reader.Elements) is not { } start)
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

    private void Read()
    {
        TextStart = _end;
        var elements = new NoticeElements();
        var isAdopted = false;
        if (_end < _lines.Count && _lines[_end].Table is null && HeadLines.IsRecipients(_lines[_end].Value) && !(_end + 1 < _lines.Count && HeadLines.IsDuty(_lines[_end + 1].Value)))
        {
            _lines[_end].Role = ParagraphRole.Recipients;
            var recipients = BrokenRecipients() is { } above ? TracedText.Concat(above, _lines[_end].Text) : _lines[_end].Text;
            elements = elements with { Recipients = recipients.Slice(0, recipients.Length - 1).Trim() };
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
            else if (IssueDates.WithNumber(line.Text) is { } dated)
                elements = elements with { DocumentNumber = dated.Number, WrittenDate = dated.Date };
            else if (ClosingReader.IsRemark(line.Value) && IssueDates.WithNumber(line.Text.Slice(1, line.Text.Length - 2)) is { } bracketed)
                elements = elements with { DocumentNumber = bracketed.Number, WrittenDate = bracketed.Date }; // （公通字[1995]38号　1995年5月29日）
            else if (HeadLines.Mark(line.Text) is { } mark)
                elements = elements with { HeadIssuers = [.. BesideMark(i, -1), .. mark, .. BesideMark(i, 1)] };
            else if (HeadLines.Announcement(line.Text) is { } announcement)
                elements = elements with { HeadIssuers = announcement.Issuers, HeadKind = announcement.Kind, DocumentNumber = announcement.Number ?? elements.DocumentNumber };
            else if (HeadLines.AnnouncementWithTitle(line.Text) is { } both)
                elements = elements with { HeadIssuers = both.Issuers, HeadKind = both.Kind, DocumentNumber = both.Number };
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
            else if (line.Value.Length <= LongestMasthead && ClosingReader.DateLine(line.Text) is { Before.Length: > 0 } masthead && OrganNames.Split(masthead.Before) is { } keepers)
                elements = elements with { HeadIssuers = elements.HeadIssuers.Count > 0 ? elements.HeadIssuers : keepers, WrittenDate = masthead.Date }; // 某县人民政府办公室　　2022年5月20日 above minutes
            else if (IssueDates.BeforeOrgan(line.Text) is { } issue)
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
        if (IssuingNote.Read(_lines, _end) is { } note && (elements.Title is not null || _end == _start))
        {
            (elements, isAdopted) = (With(elements, note), true);
            for (TextStart = _end; TextStart < note.End; TextStart++)
                _lines[TextStart].Role = ParagraphRole.Head;
        }
        if (elements.Title is null && elements.DocumentNumber is null && NewsOfDocument.Read(_lines, _end) is { } news)
        {
            elements = elements with { Title = news.Title, HeadIssuers = news.Issuers };
            for (TextStart = _end; TextStart < news.End; TextStart++)
                _lines[TextStart].Role = ParagraphRole.Head;
        }
        // (1985年5月4日皖政〔1985〕38号)　根据…: the text begins on the line of number and date
        if (elements.Title is not null && elements.DocumentNumber is null && _end < _lines.Count && _lines[_end].Table is null && _lines[_end].Value is ['（' or '(', ..]
            && new Brackets(_lines[_end].Value).Partner(0) is > 1 and var close && IssueDates.WithNumber(_lines[_end].Text.Slice(1, close - 1)) is { } opening)
            elements = elements with { DocumentNumber = opening.Number, WrittenDate = elements.WrittenDate ?? opening.Date };
        // What a congress announces was adopted before, under its title; the announcement closes with its own date.
        if (elements.HeadKind is not null && isAdopted)
            elements = elements with { WrittenDate = null };
        Elements = elements with { PageIssuers = elements.Title is not null ? IssuersAlone() : elements.Recipients is not null && _end > _start && _lines[_end - 1].Table is null && !HeadLines.IsMenuItem(_lines, _end - 1) ? OrganNames.Split(_lines[_end - 1].Text) ?? [] : [] };
    }

    // 各乡镇人民政府，县政府有关部门、经济开发 / 区管委会：
    private TracedText? BrokenRecipients() =>
        _end > _start && _lines[_end - 1].Table is null && _lines[_end - 1].Value is ['各' or '有', ..] && _lines[_end - 1].Value.AsSpan().IndexOfAny("、，,") > 0 && HeadLines.IsRecipients(_lines[_end - 1].Value + _lines[_end].Value)
            ? _lines[_end - 1].Text : null;

    /// <summary>Organs on a line of their own, as sites of law print the issuer above a title; nothing where the head has two different ones.</summary>
    private IReadOnlyList<TracedText> IssuersAlone()
    {
        string? printed = null;
        IReadOnlyList<TracedText> found = [];
        for (var i = _start; i < _end; i++)
        {
            if (_lines[i].Table is not null || _lines[i].Role != ParagraphRole.Head || HeadLines.IsMenuItem(_lines, i) || OrganNames.Split(_lines[i].Text) is not { } organs)
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
        EffectiveDate = note.Effective ?? elements.EffectiveDate,
    };

    private TracedText? Title()
    {
        if (TitleFinder.Find(_lines, _start, _end) is not { } found)
            return null;
        for (var i = found.Start; i < found.End; i++)
            _lines[i].Role = ParagraphRole.Title;
        return PrintedTitle.Join(Enumerable.Range(found.Start, found.End - found.Start).Select(i => _lines[i].Text));
    }
}
