namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>Kinds of tables in statistical reports.</summary>
internal static class EnglishTables
{
    /// <summary>Labels and columns of numbers under a header of one line.</summary>
    public static TableItem Statistics(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(5, 16), r.Next(3, 7));
        var draft = Body(w, r, new(rows, columns), 1);
        draft.Row(0, [r.Next(2) == 0 ? "" : "Item", .. w.Heads(columns - 1)]);
        return new(draft.Finish(), Style(r, width, columns, 1));
    }

    /// <summary>Row labels in groups: the group's head stands alone on its line, its rows are indented.</summary>
    public static TableItem GroupedRows(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(9, 18), r.Next(3, 6));
        var draft = Body(w, r, new(rows, columns), 1);
        draft.Row(0, ["Characteristic", .. w.Heads(columns - 1)]);
        for (var i = 1; i < rows; i++)
        {
            if ((i - 1) % 4 == 0)
                draft.Row(i, [w.Label(), .. Enumerable.Repeat("", columns - 1)]);
            else
                draft.Indent(i, 1);
        }
        return new(draft.Finish(), Style(r, width, columns, 1));
    }

    /// <summary>A header of two lines: heads over two columns each, and what they measure below.</summary>
    public static TableItem SpanningHeads(EnglishWords w, Random r, double width)
    {
        var (rows, groups) = (r.Next(6, 14), r.Next(2, 4));
        var columns = 1 + 2 * groups;
        var draft = Body(w, r, new(rows, columns), 2);
        draft[0, 0] = "Country or area";
        draft.Merge(0, 0, 2, 1);
        for (var g = 0; g < groups; g++)
        {
            draft.Merge(0, 1 + 2 * g, 1, 2)[0, 1 + 2 * g] = $"{1990 + 5 * g}";
            (draft[1, 1 + 2 * g], draft[1, 2 + 2 * g]) = ("Number", "Percent");
        }
        return new(draft.Finish(), Style(r, width, columns, 2));
    }

    /// <summary>Many narrow columns headed by years.</summary>
    public static TableItem Years(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(5, 12), r.Next(6, 10));
        var draft = new TableDraft(rows, columns).Row(0, ["", .. Enumerable.Range(1998, columns - 1).Select(y => $"{y}")]);
        for (var i = 1; i < rows; i++)
            draft.Row(i, [w.Pick(["Spain", "Denmark", "Ireland", "Germany", "Total", "Belgium", "EU-15", "Wyoming"]), .. Enumerable.Range(1, columns - 1).Select(_ => w.Number(1))]);
        return new(draft.Finish(), Style(r, width, columns, 1) with { FontSize = 8.5 });
    }

    /// <summary>Labels that take two lines or more.</summary>
    public static TableItem WrappedLabels(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(5, 10), r.Next(3, 5));
        var draft = Body(w, r, new(rows, columns), 1);
        draft.Row(0, ["Activity", .. w.Heads(columns - 1)]);
        for (var i = 1; i < rows; i++)
            draft[i, 0] = r.Next(2) == 0 ? w.Label() : $"{w.Label()} for {w.Clause()}";
        return new(draft.Finish(), Style(r, width, columns, 1));
    }

    /// <summary>Text in every cell, wrapped over several lines.</summary>
    public static TableItem TextCells(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(4, 8), r.Next(3, 5));
        var draft = new TableDraft(rows, columns).Row(0, [.. new[] { "Programme", "Scope", "Status", "Remarks" }.Take(columns)]);
        for (var i = 1; i < rows; i++)
        {
            for (var c = 0; c < columns; c++)
                draft[i, c] = c == 0 ? w.Label() : c == 2 ? w.Pick(["Adopted", "In force", "Proposed", "Under review"]) : w.Sentence();
        }
        // Without lines or distance nobody could tell such rows apart.
        var style = Style(r, width, columns, 1);
        return new(draft.Finish(), style with { RightFrom = int.MaxValue, Padding = Math.Max(style.Padding, 6), Borders = style.Borders == Borders.None ? Borders.Level : style.Borders });
    }

    /// <summary>A label and one number.</summary>
    public static TableItem Pairs(EnglishWords w, Random r, double width)
    {
        var rows = r.Next(6, 14);
        var draft = Body(w, r, new(rows, 2), 1);
        draft.Row(0, r.Next(2) == 0 ? "Sector" : "Region", w.Heads(1)[0]);
        var style = Style(r, width, 2, 1);
        return new(draft.Finish(), style with { Widths = [180, 100] });
    }

    /// <summary>A table over two or three pages, header printed again.</summary>
    public static TableItem Long(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(60, 90), r.Next(3, 6));
        var draft = Body(w, r, new(rows, columns), 1);
        draft.Row(0, ["Name", .. w.Heads(columns - 1)]);
        return new(draft.Finish(), Style(r, width, columns, 1) with { RepeatHeader = true });
    }

    /// <summary>A table that fits into a column of text.</summary>
    public static TableItem Small(EnglishWords w, Random r, double width)
    {
        var rows = r.Next(5, 9);
        var draft = new TableDraft(rows, 3).Row(0, "Year", "Cases", "Rate");
        for (var i = 1; i < rows; i++)
            draft.Row(i, $"{1990 + i}", w.Number(0), w.Number(1));
        return new(draft.Finish(), Style(r, width, 3, 1) with { Widths = [60, 80, 70] });
    }

    /// <summary>Many fields without a value.</summary>
    public static TableItem MissingValues(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(6, 16), r.Next(4, 7));
        var draft = Body(w, r, new(rows, columns), 1);
        draft.Row(0, ["", .. w.Heads(columns - 1)]);
        for (var i = 1; i < rows; i++)
        {
            for (var c = 1; c < columns; c++)
                draft[i, c] = r.Next(3) == 0 ? "" : draft[i, c] + (r.Next(9) == 0 ? " *" : "");
        }
        return new(draft.Finish(), Style(r, width, columns, 1));
    }

    /// <summary>Heads of columns that take several lines.</summary>
    public static TableItem WrappedHeads(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(6, 14), r.Next(5, 9));
        var draft = Body(w, r, new(rows, columns), 1);
        draft.Row(0, ["State or region", .. Enumerable.Range(1, columns - 1).Select(_ => r.Next(3) == 0 ? w.Heads(1)[0] : $"{w.Heads(1)[0]} of {w.Label().ToLowerInvariant()}")]);
        return new(draft.Finish(), Style(r, width, columns, 1) with { FontSize = 8 });
    }

    /// <summary>Dots that lead from the label to the first number.</summary>
    public static TableItem Leaders(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(7, 18), r.Next(3, 6));
        var draft = Body(w, r, new(rows, columns), 1);
        draft.Row(0, ["Characteristic", .. w.Heads(columns - 1)]);
        var style = Style(r, width, columns, 1);
        for (var i = 1; i < rows; i++)
        {
            draft[i, 0] += new string('.', Math.Max(3, (int)((style.Widths[0] - 2 * style.Padding - style.FontSize * 0.55 * draft[i, 0].Length) / (style.FontSize * 0.28))));
            if (r.Next(3) == 0)
                draft.Indent(i, 0.8);
        }
        return new(draft.Finish(), style);
    }

    /// <summary>Groups of rows under a head in the middle of the table's width.</summary>
    public static TableItem CentredGroups(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(10, 18), r.Next(3, 6));
        var draft = Body(w, r, new(rows, columns), 1);
        draft.Row(0, ["Sector", .. w.Heads(columns - 1)]);
        for (var i = 1; i < rows; i += 5)
            draft.Row(i, [w.Label(), .. Enumerable.Repeat("", columns - 1)]).Merge(i, 0, 1, columns);
        var style = Style(r, width, columns, 1);
        return new(draft.Finish(), style with { CentredCells = r.Next(2) == 0 });
    }

    /// <summary>Wrapped text in cells, rows told apart by distance alone.</summary>
    public static TableItem OpenTextCells(EnglishWords w, Random r, double width)
    {
        var item = TextCells(w, r, width);
        return item with { Style = item.Style with { Borders = r.Next(2) == 0 ? Borders.Header : Borders.ThreeLine, Padding = 10, Stripes = r.Next(3) == 0 } };
    }

    /// <summary>As census offices set them: heads over two columns, groups of indented rows with leaders, upright lines only.</summary>
    public static TableItem Survey(EnglishWords w, Random r, double width)
    {
        var (rows, groups) = (r.Next(10, 20), r.Next(2, 4));
        var columns = 1 + 2 * groups;
        var draft = Body(w, r, new(rows, columns), 2);
        draft[0, 0] = "Characteristic";
        draft.Merge(0, 0, 2, 1);
        var style = Style(r, width, columns, 2) with { Borders = r.Next(3) == 0 ? Borders.ThreeLine : Borders.Columns, RightFrom = 1, FontSize = 8, Stripes = false };
        for (var g = 0; g < groups; g++)
        {
            draft.Merge(0, 1 + 2 * g, 1, 2)[0, 1 + 2 * g] = w.Pick(["All races", "Male", "Female", "In labor force", "Total", "Urban"]) + $" {g + 1}";
            (draft[1, 1 + 2 * g], draft[1, 2 + 2 * g]) = ("Estimate", "Margin of error (±)");
        }
        for (var i = 2; i < rows; i++)
        {
            if ((i - 2) % 5 == 0)
                draft.Row(i, [w.Label().ToUpperInvariant(), .. Enumerable.Repeat("", columns - 1)]);
            else
            {
                draft[i, 0] += new string('.', Math.Max(3, (int)((style.Widths[0] - 2 * style.Padding - 8 - 4.4 * draft[i, 0].Length) / 2.3)));
                draft.Indent(i, 1);
            }
        }
        return new(draft.Finish(), style);
    }

    /// <summary>Short words in every cell and a wider distance after every few rows.</summary>
    public static TableItem ShortText(EnglishWords w, Random r, double width)
    {
        var rows = r.Next(9, 18);
        var draft = new TableDraft(rows, 4).Row(0, "Permit", "Required", "Issued by", "Form");
        var labels = w.DistinctLabels(rows);
        for (var i = 1; i < rows; i++)
        {
            if (i % 5 != 0)
                draft.Row(i, labels[i], w.Pick(["Yes", "No", "Partly"]), w.Pick(["State", "County", "Agency", "Ministry"]), w.Pick(["A", "B-2", "none", "C"]));
        }
        return new(draft.Finish(), Style(r, width, 4, 1) with { RightFrom = int.MaxValue });
    }

    /// <summary>Numbers with blanks between thousands and decimal commas.</summary>
    public static TableItem European(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(6, 14), r.Next(4, 8));
        var draft = new TableDraft(rows, columns).Row(0, ["Member State", .. Enumerable.Range(1, columns - 1).Select(c => $"{1999 + c} (1)")]);
        var labels = w.DistinctLabels(rows);
        for (var i = 1; i < rows; i++)
            draft.Row(i, [labels[i], .. Enumerable.Range(1, columns - 1).Select(c => c % 2 == 0 ? $"{r.Next(1, 99)},{r.Next(10)}" : $"{r.Next(1, 99)} {r.Next(100, 999)} {r.Next(100, 999)}")]);
        return new(draft.Finish(), Style(r, width, columns, 1) with { RightFrom = 1 });
    }

    private static TableDraft Body(EnglishWords w, Random r, TableDraft draft, int header)
    {
        var kinds = Enumerable.Range(0, draft.Columns).Select(_ => r.Next(5)).ToList();
        var labels = w.DistinctLabels(draft.Rows);
        for (var i = header; i < draft.Rows; i++)
            draft.Row(i, [labels[i], .. Enumerable.Range(1, draft.Columns - 1).Select(c => w.Number(kinds[c]))]);
        return draft;
    }

    private static TableStyle Style(Random r, double width, int columns, int header)
    {
        var first = Math.Max(110, width * (columns > 5 ? 0.25 : 0.35));
        return new()
        {
            Widths = [first, .. Enumerable.Repeat((width - first) / (columns - 1), columns - 1)],
            Borders = r.Next(6) switch { 0 or 1 => Borders.None, 2 => Borders.Header, 3 => Borders.Level, _ => Borders.ThreeLine },
            HeaderRows = header,
            FontSize = 8 + 0.5 * r.Next(5),
            Padding = 2 + r.Next(4),
            RightFrom = r.Next(5) == 0 ? int.MaxValue : 1,
            Stripes = r.Next(4) == 0,
            ColouredHeader = r.Next(5) == 0,
            BoldHeader = r.Next(3) > 0,
        };
    }
}
