using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyMiner.Exporting;
using PolicyMiner.Model;
using PolicyMiner.Text;

namespace PolicyMiner.Correcting;

/// <summary>Puts corrections to the records of a notice. What cannot be placed is told and changes nothing.</summary>
public static class CorrectedRecords
{
    private static readonly HashSet<string> Fixed = ["type", "id", "notice_id", "section", "quote", "source", "confidence", "flags", "correction"];

    /// <summary>The records of a notice as a person sees them.</summary>
    /// <param name="extracted">As extracted, in document order.</param>
    /// <param name="text">The notice's running text, to find the quotes of added records.</param>
    /// <param name="corrections">What was said of this notice.</param>
    /// <param name="unplaced">Told of every correction that fits nothing, and why.</param>
    public static IReadOnlyList<PolicyRecord> Of(IReadOnlyList<PolicyRecord> extracted, NoticeText text, IEnumerable<Correction> corrections, Action<Correction, string> unplaced)
    {
        var records = extracted.ToList();
        foreach (var correction in corrections.OrderBy(c => c.Action == "add" ? 1 : 0))
        {
            if (correction.Action == "reviewed")
                continue;
            try
            {
                if (correction.Action == "add")
                    Add(records, Made(correction, text));
                else if (Find(records, correction) is var at && correction.Action == "reject")
                    records.RemoveAt(at);
                else
                    records[at] = Changed(records[at], correction);
            }
            catch (CorrectionException e)
            {
                unplaced(correction, e.Message);
            }
        }
        return records;
    }

    /// <summary>The record of an <c>add</c>, without an id.</summary>
    /// <exception cref="CorrectionException">The quote is not in the notice once, or the fields do not make a record.</exception>
    public static PolicyRecord Made(Correction correction, NoticeText text)
    {
        var (passage, start, length) = Quoted(correction, text);
        var source = text.Place(passage, start, length);
        var json = new JsonObject
        {
            ["type"] = correction.Type,
            ["notice_id"] = correction.NoticeId,
            ["quote"] = correction.Quote,
            ["section"] = new JsonArray([.. passage.Section.Select(s => (JsonNode)s)]),
            ["source"] = new JsonObject { ["file"] = source.File, ["page"] = source.Page, ["line_start"] = source.LineStart, ["line_end"] = source.LineEnd, ["char_start"] = source.CharStart, ["char_end"] = source.CharEnd },
            ["flags"] = new JsonArray(RecordFlags.AddedByPerson),
            ["correction"] = correction.Provenance,
            ["confidence"] = 1,
        };
        // As a reader takes a number without further words: the notice's own aim, and exactly that many.
        if (correction.Type == "target")
            json["own"] = true;
        if (RecordJson.Fields(correction.Type).ContainsKey("comparator") && correction.Set?["value"] is not null)
            json["comparator"] = "=";
        foreach (var (field, kind) in RecordJson.Fields(correction.Type))
        {
            if (kind != typeof(string) && kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
                json.TryAdd(field, new JsonArray());
        }
        return Read(json, correction, null);
    }

    /// <summary>A field as the record type takes it: numbers, true or false, lists split at ; and ；, nothing (an empty list) for an empty value.</summary>
    /// <exception cref="CorrectionException">The type has no such field, or the value does not fit it.</exception>
    public static JsonNode? Value(string type, string field, string value)
    {
        var fields = RecordJson.Fields(type);
        if (Fixed.Contains(field) || !fields.TryGetValue(field, out var kind))
            throw new CorrectionException($"A {type} has no field \"{field}\" to give; its fields are {string.Join(", ", fields.Keys.Where(f => !Fixed.Contains(f)))}.");
        if (value.Length == 0)
            return kind == typeof(IReadOnlyList<string>) ? new JsonArray() : null;
        kind = Nullable.GetUnderlyingType(kind) ?? kind;
        if (kind == typeof(string))
            return value;
        if (kind == typeof(bool) && bool.TryParse(value, out var flag))
            return flag;
        if (kind == typeof(int) && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var whole))
            return whole;
        if (kind == typeof(double) && double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        if (kind == typeof(IReadOnlyList<string>))
            return new JsonArray([.. value.Split(';', '；').Select(v => (JsonNode)v.Trim())]);
        throw new CorrectionException($"\"{value}\" is no value for {field} of a {type}, which takes {(kind == typeof(bool) ? "true or false" : kind == typeof(int) ? "a whole number" : kind == typeof(double) ? "a number" : "what only the extractors give")}.");
    }

    private static PolicyRecord Changed(PolicyRecord record, Correction correction)
    {
        var json = JsonNode.Parse(RecordJson.Write(record))!.AsObject();
        json["flags"] = new JsonArray([.. record.Flags.Append(correction.Action == "confirm" ? RecordFlags.Confirmed : RecordFlags.Corrected).Distinct().Select(f => (JsonNode)f)]);
        json["confidence"] = 1;
        json["correction"] = correction.Provenance;
        return Read(json, correction, record as QuantityRecord);
    }

    private static PolicyRecord Read(JsonObject json, Correction correction, QuantityRecord? before)
    {
        var set = correction.Set ?? [];
        foreach (var (field, value) in set)
            json[field] = value?.DeepClone();
        if (RecordJson.Fields(correction.Type).ContainsKey("magnitude"))
            CorrectedAmount.Settle(json, set, before);
        try
        {
            return RecordJson.Read(json.ToJsonString());
        }
        catch (JsonException e)
        {
            throw new CorrectionException($"These fields do not make a {correction.Type} ({e.Message})");
        }
    }

    private static int Find(List<PolicyRecord> records, Correction correction)
    {
        var quote = Squeezed(correction.Quote ?? "");
        var same = records.Select((r, i) => (Record: r, At: i)).Where(r => r.Record.Type == correction.Type && Squeezed(r.Record.Quote) == quote).ToList();
        var byId = same.Where(r => r.Record.Id == correction.Id).ToList();
        // The extractors may have changed the value, and with it the id.
        var matches = byId.Count > 0 ? byId : same.Count > 1 ? [.. same.Where(r => Has(r.Record, correction.Was) || Has(r.Record, correction.Set))] : same;
        return matches.Count == 1 ? matches[0].At : throw new CorrectionException(matches.Count == 0
            ? "no record of this type rests on these words any more" : "several records rest on these words and none is as it was");
    }

    private static bool Has(PolicyRecord record, JsonObject? fields)
    {
        var json = JsonNode.Parse(RecordJson.Write(record))!.AsObject();
        return fields is { Count: > 0 } && fields.All(f => JsonNode.DeepEquals(json[f.Key], f.Value));
    }

    private static void Add(List<PolicyRecord> records, PolicyRecord made)
    {
        var id = RecordIds.Assign([made])[0].Id;
        var repeat = records.Count(r => r.Id == id || r.Id.StartsWith(id + "-", StringComparison.Ordinal));
        made = made with { Id = repeat == 0 ? id : $"{id}-{repeat + 1}" };
        var at = records.FindIndex(r => r is not NoticeRecord && r.Source.CharStart > made.Source.CharStart);
        records.Insert(at < 0 ? records.Count : at, made);
    }

    private static (NoticePassage Passage, int Start, int Length) Quoted(Correction correction, NoticeText text)
    {
        var quote = Squeezed(correction.Quote ?? "");
        if (quote.Length == 0)
            throw new CorrectionException("A record needs the words it rests on; give them with --quote.");
        var found = new List<(NoticePassage Passage, int Start, int Length, int Line)>();
        foreach (var passage in text.Passages)
        {
            var kept = passage.Text.Value.Select((c, i) => (c, i)).Where(x => !char.IsWhiteSpace(x.c)).ToList();
            var plain = string.Concat(kept.Select(x => Width.Fold(x.c)));
            for (var at = plain.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(quote, at + 1, StringComparison.Ordinal))
            {
                var (start, end) = (kept[at].i, kept[at + quote.Length - 1].i + 1);
                found.Add((passage, start, end - start, text.Place(passage, start, end - start).LineStart));
            }
        }
        if (found.Count > 1 && correction.Line is { } line)
            found = [found.MinBy(f => Math.Abs(f.Line - line))];
        return found switch
        {
            [var (passage, start, length, _)] => (passage, start, length),
            [] => throw new CorrectionException($"The words \"{correction.Quote}\" are not in {correction.NoticeId}; quote one paragraph or table row as `show {correction.NoticeId} --text` prints it."),
            _ => throw new CorrectionException($"The words \"{correction.Quote}\" stand in {correction.NoticeId} {found.Count} times, in lines {string.Join(", ", found.Select(f => f.Line).Distinct())}; quote more of them, or say which with --line."),
        };
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(Width.Fold));
}
