using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// The issue of a periodical that prints notices (文告, 公报, 政报): its name, its number (2013年第11期(总第808期)), and where its items and its
/// imprint stand.
/// </summary>
internal sealed partial class GazetteIssue
{
    private const int CoverLines = 60;

    private static readonly string[] ImprintWords =
        ["刊号", "主管", "主办", "编辑", "出版", "印刷", "发行", "邮编", "邮政编码", "电话", "传真", "地址", "网址", "定价", "版权所有", "Email", "E-mail", "邮箱", "赠阅", "订阅", "联系方式"];

    private GazetteIssue(TracedText name, TracedText number) => (Name, Number) = (name, number);

    /// <summary>The name of the periodical.</summary>
    public TracedText Name { get; }

    /// <summary>The number of the issue as printed.</summary>
    public TracedText Number { get; }

    /// <summary>The office that publishes it, where the cover prints one above the date.</summary>
    public TracedText? Office { get; private set; }

    /// <summary>The date of the issue.</summary>
    public TracedText? Date { get; private set; }

    /// <summary>The first line of each item.</summary>
    public IReadOnlyList<int> Items { get; private set; } = [];

    /// <summary>The first line of the imprint behind the last item; the number of lines where there is none.</summary>
    public int ImprintStart { get; private set; }

    /// <summary>The issue that <paramref name="lines"/> hold; null where they are no periodical.</summary>
    public static GazetteIssue? Find(IReadOnlyList<Line> lines)
    {
        TracedText? name = null, number = null;
        for (var i = 0; i < Math.Min(CoverLines, lines.Count); i++)
        {
            if (lines[i].Table is not null)
                continue;
            var line = lines[i].Text;
            if (name is null && line.Length <= 30 && IsName(TextShape.Tighten(line).Value))
                name = line;
            if (line.Length <= 40 && IssueNumber().IsMatch(line.Value) && (number is null || (!number.Value.Contains('年') && line.Value.Contains('年'))))
                number = line;
        }
        if (name is null || number is null)
            return null;
        var items = NoticeHeads.Find(lines, 0);
        if (items.Count == 0)
            return null;
        var issue = new GazetteIssue(name, number) { Items = items };
        issue.ReadCover(lines);
        issue.ImprintStart = issue.FindImprint(lines);
        return issue;
    }

    private static bool IsName(string line) =>
        Array.Exists((string[])["文告", "公报", "政报", "文件汇编"], e => line.EndsWith(e, StringComparison.Ordinal)) && line.Length >= 4 && !line.Contains("关于");

    private void ReadCover(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < Items[0] && Date is null; i++)
        {
            if (lines[i].Table is not null || ClosingReader.DateLine(lines[i].Text) is not { } found)
                continue;
            Date = found.Date;
            if (found.Before.Length > 0)
                Office = found.Before;
            else if (i > 0 && lines[i - 1].Table is null && OrganNames.Split(lines[i - 1].Text) is { Count: 1 } office)
                Office = office[0];
        }
    }

    /// <summary>Back from the end: lines that name the periodical or hold an address, a number or a publisher.</summary>
    private int FindImprint(IReadOnlyList<Line> lines)
    {
        var name = TextShape.Tighten(Name).Value;
        var called = $"《{name[^2..]}》"; // 《文告》
        var start = lines.Count;
        for (var i = lines.Count - 1; i > Items[^1]; i--)
        {
            if (lines[i].Table is not null)
                break;
            var value = lines[i].Value;
            if (value.Contains(name) || value.Contains(called) || (value.Length <= 60 && HeadingParser.Parse(value) is null && Array.Exists(ImprintWords, value.Contains)))
                start = i;
            else
                break;
        }
        return start;
    }

    [GeneratedRegex(@"^(?:\d{4}\s*年\s*)?第\s*\d{1,4}\s*期\s*(?:[(（]\s*总(?:第)?\s*\d{1,5}\s*期?(?:号)?\s*[)）])?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IssueNumber();
}
