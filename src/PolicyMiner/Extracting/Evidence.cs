using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting;

/// <summary>What every record rests on: the quoted text and its place, ready to be put into a record.</summary>
public static class Evidence
{
    /// <summary>The printed place of <paramref name="text"/> in the notice's file.</summary>
    public static SourceSpan Span(NoticeDocument notice, TracedText text) =>
        notice.Source.Positions.Span(notice.Source.File, text.SourceRange);

    /// <summary>The section path of a body item, as records print it.</summary>
    public static IReadOnlyList<string> Path(BodyItem item) => item.Section?.Path ?? [];
}
