using System.Text;

namespace PolicyMiner.Cli.Commands;

/// <summary>Writes a file whole or not at all: under another name first, moved into place when complete.</summary>
internal static class OutputFile
{
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var unfinished = full + ".part";
        try
        {
            if (Path.GetDirectoryName(full) is { } folder)
                Directory.CreateDirectory(folder);
            using (var stream = File.Create(unfinished))
                write(stream);
            File.Move(unfinished, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingUsable, $"{path} cannot be written ({e.Message}); check folder and permissions, or name another file with -o.");
        }
        finally
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }

    /// <summary>The same for text in UTF-8.</summary>
    public static void WriteText(string path, bool bom, Action<TextWriter> write) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(bom), 1 << 15, leaveOpen: true);
        write(writer);
    });
}
