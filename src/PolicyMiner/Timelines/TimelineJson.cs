using System.Text;
using System.Text.Json;
using PolicyMiner.Exporting;

namespace PolicyMiner.Timelines;

/// <summary>
/// A timeline as one JSON object: <c>{"at", "notices": [{"notice_id", "title", "region", "from", "to", "status", "stated", "by", "by_record"}],
/// "events": [{"date", "event", "notice_id", "region", "text", "record"}]}</c>.
/// </summary>
public static class TimelineJson
{
    /// <summary>The object on one line.</summary>
    public static string Write(Timeline timeline)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("at", timeline.At);
            writer.WriteStartArray("notices");
            foreach (var validity in timeline.Notices)
                Write(writer, validity);
            writer.WriteEndArray();
            writer.WriteStartArray("events");
            foreach (var happening in timeline.Events)
                Write(writer, happening);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, Validity validity)
    {
        writer.WriteStartObject();
        writer.WriteString("notice_id", validity.Notice.NoticeId);
        writer.WriteString("title", validity.Notice.Title);
        writer.WriteString("region", validity.Notice.Region);
        writer.WriteString("from", validity.From);
        writer.WriteString("to", validity.To);
        writer.WriteString("status", validity.StatusName);
        writer.WriteBoolean("stated", validity.Stated);
        writer.WriteString("by", validity.By?.NoticeId);
        writer.WriteString("by_record", validity.Words?.Id);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TimelineEvent happening)
    {
        writer.WriteStartObject();
        writer.WriteString("date", happening.Date);
        writer.WriteString("event", happening.Event);
        writer.WriteString("notice_id", happening.Notice.NoticeId);
        writer.WriteString("region", happening.Notice.Region);
        writer.WriteString("text", happening.Text);
        writer.WriteString("record", happening.Record.Id);
        writer.WriteEndObject();
    }
}
