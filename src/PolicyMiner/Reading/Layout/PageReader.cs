using PolicyMiner.Reading.Layout.Tables;

namespace PolicyMiner.Reading.Layout;

/// <summary>
/// From words and lines on pages to paragraphs and tables in reading order: ruled tables → furniture → tables beside text → columns → tables by alignment →
/// paragraphs. All page formats go through it.
/// </summary>
internal static class PageReader
{
    private const int ManyLines = 8;

    /// <summary>The items of every page.</summary>
    public static List<List<PageItem>> Read(IReadOnlyList<PageContent> pages, CancellationToken cancellation)
    {
        var tables = new List<List<LayoutTable>>();
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            tables.Add(RuledTableFinder.Find(page));
        }
        var furniture = FurnitureFinder.Find(pages, (index, word) => !tables[index].Any(t => t.Box.HoldsCenterOf(word.Box)));
        var items = new List<List<PageItem>>();
        for (var i = 0; i < pages.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            items.Add(Page(pages[i], tables[i], furniture[i]));
        }
        return items;
    }

    private static List<PageItem> Page(PageContent page, List<LayoutTable> tables, HashSet<PlacedWord> furniture)
    {
        var items = new List<PageItem>();
        var lines = LineBuilder.Build(furniture);
        items.AddRange(lines.Where(l => l.Box.CenterY < page.Height / 2).Select(l => new FurnitureItem(l.Text)));
        var words = Outside(tables, page.Words.Where(w => !furniture.Contains(w)));
        var beside = TablesBeside.Find(words, page);
        foreach (var region in ColumnFinder.Split(Outside(beside, words), [.. tables, .. beside]))
            Region(region, page, items);
        MarkBeside(items);
        items.AddRange(lines.Where(l => l.Box.CenterY >= page.Height / 2).Select(l => new FurnitureItem(l.Text)));
        return items;
    }

    private static void MarkBeside(List<PageItem> items)
    {
        var boxes = items.OfType<TableItem>().Select(t => t.Table.Box).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is TableItem { Table: var table } && boxes.Any(b => b.VerticalOverlap(table.Box) > 0.5 && (b.Left > table.Box.Right || b.Right < table.Box.Left)))
                items[i] = new TableItem(table with { IsBeside = true });
        }
    }

    private static List<PlacedWord> Outside(List<LayoutTable> tables, IEnumerable<PlacedWord> words) =>
        [.. words.Where(w => !tables.Any(t => t.Box.HoldsCenterOf(w.Box)))];

    private static void Region(Region region, PageContent page, List<PageItem> items)
    {
        // Words along the side of a page or chart would run lines together that they only pass.
        var aside = region.Words.Where(IsTurned).ToList();
        var lines = AccountSigns.Join(LineBuilder.Build(region.Words.Except(aside)));
        var (left, right) = Margins(lines, region.Tables);
        var aligned = AlignedTableFinder.Find(lines, page);
        var inTables = aligned.SelectMany(t => t.Lines).ToHashSet();
        var tables = new Queue<LayoutTable>(region.Tables.Concat(aligned.Select(t => t.Table)).OrderBy(t => t.Box.Top));
        var run = new List<LayoutLine>();
        foreach (var line in lines.Where(l => !inTables.Contains(l)))
        {
            while (tables.Count > 0 && tables.Peek().Box.CenterY < line.Box.CenterY)
            {
                Flush();
                items.Add(new TableItem(tables.Dequeue()));
            }
            run.Add(line);
        }
        Flush();
        items.AddRange(tables.Select(t => new TableItem(t)));
        items.AddRange(ParagraphBuilder.Build(LineBuilder.Build(aside), left, right));

        void Flush()
        {
            items.AddRange(ParagraphBuilder.Build(run, left, right));
            run.Clear();
        }
    }

    private static bool IsTurned(PlacedWord word) => word.Text.Length > 2 && word.Box.Height > 1.8 * word.Box.Width && word.Box.Height > 1.8 * word.FontSize;

    /// <summary>The text's margins in a region, which many lines keep to: single lines may stand outside. Where it holds little text, the
    /// margins are those of its tables too.</summary>
    private static (double Left, double Right) Margins(List<LayoutLine> lines, IReadOnlyList<LayoutTable> tables)
    {
        if (lines.Count == 0)
            return (0, 0);
        if (lines.Count >= ManyLines)
            return (Usual(lines, l => l.Box.Left), -Usual(lines, l => -l.Box.Right));
        var (left, right) = (lines.Min(l => l.Box.Left), lines.Max(l => l.Box.Right));
        if (tables.Count > 0)
            (left, right) = (Math.Min(left, tables.Min(t => t.Box.Left)), Math.Max(right, tables.Max(t => t.Box.Right)));
        return (left, right);
    }

    /// <summary>The outermost edge at which a sixth of the lines begin, give or take an em.</summary>
    private static double Usual(List<LayoutLine> lines, Func<LayoutLine, double> edge)
    {
        var edges = lines.Select(edge).Order().ToList();
        var em = lines[lines.Count / 2].FontSize;
        foreach (var position in edges)
        {
            if (edges.Count(e => e >= position && e <= position + em) * 6 >= lines.Count)
                return position;
        }
        return edges[0];
    }
}
