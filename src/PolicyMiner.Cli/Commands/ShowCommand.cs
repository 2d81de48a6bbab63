using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>show ID</c>: a notice, its outline, text or records; or one record with its place.</summary>
internal sealed class ShowCommand
{
    private readonly Argument<string> _id = new("ID") { Description = "A notice's id, file or 发文字号, or a record's id." };
    private readonly Option<bool> _text = new("--text") { Description = "The reading text of the file, which all offsets count in." };
    private readonly Option<bool> _outline = new("--outline") { Description = "The outline, indented by level." };
    private readonly Option<bool> _records = new("--records") { Description = "All records of the notice." };
    private readonly Option<bool> _page = new("--page") { Description = "Only where to look: file, page, lines, characters." };
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private ShowCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var show = new ShowCommand(console);
        var command = new Command("show", "Show a notice or a record, with its place in the source.");
        command.Arguments.Add(show._id);
        foreach (var option in (Option[])[show._text, show._outline, show._records, show._page])
            command.Options.Add(option);
        show._shared.AddTo(command);
        command.SetAction(show.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var id = parse.GetValue(_id)!;
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        if (Lookup.Find(index, id) is not { } found)
        {
            // A file without a notice of its own name (a gazette item's file, an unstructured text) still has its text.
            if (parse.GetValue(_text) && index.ReadingText(id) is { } text)
                return Text(text);
            throw new CommandException(ExitCodes.NothingUsable, $"Nothing in the index is called {id}; `policyminer list notices` shows the ids.");
        }
        if (parse.GetValue(_text))
            return Text(index.ReadingText(found.Notice.File) ?? "");
        var records = index.Records(found.Notice);
        if (parse.GetValue(_outline))
            return Outline(parse, records);
        if (parse.GetValue(_records))
        {
            _shared.Printer(parse, _console).Print(records.Select(r => new RecordRow(RecordJson.Write(r))), ["type", "quote", "line", "id"]);
            return ExitCodes.Done;
        }
        return One(parse, index, found, found.Record ?? records.OfType<NoticeRecord>().First(), records);
    }

    private int Text(string text)
    {
        _console.Out.Write(_console.OutIsTerminal ? TerminalText.SafeLines(text) : text);
        return ExitCodes.Done;
    }

    private int Outline(ParseResult parse, IReadOnlyList<PolicyRecord> records)
    {
        var sections = records.OfType<SectionRecord>();
        if (_shared.FormatOf(parse) != OutputFormat.Table)
        {
            _shared.Printer(parse, _console).Print(sections.Select(s => new RecordRow(RecordJson.Write(s))));
            return ExitCodes.Done;
        }
        foreach (var section in sections)
            _console.Out.WriteLine(TerminalText.Safe($"{new string(' ', 2 * Math.Max(0, section.Level - 1))}{section.Number}{section.Heading}"));
        return ExitCodes.Done;
    }

    private int One(ParseResult parse, PolicyIndex index, Found found, PolicyRecord record, IReadOnlyList<PolicyRecord> records)
    {
        var json = new RecordRow(RecordJson.Write(record));
        if (_shared.FormatOf(parse) != OutputFormat.Table)
        {
            _shared.Printer(parse, _console).Print([json]);
            return ExitCodes.Done;
        }
        var place = record.Source;
        var where = $"{place.File}{(place.Page is { } page ? $", page {page}" : "")}, lines {place.LineStart}–{place.LineEnd}, characters {place.CharStart}–{place.CharEnd}";
        if (parse.GetValue(_page))
        {
            _console.Out.WriteLine(TerminalText.Safe(where));
            return ExitCodes.Done;
        }
        foreach (var (name, value) in json)
        {
            var text = Row.Display(value);
            if (text.Length > 0 && name is not ("file" or "page" or "line" or "line_end" or "char_start" or "char_end"))
                _console.Out.WriteLine($"{Labels.Of(name, _shared.LanguageOf(parse))}: {TerminalText.Safe(text)}");
        }
        _console.Out.WriteLine(TerminalText.Safe("source: " + where));
        if (found.Record is null)
            Counts(records);
        else if (index.ReadingText(place.File) is { } reading)
            _console.Out.WriteContext(reading, place);
        return ExitCodes.Done;
    }

    private void Counts(IReadOnlyList<PolicyRecord> records)
    {
        var counts = records.Where(r => r is not NoticeRecord).GroupBy(r => r.Type).Select(g => $"{g.Count()} {g.Key}");
        _console.Out.WriteLine("records: " + string.Join(", ", counts));
    }
}
