using System.CommandLine;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting.Packets;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>verify PACKET</c>: runs a packet again on the present corpus and index and lists what has drifted.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandConsole console)
    {
        var path = new Argument<string>("PACKET") { Description = "A folder or ZIP file that pack wrote." };
        var shared = new SharedOptions();
        var command = new Command("verify", "Run an evidence packet again and list any drift: missing or changed files, quotes not at their place, other results. Exit code 5 where there is any.");
        command.Arguments.Add(path);
        shared.AddTo(command);
        command.SetAction(parse =>
        {
            var packet = Load(parse.GetValue(path)!);
            using var index = PolicyIndex.Open(shared.IndexPath(parse));
            using var snapshot = index.Snapshot();
            var found = PacketVerifier.Verify(packet, index).ToList();
            shared.Printer(parse, console).Print(found.Select(ToRow));
            var drifts = found.Count(d => d.IsDrift);
            console.Error.WriteLine(drifts == 0
                ? $"As packed on {packet.Manifest.Created}: {packet.Results.Count} results, {packet.Quotes.Count} quotes, {packet.Files.Count} files."
                : $"{drifts} things have changed since {packet.Manifest.Created}.");
            return drifts == 0 ? ExitCodes.Done : ExitCodes.Drift;
        });
        return command;
    }

    private static Packet Load(string path)
    {
        try
        {
            return PacketStore.Load(path);
        }
        catch (InvalidDataException e)
        {
            throw new CommandException(ExitCodes.NothingUsable, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingUsable, $"{path} cannot be read ({e.Message}); name a folder or ZIP file that `policyminer pack` wrote.");
        }
    }

    private static Row ToRow(Drift drift) => new()
    {
        { "severity", drift.IsDrift ? "drift" : "note" }, { "code", drift.Code }, { "file", drift.File }, { "id", drift.Key }, { "message", drift.Message },
    };
}
