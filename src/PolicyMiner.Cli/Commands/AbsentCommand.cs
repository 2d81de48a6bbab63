using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>absent QUERY</c>: which notices do not mention something, of how many.</summary>
internal sealed class AbsentCommand
{
    private readonly Argument<string[]> _query = new("QUERY") { Description = "What they do not mention, in the query language of search; several arguments are one query.", Arity = ArgumentArity.OneOrMore };
    private readonly FacetOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private AbsentCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var absent = new AbsentCommand(console);
        var command = new Command("absent", "Which notices do not mention something, of how many, and how many could not be read: absent 知识产权 --level provincial");
        command.Arguments.Add(absent._query);
        absent._filters.AddTo(command);
        absent._shared.AddTo(command);
        command.SetAction(absent.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        Absence absence;
        try
        {
            absence = Absence.Of(index, string.Join(' ', parse.GetValue(_query) ?? []), _filters.Of(parse));
        }
        catch (QuerySyntaxException e)
        {
            return _console.Explain(e);
        }
        _console.Unknown(absence.UnknownValues);
        var format = _shared.FormatOf(parse);
        if (format == OutputFormat.Json)
        {
            _console.Out.WriteLine(AnswerJson.Write(absence));
            return ExitCodes.Done;
        }
        _shared.Printer(parse, _console).Print(
            absence.Absent.Select(n => new RecordRow(AnswerJson.Write(n))), ["notice_id", "region", "document_number", "written_date", "title", "partly_read"]);
        // The summary is for people; rows that a program reads hold notices only.
        Summarise(absence, format is OutputFormat.Table or OutputFormat.Md ? _console.Out : _console.Error, _shared.LanguageOf(parse));
        return ExitCodes.Done;
    }

    private static void Summarise(Absence absence, TextWriter to, Language language)
    {
        var places = absence.Places.Where(p => p.Region is not null && p.Absent == p.Notices).Select(p => p.Region!).ToList();
        var query = TerminalText.Safe(absence.Query);
        var list = TerminalText.Safe(string.Join("、", places));
        if (language == Language.Chinese)
        {
            to.WriteLine($"{absence.Notices} 篇文件中 {absence.Absent.Count} 篇未提及 {query}，{absence.Mentioning} 篇提及；{absence.Unreadable.Count} 个文件无法读取，不在其中。");
            if (places.Count > 0)
                to.WriteLine($"全部文件均未提及的地区：{list}。");
        }
        else
        {
            to.WriteLine($"{absence.Absent.Count} of {absence.Notices} notices do not mention {query}, {absence.Mentioning} do; {absence.Unreadable.Count} files could not be read and are not counted.");
            if (places.Count > 0)
                to.WriteLine($"Places none of whose notices mentions it: {list}.");
        }
        foreach (var file in absence.Unreadable)
            to.WriteLine(TerminalText.Safe($"{file.File}: {file.Reason}"));
    }
}
