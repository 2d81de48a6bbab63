using System.Text;
using System.Text.Json;
using PolicyMiner.Exporting;

namespace PolicyMiner.Reusing;

/// <summary>What notices share as JSON: <c>{"notices", "passages": […], "families": […], "sections": […], "set_aside": {…}}</c>.</summary>
public static class ReuseJson
{
    /// <summary>The whole report as one JSON object.</summary>
    public static string Write(ReuseReport report) => Written(writer => Write(report, writer));

    /// <summary>One passage as one line of JSON.</summary>
    public static string Write(SharedPassage passage) => Written(writer => Write(passage, writer));

    /// <summary>One family as one line of JSON.</summary>
    public static string Write(PassageFamily family) => Written(writer => Write(family, writer));

    /// <summary>The whole report as the next value of a larger document.</summary>
    public static void Write(ReuseReport report, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("notices", report.Notices);
        writer.WriteStartArray("passages");
        foreach (var passage in report.Passages)
            Write(passage, writer);
        writer.WriteEndArray();
        writer.WriteStartArray("families");
        foreach (var family in report.Families)
            Write(family, writer);
        writer.WriteEndArray();
        writer.WriteStartArray("sections");
        foreach (var share in report.Sections)
        {
            writer.WriteStartObject();
            writer.WriteString("notice_id", share.NoticeId);
            writer.WriteString("with", share.With);
            WriteList(writer, "section", share.Section);
            writer.WriteNumber("characters", share.Characters);
            writer.WriteNumber("shared", share.Shared);
            writer.WriteNumber("share", Math.Round(share.Share, 3));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("set_aside");
        writer.WriteNumber("passages", report.SetAside);
        writer.WriteNumber("judged_over", report.JudgedOver);
        WriteList(writer, "examples", report.SetAsideExamples);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(SharedPassage passage, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Write(passage.Earlier, "earlier", writer);
        Write(passage.Later, "later", writer);
        writer.WriteNumber("characters", passage.Characters);
        writer.WriteNumber("similarity", Math.Round(passage.Similarity, 3));
        writer.WriteBoolean("reordered", passage.Reordered);
        writer.WriteBoolean("dated", passage.Dated);
        writer.WriteStartArray("pieces");
        foreach (var piece in passage.Pieces)
        {
            writer.WriteStartObject();
            writer.WriteString("change", piece.Change);
            writer.WriteString("earlier", piece.Earlier);
            writer.WriteString("later", piece.Later);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(PassageFamily family, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("notices", family.Notices);
        Write(family.First, "first", writer);
        writer.WriteStartArray("copies");
        foreach (var copy in family.Copies)
        {
            writer.WriteStartObject();
            writer.WriteString("notice_id", copy.Later.Notice.NoticeId);
            writer.WriteString("written_date", copy.Later.Notice.WrittenDate);
            writer.WriteString("tied_to", copy.Earlier.Notice.NoticeId);
            writer.WriteNumber("characters", copy.Characters);
            writer.WriteNumber("similarity", Math.Round(copy.Similarity, 3));
            writer.WriteString("text", copy.Later.Text);
            Write(copy.Later.Source, writer);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(PassageSide side, string name, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteString("notice_id", side.Notice.NoticeId);
        writer.WriteString("title", side.Notice.Title);
        writer.WriteString("written_date", side.Notice.WrittenDate);
        writer.WriteString("region", side.Notice.Region);
        WriteList(writer, "section", side.Section);
        writer.WriteString("text", side.Text);
        Write(side.Source, writer);
        writer.WriteEndObject();
    }

    private static void Write(Model.SourceSpan source, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("source");
        writer.WriteString("file", source.File);
        if (source.Page is { } page)
            writer.WriteNumber("page", page);
        else
            writer.WriteNull("page");
        writer.WriteNumber("line_start", source.LineStart);
        writer.WriteNumber("line_end", source.LineEnd);
        writer.WriteNumber("char_start", source.CharStart);
        writer.WriteNumber("char_end", source.CharEnd);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
            write(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
