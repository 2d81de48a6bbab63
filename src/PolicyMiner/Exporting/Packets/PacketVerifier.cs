using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PolicyMiner.Asking;
using PolicyMiner.Comparing;
using PolicyMiner.Indexing;

namespace PolicyMiner.Exporting.Packets;

/// <summary>Something that is not as it was when a packet was made.</summary>
/// <param name="IsDrift">Whether it makes the answer another one; false for what a reader should only know.</param>
/// <param name="Code"><c>packet_changed</c>, <c>missing_file</c>, <c>changed_file</c>, <c>missing_on_disk</c>, <c>changed_on_disk</c>, <c>quote_moved</c>,
/// <c>quote_gone</c>, <c>cannot_run</c>, <c>result_gone</c>, <c>result_new</c>, <c>result_changed</c>; as notes <c>new_file</c>, <c>other_program</c>, <c>other_extractor</c>.</param>
/// <param name="File">The file, where it is about one.</param>
/// <param name="Key">The record, hit or row, where it is about one.</param>
public sealed record Drift(bool IsDrift, string Code, string? File, string? Key, string Message);

/// <summary>Runs a packet again on the present corpus and index and says what has drifted.</summary>
public static class PacketVerifier
{
    private const int LongestShown = 120;

    /// <summary>Every drift, in the order packet, program, files, quotes, results; empty where nothing has changed.</summary>
    public static IEnumerable<Drift> Verify(Packet packet, PolicyIndex index) =>
        [.. packet.Damage.Select(d => new Drift(true, "packet_changed", null, null, d)), .. Program(packet), .. Files(packet, index), .. Quotes(packet, index), .. Results(packet, index)];

    private static IEnumerable<Drift> Program(Packet packet)
    {
        var manifest = packet.Manifest;
        if (manifest.Program != ProgramVersion.Number)
            yield return new(false, "other_program", null, null, $"The packet was made by {manifest.Program}; this is {ProgramVersion.Number}.");
        if (manifest.Extractor != ProgramVersion.Extractor)
            yield return new(false, "other_extractor", null, null, $"Records were extracted by code {manifest.Extractor}; this program has {ProgramVersion.Extractor}.");
    }

    private static IEnumerable<Drift> Files(Packet packet, PolicyIndex index)
    {
        var present = index.Sources().ToLookup(s => s.Path, StringComparer.Ordinal);
        foreach (var file in packet.Files)
        {
            var same = present[file.File].FirstOrDefault(s => s.Documents.SequenceEqual(file.Documents)) ?? present[file.File].FirstOrDefault();
            if (same is null)
            {
                yield return new(true, "missing_file", file.File, null, "The index no longer has this file.");
                continue;
            }
            if (same.Sha256 != file.Sha256)
                yield return new(true, "changed_file", file.File, null, $"Its SHA-256 was {file.Sha256}, now the index has {same.Sha256}.");
            if (same.SidecarSha256 != file.SidecarSha256)
                yield return new(true, "changed_file", file.File, null, "What stands beside it (.meta.json) has changed.");
            if (same.Failed != file.Failed)
                yield return new(true, "changed_file", file.File, null, same.Failed ? "It could be read then, and cannot be now." : "It could not be read then, and can be now.");
            var disk = Path.Combine(same.Root, same.Path);
            if (HashOf(disk) is not { } hash)
                yield return new(true, "missing_on_disk", file.File, null, $"{disk} is no longer there or cannot be read; the index still has it.");
            else if (hash != same.Sha256)
                yield return new(true, "changed_on_disk", file.File, null, $"{disk} has changed since the index was made; run `policyminer refresh` and verify again.");
        }
        var known = packet.Files.Select(f => f.File).ToHashSet(StringComparer.Ordinal);
        foreach (var source in present.SelectMany(p => p).Where(s => !known.Contains(s.Path)))
            yield return new(false, "new_file", source.Path, null, "The corpus did not have this file when the packet was made.");
    }

    private static IEnumerable<Drift> Quotes(Packet packet, PolicyIndex index)
    {
        var texts = new ReadingTexts(index);
        foreach (var quote in packet.Quotes)
        {
            var place = quote.Source;
            if (texts.Of(place.File) is null)
                yield return new(true, "quote_gone", place.File, quote.Record, $"Its file is gone: {Short(quote.Text)}");
            else if (texts.Between(place) == quote.Text)
                continue;
            else if (texts.Find(place.File, quote.Text, place.CharStart) is { } at)
                yield return new(true, "quote_moved", place.File, quote.Record, $"It stood at character {place.CharStart} and stands at {at} now: {Short(quote.Text)}");
            else
                yield return new(true, "quote_gone", place.File, quote.Record, $"Characters {place.CharStart}–{place.CharEnd} no longer read: {Short(quote.Text)}");
        }
    }

    private static IEnumerable<Drift> Results(Packet packet, PolicyIndex index)
    {
        IReadOnlyList<PacketResult> now;
        string? failure = null;
        try
        {
            now = PacketBuilder.Results(Selection.Load(index, packet.Manifest.Request));
        }
        catch (Exception e) when (e is ComparisonException or QuerySyntaxException)
        {
            (now, failure) = ([], e.Message);
        }
        if (failure is not null)
        {
            yield return new(true, "cannot_run", null, null, $"The command no longer gives an answer: {failure}");
            yield break;
        }
        var before = PacketBuilder.Keyed(packet.Results, packet.Manifest.Request.What);
        var present = now.ToDictionary(r => r.Key, r => r.Json, StringComparer.Ordinal);
        foreach (var result in before)
        {
            if (!present.Remove(result.Key, out var json))
                yield return new(true, "result_gone", null, result.Key, $"Was: {Short(result.Json)}");
            else if (json != result.Json && Changed(result.Json, json) is { Count: > 0 } fields)
                yield return new(true, "result_changed", null, result.Key, string.Join("; ", fields));
        }
        foreach (var result in now.Where(r => present.ContainsKey(r.Key)))
            yield return new(true, "result_new", null, result.Key, $"Is now: {Short(result.Json)}");
    }

    private static List<string> Changed(string before, string after)
    {
        var (was, now) = (Object(before), Object(after));
        if (was is null || now is null)
            return ["the line is no JSON object"];
        return [.. was.Select(p => p.Key).Union(now.Select(p => p.Key)).Where(name => !JsonNode.DeepEquals(was[name], now[name]))
            .Select(name => $"{name}: {Difference(Text(was[name]), Text(now[name]))}")];
    }

    // Long values that begin alike are shown from shortly before they part: the cells of a row differ in one of them.
    private static string Difference(string was, string now)
    {
        const int led = 40;
        var same = was.AsSpan().CommonPrefixLength(now);
        var from = Math.Max(was.Length, now.Length) <= LongestShown || same <= led ? 0 : same - led;
        if (from > 0 && char.IsLowSurrogate(was[from]))
            from--;
        var cut = from > 0 ? "…" : "";
        return $"{cut}{Short(was[from..])} → {cut}{Short(now[from..])}";
    }

    private static JsonObject? Object(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(AnswerJson.Plain) ?? "null";

    private static string? HashOf(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Short(string text) => text.Length <= LongestShown ? text : text[..(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…";
}
