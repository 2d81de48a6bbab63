using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyMiner.Asking;
using PolicyMiner.Comparing;

namespace PolicyMiner.Exporting.Packets;

/// <summary>Makes the packet of a selection.</summary>
public static class PacketBuilder
{
    /// <summary>The packet of <paramref name="selection"/>, as the command line <paramref name="command"/> asked for it.</summary>
    public static Packet Build(Selection selection, string command, DateTime now)
    {
        var index = selection.Index;
        var files = index.Sources().Select(s => new PacketFile(s.Path, s.Size, s.Sha256, s.SidecarSha256, s.Failed, s.Documents)).ToList();
        return new(
            new()
            {
                Created = now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                Command = command,
                Program = ProgramVersion.Number,
                Extractor = ProgramVersion.Extractor,
                CorpusHash = index.CorpusHash(),
                CorpusFiles = files.Count,
                UnreadFiles = index.FailedCount,
                Notices = index.NoticeCount,
                Request = selection.Request,
            },
            Results(selection), Quotes(selection), files);
    }

    /// <summary>The answer as lines; of several with one key the later ones get a number.</summary>
    public static IReadOnlyList<PacketResult> Results(Selection selection) => Keyed([.. Lines(selection).Select(l => new PacketResult("", l))], selection.Request.What);

    /// <summary>Lines with the keys that tell them apart, as their kind has it.</summary>
    public static IReadOnlyList<PacketResult> Keyed(IReadOnlyList<PacketResult> lines, string what)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. lines.Select(l => l with { Key = Unique(KeyOf(l.Json, what), taken) })];
    }

    private static string KeyOf(string json, string what)
    {
        using var line = JsonDocument.Parse(json);
        string Field(string name) => line.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "";
        return what switch
        {
            SelectionRequest.SearchHits => Field("notice_id"),
            SelectionRequest.SideBySide => Field("aspect") is { Length: > 0 } aspect ? $"{Field("row")} ({aspect})" : Field("row"),
            _ => Field("id"),
        };
    }

    private static IEnumerable<string> Lines(Selection selection)
    {
        if (selection.Search is { } search)
            return search.Hits.Select(HitLine);
        if (selection.Comparison is { } comparison)
            return comparison.Rows.Select(ComparisonJson.Write);
        return selection.Records.Select(RecordJson.Write);
    }

    // A score says something within one answer only; it is no part of what was found.
    private static string HitLine(SearchHit hit)
    {
        var line = JsonNode.Parse(AnswerJson.Write(hit))!.AsObject();
        line.Remove("score");
        line.Remove("explanation");
        return line.ToJsonString(AnswerJson.Plain);
    }

    private static IReadOnlyList<PacketQuote> Quotes(Selection selection)
    {
        var texts = new ReadingTexts(selection.Index);
        var quotes = selection.Records.Select(r => new PacketQuote(r.Id, r.NoticeId, r.Type, r.Quote, r.Source, texts.Between(r.Source))).ToList();
        foreach (var hit in selection.Search?.Hits ?? [])
            quotes.AddRange(hit.Passages.Where(p => p.RecordId is null).Select(p => new PacketQuote(null, hit.NoticeId, "passage", p.Snippet, p.Source, texts.Between(p.Source))));
        return quotes;
    }

    private static string Unique(string key, HashSet<string> taken)
    {
        var unique = key;
        for (var n = 2; !taken.Add(unique); n++)
            unique = FormattableString.Invariant($"{key} [{n}]");
        return unique;
    }
}
