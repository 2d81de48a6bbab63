using System.CommandLine;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting.Packets;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>pack</c>: an answer with its evidence, to be checked later.</summary>
internal sealed class PackCommand
{
    private readonly SelectionOptions _selection = new();
    private readonly Option<string> _output = new("--output", "-o") { Description = "The packet: a file that ends in .zip, or a new folder.", HelpName = "PATH", Required = true };
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private PackCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var pack = new PackCommand(console);
        var command = new Command("pack", "Write an evidence packet: the answer, its quotes with their places, and the hashes of all files: pack compare 山东 广东 -o plans.zip.");
        pack._selection.AddTo(command);
        command.Options.Add(pack._output);
        pack._shared.AddTo(command, format: false);
        command.SetAction(pack.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        using var snapshot = index.Snapshot();
        var request = _selection.Of(parse, index);
        if (request.What == SelectionOptions.Diagnostics)
            throw new CommandException(ExitCodes.WrongUsage, "diagnostics rest on no quotes and cannot be packed; export diagnostics writes them to a file.");
        var output = parse.GetValue(_output)!;
        var packet = PacketBuilder.Build(SelectionOptions.Load(index, request), CommandLineOf(parse), DateTime.UtcNow);
        try
        {
            PacketStore.Save(packet, output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingUsable, $"{output} cannot be written ({e.Message}); check folder and permissions, or name another with -o.");
        }
        _console.Error.WriteLine($"{output}: {packet.Results.Count} results, {packet.Quotes.Count} quotes, {packet.Files.Count} files.");
        return ExitCodes.Done;
    }

    // As it would be typed; words with blanks in quotes.
    private static string CommandLineOf(ParseResult parse) =>
        "policyminer " + string.Join(' ', parse.Tokens.Select(t => t.Value.Any(c => char.IsWhiteSpace(c) || c is '"' or '\'' or '$' or '*') ? "'" + t.Value.Replace("'", "'\\''", StringComparison.Ordinal) + "'" : t.Value));
}
