namespace PolicyMiner.Structuring;

/// <summary>A lead that opens a paragraph as a heading would, without a number of the usual forms.</summary>
/// <param name="TextStart">Where its text begins, after 一是 or ——.</param>
/// <param name="End">The first position after its text.</param>
internal readonly record struct RunInLead(SectionKind Kind, int TextStart, int End);

/// <summary>
/// Finds run-in heads that carry no heading number: 一是扩大基础人才培养规模。…, ——市场导向，推动发展。…, short first sentences that open
/// every paragraph of a section, and such sentences on lines of their own above their text, as web pages break them off. They count only in a
/// series; one such paragraph alone is running text.
/// </summary>
internal static class RunInLeads
{
    private const int LongestOrdinal = 26;
    private const int LongestClause = 12;
    private const int LongestUnnumbered = 32;

    /// <summary>The leads among <paramref name="drafts"/>, by index.</summary>
    public static Dictionary<int, RunInLead> Find(IReadOnlyList<Draft> drafts)
    {
        var leads = new Dictionary<int, RunInLead>();
        for (var start = 0; start < drafts.Count;)
        {
            var end = start;
            while (end < drafts.Count && IsPlain(drafts[end]))
                end++;
            AddOrdinals(drafts, start, end, leads);
            AddDashes(drafts, start, end, leads);
            AddUnnumbered(drafts, start, end, leads);
            AddLines(drafts, start, end, leads);
            start = end + 1;
        }
        return leads;
    }

    // A run of paragraphs between two headings
    private static bool IsPlain(Draft draft) => !draft.IsTable && draft.First.IsBody && draft.Number is null or { Form: NumberForm.Ordinal };

    /// <summary>一是 / 二是 paragraphs: up to 。, or, where all of the series have a short first clause, up to its comma.</summary>
    private static void AddOrdinals(IReadOnlyList<Draft> drafts, int start, int end, Dictionary<int, RunInLead> leads)
    {
        var series = Enumerable.Range(start, end - start).Where(i => drafts[i].Number is { Form: NumberForm.Ordinal } && !HoldsNext(drafts[i])).ToList();
        if (series.Count < 2)
            return;
        var clauses = series.ConvertAll(i => FirstClause(drafts[i].Value, drafts[i].Number!.Value.Length));
        var allShort = clauses.TrueForAll(c => c is not null);
        for (var k = 0; k < series.Count; k++)
        {
            var text = drafts[series[k]].Value;
            var from = drafts[series[k]].Number!.Value.Length;
            var stop = FirstSentence.Stop(text, from);
            if (stop > 0 && stop - from <= LongestOrdinal && stop < text.Length - 1)
                leads[series[k]] = new(SectionKind.Ordinal, from, stop);
            else if (allShort)
                leads[series[k]] = new(SectionKind.Ordinal, from, clauses[k]!.Value);
        }
    }

    // 一是…；二是…：the whole enumeration stands in this one paragraph.
    private static bool HoldsNext(Draft draft) => draft.Value.IndexOf(draft.Number!.Value.Value == 1 ? "二是" : "三是", 2, StringComparison.Ordinal) > 0;

    private static int? FirstClause(string text, int from)
    {
        var comma = text.AsSpan(from).IndexOfAny('，', ',', '。');
        return comma is >= 3 and <= LongestClause ? from + comma : null;
    }

    private static void AddDashes(IReadOnlyList<Draft> drafts, int start, int end, Dictionary<int, RunInLead> leads)
    {
        var series = new Dictionary<int, RunInLead>();
        for (var i = start; i < end; i++)
        {
            var text = drafts[i].Value;
            var dashes = text.Length - WithoutDashes(text).Length;
            if (dashes == 0)
                continue;
            var stop = text.AsSpan(dashes).IndexOfAny('。', '：', ':');
            if (stop is > 1 and <= LongestUnnumbered && dashes + stop < text.Length - 1)
                series[i] = new(SectionKind.Unnumbered, dashes, dashes + stop);
        }
        if (series.Count < 2)
            return;
        foreach (var (i, lead) in series)
            leads[i] = lead;
    }

    private static void AddUnnumbered(IReadOnlyList<Draft> drafts, int start, int end, Dictionary<int, RunInLead> leads)
    {
        var paragraphs = Enumerable.Range(start, end - start).Where(i => !leads.ContainsKey(i)).ToList();
        var heads = paragraphs.FindAll(i => UnnumberedEnd(drafts[i].Value) > 0);
        // All paragraphs of the section, but for one that introduces or closes the series.
        if (heads.Count < 2 || heads.Count < paragraphs.Count - (heads.Count > 2 ? 2 : 1))
            return;
        foreach (var i in heads)
            leads[i] = new(SectionKind.Unnumbered, 0, UnnumberedEnd(drafts[i].Value));
    }

    private static int UnnumberedEnd(string text)
    {
        var stop = text.AsSpan(0, Math.Min(text.Length, LongestUnnumbered + 1)).IndexOf('。');
        return stop >= 4 && stop <= text.Length - 12 && IsLead(text.AsSpan(0, stop)) ? stop : -1;
    }

    private static bool IsLead(ReadOnlySpan<char> text) => text.Count('，') <= 1 && text.IndexOfAnyInRange('0', '9') < 0 && text.IndexOfAny("《；：（的是") < 0;

    /// <summary>提升农村物流服务效能。 / 围绕农村产业发展和居民消费升级，推进…: each such line stands above text longer than itself.</summary>
    private static void AddLines(IReadOnlyList<Draft> drafts, int start, int end, Dictionary<int, RunInLead> leads)
    {
        var lines = Enumerable.Range(start, end - start).Where(i => IsLine(drafts[i].Value)).ToList();
        if (lines.Count < 2 || end - start > 3 * lines.Count || lines.Exists(i => leads.ContainsKey(i) || i + 1 >= end || drafts[i + 1].Text.Length <= 2 * drafts[i].Text.Length))
            return;
        foreach (var i in lines)
            leads[i] = new(SectionKind.Unnumbered, drafts[i].Value.Length - WithoutDashes(drafts[i].Value).Length, drafts[i].Value.Length - 1);
    }

    private static bool IsLine(string text) =>
        WithoutDashes(text) is { Length: >= 5 and <= LongestUnnumbered } line && line.IndexOf('。') == line.Length - 1 && IsLead(line[..^1]);

    private static ReadOnlySpan<char> WithoutDashes(string text) => text.AsSpan().TrimStart("—－-–―─");
}
