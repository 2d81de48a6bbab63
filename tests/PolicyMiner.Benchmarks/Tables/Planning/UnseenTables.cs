using static PolicyMiner.Benchmarks.Tables.Planning.ReportTables;

namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>Tables of other designs than <see cref="ReportTables"/>, for a last measurement: no rule was made by looking at one of these.</summary>
internal static class UnseenTables
{
    /// <summary>Questions of a poll, wrapped, beside the shares of answers.</summary>
    public static TableItem Poll(EnglishWords w, Random r, double width)
    {
        var rows = r.Next(6, 10);
        var draft = new TableDraft(rows, 5).Row(0, "", "Strongly agree", "Agree", "Disagree", "Don't know");
        for (var i = 1; i < rows; i++)
            draft.Row(i, $"Q{i}. Do you think that {w.Clause()}?", $"{r.Next(5, 50)}%", $"{r.Next(5, 50)}%", $"{r.Next(5, 40)}%", r.Next(4) == 0 ? "*" : $"{r.Next(1, 9)}%");
        return new(draft.Finish(), Plain(width, 5, 8.5) with { CentredCells = false, Padding = 4, Borders = Pick(r, Borders.None, Borders.Header, Borders.Level) });
    }

    /// <summary>Classes of income, with a row of column numbers below the heads.</summary>
    public static TableItem Classes(EnglishWords w, Random r, double width)
    {
        var (rows, columns) = (r.Next(8, 13), r.Next(4, 7));
        var draft = Numbers(w, r, new(rows, columns), 2).Row(0, ["Adjusted gross income", .. w.Heads(columns - 1)]).Row(1, ["", .. Enumerable.Range(1, columns - 1).Select(c => $"({c})")]);
        draft[2, 0] = "All returns, total";
        for (var i = 3; i < rows; i++)
            draft[i, 0] = i == 3 ? "Under $5,000" : $"${5 * (i - 3)},000 under ${5 * (i - 2)},000";
        return new(draft.Finish(), Plain(width, columns, 7.5) with { Borders = Pick(r, Borders.Columns, Borders.ThreeLine), HeaderRows = 2, BoldRows = [2], Leading = 1.15 });
    }

    /// <summary>Limits of substances with units and marks.</summary>
    public static TableItem Limits(EnglishWords w, Random r, double width)
    {
        var rows = r.Next(8, 20);
        var substances = new[] { "Ammonia (NH3)", "Arsenic and compounds", "Benzene", "Cadmium and compounds", "Carbon dioxide (CO2)", "Chlorine", "Lead", "Mercury", "Methane (CH4)", "Nickel", "Nitrous oxide", "PCBs", "Phenols (as total C)", "Sulphur hexafluoride (SF6)", "Toluene", "Vinyl chloride", "Xylenes", "Zinc and compounds", "Asbestos", "Cyanides" };
        var draft = new TableDraft(rows, 5).Row(0, "No", "Substance", "to air kg/year", "to water kg/year", "to land kg/year");
        for (var i = 1; i < rows; i++)
            draft.Row(i, $"{i}", substances[i - 1], r.Next(4) == 0 ? "—" : Number(r), r.Next(3) == 0 ? "—" : Number(r), r.Next(3) == 0 ? "—" : Number(r));
        for (var i = 2; i < rows; i += 5)
            draft.Mark(i, 1, "a");
        var style = Plain(width, 5, 8) with { Borders = Pick(r, Borders.Grid, Borders.Level, Borders.None), RightFrom = 2 };
        return new(draft.Finish(), style with { Widths = [30, width - 270, 80, 80, 80] });
    }

    /// <summary>Fees, led to by dots, under heads that stand in the middle.</summary>
    public static TableItem Fees(EnglishWords w, Random r, double width)
    {
        var rows = 1 + 4 * r.Next(2, 5);
        var draft = Numbers(w, r, new(rows, 3), 0).Row(0, "Licence", "Resident", "Nonresident");
        for (var i = 1; i < rows; i++)
        {
            draft[i, 0] += new string('.', 28 - Math.Min(24, draft[i, 0].Length / 2));
            (draft[i, 1], draft[i, 2]) = ($"{r.Next(3, 90)}.00", $"{r.Next(90, 500)}.00");
        }
        return new(draft.Finish(), Plain(width, 3, 9) with { Widths = [250, 80, 80], Borders = Pick(r, Borders.None, Borders.Header) });
    }

    /// <summary>Text only: programmes in short words, rows told apart by a little distance.</summary>
    public static TableItem Programmes(EnglishWords w, Random r, double width)
    {
        var (rows, labels) = (r.Next(6, 12), w.DistinctLabels(12));
        var draft = new TableDraft(rows, 4).Row(0, "Programme", "Target group", "Region", "Status");
        for (var i = 1; i < rows; i++)
            draft.Row(i, labels[i], w.Pick(["Young people leaving school", "Small firms", "Long-term unemployed persons", "Farmers"]), w.Pick(["North", "South-west", "All regions"]), w.Pick(["Ongoing", "Closed in 2009", "Planned"]));
        return new(draft.Finish(), Plain(width, 4, 9) with { RightFrom = int.MaxValue, Widths = [130, 130, 100, 90], Padding = 4, Borders = Pick(r, Borders.None, Borders.Header, Borders.ThreeLine) });
    }

    /// <summary>Two levels of heads and groups of rows, for a page turned.</summary>
    public static TableItem WideLevels(EnglishWords w, Random r, double width)
    {
        var (rows, groups) = (r.Next(10, 18), r.Next(4, 6));
        var draft = Numbers(w, r, new(rows, 1 + 2 * groups), 2);
        draft.Merge(0, 0, 2, 1)[0, 0] = "Age and sex";
        for (var g = 0; g < groups; g++)
        {
            draft.Merge(0, 1 + 2 * g, 1, 2)[0, 1 + 2 * g] = w.Pick(["Employed", "Unemployed", "Inactive", "All persons"]) + $", {2005 + g}";
            (draft[1, 1 + 2 * g], draft[1, 2 + 2 * g]) = ("Number", "Per cent");
        }
        for (var i = 2; i < rows; i += 4)
            draft.Row(i, [w.Label(), .. Enumerable.Repeat("", 2 * groups)]);
        return new(draft.Finish(), Plain(width, 1 + 2 * groups, 7.5) with { HeaderRows = 2, Borders = Pick(r, Borders.ThreeLine, Borders.Columns) });
    }

    /// <summary>Persons with their posts and how to reach them.</summary>
    public static TableItem Persons(EnglishWords w, Random r, double width)
    {
        var rows = r.Next(5, 11);
        var draft = new TableDraft(rows, 4).Row(0, "Name", "Position", "Telephone", "Office");
        for (var i = 1; i < rows; i++)
            draft.Row(i, $"{w.Pick(["Anna", "John", "Maria", "Peter", "Eva", "Luis"])} {w.Pick(["Keller", "Novak", "Smith", "Rossi", "Jensen", "Moreau"])}", w.Pick(["Head of unit", "Desk officer", "Statistician", "Secretary"]), $"+32 2 29{r.Next(1000, 9999)}", $"B-{r.Next(100, 999)}");
        return new(draft.Finish(), Plain(width, 4, 9) with { RightFrom = int.MaxValue, Borders = Pick(r, Borders.Grid, Borders.Level, Borders.Header, Borders.ThreeLine) });
    }

    /// <summary>A table of the width of a column of text.</summary>
    public static TableItem Column(EnglishWords w, Random r)
    {
        var rows = r.Next(6, 11);
        var draft = Numbers(w, r, new(rows, 3), 1).Row(0, "", "Number (000)", "Change on year %");
        return new(draft.Finish(), Plain(220, 3, 8) with { Widths = [110, 50, 55], Borders = Pick(r, Borders.None, Borders.Level, Borders.ThreeLine), Stripes = r.Next(3) == 0 });
    }

    private static string Number(Random r) => Pick(r, 1, 5, 10, 50, 100, 1000, 10_000, 100_000).ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', ' ');
}
