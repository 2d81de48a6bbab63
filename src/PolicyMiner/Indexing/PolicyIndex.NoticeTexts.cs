using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;
using PolicyMiner.Text;

namespace PolicyMiner.Indexing;

// The running text of notices, for comparing, reuse and exports.
public sealed partial class PolicyIndex
{
    /// <summary>A notice with its records and its running text; null where the index holds no notice record for it.</summary>
    public NoticeRecords? Load(IndexedNotice notice)
    {
        var records = Records(notice);
        return records.OfType<NoticeRecord>().FirstOrDefault() is not { } record ? null
            : new NoticeRecords(record, records) { Text = NoticeText(notice, [.. records.OfType<SectionRecord>()]) };
    }

    /// <summary>The running text of a notice alone: its records are not read, and every passage counts as the notice's own part.</summary>
    public NoticeText LoadText(IndexedNotice notice) => NoticeText(notice, []);

    private NoticeText NoticeText(IndexedNotice notice, IReadOnlyList<SectionRecord> sections)
    {
        var (pageStarts, packed, pieces) = Database.List(
            $"SELECT {PackedNotice.Columns}, d.page_starts, n.layout FROM notice n JOIN document d ON d.id = n.document WHERE n.id = ?1",
            r => (r.IsNull(4) ? null : r.GetBytes(4), r.GetBytes(5), PackedNotice.Of(r)), notice.Key)[0];
        var layout = NoticeLayout.Unpack(packed);
        var (text, indexed) = pieces.Texts(layout: null);
        var labels = indexed.Headings;
        var parts = Parts(labels, sections);
        var passages = new List<NoticePassage>();
        foreach (var passage in layout.Passages.Where(p => p.Kind is PassageKind.Text or PassageKind.Heading or PassageKind.Row))
        {
            passages.Add(new(Traced(passage, text), layout.SectionPath(passage.Section, labels), passage.Section < 0 ? "notice" : parts[passage.Section])
            {
                Heading = passage.Kind == PassageKind.Heading,
                Row = passage.Kind == PassageKind.Row,
            });
        }
        return new(notice.File, new TextPositions(text, pageStarts is null ? [] : PageStartsOf(pageStarts)), passages);
    }

    // Section records stand in the order of the labels; a section without a heading has a label but no record.
    private static string[] Parts(IReadOnlyList<string> labels, IReadOnlyList<SectionRecord> sections)
    {
        var parts = new string[labels.Count];
        var at = 0;
        for (var i = 0; i < labels.Count; i++)
        {
            if (at < sections.Count && sections[at].Number + sections[at].Heading == labels[i])
                parts[i] = sections[at++].Part ?? "notice";
            else
                parts[i] = i > 0 ? parts[i - 1] : "notice";
        }
        return parts;
    }

    private static TracedText Traced(Passage passage, string text) =>
        TracedText.Concat([.. passage.Runs.Select(r => r.Length > 0 ? TracedText.FromSource(text, r.Start, r.Start + r.Length) : TracedText.Placed(r.Literal, r.Start))]);

    private static List<int> PageStartsOf(ReadOnlySpan<byte> packed)
    {
        var starts = new List<int>();
        var numbers = new NumberReader(packed);
        while (!numbers.AtEnd)
            starts.Add(numbers.Next() + (starts.Count > 0 ? starts[^1] : 0));
        return starts;
    }
}
