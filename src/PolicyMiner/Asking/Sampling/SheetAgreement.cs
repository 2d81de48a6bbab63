namespace PolicyMiner.Asking;

/// <summary>A share with its 95 % interval.</summary>
/// <param name="Of">Whose verdicts: a sheet's name, or null for those on which both agree.</param>
/// <param name="Right">How many are right.</param>
/// <param name="Judged">Of how many, the unsure ones left out.</param>
/// <param name="Value">Their share; null where nothing was judged.</param>
/// <param name="Low">Lower end of the interval of Wilson (1927).</param>
/// <param name="High">Upper end.</param>
public sealed record Precision(string? Of, int Right, int Judged, double? Value, double? Low, double? High)
{
    // The quantile of the normal distribution for 95 %.
    private const double Z = 1.959964;

    /// <summary>The share of right ones with its interval, which stays within 0 and 1 and holds for small samples.</summary>
    public static Precision From(string? of, int right, int judged)
    {
        if (judged == 0)
            return new(of, right, judged, null, null, null);
        var share = (double)right / judged;
        var (z2, n) = (Z * Z, (double)judged);
        var middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        var half = Z / (1 + z2 / n) * Math.Sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        return new(of, right, judged, Math.Round(share, 4), Math.Round(Math.Max(0, middle - half), 4), Math.Round(Math.Min(1, middle + half), 4));
    }
}

/// <summary>A record on which two people disagree.</summary>
public sealed record Disagreement(string Id, string? Quote, Verdict First, Verdict Second);

/// <summary>How far two people agree on a sample, and what their verdicts say about the records.</summary>
/// <param name="Both">How many records both have judged.</param>
/// <param name="Agreement">On what share of them they say the same; null for a single sheet.</param>
/// <param name="Kappa">Cohen's kappa (1960): agreement beyond chance, 1 for full agreement; null where chance alone would agree always.</param>
/// <param name="Unfilled">How many rows have no verdict, sheet by sheet.</param>
/// <param name="Precision">The share of right records by each sheet, then by what both agree on.</param>
/// <param name="Disagreements">The records on which they differ.</param>
public sealed record SheetAgreement(
    int Both, double? Agreement, double? Kappa, IReadOnlyList<int> Unfilled, IReadOnlyList<Precision> Precision, IReadOnlyList<Disagreement> Disagreements)
{
    /// <summary>What one sheet says.</summary>
    public static SheetAgreement Of(CheckedSheet sheet) => new(sheet.Rows.Count, null, null, [sheet.Empty], [PrecisionOf(sheet)], []);

    /// <summary>Compares two sheets of the same sample.</summary>
    public static SheetAgreement Of(CheckedSheet a, CheckedSheet b)
    {
        var both = a.Rows.Values.Where(r => b.Rows.ContainsKey(r.Id)).Select(r => (Row: r, First: r.Verdict, Second: b.Rows[r.Id].Verdict)).ToList();
        var same = both.Where(r => r.First == r.Second).ToList();
        var observed = both.Count == 0 ? (double?)null : (double)same.Count / both.Count;
        var chance = both.Count == 0 ? 1 : Enum.GetValues<Verdict>().Sum(v => (double)both.Count(r => r.First == v) / both.Count * both.Count(r => r.Second == v) / both.Count);
        return new(
            both.Count, Rounded(observed), chance >= 1 ? null : Rounded((observed - chance) / (1 - chance)), [a.Empty, b.Empty],
            [PrecisionOf(a), PrecisionOf(b), Asking.Precision.From(null, same.Count(r => r.First == Verdict.Right), same.Count(r => r.First != Verdict.Unsure))],
            [.. both.Where(r => r.First != r.Second).Select(r => new Disagreement(r.Row.Id, r.Row.Quote, r.First, r.Second))]);

        static double? Rounded(double? value) => value is { } number ? Math.Round(number, 4) : null;
    }

    private static Precision PrecisionOf(CheckedSheet sheet) => Asking.Precision.From(
        sheet.Name, sheet.Rows.Values.Count(r => r.Verdict == Verdict.Right), sheet.Rows.Values.Count(r => r.Verdict != Verdict.Unsure));
}
