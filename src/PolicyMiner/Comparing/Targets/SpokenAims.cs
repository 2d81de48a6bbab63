using PolicyMiner.Model;
using PolicyMiner.Text;

namespace PolicyMiner.Comparing.Targets;

/// <summary>
/// What the sections about aims (发展目标, 主要目标, 目标任务) say without a number that was read: 国际服务外包合同执行总额…处于领先水平 is
/// an aim, and a comparison must not call it "not set".
/// </summary>
internal sealed class SpokenAims
{
    private readonly IndicatorNames _names;
    private readonly List<(string Text, string Unified)> _clauses = [];

    public SpokenAims(NoticeRecords notice, IndicatorNames names)
    {
        _names = names;
        var read = notice.Records.OfType<QuantityRecord>().Select(r => (r.Source.CharStart, r.Source.CharEnd)).ToList();
        foreach (var passage in notice.Text.Passages.Where(p => p is { Heading: false, Row: false } && IsAboutAims(p.Section)))
        {
            foreach (var sentence in Sentences.SplitClauses(passage.Text))
                AddClauses(notice.Text, passage, sentence, read);
        }
    }

    /// <summary>The clause that speaks of the row's indicator without a number, or null. Without any aim read in a notice that has a section
    /// about aims, nothing can be said to be "not set".</summary>
    public string? Mention(AlignedRow row, bool hasAims)
    {
        var growth = row.First.Aspect is TargetAspect.YearlyGrowth or TargetAspect.Growth;
        foreach (var (text, unified) in _clauses)
        {
            if (row.First.Aspect is TargetAspect.Level or TargetAspect.Flow or TargetAspect.YearlyFlow || growth && SpeaksOfGrowth(unified))
            {
                if (row.First.Part is null && row.Members.Any(m => _names.Mentions(unified, m.Name, m.Core)))
                    return text;
            }
        }
        return hasAims || _clauses.Count == 0 ? null : _clauses[0].Text;
    }

    // 二、指导思想、原则和目标 holds sections that are not about aims: the innermost heading decides.
    private static bool IsAboutAims(IReadOnlyList<string> section)
    {
        var at = section.Count - 1;
        while (at >= 0 && !section[at].Contains("目标", StringComparison.Ordinal))
            at--;
        return at >= 0 && section.Skip(at + 1).All(h => !h.Contains("思想", StringComparison.Ordinal) && !h.Contains("原则", StringComparison.Ordinal) && !h.Contains("意义", StringComparison.Ordinal));
    }

    private static bool SpeaksOfGrowth(string text) =>
        text.Contains("增长", StringComparison.Ordinal) || text.Contains("增速", StringComparison.Ordinal) || text.Contains("增幅", StringComparison.Ordinal);

    private void AddClauses(NoticeText text, NoticePassage passage, Sentence sentence, List<(int Start, int End)> read)
    {
        var start = 0;
        for (var i = 0; i <= sentence.Text.Length; i++)
        {
            if (i < sentence.Text.Length && sentence.Text[i] is not ('，' or ',' or '。' or '；'))
                continue;
            if (i - start >= 4)
            {
                var clause = sentence.Text.Slice(start, i - start);
                var place = text.Positions.Span(text.File, clause.SourceRange);
                if (!read.Any(r => r.Start < place.CharEnd && r.End > place.CharStart))
                    _clauses.Add((clause.Value, _names.Unified(clause.Value)));
            }
            start = i + 1;
        }
    }
}
