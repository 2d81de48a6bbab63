using PolicyMiner.Comparing.Themes;
using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Outlines;

/// <summary>
/// Theme × notice: which sections speak of a theme and what share of the notice's text they take. Sections of the second level are aligned,
/// or of the first where it has no second; one whose heading tells no theme takes its parent's.
/// </summary>
public sealed class OutlineComparer(ThemeTable themes)
{
    /// <summary>The rows; themes that only one notice has go to <paramref name="notes"/>.</summary>
    public IReadOnlyList<ComparisonRow> Compare(IReadOnlyList<NoticeRecords> notices, List<ComparisonNote> notes)
    {
        var outlines = notices.Select(n => Themed(n).ToLookup(s => s.Theme)).ToList();
        var rows = themes.Themes.Where(theme => outlines.Any(o => o.Contains(theme)))
            .Select(theme => new ComparisonRow(theme.Chinese, [.. notices.Select((n, i) => Cell(n, [.. outlines[i][theme]]))]) { Aspect = theme.Id }).ToList();
        for (var i = 0; i < notices.Count; i++)
        {
            var alone = rows.Where(r => r.Cells[i].State == CellState.Value && r.Cells.Count(c => c.State == CellState.Value) == 1).Select(r => r.Row).ToList();
            if (alone.Count > 0)
                notes.Add(new($"Only in {notices[i].Label}: {string.Join(", ", alone)}.", $"仅见于 {notices[i].Label}：{string.Join("、", alone)}。"));
        }
        return rows;
    }

    private static ComparisonCell Cell(NoticeRecords notice, List<ThemedSection> sections)
    {
        if (notice.Unreadable is { } why)
            return new(CellState.Unreadable, why, []);
        if (sections.Count == 0)
            return ComparisonCell.NotSet;
        double? share = sections.Any(s => s.Share is null) ? null : sections.Sum(s => s.Share!.Value);
        var text = string.Join("；", sections.Select(s => s.Section.Number + s.Section.Heading));
        return new(CellState.Value, share is { } part ? $"{text}（{part * 100:0.0}%）" : text, [.. sections.Select(s => s.Section)]) { Share = share };
    }

    private IEnumerable<ThemedSection> Themed(NoticeRecords notice)
    {
        var sections = notice.Records.OfType<SectionRecord>().Where(s => s.Kind is not ("item" or "ordinal") || s.Level <= 2).OrderBy(s => s.Source.CharStart).ToList();
        var shares = TextShares.Of(notice);
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            if (section.Kind == "annex")
            {
                // An annex is one theme as a whole: its own headings restart the numbering.
                yield return new(section, themes.OfHeading(section.Heading) ?? Theme.Other, shares.Part(section.Part));
                continue;
            }
            if (IsAnnexPart(section.Part) || section.Level is 0 or > 2 || (section.Level == 1 && HasChildren(sections, i)))
                continue;
            var parent = section.Level == 2 ? sections.Take(i).LastOrDefault(s => s.Level == 1 && s.Part == section.Part) : null;
            yield return new(section, ThemeOf(section, parent), shares.Section(section));
        }
    }

    private Theme ThemeOf(SectionRecord section, SectionRecord? parent)
    {
        var above = parent is null ? null : themes.OfHeading(parent.Heading);
        // A look back (一、发展回顾) stays one, whatever its sections look back at.
        return above is { Id: "situation" or "glossary" } ? above : themes.OfHeading(section.Heading) ?? above ?? Theme.Other;
    }

    private static bool HasChildren(List<SectionRecord> sections, int at) =>
        at + 1 < sections.Count && sections[at + 1].Level == 2 && sections[at + 1].Part == sections[at].Part;

    internal static bool IsAnnexPart(string? part) => part is not null && (part.StartsWith("annex", StringComparison.Ordinal) || part.StartsWith("appendix", StringComparison.Ordinal));

    private sealed record ThemedSection(SectionRecord Section, Theme Theme, double? Share);
}
