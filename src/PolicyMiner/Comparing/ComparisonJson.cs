using System.Text.Json;
using PolicyMiner.Exporting;

namespace PolicyMiner.Comparing;

/// <summary>
/// A comparison as JSON: <c>{"on", "columns": [{"notice_id", "title", "region", …}], "rows": [{"row", "cells": [{"state", "text",
/// "records": [id…], …}]}]}</c>.
/// </summary>
public static class ComparisonJson
{
    /// <summary>The whole comparison as one JSON object.</summary>
    public static string Write(Comparison comparison) => JsonText.Of(writer => Write(comparison, writer));

    /// <summary>One row as one line of JSON.</summary>
    public static string Write(ComparisonRow row) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        Fields(row, writer);
        writer.WriteEndObject();
    });

    /// <summary>The same as the next value of a larger document.</summary>
    public static void Write(Comparison comparison, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("on", comparison.On);
        writer.WriteObjects("columns", comparison.Columns, column =>
        {
            writer.WriteString("notice_id", column.Notice.NoticeId);
            writer.WriteString("title", column.Notice.Title);
            writer.WriteString("region", column.Notice.Region);
            writer.WriteString("document_number", column.Notice.DocumentNumber);
            writer.WriteString("written_date", column.Notice.WrittenDate);
        });
        writer.WriteIfAny("baseline", comparison.Baseline is { } at ? comparison.Columns[at].Notice.NoticeId : null);
        writer.WriteObjects("rows", comparison.Rows, row => Fields(row, writer));
        writer.WriteList("notes", comparison.Notes.Select(n => n.English));
        writer.WriteEndObject();
    }

    private static void Fields(ComparisonRow row, Utf8JsonWriter writer)
    {
        writer.WriteString("row", row.Row);
        writer.WriteIfAny("aspect", row.Aspect);
        writer.WriteNumber("similarity", Math.Round(row.Similarity, 3));
        writer.WriteObjects("cells", row.Cells, cell => Fields(cell, writer));
    }

    private static void Fields(ComparisonCell cell, Utf8JsonWriter writer)
    {
        writer.WriteString("state", CellStates.Name(cell.State));
        writer.WriteString("text", cell.Text);
        writer.WriteList("records", cell.Records.Select(r => r.Id));
        if (cell.ByPerson)
            writer.WriteList("by_person", cell.Records.Where(r => r.Correction is not null).Select(r => r.Id));
        writer.WriteIfAny("mark", cell.Mark is { } mark ? CellStates.Name(mark) : null);
        writer.WriteIfAny("count", cell.Count);
        writer.WriteIfAny("share", cell.Share is { } share ? Math.Round(share, 4) : null);
        writer.WriteIfAny("converted", cell.Converted);
        if (cell.Ambition.Count > 0)
        {
            writer.WriteObjects("ambition", cell.Ambition, ambition =>
            {
                writer.WriteString("record", ambition.Target.Id);
                writer.WriteNumber("yearly_growth", Math.Round(ambition.YearlyGrowth, 1));
                writer.WriteString("base_record", (ambition.Base ?? ambition.Multiple)?.Id);
                writer.WriteString("stated_record", ambition.Stated?.Id);
                writer.WriteBoolean("contradiction", ambition.Contradiction);
                writer.WriteString("text", ambition.Text);
            });
        }
    }
}
