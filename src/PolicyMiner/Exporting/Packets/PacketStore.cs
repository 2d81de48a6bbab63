using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyMiner.Exporting.Packets;

/// <summary>Writes packets as a folder or a ZIP file, and reads them back; what is read is checked against the manifest's hashes.</summary>
public static class PacketStore
{
    private const string ManifestName = "packet.json", ResultsName = "results.jsonl", QuotesName = "quotes.jsonl", FilesName = "files.jsonl", ReadmeName = "README.txt";

    // A packet of a large corpus has some hundred megabytes; more is no packet.
    private const long MostBytes = 2L << 30;

    /// <summary>Writes <paramref name="packet"/> to <paramref name="path"/>: a ZIP file where the name ends so, else a new folder.</summary>
    /// <exception cref="IOException">It cannot be written, or the folder holds something already.</exception>
    public static void Save(Packet packet, string path)
    {
        var members = new Dictionary<string, byte[]>
        {
            [ResultsName] = Bytes(packet.Results.Select(r => r.Json)),
            [QuotesName] = Bytes(packet.Quotes.Select(q => Json(q, PacketJsonContext.Default.PacketQuote))),
            [FilesName] = Bytes(packet.Files.Select(f => Json(f, PacketJsonContext.Default.PacketFile))),
            [ReadmeName] = Encoding.UTF8.GetBytes(Readme(packet)),
        };
        var manifest = packet.Manifest with { Members = members.Where(m => m.Key != ReadmeName).ToDictionary(m => m.Key, m => Hash(m.Value)) };
        members[ManifestName] = Encoding.UTF8.GetBytes(Json(manifest, PacketJsonContext.Default.PacketManifest, indented: true) + "\n");
        if (IsZip(path))
            SaveZip(members, path);
        else
            SaveFolder(members, path);
    }

    /// <summary>Reads a packet.</summary>
    /// <exception cref="InvalidDataException">It is no packet, or one of a later shape; the message says what to do.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Packet Load(string path)
    {
        var members = Directory.Exists(path) ? LoadFolder(path) : LoadZip(path);
        if (!members.TryGetValue(ManifestName, out var bytes))
            throw new InvalidDataException($"{path} holds no {ManifestName}; name a folder or ZIP file that `policyminer pack` wrote.");
        var manifest = Parse(bytes, PacketJsonContext.Default.PacketManifest, ManifestName);
        if (manifest.Format > PacketManifest.CurrentFormat)
            throw new InvalidDataException($"{path} was written by a newer PolicyMiner ({manifest.Program}); update PolicyMiner to verify it.");
        var damage = new List<string>();
        foreach (var (name, hash) in manifest.Members)
        {
            if (!members.TryGetValue(name, out var member))
                damage.Add($"{name} is missing from the packet.");
            else if (Hash(member) != hash)
                damage.Add($"{name} is not as it was when the packet was made.");
        }
        return new(
            manifest,
            [.. Lines(members, ResultsName).Select(l => new PacketResult("", l))],
            [.. Lines(members, QuotesName).Select(l => Parse(Encoding.UTF8.GetBytes(l), PacketJsonContext.Default.PacketQuote, QuotesName))],
            [.. Lines(members, FilesName).Select(l => Parse(Encoding.UTF8.GetBytes(l), PacketJsonContext.Default.PacketFile, FilesName))])
        { Damage = damage };
    }

    /// <summary>Whether a path names a ZIP file.</summary>
    public static bool IsZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static void SaveZip(Dictionary<string, byte[]> members, string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var unfinished = path + ".part";
        using (var zip = ZipFile.Open(unfinished, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }
        File.Move(unfinished, path, overwrite: true);
    }

    private static void SaveFolder(Dictionary<string, byte[]> members, string path)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            throw new IOException($"{path} exists already");
        Directory.CreateDirectory(path);
        foreach (var (name, bytes) in members)
            File.WriteAllBytes(Path.Combine(path, name), bytes);
    }

    private static Dictionary<string, byte[]> LoadFolder(string path)
    {
        var members = new Dictionary<string, byte[]>();
        foreach (var name in (string[])[ManifestName, ResultsName, QuotesName, FilesName])
        {
            var file = Path.Combine(path, name);
            if (File.Exists(file))
                members[name] = File.ReadAllBytes(file);
        }
        return members;
    }

    // Only members of these names are read, each to its stated size and no further: a foreign archive can ask for nothing else.
    private static Dictionary<string, byte[]> LoadZip(string path)
    {
        using var zip = Opened(path);
        var members = new Dictionary<string, byte[]>();
        foreach (var name in (string[])[ManifestName, ResultsName, QuotesName, FilesName])
        {
            if (zip.GetEntry(name) is not { } entry)
                continue;
            if (entry.Length > MostBytes)
                throw new InvalidDataException($"{name} in {path} is {entry.Length >> 20} MiB large, more than a packet holds.");
            var bytes = new byte[entry.Length];
            using var stream = entry.Open();
            stream.ReadExactly(bytes);
            members[name] = bytes;
        }
        return members;
    }

    private static ZipArchive Opened(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path} is no packet: neither a folder nor a sound ZIP file. Name one that `policyminer pack` wrote; if it was one, make it again.", e);
        }
    }

    private static IEnumerable<string> Lines(Dictionary<string, byte[]> members, string name) =>
        members.TryGetValue(name, out var bytes) ? Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    private static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));

    private static string Json<T>(T value, JsonTypeInfo<T> type, bool indented = false) => JsonText.Of(writer => JsonSerializer.Serialize(writer, value, type), indented);

    private static T Parse<T>(byte[] json, JsonTypeInfo<T> type, string name)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new InvalidDataException($"{name} of the packet is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{name} of the packet cannot be read ({e.Message}); make the packet again.", e);
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Readme(Packet packet) => $"""
        An evidence packet of PolicyMiner ({packet.Manifest.Program}), made {packet.Manifest.Created}.

          {packet.Manifest.Command}

        packet.json    what was asked, of which corpus (hash {packet.Manifest.CorpusHash}), and the hashes of the other members
        results.jsonl  the answer, one JSON object a line: {packet.Results.Count}
        quotes.jsonl   the text each result rests on, with file, page, lines and character offsets (Unicode code points of the reading text): {packet.Quotes.Count}
        files.jsonl    every file of the corpus with its SHA-256: {packet.Files.Count}, of which {packet.Manifest.UnreadFiles} could not be read

        Check it against a corpus: policyminer verify THIS_PACKET --index index/policies.db

        """;
}
