using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring.Tables;

/// <summary>
/// Turns table blocks as found into tables as a reader understands them: parts joined over page edges, header apart, merged cells given to every
/// row they cover, caption and notes found in the lines around.
/// </summary>
public static class TableStructurer
{
    /// <summary>The tables of <paramref name="blocks"/> (all blocks of a document, in reading order).</summary>
    public static TableLayout Build(IReadOnlyList<Block> blocks)
    {
        var tables = new Dictionary<int, LogicalTable>();
        var continuations = new HashSet<int>();
        var captions = new HashSet<int>();
        var notes = new HashSet<int>();
        foreach (var chain in Chains(blocks, continuations))
        {
            var units = new List<int>();
            var (caption, captionBlock) = SurroundingText.Caption(blocks, chain.First, units);
            var below = SurroundingText.Notes(blocks, chain.Last);
            tables[chain.First] = Table(chain, caption, [.. units.Concat(below).Select(i => ((TextBlock)blocks[i]).Text)]);
            notes.UnionWith(units);
            notes.UnionWith(below);
            if (captionBlock is { } index)
                captions.Add(index);
        }
        return new(tables, continuations, captions, notes);
    }

    /// <summary>Table blocks with nothing between them, or only a mark such as 续表, may be one table.</summary>
    private static List<TableChain> Chains(IReadOnlyList<Block> blocks, HashSet<int> continuations)
    {
        var chains = new List<TableChain>();
        TableChain? open = null;
        var marks = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is TableBlock { Rows.Count: > 0, ColumnCount: > 0 } block)
            {
                if (open is not null && open.TryJoin(i, block))
                    continuations.UnionWith([.. marks, i]);
                else
                    chains.Add(open = new(i, block));
                marks.Clear();
            }
            else if (open is not null && blocks[i] is TextBlock { Text: var text } && TableChain.IsContinuationMark(text.Value))
            {
                marks.Add(i);
            }
            else
            {
                open = null;
                marks.Clear();
            }
        }
        return chains;
    }

    private static LogicalTable Table(TableChain chain, TracedText? captionAbove, List<TracedText> notes)
    {
        var headers = chain.Header.Names(chain.Grid);
        var printed = PrintedRows.Of(chain);
        if (printed.Count == 0)
            (headers, printed) = ([.. headers.Select(_ => "")], PrintedRows.OfHeader(chain));
        // The first line over the whole width is the caption; others (填报单位：…, 注：…) stay rows, so that nothing is lost.
        var title = Enumerable.Range(0, chain.Header.First).SelectMany(chain.Grid.Begun).Select(c => c.Text).FirstOrDefault(t => t.Length > 0);
        return new()
        {
            Part = "",
            Caption = chain.Grid.Block.Caption ?? title ?? captionAbove,
            Headers = headers,
            HeaderText = chain.Header.Printed(chain.Grid),
            Rows = MergedCells.Resolve(printed, headers, chain.Parts.Any(p => p.Grid.HasRowSpans)),
            Notes = notes,
        };
    }
}
