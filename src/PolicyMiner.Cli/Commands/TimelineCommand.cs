using System.CommandLine;
using System.Globalization;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Comparing;
using PolicyMiner.Indexing;
using PolicyMiner.Timelines;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>timeline [A B …]</c>: dates of notices, their validity, and targets by year.</summary>
internal sealed class TimelineCommand
{
    private readonly Argument<string[]> _words = new("WHAT")
    {
        Description = "Places (山东, 郑州市), notices (ids, files or 发文字号), or none to take all notices under the filters.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _at = new("--at") { Description = "The day on which validity is judged, e.g. 2015-06-30. Default: today.", HelpName = "DATE" };
    private readonly Option<string[]> _event = new("--event") { Description = $"Only events of this kind: {string.Join(", ", Timeline.EventNames)}; may be repeated (or).", HelpName = "EVENT" };
    private readonly FilterOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private TimelineCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var timeline = new TimelineCommand(console);
        timeline._event.AcceptOnlyFromAmong([.. Timeline.EventNames]);
        var command = new Command("timeline", "Show when notices were written and hold, and which targets are set for which year: timeline 山东 广东 --event target.");
        command.Arguments.Add(timeline._words);
        command.Options.Add(timeline._at);
        command.Options.Add(timeline._event);
        timeline._filters.AddTo(command);
        timeline._shared.AddTo(command);
        command.SetAction(timeline.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        using var snapshot = index.Snapshot();
        var timeline = Load(parse, index);
        if (parse.GetValue(_event) is { Length: > 0 } kinds)
            timeline = timeline with { Events = [.. timeline.Events.Where(e => kinds.Contains(e.Event))] };
        var format = _shared.FormatOf(parse);
        if (format == OutputFormat.Json)
        {
            _console.Out.WriteLine(TimelineJson.Write(timeline));
            return ExitCodes.Done;
        }
        var printer = _shared.Printer(parse, _console);
        if (format is OutputFormat.Table or OutputFormat.Md)
        {
            printer.Print(timeline.Notices.Select(v => ValidityRow(v, _shared.LanguageOf(parse))));
            _console.Out.WriteLine();
        }
        printer.Print(timeline.Events.Select(e => EventRow(e, format, _shared.LanguageOf(parse))));
        return ExitCodes.Done;
    }

    private Timeline Load(ParseResult parse, PolicyIndex index)
    {
        var at = DateOnly.FromDateTime(DateTime.Now);
        if (parse.GetValue(_at) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out at))
            throw new CommandException(ExitCodes.WrongUsage, $"--at {text}: not a date; write year, month and day, as in --at 2015-06-30.");
        try
        {
            return TimelineBuilder.Build(index, NamedNotices.Load(index, parse.GetValue(_words) ?? [], _filters.Of(parse)).Notices, at);
        }
        catch (ComparisonException e)
        {
            throw new CommandException(ExitCodes.NothingUsable, e.Message);
        }
    }

    private static Row ValidityRow(Validity validity, Language language) => new()
    {
        { "notice_id", validity.Notice.NoticeId }, { "region", validity.Notice.Region }, { "document_number", validity.Notice.DocumentNumber },
        { "from", validity.From }, { "to", validity.To },
        { "status", Labels.Of(validity.StatusName, language) + (validity.Stated ? "" : "*") }, { "by", validity.By?.DocumentNumber ?? validity.By?.NoticeId },
    };

    // People read the short id beside a value and a mark for what a person corrected; programs get the whole id and what was said.
    private static Row EventRow(TimelineEvent happening, OutputFormat format, Language language)
    {
        var forPeople = format is OutputFormat.Table or OutputFormat.Md;
        var row = new Row
        {
            { "date", happening.Date }, { "event", forPeople ? Labels.Of(happening.Event, language) : happening.Event },
            { "region", happening.Notice.Region }, { "notice_id", happening.Notice.NoticeId },
            { "text", forPeople && happening.Record.Correction is not null ? happening.Text + " ✎" : happening.Text },
            { "record", format == OutputFormat.Table ? happening.Record.Id[(happening.Record.Id.LastIndexOf('#') + 1)..] : happening.Record.Id },
        };
        if (!forPeople)
            row.Add(RecordRow.Correction, happening.Record.Correction);
        return row;
    }
}
