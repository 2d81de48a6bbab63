using System.Buffers;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Finds title, document number, recipients, annex list, signature and date inside a packed line.</summary>
internal static class PackedElements
{
    private const int HeadLength = 600;
    private const int LongestTitle = 160;
    private const int LongestNumber = 40;
    private const int LongestMark = 4; // <正> of a periodical's page
    private static readonly SearchValues<char> KindEnds = SearchValues.Create([.. DocumentKinds.Statutory.Select(k => k[^1]).Distinct(), '）', ')']);

    /// <summary>Adds the cuts around the elements and returns where the text behind the notice's date begins (0 where there is no date):
    /// what comes before 一、 there may hold contents.</summary>
    public static int Cut(string text, SortedSet<int> cuts)
    {
        var head = OrderEnd(text) is { } order ? order : Head(text, cuts);
        if (head > 0)
            cuts.Add(head);
        PackedClosing.Cut(text, head, cuts);
        PackedClosing.CutLastList(text, head, cuts);
        PackedImprint.Cut(text, head, cuts);
        return head;
    }

    /// <summary>Adds the cuts around signature and date of a line without a head; returns 0, where its text begins.</summary>
    public static int CutClosing(string text, SortedSet<int> cuts)
    {
        PackedClosing.Cut(text, 0, cuts);
        PackedClosing.CutLastList(text, 0, cuts);
        PackedImprint.Cut(text, 0, cuts);
        return 0;
    }

    /// <summary>
    /// The cuts of a line that begins with a head and goes on with the text: title and number or recipients, or (<paramref name="opens"/>) a title set
    /// apart by a blank from a text that closes with its date; none for any other line.
    /// </summary>
    /// <param name="text">The line.</param>
    /// <param name="opens">Whether the document begins with it.</param>
    public static IReadOnlyCollection<int> WholeHead(string text, bool opens)
    {
        // 安委办明电[2016]14号各产煤省、…安全生产委员会：2016年…: no title, but a number and addressees
        if (opens && OrderEnd(text) is { } order)
        {
            SortedSet<int> ofOrder = [order];
            PackedClosing.Cut(text, order, ofOrder);
            return ofOrder.Count > 1 ? ofOrder : [];
        }
        // <正>京政发[2015]17号为有效降低…: a number and the text
        if (opens && OwnNumber(text) is { } own)
        {
            SortedSet<int> ofNumber = [own.End];
            if (own.Start > 0)
                ofNumber.Add(own.Start);
            PackedClosing.Cut(text, own.End, ofNumber);
            return ofNumber;
        }
        if ((TitleEnd(text) ?? NumberEnd(text) ?? (opens && StartsWithRecipients(text) ? 0 : null)) is not { } title)
            return [];
        var cuts = new SortedSet<int>();
        var body = Head(text, cuts);
        // 根据《…的通知》（国发〔2018〕1号） is a citation, 关于…的意见 in a sentence no title: it takes addressees behind it, or the document's beginning.
        var hasRecipients = body > title && text[body - 1] is '：' or ':' or '∶';
        if (!hasRecipients && !(opens && text.IndexOf('。', title) > 0 && (body > title || char.IsWhiteSpace(text[title]))))
            return [];
        PackedClosing.Cut(text, Math.Max(body, title), cuts);
        if (!hasRecipients && cuts.Count < 2)
            return [];
        if (title > 0)
            cuts.Add(title);
        return cuts;
    }

    /// <summary>Title | number | what a page says of itself | recipients | text: the first position of the text.</summary>
    private static int Head(string text, SortedSet<int> cuts)
    {
        var limit = Math.Min(text.Length, HeadLength);
        var firstStop = text.AsSpan(0, limit).IndexOf('。');
        if (firstStop < 0)
            firstStop = limit;
        var end = 0;
        var titleEnd = TitleEnd(text);
        // The number follows the title at once; one further on is cited.
        if (DocumentNumbers.FindNext(text, 0) is { } number && number.End < firstStop && !IsCited(text, number.Start) && (titleEnd is null || text.AsSpan(titleEnd.Value, Math.Max(0, number.Start - titleEnd.Value)).Trim(" \u3000（(").Length == 0))
        {
            var start = AfterTitle(text, number.Start, number.CodeEnd);
            end = number.End;
            if (start > 0 && text[start - 1] is '（' or '(' && end < text.Length && text[end] is '）' or ')')
                (start, end) = (start - 1, end + 1);
            if (start > 0)
                cuts.Add(start);
            cuts.Add(end);
        }
        else if (titleEnd is { } title && title < firstStop)
        {
            end = title;
            cuts.Add(title);
        }
        // Addressees run up to a colon in the same sentence; what a page says of itself may stand before them (来源：某部).
        for (int from = end, colon; (colon = text.AsSpan(from, firstStop - from).IndexOfAny('：', ':')) >= 0; from += colon + 1)
        {
            var start = from == 0 ? AfterTitle(text, 0, colon) : from > end && text.IndexOf('各', from, colon) is > 0 and var all ? all : from;
            if (!HeadLines.IsRecipients(text[start..(from + colon + 1)].TrimStart()) || HeadLines.IsDuty(text.AsSpan(from + colon + 1)))
                continue;
            if (start > 0)
                cuts.Add(start);
            cuts.Add(from + colon + 1);
            return from + colon + 1;
        }
        return end;
    }

    // 泉州市人民政府：你市《关于…的请示》（泉政文〔2006〕58号）收悉: behind the addressees or another title
    private static bool IsCited(string text, int number) => text.AsSpan(0, number).TrimEnd() is [.., '》', '（' or '('] || text.AsSpan(0, number).IndexOfAny('：', ':') > 0 && StartsWithRecipients(text);

    private static bool StartsWithRecipients(string text) =>
        text.AsSpan(0, Math.Min(text.Length, LongestTitle)).IndexOfAny('：', ':') is > 2 and var colon && HeadLines.IsRecipients(text[..(colon + 1)]) && !HeadLines.IsDuty(text.AsSpan(colon + 1));

    // 山东省人民政府令第294号《…办法》已经…通过,现予公布
    private static int? OrderEnd(string text) =>
        text.IndexOf('号') is > 4 and < LongestNumber and var sign && sign + 1 < text.Length && text[sign + 1] == '《' && HeadLines.Announcement(TracedText.FromSource(text, 0, sign + 1)) is { Number: not null } ? sign + 1 : null;

    private static FoundNumber? OwnNumber(string text) =>
        text.IndexOf('>', 0, Math.Min(text.Length, LongestMark)) + 1 is var start && DocumentNumbers.FindNext(text[..Math.Min(text.Length, LongestNumber)], start) is { CodeEnd: > 0 } number && number.Start == start && number.End < text.Length
        && Array.Exists(Beginnings, b => string.CompareOrdinal(text, number.End, b, 0, b.Length) == 0) ? number : null;

    // How the text of a notice begins that addresses nobody
    private static readonly string[] Beginnings = ["为", "根据", "按照", "经", "近"];

    private static int? NumberEnd(string text) =>
        DocumentNumbers.FindNext(text[..Math.Min(text.Length, LongestNumber)], 0) is { CodeEnd: > 0 } number && string.IsNullOrWhiteSpace(text[..number.Start]) && number.End < text.Length && DocumentNumbers.IsWhole(text[number.Start..number.End]) ? number.End : null;

    /// <summary>Where the title ends with which <paramref name="text"/> begins: it says 关于 or 印发, its kind is followed by a blank, number or addressees; null where none does.</summary>
    private static int? TitleEnd(string text)
    {
        var depth = 0;
        var answers = PrintedTitle.Answers(text);
        var says = answers || Array.Exists(PrintedTitle.Verbs, v => text.StartsWith(v, StringComparison.Ordinal));
        for (var i = 2; i < Math.Min(text.Length - 1, LongestTitle) && text[i] is not ('。' or '；' or '：' or ':'); i++)
        {
            depth += text[i] is '《' or '〈' or '（' or '(' ? 1 : text[i] is '》' or '〉' or '）' or ')' ? -1 : 0;
            says |= depth == 0 && Array.Exists(PrintedTitle.Verbs, v => text.AsSpan(i - 2, 3).EndsWith(v));
            if (depth != 0 || !says || !KindEnds.Contains(text[i]) || !(answers && text.AsSpan(0, i + 1).EndsWith(DocumentKinds.Answer)) && DocumentKinds.OfTitle(text[..(i + 1)]) is null)
                continue;
            var end = i + 1;
            if (char.IsWhiteSpace(text[end]) || text[end] == '各' || DocumentNumbers.FindNext(text[..Math.Min(text.Length, end + LongestNumber)], end) is { } number && number.Start <= end + 1 && number.CodeEnd > number.Start)
                return end;
        }
        return null;
    }

    /// <summary>…的实施意见渝府办发〔2021〕88号: the agency code begins behind the last kind of document that leaves a code of at least two characters.</summary>
    public static int AfterTitle(string text, int from, int to)
    {
        var best = from;
        foreach (var kind in (IEnumerable<string>)[.. DocumentKinds.Statutory, DocumentKinds.Answer])
        {
            if (to - 2 - from < kind.Length)
                continue;
            var at = text.LastIndexOf(kind, to - 3, to - 2 - from, StringComparison.Ordinal);
            if (at >= 0)
                best = Math.Max(best, at + kind.Length);
        }
        return best;
    }
}
