using System.CommandLine;
using PolicyMiner.Cli.Output;

namespace PolicyMiner.Cli.Commands;

/// <summary>The options that mean the same in every command.</summary>
internal sealed class SharedOptions
{
    public Option<string> Format { get; } = new("--format", "-f")
    {
        Description = "How to print: table, json, jsonl, csv or md.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "table",
    };

    public Option<string?> Index { get; } = new("--index")
    {
        Description = "The index file. Default: index/policies.db beside the corpus.",
        HelpName = "FILE",
    };

    public Option<string?> Lang { get; } = new("--lang")
    {
        Description = "Language of headings: zh or en. Default: by locale.",
        HelpName = "LANG",
    };

    /// <param name="more">Formats that one command has besides.</param>
    public SharedOptions(params string[] more)
    {
        Format.AcceptOnlyFromAmong(["table", "json", "jsonl", "csv", "md", .. more]);
        if (more.Length > 0)
            Format.Description = $"How to print: table, json, jsonl, csv, md, {string.Join(", ", more[..^1])} or {more[^1]}.";
        Lang.AcceptOnlyFromAmong("zh", "en");
    }

    public void AddTo(Command command, bool index = true, bool format = true)
    {
        if (format)
            command.Options.Add(Format);
        if (index)
            command.Options.Add(Index);
        command.Options.Add(Lang);
    }

    public OutputFormat FormatOf(ParseResult parse) => parse.GetValue(Format) switch
    {
        "json" => OutputFormat.Json,
        "jsonl" => OutputFormat.Jsonl,
        "csv" => OutputFormat.Csv,
        "md" => OutputFormat.Md,
        _ => OutputFormat.Table,
    };

    public Language LanguageOf(ParseResult parse) => Languages.Choose(parse.GetValue(Lang));

    public RowPrinter Printer(ParseResult parse, CommandConsole console) => new(console, FormatOf(parse), LanguageOf(parse));

    public string IndexPath(ParseResult parse) => parse.GetValue(Index) ?? Defaults.Index;
}

/// <summary>Where corpus and index are unless a command says otherwise: beside the launcher, else in the current folder.</summary>
internal static class Defaults
{
    private static string Home => Environment.GetEnvironmentVariable("POLICYMINER_HOME") is { Length: > 0 } home ? home : Directory.GetCurrentDirectory();

    public static string Corpus => Path.Combine(Home, "corpus");

    public static string Index => Path.Combine(Home, "index", "policies.db");
}
