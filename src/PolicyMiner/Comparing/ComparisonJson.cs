using System.Text;
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
    public static string Write(Comparison comparison)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
            Write(comparison, writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>One row as one line of JSON.</summary>
    public static string Write(ComparisonRow row)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
            Write(row, writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The same as the next value of a larger document.</summary>
    public static void Write(Comparison comparison, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("on", comparison.On);
        writer.WriteStartArray("columns");
        foreach (var column in comparison.Columns)
        {
            writer.WriteStartObject();
            writer.WriteString("notice_id", column.Notice.NoticeId);
            writer.WriteString("title", column.Notice.Title);
            writer.WriteString("region", column.Notice.Region);
            writer.WriteString("document_number", column.Notice.DocumentNumber);
            writer.WriteString("written_date", column.Notice.WrittenDate);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        WriteOptional(writer, "baseline", comparison.Baseline is { } at ? comparison.Columns[at].Notice.NoticeId : null);
        writer.WriteStartArray("rows");
        foreach (var row in comparison.Rows)
            Write(row, writer);
        writer.WriteEndArray();
        WriteList(writer, "notes", comparison.Notes);
        writer.WriteEndObject();
    }

    private static void Write(ComparisonRow row, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("row", row.Row);
        WriteOptional(writer, "aspect", row.Aspect);
        writer.WriteNumber("similarity", Math.Round(row.Similarity, 3));
        writer.WriteStartArray("cells");
        foreach (var cell in row.Cells)
            Write(cell, writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(ComparisonCell cell, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("state", CellStates.Name(cell.State));
        writer.WriteString("text", cell.Text);
        WriteList(writer, "records", cell.Records.Select(r => r.Id));
        WriteOptional(writer, "mark", cell.Mark is { } mark ? CellStates.Name(mark) : null);
        WriteOptional(writer, "count", cell.Count);
        WriteOptional(writer, "share", cell.Share is { } share ? Math.Round(share, 4) : null);
        WriteOptional(writer, "converted", cell.Converted);
        if (cell.Ambition.Count > 0)
        {
            writer.WriteStartArray("ambition");
            foreach (var ambition in cell.Ambition)
            {
                writer.WriteStartObject();
                writer.WriteString("record", ambition.Target.Id);
                writer.WriteNumber("yearly_growth", Math.Round(ambition.YearlyGrowth, 1));
                writer.WriteString("base_record", (ambition.Base ?? ambition.Multiple)?.Id);
                writer.WriteString("stated_record", ambition.Stated?.Id);
                writer.WriteBoolean("contradiction", ambition.Contradiction);
                writer.WriteString("text", ambition.Text);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }
}
