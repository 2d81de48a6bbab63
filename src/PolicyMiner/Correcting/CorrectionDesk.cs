using System.Text.Json.Nodes;
using PolicyMiner.Asking;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Correcting;

/// <summary>Takes a person's corrections: checks each against the index, writes it to the file beside the folder, and shows it in the index.</summary>
/// <param name="why">Why, in the person's words.</param>
/// <param name="by">Who; null where nobody says.</param>
public sealed class CorrectionDesk(string indexPath, string? why, string? by)
{
    /// <summary>Gives fields of a record other values.</summary>
    public string Correct(string id, IReadOnlyList<(string Field, string Value)> fields)
    {
        using var index = PolicyIndex.Open(indexPath);
        var (notice, record) = Find(index, id);
        var json = JsonNode.Parse(RecordJson.Write(record))!.AsObject();
        var (set, was) = (new JsonObject(), new JsonObject());
        foreach (var (field, value) in fields)
        {
            set[field] = CorrectedRecords.Value(record.Type, field, value);
            was[field] = json[field]?.DeepClone();
        }
        return Take(index, notice, About(record, "correct") with { Set = set, Was = was });
    }

    /// <summary>Says that a record is none.</summary>
    public string Reject(string id)
    {
        using var index = PolicyIndex.Open(indexPath);
        var (notice, record) = Find(index, id);
        return record is NoticeRecord
            ? throw new CorrectionException("A notice cannot be rejected; remove its file from the folder and refresh.")
            : Take(index, notice, About(record, "reject"));
    }

    /// <summary>Says that a record is right as it is.</summary>
    public string Confirm(string id)
    {
        using var index = PolicyIndex.Open(indexPath);
        var (notice, record) = Find(index, id);
        return Take(index, notice, About(record, "confirm"));
    }

    /// <summary>Says that all records of a type in a notice have been looked at: those not corrected or rejected are right, those not added are not there.</summary>
    public string Reviewed(string noticeId, string type)
    {
        using var index = PolicyIndex.Open(indexPath);
        var notice = Notice(index, noticeId);
        return Take(index, notice, Now("reviewed", notice.NoticeId, type));
    }

    /// <summary>Adds a record that was missed.</summary>
    public string Add(string noticeId, string type, string quote, int? line, IReadOnlyList<(string Field, string Value)> fields)
    {
        using var index = PolicyIndex.Open(indexPath);
        var notice = Notice(index, noticeId);
        var set = new JsonObject();
        foreach (var (field, value) in fields)
            set[field] = CorrectedRecords.Value(type, field, value);
        var correction = Now("add", notice.NoticeId, type) with { Quote = quote, Line = line, Set = set };
        CorrectedRecords.Made(correction, index.LoadText(notice)); // says what is wrong before anything is written
        return Take(index, notice, correction);
    }

    private string Take(PolicyIndex index, IndexedNotice notice, Correction correction)
    {
        var file = CorrectionSync.FileOf(index, notice);
        // What was corrected before keeps what was extracted.
        var before = CorrectionFile.Read(file);
        if (correction.Action == "correct" && before.FirstOrDefault(c => c.Action == "correct" && c.Id == correction.Id) is { Set: { } set, Was: { } was })
        {
            var merged = set.DeepClone().AsObject();
            var extracted = correction.Was!.DeepClone().AsObject();
            foreach (var (field, value) in correction.Set!)
                merged[field] = value?.DeepClone();
            foreach (var (field, value) in was)
                extracted[field] = value?.DeepClone();
            correction = correction with { Set = merged, Was = extracted };
        }
        CorrectionFile.Write(file, CorrectionFile.With(before, correction));
        index.Dispose();
        Refresh.Run(indexPath, []);
        return file;
    }

    private Correction About(PolicyRecord record, string action) => Now(action, record.NoticeId, record.Type) with { Id = record.Id, Quote = record.Quote };

    private Correction Now(string action, string noticeId, string type) => new()
    {
        Action = action,
        NoticeId = noticeId,
        Type = type,
        Why = why,
        By = by,
        Date = DateTime.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static (IndexedNotice Notice, PolicyRecord Record) Find(PolicyIndex index, string id) => Lookup.Find(index, id) switch
    {
        { Record: { } record } found => (found.Notice, record),
        { } found => (found.Notice, index.Records(found.Notice).OfType<NoticeRecord>().First()),
        null => throw new CorrectionException($"Nothing in the index is called {id}; `policyminer list targets --format jsonl` and the like show the ids of records."),
    };

    private static IndexedNotice Notice(PolicyIndex index, string id) => Lookup.Find(index, id)?.Notice
        ?? throw new CorrectionException($"No notice in the index is called {id}; `policyminer list notices` shows the ids.");
}
