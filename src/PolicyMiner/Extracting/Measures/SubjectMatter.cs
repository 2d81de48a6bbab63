using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Measures;

/// <summary>
/// What a notice as a whole is about, as far as its title names it by words of an instrument (《关于加快推进全市产业园区高质量发展的意见》: parks). Nearly every
/// sentence repeats that word, so it tells a measure's instrument only where no other one is named.
/// </summary>
internal static class SubjectMatter
{
    private const int LeastWeight = 2;

    private const int LeastOfAnother = 3;

    /// <summary>The instruments that the title of <paramref name="notice"/> names.</summary>
    public static IReadOnlyList<string> Of(NoticeDocument notice) =>
        (notice.Elements.Title?.Value ?? notice.Elements.Promulgates?.Value) is { } title ? [.. InstrumentTable.Weigh(title).Where(w => w.Weight >= LeastWeight).Select(w => w.Instrument)] : [];

    /// <summary>The instruments of a clause with those of <paramref name="subject"/> behind others that it names: 将园区建设用地纳入规划 is land in a notice on parks.</summary>
    public static IReadOnlyList<(string Instrument, int Weight)> Behind(IReadOnlyList<(string Instrument, int Weight)> weights, IReadOnlyList<string> subject) =>
        weights.Count < 2 || subject.Count == 0 || !subject.Contains(weights[0].Instrument) || !weights.Any(w => Tells(w, weights[0], subject)) ? weights
        : [.. weights.Where(w => Tells(w, weights[0], subject)), .. weights.Where(w => !Tells(w, weights[0], subject))];

    // Beside a word that only hints at the subject (媒体), another hint tells.
    private static bool Tells((string Instrument, int Weight) another, (string Instrument, int Weight) first, IReadOnlyList<string> subject) =>
        another.Weight >= Math.Min(LeastOfAnother, first.Weight) && !subject.Contains(another.Instrument);
}
