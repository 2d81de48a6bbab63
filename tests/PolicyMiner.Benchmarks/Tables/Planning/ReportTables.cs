namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>Tables as reports of ministries and agencies set them: partly ruled or not at all, with small letters and narrow gaps.</summary>
internal static class ReportTables
{
    /// <summary>A budget: amounts with currency signs apart in the first and total rows, losses in brackets, lines above totals only.</summary>
    public static TableItem Budget(EnglishWords w, Random r, double width)
    {
        var (groups, columns) = (r.Next(2, 4), r.Next(3, 6));
        var draft = new TableDraft(1 + 5 * groups, columns).Row(0, ["", .. Enumerable.Range(2006, columns - 1).Select(y => $"FY {y} {w.Pick(["Actual", "Enacted", "Request"])}")]);
        var totals = new List<int>();
        for (var g = 0; g < groups; g++)
        {
            var (top, labels) = (1 + 5 * g, w.DistinctLabels(3));
            draft.Row(top, w.Label() + ":");
            for (var i = 0; i < 3; i++)
                draft.Row(top + 1 + i, [labels[i], .. Enumerable.Range(1, columns - 1).Select(_ => Amount(r, i == 0))]).Indent(top + 1 + i, 1.2);
            draft.Row(top + 4, ["Total, " + w.Label().ToLowerInvariant(), .. Enumerable.Range(1, columns - 1).Select(_ => "$" + Amount(r, false))]);
            totals.Add(top + 4);
        }
        return new(draft.Finish(), Plain(width, columns, 8 + r.Next(3)) with { Borders = Pick(r, Borders.Header, Borders.ThreeLine, Borders.None), SignsApart = r.Next(3) > 0, RulesAbove = totals, BoldRows = r.Next(2) == 0 ? totals : [] });
    }

    /// <summary>Three levels of heads, the upper ones underlined over the columns they stand over, and marks that refer to notes.</summary>
    public static TableItem Levels(EnglishWords w, Random r, double width)
    {
        var rows = r.Next(8, 16);
        var draft = Numbers(w, r, new(rows, 7), 3);
        draft.Merge(0, 0, 3, 1)[0, 0] = "Sector";
        draft.Merge(0, 1, 1, 6)[0, 1] = "Emissions by source and year";
        for (var g = 0; g < 3; g++)
        {
            draft.Merge(1, 1 + 2 * g, 1, 2)[1, 1 + 2 * g] = w.Pick(["Stationary", "Mobile", "Diffuse", "Imported"]) + $" {g + 1}";
            draft.Row(2, "", "2001", "2011", "2001", "2011", "2001", "2011");
        }
        for (var i = 4; i < rows; i += 3)
            draft.Mark(i, r.Next(2) == 0 ? 0 : 3, $"{r.Next(1, 5)}");
        return new(draft.Finish(), Plain(width, 7, 7.5 + r.Next(3)) with { Borders = Borders.ThreeLine, HeaderRows = 3 });
    }

    /// <summary>Shaded rows and a coloured head, no line at all.</summary>
    public static TableItem Banded(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(6, 18), r.Next(3, 7));
        var draft = Numbers(w, r, new(rows, columns), 1).Row(0, ["Indicator", .. w.Heads(columns - 1)]);
        return new(draft.Finish(), Plain(width, columns, 8 + r.Next(3)) with { Borders = Borders.None, Stripes = true, ColouredHeader = r.Next(2) == 0, Padding = 2 + r.Next(3) });
    }

    /// <summary>Small letters and narrow gaps in a column of text.</summary>
    public static TableItem Narrow(EnglishWords w, Random r)
    {
        var (rows, columns) = (r.Next(6, 12), r.Next(4, 6));
        var draft = new TableDraft(rows, columns).Row(0, [w.Pick(["Region", "Country", "Age"]), .. Enumerable.Range(2007, columns - 1).Select(y => $"{y}")]);
        for (var i = 1; i < rows; i++)
            draft.Row(i, [w.Pick(["Spain", "Denmark", "Ireland", "Germany", "Total", "Belgium", "Wyoming", "18 to 24", "65 and over"]), .. Enumerable.Range(1, columns - 1).Select(_ => w.Number(1))]);
        var style = Plain(210, columns, 7.5) with { Borders = Pick(r, Borders.None, Borders.Header, Borders.ThreeLine), Padding = 1.5 };
        return new(draft.Finish(), style with { Widths = [70, .. Enumerable.Repeat(r.Next(24, 34) * 1.0, columns - 1)] });
    }

    /// <summary>Paragraphs in cells; rows are told apart by a level line, or by distance alone.</summary>
    public static TableItem Paragraphs(EnglishWords w, Random r, double width, bool ruled)
    {
        var (rows, columns) = (r.Next(4, 7), r.Next(2, 5));
        var draft = new TableDraft(rows, columns).Row(0, [.. new[] { "Objective", "Measures taken", "Responsible body", "Assessment" }.Take(columns)]);
        for (var i = 1; i < rows; i++)
            draft.Row(i, [.. Enumerable.Range(0, columns).Select(c => c == 0 ? w.Label() : c == 2 ? w.Pick(["Ministry of Finance", "National Office", "Regional councils"]) : w.Paragraph(r.Next(1, 3)))]);
        var style = Plain(width, columns, 8.5 + r.Next(2)) with { RightFrom = int.MaxValue, Padding = ruled ? 5 : 8, Borders = ruled ? Pick(r, Borders.Level, Borders.Level, Borders.OpenSides) : Borders.Header };
        return new(draft.Finish(), style with { Widths = [.. Enumerable.Range(0, columns).Select(c => c == 0 ? 90 : (width - 90) / (columns - 1))] });
    }

    /// <summary>Many columns of small numbers, for a page turned.</summary>
    public static TableItem Wide(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(12, 24), r.Next(10, 14));
        var draft = Numbers(w, r, new(rows, columns), 1).Row(0, ["State", .. Enumerable.Range(1998, columns - 1).Select(y => $"{y}")]);
        for (var i = 1; i < rows; i++)
        {
            for (var c = 1; c < columns; c++)
                draft[i, c] = c % 3 == 0 && r.Next(5) == 0 ? ":" : $"{r.Next(1, 999)}.{r.Next(10)}";
        }
        return new(draft.Finish(), Plain(width, columns, 6.5 + r.Next(2)) with { Padding = 2, Borders = Pick(r, Borders.None, Borders.Header, Borders.ThreeLine, Borders.Columns) });
    }

    /// <summary>Labels of two lines whose numbers stand beside the first or the last.</summary>
    public static TableItem LongLabels(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(6, 11), r.Next(3, 6));
        var draft = Numbers(w, r, new(rows, columns), 1).Row(0, ["Activity", .. w.Heads(columns - 1)]);
        for (var i = 1; i < rows; i++)
            draft[i, 0] += r.Next(2) == 0 ? $", where {w.Clause()}" : "";
        return new(draft.Finish(), Plain(width, columns, 8 + r.Next(3)) with { Borders = Pick(r, Borders.None, Borders.Header, Borders.ThreeLine, Borders.Level), Padding = 3 + r.Next(3) });
    }

    /// <summary>A long list of countries in close lines, some values missing.</summary>
    public static TableItem Countries(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(24, 36), r.Next(6, 10));
        var names = new[] { "Austria", "Belgium", "Bulgaria", "Cyprus", "Czech Republic", "Denmark", "Estonia", "Finland", "France", "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia", "Lithuania", "Luxembourg", "Malta", "Netherlands", "Poland", "Portugal", "Romania", "Slovakia", "Slovenia", "Spain", "Sweden", "United Kingdom", "Iceland", "Liechtenstein", "Norway", "Switzerland", "Croatia", "Turkey", "EU-15", "EU-27", "Euro area" };
        var draft = new TableDraft(rows, columns).Row(0, ["", .. Enumerable.Range(2002, columns - 1).Select(y => $"{y}")]);
        for (var i = 1; i < rows; i++)
        {
            draft.Row(i, [names[i - 1], .. Enumerable.Range(1, columns - 1).Select(_ => r.Next(9) == 0 ? w.Pick([":", "-", "n.a."]) : w.Number(1))]);
            if (r.Next(8) == 0)
                draft.Mark(i, r.Next(columns), $"({w.Pick(["p", "e", "b"])})");
        }
        return new(draft.Finish(), Plain(width, columns, 7 + 0.5 * r.Next(3)) with { Padding = 1.5, Borders = Pick(r, Borders.None, Borders.Header, Borders.ThreeLine, Borders.Columns), Leading = 1.1 });
    }

    /// <summary>Which requirement holds where: crosses and words in few of the fields.</summary>
    public static TableItem Matrix(EnglishWords w, Random r, double width)
    {
        var (rows, columns, labels) = (r.Next(7, 14), r.Next(4, 7), w.DistinctLabels(14));
        var draft = new TableDraft(rows, columns).Row(0, ["Requirement", .. Enumerable.Range(1, columns - 1).Select(c => $"Class {(char)('A' + c)}")]);
        var mark = w.Pick(["X", "Yes", "x"]);
        for (var i = 1; i < rows; i++)
            draft.Row(i, [labels[i], .. Enumerable.Range(1, columns - 1).Select(_ => r.Next(3) == 0 ? "" : mark)]);
        return new(draft.Finish(), Plain(width, columns, 9) with { Borders = Pick(r, Borders.Level, Borders.ThreeLine, Borders.Grid, Borders.Header) });
    }

    /// <summary>Dates and what happened then.</summary>
    public static TableItem Calendar(EnglishWords w, Random r, double width)
    {
        var rows = r.Next(5, 10);
        var draft = new TableDraft(rows, 3).Row(0, "Date", "Event", "Document");
        for (var i = 1; i < rows; i++)
            draft.Row(i, $"{r.Next(1, 29)} {w.Pick(["March", "June", "October"])} {2000 + i}", w.Sentence(), $"COM({2000 + i}) {r.Next(100, 900)}");
        var style = Plain(width, 3, 9) with { RightFrom = int.MaxValue, Borders = Pick(r, Borders.Level, Borders.Grid, Borders.Columns), Padding = 4 };
        return new(draft.Finish(), style with { Widths = [90, width - 190, 100] });
    }

    /// <summary>A table small enough to stand beside another one.</summary>
    public static TableItem Half(EnglishWords w, Random r)
    {
        var rows = r.Next(5, 9);
        var draft = Numbers(w, r, new(rows, 3), 1).Row(0, "Item", "Number", "Share");
        return new(draft.Finish(), Plain(215, 3, 8) with { Widths = [115, 55, 45], Borders = Pick(r, Borders.None, Borders.ThreeLine, Borders.Grid) });
    }

    internal static TableDraft Numbers(EnglishWords w, Random r, TableDraft draft, int header)
    {
        var kinds = Enumerable.Range(0, draft.Columns).Select(_ => r.Next(5)).ToList();
        var labels = w.DistinctLabels(draft.Rows);
        for (var i = header; i < draft.Rows; i++)
            draft.Row(i, [labels[i], .. Enumerable.Range(1, draft.Columns - 1).Select(c => w.Number(kinds[c]))]);
        return draft;
    }

    internal static TableStyle Plain(double width, int columns, double size)
    {
        var first = Math.Max(90, width * (columns > 7 ? 0.18 : columns > 5 ? 0.25 : 0.35));
        return new() { Widths = [first, .. Enumerable.Repeat((width - first) / Math.Max(1, columns - 1), columns - 1)], FontSize = size, Padding = 3, RightFrom = 1 };
    }

    internal static T Pick<T>(Random r, params T[] from) => from[r.Next(from.Length)];

    private static string Amount(Random r, bool signed)
    {
        var amount = r.Next(10, 900_000).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        return r.Next(8) == 0 ? $"({amount})" : r.Next(12) == 0 ? "—" : signed ? "$" + amount : amount;
    }
}
