using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// The note under the title of a regulation (题注) that says who issued it when and what revised it:
/// （2011年12月15日广州市人民政府令第61号公布，根据2019年11月14日广州市人民政府令第168号第二次修订）; （2013年11月28日省第十二届人大常委会第六次会议通过）.
/// </summary>
/// <param name="Issuer">The organ of the first order; null where none is an organ (主席令).</param>
/// <param name="Number">Order and number under which it was issued: 广州市人民政府令第61号; null where it was adopted (通过) without one.</param>
/// <param name="Date">When the text got its present wording: the last date that the note gives for issue or revision.</param>
/// <param name="Effective">The date from which it is in force: 自2005年5月1日起施行; null where the note does not say.</param>
/// <param name="End">The first line after the note.</param>
internal sealed partial record IssuingNote(TracedText? Issuer, TracedText? Number, TracedText Date, TracedText? Effective, int End)
{
    private const int MostLines = 12;
    private const int Longest = 800;
    private const int LongestBare = 100;
    private const int LongestDate = 12;

    /// <summary>The note that begins with line <paramref name="at"/>, possibly broken over lines; null where none does.</summary>
    public static IssuingNote? Read(IReadOnlyList<Line> lines, int at)
    {
        if (at < lines.Count && lines[at].Table is null && Bare(lines[at].Text) is { } adopted)
            return new(null, null, adopted, null, at + 1);
        if (at >= lines.Count || lines[at].Table is not null || NoteStart(lines[at].Value) is not { } start)
            return null;
        var pieces = new List<TracedText>();
        var (depth, length) = (0, 0);
        for (var i = at; i < lines.Count && i < at + MostLines && lines[i].Table is null && length <= Longest; i++)
        {
            var piece = i == at ? lines[i].Text.Slice(start) : lines[i].Text;
            pieces.Add(piece);
            length += piece.Length;
            depth += piece.Value.Count(c => c is '（' or '(') - piece.Value.Count(c => c is '）' or ')');
            if (depth <= 0)
                return Of(TracedText.Concat(pieces), i + 1);
        }
        return null;
    }

    // 1949年10月18日某委员会第一次会议通过: a note that a page prints without its brackets
    private static TracedText? Bare(TracedText line) =>
        line.Length is > LongestDate and <= LongestBare && (line.Value.EndsWith("通过", StringComparison.Ordinal) || line.Value.EndsWith("批准", StringComparison.Ordinal)) && line.Value.AsSpan().IndexOfAny("，。；,;") < 0
        && ChineseDate.ReadStart(line.Value) is { Length: > 6 } date ? line.Slice(0, date.Length) : null;

    // （1986年…通过）, 题 注：（1986年…通过）
    private static int? NoteStart(string line) => line.AsSpan().IndexOfAny('（', '(') is >= 0 and <= 8 and var open && (open == 0 || TextShape.Key(line[..open]) is "题注:" or "題注:" or "题注") ? open : null;

    private static IssuingNote? Of(TracedText note, int end)
    {
        if (note[note.Length - 1] is not ('）' or ')'))
            return null;
        var order = Order().Match(note.Value);
        // （1984年7月4日陕政发〔1984〕88号公布　根据2011年2月25日陕西省人民政府令第148号修订）: the number of its first issue
        var numbered = DocumentNumbers.FindNext(note.Value, 0) is { CodeEnd: > 0 } number && (!order.Success || number.Start < order.Groups["organ"].Index) && Issued().IsMatch(note.Value.AsSpan(number.End, Math.Min(3, note.Length - number.End)))
            ? note.Slice(DateEnd(note.Value, number), number.End - DateEnd(note.Value, number)) : null;
        if (!order.Success && !(note.Value.Contains("通过", StringComparison.Ordinal) || note.Value.Contains("通過", StringComparison.Ordinal) || note.Value.Contains("批准", StringComparison.Ordinal) || numbered is not null))
            return null;
        TracedText? date = null;
        foreach (Match dated in Dated().Matches(note.Value))
        {
            var found = dated.Groups["date"];
            if (ChineseDate.ReadStart(found.ValueSpan) is not null)
                date = note.Slice(found.Index, found.Length);
        }
        if (date is null)
            return null;
        var effective = InForce().Match(note.Value) is { Success: true } force ? note.Slice(force.Groups["date"].Index, force.Groups["date"].Length) : null;
        if (numbered is not null || !order.Success)
            return new(null, numbered, date, effective, end);
        var organ = note.Slice(order.Groups["organ"].Index, order.Groups["organ"].Length).Trim();
        return new(OrganNames.IsOrgan(organ.Value) ? organ : null, note.Slice(order.Groups["organ"].Index, order.Index + order.Length - order.Groups["organ"].Index), date, effective, end);
    }

    // The code begins behind the date: 1984年7月4日|陕政发
    private static int DateEnd(string note, FoundNumber number) =>
        note.LastIndexOf('日', number.CodeEnd - 1, number.CodeEnd - number.Start) is >= 0 and var day ? day + 1 : number.Start;

    [GeneratedRegex(@"^\s?(?:公布|发布|颁布|印发)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Issued();

    [GeneratedRegex(@"日\s*(?<organ>\p{IsCJKUnifiedIdeographs}{2,30}?)令\s*(?:[0-9]{4}\s*年\s*)?第?\s*[0-9〇零一二三四五六七八九十百]{1,6}\s*号", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Order();

    [GeneratedRegex(@"(?<date>[0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日)\s*起(?:施行|实施|執行|执行|生效|實施)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex InForce();

    // 自2005年5月1日起施行 is when it takes effect, and no date of its wording.
    [GeneratedRegex(@"(?<!自\s*)(?<date>[0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日)(?!\s*起)")]
    private static partial Regex Dated();
}
