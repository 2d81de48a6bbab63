using System.Text.Json.Serialization;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting.Packets;

/// <summary>
/// An evidence packet: an answer with everything needed to check it later, on another machine or after the corpus has changed. It is a folder
/// or a ZIP file of <c>packet.json</c> (this manifest), <c>results.jsonl</c>, <c>quotes.jsonl</c>, <c>files.jsonl</c> and a <c>README.txt</c>.
/// </summary>
/// <param name="Manifest">What was asked, of what, by which program.</param>
/// <param name="Results">The answer: a line of JSON per record, hit or row, with what tells it from others.</param>
/// <param name="Quotes">The text that each result rests on.</param>
/// <param name="Files">Every file of the corpus, with its hash.</param>
public sealed record Packet(PacketManifest Manifest, IReadOnlyList<PacketResult> Results, IReadOnlyList<PacketQuote> Quotes, IReadOnlyList<PacketFile> Files)
{
    /// <summary>What was wrong with the packet itself when it was read: members that are missing or not as they were written.</summary>
    public IReadOnlyList<string> Damage { get; init; } = [];
}

/// <summary>The manifest of a packet.</summary>
public sealed record PacketManifest
{
    /// <summary>The version of this shape that the program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The version of this shape.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>When it was made, UTC, ISO 8601.</summary>
    public required string Created { get; init; }

    /// <summary>The command as typed.</summary>
    public required string Command { get; init; }

    /// <summary>The program's version.</summary>
    public required string Program { get; init; }

    /// <summary>The stamp of the code that read and extracted.</summary>
    public required string Extractor { get; init; }

    /// <summary>The hash of the whole corpus.</summary>
    public required string CorpusHash { get; init; }

    /// <summary>How many files the corpus had.</summary>
    public int CorpusFiles { get; init; }

    /// <summary>How many of them could not be read.</summary>
    public int UnreadFiles { get; init; }

    /// <summary>How many notices the index had.</summary>
    public int Notices { get; init; }

    /// <summary>What was asked, so that it can be asked again.</summary>
    public required SelectionRequest Request { get; init; }

    /// <summary>SHA-256 of each other member.</summary>
    public IReadOnlyDictionary<string, string> Members { get; init; } = new Dictionary<string, string>();
}

/// <summary>One line of the answer.</summary>
/// <param name="Key">What it is: a record's id, a hit's notice_id, a row's name.</param>
/// <param name="Json">The line.</param>
public sealed record PacketResult(string Key, string Json);

/// <summary>A quote with its place.</summary>
/// <param name="Record">The record's id; null for a passage of a search that no record rests on.</param>
/// <param name="Quote">The quote, or the passage's snippet.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Text">The reading text between the offsets, character for character.</param>
public sealed record PacketQuote(string? Record, string NoticeId, string Type, string Quote, SourceSpan Source, string Text);

/// <summary>A file of the corpus.</summary>
/// <param name="File">Its path in the refreshed folder.</param>
/// <param name="Documents">What records call the documents in it.</param>
public sealed record PacketFile(string File, long Size, string Sha256, string? SidecarSha256, bool Failed, IReadOnlyList<string> Documents);

/// <summary>Serialisers of a packet's members, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PacketManifest))]
[JsonSerializable(typeof(PacketQuote))]
[JsonSerializable(typeof(PacketFile))]
internal sealed partial class PacketJsonContext : JsonSerializerContext;
