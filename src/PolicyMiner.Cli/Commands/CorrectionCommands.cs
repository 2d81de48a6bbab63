using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Correcting;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>correct</c>, <c>reject</c> and <c>add</c>: what a person knows better than the extractors, kept beside the documents.</summary>
internal sealed class CorrectionCommands
{
    private readonly Option<string?> _why = new("--why") { Description = "Why, in a few words; kept with the correction.", HelpName = "TEXT" };
    private readonly Option<string?> _by = new("--by") { Description = "Who says so. Default: nobody is named.", HelpName = "NAME" };
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private CorrectionCommands(CommandConsole console) => _console = console;

    public static Command CreateCorrect(CommandConsole console)
    {
        var own = new CorrectionCommands(console);
        var id = new Argument<string>("ID") { Description = "The record's id; with --reviewed the notice's." };
        var fields = new Argument<string[]>("FIELD=VALUE") { Description = "Fields as they should be, e.g. value=30 unit=亿美元; nothing after = empties a field.", Arity = ArgumentArity.ZeroOrMore };
        var right = new Option<bool>("--right") { Description = "The record is right as it is." };
        var reviewed = new Option<string?>("--reviewed") { Description = "All records of this kind in the notice have been looked at: targets, tasks …; precision and recall can then be told.", HelpName = "KIND" };
        reviewed.AcceptOnlyFromAmong([.. RecordListing.Kinds.Keys]);
        var command = own.Command("correct", "Correct fields of a record, in a file beside the documents, e.g. correct target-53061638 value=30 --why \"misread\"", id, fields);
        command.Options.Add(right);
        command.Options.Add(reviewed);
        command.SetAction(parse => own.Run(parse, desk => (parse.GetValue(right), parse.GetValue(reviewed), own.Pairs(parse.GetValue(fields))) switch
        {
            (true, null, []) => desk.Confirm(parse.GetValue(id)!),
            (false, { } kind, []) => desk.Reviewed(parse.GetValue(id)!, RecordListing.Kinds[kind]),
            (false, null, { Count: > 0 } pairs) => desk.Correct(parse.GetValue(id)!, pairs),
            _ => throw new CommandException(ExitCodes.WrongUsage, "Give fields as field=value, or --right, or --reviewed KIND: one of the three."),
        }));
        return command;
    }

    public static Command CreateReject(CommandConsole console)
    {
        var own = new CorrectionCommands(console);
        var id = new Argument<string>("ID") { Description = "The record's id." };
        var command = own.Command("reject", "Leave out a record that is none, in a file beside the documents, e.g. reject target-53061638 --why \"a forecast\"", id);
        command.SetAction(parse => own.Run(parse, desk => desk.Reject(parse.GetValue(id)!)));
        return command;
    }

    public static Command CreateAdd(CommandConsole console)
    {
        var own = new CorrectionCommands(console);
        var kind = new Argument<string>("KIND") { Description = "What is missing: targets, tasks, citations …" };
        kind.AcceptOnlyFromAmong([.. RecordListing.Kinds.Keys.Where(k => k != "notices")]);
        var fields = new Argument<string[]>("FIELD=VALUE") { Description = "Its fields, e.g. indicator=从业人数 value=20 unit=万人 year=2014; lists with ; between.", Arity = ArgumentArity.OneOrMore };
        var notice = new Option<string>("--notice") { Description = "The notice that has it.", HelpName = "ID", Required = true };
        var quote = new Option<string>("--quote") { Description = "The words it rests on, as the notice prints them.", HelpName = "TEXT", Required = true };
        var line = new Option<int?>("--line") { Description = "The line of the words, where the notice has them more than once.", HelpName = "N" };
        var command = own.Command("add", "Add a record that was missed, in a file beside the documents, e.g. add targets indicator=从业人数 value=20 --notice shandong-2010-16 --quote \"从业人数 20 万人\"", kind, fields);
        foreach (var option in (Option[])[notice, quote, line])
            command.Options.Add(option);
        command.SetAction(parse => own.Run(parse, desk => desk.Add(parse.GetValue(notice)!, RecordListing.Kinds[parse.GetValue(kind)!], parse.GetValue(quote)!, parse.GetValue(line), own.Pairs(parse.GetValue(fields)))));
        return command;
    }

    private Command Command(string name, string description, params Argument[] arguments)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments)
            command.Arguments.Add(argument);
        command.Options.Add(_why);
        command.Options.Add(_by);
        _shared.AddTo(command, format: false);
        return command;
    }

    private int Run(ParseResult parse, Func<CorrectionDesk, string> take)
    {
        try
        {
            var file = take(new(_shared.IndexPath(parse), parse.GetValue(_why), parse.GetValue(_by)));
            _console.Error.WriteLine(TerminalText.Safe(_shared.LanguageOf(parse) == Language.Chinese ? $"已记入 {file}。" : $"Written to {file}."));
            return ExitCodes.Done;
        }
        catch (CorrectionException e)
        {
            throw new CommandException(ExitCodes.NothingUsable, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingUsable, $"The file of corrections cannot be written ({e.Message}); it stands beside the refreshed folder.");
        }
    }

    private List<(string Field, string Value)> Pairs(string[]? words) => [.. (words ?? []).Select(w => w.IndexOf('=') is > 0 and var at
        ? (w[..at].Trim(), w[(at + 1)..].Trim())
        : throw new CommandException(ExitCodes.WrongUsage, $"\"{w}\" is not field=value, such as value=30."))];
}
