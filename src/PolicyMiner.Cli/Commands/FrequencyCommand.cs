using System.CommandLine;
using System.Globalization;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>frequency WORD…</c>: how often words stand in the notices of each year, region or level.</summary>
internal sealed class FrequencyCommand
{
    private readonly Argument<string[]> _words = new("WORD") { Description = "Words or phrases, each counted by itself: exactly these characters, no synonyms.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _by = new("--by") { Description = "Count by year, region, level or notice.", DefaultValueFactory = _ => "year", HelpName = "GROUP" };
    private readonly FacetOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private FrequencyCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var frequency = new FrequencyCommand(console);
        frequency._by.AcceptOnlyFromAmong("year", "region", "level", "notice");
        var command = new Command("frequency", "How often words stand in the notices of each year, region or level, absolute and in 10,000 characters: frequency 离岸 在岸 --by region");
        command.Arguments.Add(frequency._words);
        command.Options.Add(frequency._by);
        frequency._filters.AddTo(command);
        frequency._shared.AddTo(command);
        command.SetAction(frequency.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        try
        {
            var by = Enum.Parse<FrequencyGroup>(parse.GetValue(_by)!, ignoreCase: true);
            var rows = WordFrequency.Of(index, parse.GetValue(_words)!, by, _filters.Of(parse), out var unknown);
            _console.Unknown(unknown);
            _shared.Printer(parse, _console).Print(rows.Select(r => new Row
            {
                { "word", r.Word }, { parse.GetValue(_by)!, r.Group }, { "count", r.Count }, { "notices_with", r.NoticesWith }, { "notices", r.Notices },
                { "characters", r.Characters }, { "per_10000", r.Per10000 },
            }));
            Summarise(rows, index.FailedCount, _shared.FormatOf(parse) is OutputFormat.Table or OutputFormat.Md ? _console.Out : _console.Error, _shared.LanguageOf(parse));
            return ExitCodes.Done;
        }
        catch (QuerySyntaxException e)
        {
            return _console.Explain(e);
        }
    }

    private static void Summarise(IReadOnlyList<WordFrequency> rows, int failed, TextWriter to, Language language)
    {
        foreach (var word in rows.GroupBy(r => r.Word))
        {
            var (count, with, notices, characters) = (word.Sum(r => r.Count), word.Sum(r => r.NoticesWith), word.Sum(r => r.Notices), word.Sum(r => r.Characters));
            var per = (characters == 0 ? 0 : count * 10000.0 / characters).ToString("0.##", CultureInfo.InvariantCulture);
            to.WriteLine(TerminalText.Safe(language == Language.Chinese
                ? $"{word.Key}：{notices} 篇文件中 {with} 篇共 {count} 次，每万字 {per} 次。"
                : $"{word.Key}: {count} times in {with} of {notices} notices, {per} in 10,000 characters."));
        }
        if (failed > 0)
            to.WriteLine(language == Language.Chinese ? $"另有 {failed} 个文件无法读取，不在其中。" : $"{failed} files could not be read and are not counted.");
    }
}
