using PolicyMiner.Exporting;

namespace PolicyMiner.Timelines;

/// <summary>
/// A timeline as one JSON object: <c>{"at", "notices": [{"notice_id", "title", "region", "from", "to", "status", "stated", "by", "by_record"}],
/// "events": [{"date", "event", "notice_id", "region", "text", "record"}]}</c>.
/// </summary>
public static class TimelineJson
{
    /// <summary>The object on one line.</summary>
    public static string Write(Timeline timeline) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("at", timeline.At);
        writer.WriteObjects("notices", timeline.Notices, validity =>
        {
            writer.WriteString("notice_id", validity.Notice.NoticeId);
            writer.WriteString("title", validity.Notice.Title);
            writer.WriteString("region", validity.Notice.Region);
            writer.WriteString("from", validity.From);
            writer.WriteString("to", validity.To);
            writer.WriteString("status", validity.StatusName);
            writer.WriteBoolean("stated", validity.Stated);
            writer.WriteString("by", validity.By?.NoticeId);
            writer.WriteString("by_record", validity.Words?.Id);
        });
        writer.WriteObjects("events", timeline.Events, happening =>
        {
            writer.WriteString("date", happening.Date);
            writer.WriteString("event", happening.Event);
            writer.WriteString("notice_id", happening.Notice.NoticeId);
            writer.WriteString("region", happening.Notice.Region);
            writer.WriteString("text", happening.Text);
            writer.WriteString("record", happening.Record.Id);
            writer.WriteIfAny("correction", happening.Record.Correction);
        });
        writer.WriteEndObject();
    });
}
