using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// The imprint (版记) at the end of a notice: 主题词, 抄送机关 (over several paragraphs), 印发机关 and 印发日期, 主办, 督办. It may stand before the annexes.
/// </summary>
internal sealed class Imprint
{
    private static readonly string[] Labels =
        ["主题词", "抄送", "抄报", "分送", "发送", "主办", "督办", "承办", "承办单位", "校对", "共印", "录入", "打字", "印数", "信息公开选项", "公开属性", "公开方式", "此件公开发布"];

    private static readonly string[] CopyLabels = ["抄送", "抄报", "分送"];

    /// <summary>主题词, one by one.</summary>
    public IReadOnlyList<TracedText> SubjectTerms { get; private set; } = [];

    /// <summary>抄送机关, with the further paragraphs that belong to it.</summary>
    public TracedText? CopyTo { get; private set; }

    /// <summary>印发机关.</summary>
    public TracedText? PrintingOffice { get; private set; }

    /// <summary>印发日期.</summary>
    public TracedText? PrintedDate { get; private set; }

    /// <summary>Whether <paramref name="line"/> opens with a label of the imprint.</summary>
    public static bool IsStart(string line) => Label(line) is not null;

    /// <summary>Reads and marks the imprint among the lines from <paramref name="from"/> on.</summary>
    public static Imprint Read(IReadOnlyList<Line> lines, int from)
    {
        var imprint = new Imprint();
        for (var i = from; i < lines.Count; i++)
        {
            if (!lines[i].IsBody)
                continue;
            if (imprint.ReadPrinting(lines, i))
                continue;
            if (Label(lines[i].Value) is not { } label)
                continue;
            lines[i].Role = ParagraphRole.Imprint;
            var value = lines[i].Text.Slice(label.End).Trim();
            if (label.Name == "主题词")
                imprint.SubjectTerms = Terms(value);
            else if (Array.IndexOf(CopyLabels, label.Name) >= 0)
                imprint.CopyTo ??= CopyList(lines, ref i, value);
        }
        return imprint;
    }

    /// <summary>山东省人民政府办公厅 / 2010年2月9日印发, on one line or two.</summary>
    private bool ReadPrinting(IReadOnlyList<Line> lines, int at)
    {
        var text = lines[at].Text;
        if (!text.Value.EndsWith("印发", StringComparison.Ordinal) && !text.Value.EndsWith("印", StringComparison.Ordinal))
            return false;
        var end = text.Value.LastIndexOf('印');
        if (ClosingReader.DateLine(text.Slice(0, end).Trim()) is not { } found)
            return false;
        if (found.Before.Length > 0)
        {
            if (OrganNames.Split(found.Before) is null)
                return false;
            PrintingOffice ??= TextShape.Tighten(found.Before);
        }
        else if (at > 0 && lines[at - 1].Table is null && OrganNames.Split(lines[at - 1].Text) is not null && lines[at - 1].Role is ParagraphRole.Body or ParagraphRole.Imprint)
        {
            lines[at - 1].Role = ParagraphRole.Imprint;
            PrintingOffice ??= TextShape.Tighten(lines[at - 1].Text);
        }
        PrintedDate ??= found.Date;
        lines[at].Role = ParagraphRole.Imprint;
        return true;
    }

    // The list of copies goes on over paragraphs until another label, the printing office or the end of the organs.
    private static TracedText CopyList(IReadOnlyList<Line> lines, ref int at, TracedText value)
    {
        var pieces = new List<TracedText> { value };
        while (at + 1 < lines.Count && lines[at + 1].IsBody && IsMoreCopies(lines, at + 1))
        {
            at++;
            lines[at].Role = ParagraphRole.Imprint;
            pieces.Add(lines[at].Text);
        }
        return TracedText.Concat(pieces);
    }

    private static bool IsMoreCopies(IReadOnlyList<Line> lines, int at)
    {
        var text = lines[at].Value;
        if (Label(text) is not null || text.Length > 400 || HeadingParser.Parse(text) is not null)
            return false;
        var names = text.TrimEnd('。', '，', ',', '.', ' ').Split('，', ',', '、', '；');
        return text.EndsWith('。') && Array.TrueForAll(names, n => n.Trim().Length <= 40 && (OrganNames.EndsLikeOrgan(n.Trim()) || n.Contains("民主党派") || n.EndsWith('）') || n.Contains('各')));
    }

    private static List<TracedText> Terms(TracedText value)
    {
        var terms = new List<TracedText>();
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && !char.IsWhiteSpace(value[i]) && value[i] is not ('；' or ';' or '、' or '，' or ','))
                continue;
            if (i > start)
                terms.Add(value.Slice(start, i - start));
            start = i + 1;
        }
        return terms;
    }

    private static (string Name, int End)? Label(string line)
    {
        var at = 0;
        if (line.Length > 0 && line[0] is '（' or '(' or '【' or '［')
            at = 1;
        foreach (var label in Labels)
        {
            if (EndOf(line, at, label) is { } end && end < line.Length && line[end] is '：' or ':')
                return (label, end + 1);
        }
        return null;
    }

    // 主 题 词, 抄　送: blanks inside a label
    private static int? EndOf(string line, int at, string label)
    {
        foreach (var c in label)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
                at++;
            if (at >= line.Length || line[at] != c)
                return null;
            at++;
        }
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        return at;
    }
}
