using PolicyMiner.Asking;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Output;

/// <summary>Prints occurrences one below the other, each keyword beginning in the same column, and behind them where they stand.</summary>
/// <param name="context">How many characters stand on each side; a Chinese character takes two columns.</param>
internal sealed class KwicPrinter(CommandConsole console, OutputFormat format, Language language, int context)
{
    private const string Mark = "\u001b[1;33m", Unmark = "\u001b[0m";

    public void Print(IEnumerable<KwicLine> lines, PolicyIndex index)
    {
        if (format != OutputFormat.Table)
        {
            new RowPrinter(console, format, language).Print(lines.Select(l => new RecordRow(AnswerJson.Write(l))), ["notice_id", "section", "left", "keyword", "right", "line", "char_start", "char_end"]);
            return;
        }
        var (count, notices) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in lines)
        {
            count++;
            notices.Add(line.NoticeId);
            Print(line);
        }
        var (all, failed) = (index.NoticeCount, index.FailedCount);
        console.Out.WriteLine(language == Language.Chinese
            ? $"{all} 篇文件中 {notices.Count} 篇共 {count} 处" + (failed > 0 ? $"；另有 {failed} 个文件无法读取，不在其中。" : "。")
            : $"{count} occurrences in {notices.Count} of {all} notices" + (failed > 0 ? $"; {failed} more files could not be read and are not searched." : "."));
    }

    // At most a third of the line to the left, as much and a keyword to the right, the rest for the place.
    private void Print(KwicLine line)
    {
        var side = Math.Clamp(2 * context, 10, console.Width / 3);
        var keyword = TerminalText.Safe(line.Keyword);
        var right = DisplayWidth.First(TerminalText.Safe(line.Right), Math.Max(0, side + 8 - DisplayWidth.Of(keyword)));
        var section = line.Section.Count > 0 ? " " + line.Section[^1] : "";
        console.Out.WriteLine(
            DisplayWidth.Last(TerminalText.Safe(line.Left), side) + " " + (console.Color ? Mark + keyword + Unmark : keyword) + right
            + TerminalText.Safe($"  {line.NoticeId} {line.Source.CharStart}–{line.Source.CharEnd}{section}"));
    }
}
