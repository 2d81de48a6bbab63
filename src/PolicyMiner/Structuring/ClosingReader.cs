using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// Finds where a notice's own text closes: signature (发文机关署名) and date of writing (成文日期), either of which may be missing, with what
/// stands in brackets beside them (（此件公开发布）). What follows is the plan it issues, annexes or the imprint.
/// </summary>
internal sealed class ClosingReader
{
    private const int MostSignatureLines = 30;

    /// <summary>The first line of signature or date; -1 where the notice does not close.</summary>
    public int Start { get; private set; } = -1;

    /// <summary>The first line after signature, date and brackets; -1 where the notice does not close.</summary>
    public int End { get; private set; } = -1;

    /// <summary>The signing organs, in order.</summary>
    public IReadOnlyList<TracedText> Signatures { get; private set; } = [];

    /// <summary>The date as printed.</summary>
    public TracedText? Date { get; private set; }

    /// <summary>The first closing from <paramref name="from"/> on, with its lines marked.</summary>
    /// <param name="title">The notice's title, which names the issuer that a signature without date must repeat.</param>
    public static ClosingReader Read(IReadOnlyList<Line> lines, int from, string? title)
    {
        var reader = new ClosingReader();
        for (var i = from; i < lines.Count && reader.Start < 0; i++)
        {
            if (lines[i].IsBody)
                _ = reader.TryDate(lines, from, i, title) || reader.TryBareSignature(lines, from, i, title);
        }
        return reader;
    }

    /// <summary>Whether <paramref name="line"/> is a remark in brackets that stands with the date: （此件公开发布）, (稿件来源:海关总署).</summary>
    public static bool IsRemark(string line) =>
        line.Length is > 2 and <= 80 && line[0] is '（' or '(' && line[^1] is '）' or ')' && HeadingParser.Parse(line) is null;

    /// <summary>The date in <paramref name="line"/>, what stands before it and where it ends; null where the line is anything but [signature] date [bracket].</summary>
    public static (TracedText Before, TracedText Date)? DateLine(TracedText line)
    {
        var text = line.Value;
        if (text.Length is < 8 or > 120 || text.AsSpan().IndexOfAny('日', '-', '/') < 0 && !text.Contains('.'))
            return null;
        for (var i = 0; i < text.Length; i++)
        {
            if (ChineseOrdinal.Digit(text[i]) < 0 || ChineseDate.ReadStart(text.AsSpan(i)) is not { } date)
                continue;
            var rest = text[(i + date.Length)..].Trim();
            return rest.Length == 0 || IsRemark(rest) ? (line.Slice(0, i).Trim(), line.Slice(i, date.Length)) : null;
        }
        return null;
    }

    private bool TryDate(IReadOnlyList<Line> lines, int from, int at, string? title)
    {
        if (DateLine(lines[at].Text) is not { } found)
            return false;
        var before = found.Before.Length == 0 ? [] : (SignatoryName.Read(found.Before) ?? SignatoryName.ReadGlued(found.Before)) is { } person ? [person] : OrganNames.Split(found.Before);
        if (before is null)
            return false;
        var signatures = new List<TracedText>(before);
        var start = at;
        if (signatures.Count == 0 && start > from && lines[start - 1].IsBody && SignatoryName.ReadGlued(lines[start - 1].Text) is { } head)
        {
            signatures.Add(head);
            start--;
        }
        while (start > from && at - start < MostSignatureLines && IsSignature(lines[start - 1]) is { } organs)
        {
            signatures.InsertRange(0, organs);
            start--;
        }
        if (signatures is [var rest] && start < at && start - 1 > from && OrganNames.EndsLikeTaskBody(rest.Value) && IsComplete(lines[start - 2]) && IsFirstHalf(lines[start - 1]))
            signatures[0] = TracedText.Concat(lines[--start].Text, rest);
        if (start > from && lines[start - 1].IsBody && SignatoryName.IsOfficeAlone(lines[start - 1].Value))
            start--;
        if (start == at && signatures.Count == 0 && SignsByPlace(lines, from, at, title))
            signatures.Add(lines[--start].Text);
        // A date alone closes a text whose last sentence (or annex list) is complete; anything else is a date inside the text.
        if (signatures.Count == 0 && !(start > from && IsComplete(lines[start - 1])))
            return false;
        Close(lines, start, at, signatures);
        Date = found.Date;
        return true;
    }

    // 附件：2.报名登记表 / 广西玉林农业学校 / 2021年11月19日: no organ by its name, but the title begins with it, or text and list are complete above and nothing follows below.
    private static bool SignsByPlace(IReadOnlyList<Line> lines, int from, int date, string? title)
    {
        if (date - 1 <= from || lines[date - 1] is not { IsBody: true, Role: not ParagraphRole.AttachmentList } line || !OrganNames.MayBeName(line.Value))
            return false;
        return title?.StartsWith(line.Value, StringComparison.Ordinal) == true
            || IsComplete(lines[date - 2]) && lines.Skip(date + 1).All(l => l.Table is null && (IsRemark(l.Value) || l.Role == ParagraphRole.Imprint));
    }

    // 中共绍兴市委人才工作 / 领导小组办公室: a long name on two lines
    private static bool IsFirstHalf(Line line) =>
        line is { IsBody: true, Role: not ParagraphRole.AttachmentList, Value.Length: >= 4 and <= 40 } && line.Value.AsSpan().IndexOfAny("。，；：、！？,;:") < 0 && HeadingParser.Parse(line.Value) is null;

    private static bool IsComplete(Line line) => TextShape.EndsSentence(line.Value) || ClosingFormula.Is(line.Value) || line.Role == ParagraphRole.AttachmentList;

    private bool TryBareSignature(IReadOnlyList<Line> lines, int from, int at, string? title)
    {
        if (at <= from || IsSignature(lines[at]) is not { } first)
            return false;
        // The organ with which the title begins signs even where the last sentence lost its end.
        var isTitled = first is [var only] && title?.StartsWith(only.Value, StringComparison.Ordinal) == true && lines[at].BlankBefore && lines[at - 1].Value.Length > only.Length;
        if (!isTitled && !(TextShape.EndsSentence(lines[at - 1].Value) || lines[at - 1].Role == ParagraphRole.AttachmentList))
            return false;
        var signatures = new List<TracedText>(first);
        var end = at;
        while (end + 1 < lines.Count && end - at < MostSignatureLines && IsSignature(lines[end + 1]) is { } more)
        {
            signatures.AddRange(more);
            end++;
        }
        if (end + 1 < lines.Count && lines[end + 1].Table is null && DateLine(lines[end + 1].Text) is not null)
            return false; // the date below closes it
        var isIssuer = title is not null && signatures.Exists(s => title.StartsWith(s.Value, StringComparison.Ordinal));
        if (!isIssuer && end + 1 < lines.Count && !IsRemark(lines[end + 1].Value) && lines[end + 1].Role != ParagraphRole.Imprint)
            return false;
        Close(lines, at, end, signatures);
        return true;
    }

    private void Close(IReadOnlyList<Line> lines, int start, int last, IReadOnlyList<TracedText> signatures)
    {
        for (var i = start; i < last; i++)
            lines[i].Role = ParagraphRole.Signature;
        lines[last].Role = DateLine(lines[last].Text) is null ? ParagraphRole.Signature : ParagraphRole.Date;
        var end = last + 1;
        while (end < lines.Count && lines[end].Table is null && IsRemark(lines[end].Value))
            lines[end++].Role = ParagraphRole.Date;
        (Start, End, Signatures) = (start, end, signatures);
    }

    private static IReadOnlyList<TracedText>? IsSignature(Line line)
    {
        if (!line.IsBody || line.Value.Length > 90)
            return null;
        if (SignatoryName.Read(line.Text) is { } person)
            return [person];
        var text = line.Text;
        foreach (var seal in (string[])["（印章）", "（盖章）", "(印章)", "（章）", "（公章）"])
        {
            if (text.Value.EndsWith(seal, StringComparison.Ordinal))
                text = text.Slice(0, text.Length - seal.Length).Trim();
        }
        return OrganNames.Split(text);
    }
}
