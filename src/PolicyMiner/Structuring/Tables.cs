using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Makes the logical table of the blocks that one table was printed in.</summary>
internal static class Tables
{
    /// <summary>The table; <paramref name="lines"/> are its blocks, in order.</summary>
    public static LogicalTable From(IReadOnlyList<Line> lines, TracedText? caption, Section? section, string part) =>
        PlainTable.From(lines[0].Table!, section, part) with { Caption = caption ?? lines[0].Table!.Caption };
}
