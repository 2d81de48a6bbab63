using System.Text;
using PolicyMiner.Model;
using PolicyMiner.Reusing;

namespace PolicyMiner.Cli.Output;

/// <summary>
/// Prints shared passages: for a person both texts with the differences marked (<c>[-dropped-]</c>, <c>{+added+}</c>, <c>&lt;number&gt;</c>,
/// <c>↷</c> where what follows stands elsewhere); families with every notice that has a passage; shares of sections.
/// </summary>
internal sealed class ReusePrinter(CommandConsole console, OutputFormat format, Language language, int? limit)
{
    private const int LongestFamilyText = 160;

    private readonly bool _chinese = language == Language.Chinese;

    public void Print(ReuseReport report, bool families)
    {
        var printer = new RowPrinter(console, format, language);
        switch (format)
        {
            case OutputFormat.Json:
                console.Out.WriteLine(ReuseJson.Write(limit is { } most ? report with { Passages = [.. report.Passages.Take(most)], Families = [.. report.Families.Take(most)] } : report));
                return;
            case OutputFormat.Jsonl:
                foreach (var line in families ? report.Families.Select(ReuseJson.Write) : report.Passages.Select(ReuseJson.Write))
                    console.Out.WriteLine(line);
                return;
            case OutputFormat.Csv or OutputFormat.Md:
                printer.Print(Limited(report.Passages).Select(RowOf), ["earlier", "earlier_date", "later", "later_date", "characters", "similarity", "earlier_text", "later_text"]);
                break;
            default:
                if (families)
                    Families(report);
                else
                    Passages(report);
                break;
        }
        Notes(report);
    }

    private void Families(ReuseReport report)
    {
        var number = 0;
        foreach (var family in Limited(report.Families))
        {
            Line($"{++number}. {Notice(family.First)}  {Section(family.First)}");
            Line("   " + Cut(family.First.Text));
            foreach (var copy in family.Copies)
            {
                var tie = copy.Earlier.Notice.NoticeId == family.First.Notice.NoticeId ? "" : _chinese ? $"（经 {copy.Earlier.Notice.NoticeId}）" : $" (through {copy.Earlier.Notice.NoticeId})";
                Line($"   → {Notice(copy.Later)}  {copy.Characters}{(_chinese ? "字" : " characters")}, {Percent(copy.Similarity)}{Reordered(copy)}{tie}");
                Line("     " + Cut(Marked(copy, earlier: false)));
            }
            console.Out.WriteLine();
        }
    }

    private void Passages(ReuseReport report)
    {
        var number = 0;
        foreach (var passage in Limited(report.Passages))
        {
            var unsure = passage.Dated ? "" : _chinese ? "（日期不全，先后未定）" : " (dates incomplete: which is earlier is not certain)";
            Line($"{++number}. {passage.Characters}{(_chinese ? "字" : " characters")}, {Percent(passage.Similarity)}{Reordered(passage)}{unsure}");
            Line($"   {Notice(passage.Earlier)}  {Section(passage.Earlier)}");
            Line("   " + Marked(passage, earlier: true));
            Line($"   {Notice(passage.Later)}  {Section(passage.Later)}");
            Line("   " + Marked(passage, earlier: false));
            console.Out.WriteLine();
        }
        if (report.Sections.Count > 0)
        {
            new RowPrinter(console, format, language).Print(report.Sections.Select(s => new Row
            {
                { "notice_id", s.NoticeId }, { "shared_with", s.With }, { "section", string.Join(" › ", s.Section) }, { "characters", s.Characters }, { "shared", s.Shared }, { "share", Percent(s.Share) },
            }));
        }
    }

    private void Notes(ReuseReport report)
    {
        var notes = new List<string>();
        var shown = limit is { } most && report.Passages.Count > most;
        notes.Add(_chinese ? $"{report.Notices} 个文件，{report.Passages.Count} 处相同段落{(shown ? $"，显示前 {limit} 处" : "")}。" : $"{report.Notices} notices compared, {report.Passages.Count} shared passages{(shown ? $"; {limit} shown" : "")}.");
        if (report.SetAside > 0)
        {
            notes.Add(_chinese
                ? $"另有 {report.SetAside} 处为许多文件共用的套语或所引文件的标题，未列出（依据 {report.JudgedOver} 个文件判断），如："
                : $"{report.SetAside} more are set aside as wording common to many notices (judged over {report.JudgedOver}) or titles of cited documents, such as:");
            notes.AddRange(report.SetAsideExamples.Select(e => "   " + Cut(e)));
        }
        foreach (var note in notes)
        {
            if (format == OutputFormat.Csv)
                console.Problem(note);
            else
                Line(note);
        }
    }

    private static Row RowOf(SharedPassage p) => new()
    {
        { "earlier", p.Earlier.Notice.NoticeId }, { "earlier_date", SharedPassage.DateOf(p.Earlier.Notice) }, { "later", p.Later.Notice.NoticeId }, { "later_date", SharedPassage.DateOf(p.Later.Notice) },
        { "characters", p.Characters }, { "similarity", Math.Round(p.Similarity, 3) }, { "reordered", p.Reordered },
        { "earlier_section", string.Join(" › ", p.Earlier.Section) }, { "earlier_text", Marked(p, true) }, { "later_section", string.Join(" › ", p.Later.Section) }, { "later_text", Marked(p, false) },
        { "earlier_file", p.Earlier.Source.File }, { "earlier_line", p.Earlier.Source.LineStart }, { "later_file", p.Later.Source.File }, { "later_line", p.Later.Source.LineStart },
    };

    /// <summary>One side's words with what differs marked. The earlier side is read in the order of the later one.</summary>
    internal static string Marked(SharedPassage passage, bool earlier)
    {
        var text = new StringBuilder();
        foreach (var piece in passage.Pieces)
        {
            var words = earlier ? piece.Earlier : piece.Later;
            text.Append((piece.Change, words.Length) switch
            {
                ("same", _) => words,
                ("moved", _) => (words.Length > 0 ? $"{{+{words}+}}" : "") + "↷",
                (_, 0) => "",
                ("number", _) => $"<{words}>",
                _ => earlier ? $"[-{words}-]" : $"{{+{words}+}}",
            });
        }
        return text.ToString();
    }

    private IEnumerable<T> Limited<T>(IReadOnlyList<T> items) => limit is { } most ? items.Take(most) : items;

    private void Line(string text) => console.Out.WriteLine(TerminalText.Safe(text));

    private string Notice(PassageSide side) => $"{SharedPassage.DateOf(side.Notice) ?? (_chinese ? "日期不明" : "no date")}  {side.Notice.NoticeId}  {Place(side.Source)}";

    private static string Section(PassageSide side) => string.Join(" › ", side.Section);

    private static string Place(SourceSpan source) => $"{source.File}:{source.LineStart}";

    private string Reordered(SharedPassage passage) => !passage.Reordered ? "" : _chinese ? "，次序不同" : ", in another order";

    private static string Percent(double share) => share.ToString("0%", System.Globalization.CultureInfo.InvariantCulture);

    private static string Cut(string text) => text.Length <= LongestFamilyText ? text : text[..LongestFamilyText] + "…";
}
