using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>list KIND</c>: the records of one kind under filters.</summary>
internal static class ListCommand
{
    /// <summary>The columns that a table shows, by kind; JSON and CSV hold every field.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Columns = new Dictionary<string, string[]>
    {
        ["notices"] = ["notice_id", "region", "document_number", "written_date", "document_type", "copy_of", "title"],
        ["sections"] = ["notice_id", "level", "number", "heading", "line"],
        ["targets"] = ["notice_id", "indicator", "comparator", "value", "unit", "year", "qualifier", "id"],
        ["statistics"] = ["notice_id", "indicator", "comparator", "value", "unit", "year", "kind", "id"],
        ["provisions"] = ["notice_id", "indicator", "comparator", "value", "unit", "kind", "id"],
        ["tasks"] = ["notice_id", "seq", "task", "lead", "participants", "deadline"],
        ["catalog"] = ["notice_id", "seq", "name", "category", "business_types", "support"],
        ["taxonomy"] = ["notice_id", "category", "class", "subclass", "scope"],
        ["standards"] = ["notice_id", "seq", "number", "name", "effective_date"],
        ["tables"] = ["notice_id", "table", "cells"],
        ["citations"] = ["notice_id", "relation", "title", "number", "issuer", "resolved"],
        ["definitions"] = ["notice_id", "term", "abbreviation", "definition"],
        ["places"] = ["notice_id", "place", "kind", "role"],
        ["measures"] = ["notice_id", "instrument", "strength", "actor", "beneficiary", "quote"],
        ["diagnostics"] = ["file", "page", "severity", "code", "message"],
    };

    public static Command Create(CommandConsole console)
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", Columns.Keys) + "." };
        kind.AcceptOnlyFromAmong([.. Columns.Keys]);
        var limit = new Option<int?>("--limit") { Description = "At most this many rows.", HelpName = "N" };
        var filters = new FilterOptions();
        var shared = new SharedOptions();
        var command = new Command("list", "List notices or records of one kind, with filters.");
        command.Arguments.Add(kind);
        filters.AddTo(command);
        command.Options.Add(limit);
        shared.AddTo(command);
        command.SetAction(parse =>
        {
            using var index = PolicyIndex.Open(shared.IndexPath(parse));
            var name = parse.GetValue(kind)!;
            var rows = Rows(index, name, filters.Of(parse));
            shared.Printer(parse, console).Print(parse.GetValue(limit) is { } most ? rows.Take(most) : rows, Columns[name]);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The rows of one kind under a filter.</summary>
    public static IEnumerable<Row> Rows(PolicyIndex index, string kind, NoticeFilter filter) => kind == "diagnostics"
        ? index.Diagnostics().Select(p => new Row
        {
            { "file", p.File }, { "page", p.Page }, { "severity", p.Severity.ToString().ToLowerInvariant() }, { "code", p.Code }, { "message", p.Message },
        })
        : RecordListing.Records(index, RecordListing.Kinds[kind], filter).Select(r => new RecordRow(RecordJson.Write(r)));
}
