using System.Text.Json;
using PolicyMiner.Exporting;

namespace PolicyMiner.Reusing;

/// <summary>What notices share as JSON: <c>{"notices", "passages": […], "families": […], "sections": […], "set_aside": {…}}</c>.</summary>
public static class ReuseJson
{
    /// <summary>The whole report as one JSON object.</summary>
    public static string Write(ReuseReport report) => JsonText.Of(writer => Write(report, writer));

    /// <summary>One passage as one line of JSON.</summary>
    public static string Write(SharedPassage passage) => JsonText.Of(writer => WriteObject(writer, () => Fields(passage, writer)));

    /// <summary>One family as one line of JSON.</summary>
    public static string Write(PassageFamily family) => JsonText.Of(writer => WriteObject(writer, () => Fields(family, writer)));

    /// <summary>The whole report as the next value of a larger document.</summary>
    public static void Write(ReuseReport report, Utf8JsonWriter writer) => WriteObject(writer, () =>
    {
        writer.WriteNumber("notices", report.Notices);
        writer.WriteObjects("passages", report.Passages, passage => Fields(passage, writer));
        writer.WriteObjects("families", report.Families, family => Fields(family, writer));
        writer.WriteObjects("sections", report.Sections, share =>
        {
            writer.WriteString("notice_id", share.NoticeId);
            writer.WriteString("with", share.With);
            writer.WriteList("section", share.Section);
            writer.WriteNumber("characters", share.Characters);
            writer.WriteNumber("shared", share.Shared);
            writer.WriteNumber("share", Math.Round(share.Share, 3));
        });
        writer.WriteStartObject("set_aside");
        writer.WriteNumber("passages", report.SetAside);
        writer.WriteNumber("judged_over", report.JudgedOver);
        writer.WriteList("examples", report.SetAsideExamples);
        writer.WriteEndObject();
    });

    private static void WriteObject(Utf8JsonWriter writer, Action fields)
    {
        writer.WriteStartObject();
        fields();
        writer.WriteEndObject();
    }

    private static void Fields(SharedPassage passage, Utf8JsonWriter writer)
    {
        Write(passage.Earlier, "earlier", writer);
        Write(passage.Later, "later", writer);
        writer.WriteNumber("characters", passage.Characters);
        writer.WriteNumber("similarity", Math.Round(passage.Similarity, 3));
        writer.WriteBoolean("reordered", passage.Reordered);
        writer.WriteBoolean("dated", passage.Dated);
        writer.WriteObjects("pieces", passage.Pieces, piece =>
        {
            writer.WriteString("change", piece.Change);
            writer.WriteString("earlier", piece.Earlier);
            writer.WriteString("later", piece.Later);
        });
    }

    private static void Fields(PassageFamily family, Utf8JsonWriter writer)
    {
        writer.WriteNumber("notices", family.Notices);
        Write(family.First, "first", writer);
        writer.WriteObjects("copies", family.Copies, copy =>
        {
            writer.WriteString("notice_id", copy.Later.Notice.NoticeId);
            writer.WriteString("written_date", copy.Later.Notice.WrittenDate);
            writer.WriteString("tied_to", copy.Earlier.Notice.NoticeId);
            writer.WriteNumber("characters", copy.Characters);
            writer.WriteNumber("similarity", Math.Round(copy.Similarity, 3));
            writer.WriteString("text", copy.Later.Text);
            writer.WriteSource(copy.Later.Source);
        });
    }

    private static void Write(PassageSide side, string name, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteString("notice_id", side.Notice.NoticeId);
        writer.WriteString("title", side.Notice.Title);
        writer.WriteString("written_date", side.Notice.WrittenDate);
        writer.WriteString("region", side.Notice.Region);
        writer.WriteList("section", side.Section);
        writer.WriteString("text", side.Text);
        writer.WriteSource(side.Source);
        writer.WriteEndObject();
    }
}
