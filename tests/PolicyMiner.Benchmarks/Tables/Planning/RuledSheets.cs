namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>Sheets with ruled tables as notices have them: one of every kind.</summary>
internal static class RuledSheets
{
    private const double TextWidth = 475;

    /// <summary>The sheets, for one producer.</summary>
    public static IEnumerable<Sheet> Plan(string prefix, int seed)
    {
        foreach (var (kind, make) in Kinds)
        {
            var random = new Random(seed + Kinds.Keys.ToList().IndexOf(kind));
            var words = new ChineseWords(random);
            var sheet = make(words, random);
            yield return sheet with { Name = $"{prefix}-{kind}", Chinese = true, Serif = random.Next(2) == 0 };
        }
    }

    private static readonly Dictionary<string, Func<ChineseWords, Random, Sheet>> Kinds = new()
    {
        ["plain"] = (w, r) => Around(w, Item(Body(w, r, 8, 4), Even(4))),
        ["column-spans"] = (w, r) => Around(w, Item(Heads(w, r, 7), Even(6) with { HeaderRows = 2 })),
        ["row-spans"] = (w, r) => Around(w, Item(Groups(w, r, 3), Of(70, 40, 205, 80, 80))),
        ["empty-cells"] = (w, r) => Around(w, Item(Thinned(Heads(w, r, 9), r), Even(6) with { HeaderRows = 2 })),
        ["page-break"] = (w, r) => Around(w, Item(Long(w, r, 46), Of(40, 215, 120, 100))),
        ["repeated-header"] = (w, r) => Around(w, Item(Long(w, r, 52), Of(40, 215, 120, 100) with { RepeatHeader = true })),
        ["two-line-header-repeated"] = (w, r) => Around(w, Item(Heads(w, r, 48), Even(6) with { HeaderRows = 2, RepeatHeader = true })),
        ["turned-90"] = (w, r) => Around(w, Item(Heads(w, r, 10), Even(6, 700) with { HeaderRows = 2 })) with { Turn = 90 },
        ["turned-270"] = (w, r) => Around(w, Item(Body(w, r, 9, 6), Even(6, 700))) with { Turn = 270 },
        ["landscape"] = (w, r) => Around(w, Item(Body(w, r, 10, 8), Even(8, 720))) with { Landscape = true },
        ["coloured-header"] = (w, r) => Around(w, Item(Body(w, r, 9, 4), Even(4) with { ColouredHeader = true })),
        ["white-lines"] = (w, r) => Around(w, Item(Body(w, r, 9, 4), Even(4) with { ColouredHeader = true, Stripes = true })),
        ["long-cells"] = (w, r) => Around(w, Item(Tasks(w, r, 6), Of(35, 260, 100, 80))),
        ["narrow-columns"] = (w, r) => Around(w, Item(Narrow(w, r, 5), Of(22, 28, 260, 28, 60, 77) with { Padding = 4 })),
        ["two-tables"] = (w, r) => new("", [Title(w), Item(Body(w, r, 5, 3), Even(3)), Text(w), Item(Body(w, r, 6, 5), Even(5)), Text(w)]),
        ["two-tables-close"] = (w, r) => new("", [Title(w), Item(Body(w, r, 5, 3), Even(3)), Caption(w, r), Item(Body(w, r, 6, 5), Even(5)), Text(w)]),
        ["open-sides"] = (w, r) => Around(w, Item(Heads(w, r, 7), Even(6) with { HeaderRows = 2, Borders = Borders.OpenSides })),
        ["three-line"] = (w, r) => Around(w, Item(Numbers(w, r, 8, 5), Even(5) with { Borders = Borders.ThreeLine, RightFrom = 1 })),
        ["three-line-text"] = (w, r) => Around(w, Item(Body(w, r, 6, 4), Even(4) with { Borders = Borders.ThreeLine, Padding = 6 })),
        ["level-lines"] = (w, r) => Around(w, Item(Body(w, r, 7, 4), Even(4) with { Borders = Borders.Level, Padding = 6 })),
        ["double-lines"] = (w, r) => Around(w, Item(Groups(w, r, 3), Of(70, 40, 205, 80, 80) with { Line = LineKind.Double })),
        ["dotted-lines"] = (w, r) => Around(w, Item(Heads(w, r, 7), Even(6) with { HeaderRows = 2, Line = LineKind.Dotted })),
        ["dashed-lines"] = (w, r) => Around(w, Item(Body(w, r, 7, 5), Even(5) with { Line = LineKind.Dashed })),
        ["tight"] = (w, r) => Around(w, Item(Numbers(w, r, 14, 7), Even(7) with { FontSize = 8, Padding = 1.5, CentredCells = true })),
    };

    private static Sheet Around(ChineseWords w, TableItem table) => new("", [Title(w), Text(w), new TextItem(TextKind.Heading, "一、" + w.Short()), Text(w), table, Text(w)]);

    private static TextItem Title(ChineseWords w) => new(TextKind.Title, $"关于{w.Short()}的通知");

    private static TextItem Text(ChineseWords w) => new(TextKind.Body, w.Sentence(9));

    private static TextItem Caption(ChineseWords w, Random r) => new(TextKind.Caption, $"表{r.Next(2, 9)}　{w.Short()}一览表");

    private static TableItem Item(TableDraft draft, TableStyle style) => new(draft.Finish(), style);

    private static TableStyle Even(int columns, double width = TextWidth) => new() { Widths = [.. Enumerable.Repeat(width / columns, columns)] };

    private static TableStyle Of(params double[] widths) => new() { Widths = widths };

    private static TableDraft Body(ChineseWords w, Random r, int rows, int columns)
    {
        var draft = new TableDraft(rows, columns).Row(0, w.Header(columns));
        for (var i = 1; i < rows; i++)
        {
            for (var c = 0; c < columns; c++)
                draft[i, c] = c == 0 ? $"{i}" : c == 1 ? w.Short() : r.Next(3) switch { 0 => w.Organ(), 1 => w.Number(), _ => w.Time() };
        }
        return draft;
    }

    private static TableDraft Numbers(ChineseWords w, Random r, int rows, int columns)
    {
        var draft = new TableDraft(rows, columns).Row(0, w.Header(columns));
        for (var i = 1; i < rows; i++)
        {
            draft[i, 0] = w.Place();
            for (var c = 1; c < columns; c++)
                draft[i, c] = w.Number();
        }
        return draft;
    }

    /// <summary>A header of two rows with heads over two columns.</summary>
    private static TableDraft Heads(ChineseWords w, Random r, int rows)
    {
        var draft = new TableDraft(rows, 6).Row(0, "地区", "2022年", "", "2023年", "", "备注").Row(1, "", "目标值", "完成值", "目标值", "完成值")
            .Merge(0, 0, 2, 1).Merge(0, 1, 1, 2).Merge(0, 3, 1, 2).Merge(0, 5, 2, 1);
        for (var i = 2; i < rows; i++)
            draft.Row(i, w.Place(), w.Number(), w.Number(), w.Number(), w.Number(), r.Next(2) == 0 ? w.Time() : "");
        return draft;
    }

    /// <summary>Categories over several rows.</summary>
    private static TableDraft Groups(ChineseWords w, Random r, int groups)
    {
        var sizes = Enumerable.Range(0, groups).Select(_ => r.Next(2, 5)).ToList();
        var draft = new TableDraft(sizes.Sum() + 1, 5).Row(0, "类别", "序号", "任务", "部门", "时限");
        var row = 1;
        foreach (var size in sizes)
        {
            draft.Merge(row, 0, size, 1)[row, 0] = w.Short();
            if (size > 2)
                draft.Merge(row, 4, 2, 1);
            for (var i = 0; i < size; i++, row++)
            {
                (draft[row, 1], draft[row, 2], draft[row, 3]) = ($"{row}", w.Sentence(r.Next(1, 3)), w.Organ());
                draft[row, 4] = w.Time();
            }
        }
        return draft;
    }

    private static TableDraft Long(ChineseWords w, Random r, int rows)
    {
        var draft = new TableDraft(rows, 4).Row(0, "序号", "任务内容", "责任单位", "完成时限");
        for (var i = 1; i < rows; i++)
            draft.Row(i, $"{i}", w.Sentence(r.Next(1, 4)), r.Next(5) == 0 ? "" : w.Organ(), w.Time());
        return draft;
    }

    private static TableDraft Tasks(ChineseWords w, Random r, int rows)
    {
        var draft = new TableDraft(rows, 4).Row(0, "序号", "主要任务", "牵头部门", "时限");
        for (var i = 1; i < rows; i++)
            draft.Row(i, $"{i}", w.Sentence(r.Next(3, 12)), w.Organ() + "、" + w.Organ(), w.Time());
        return draft;
    }

    private static TableDraft Narrow(ChineseWords w, Random r, int rows)
    {
        var draft = new TableDraft(rows, 6).Row(0, "序号", "类别", "内容", "备注", "单位", "数量");
        for (var i = 1; i < rows; i++)
            draft.Row(i, $"{i}", w.Short(), w.Sentence(r.Next(1, 4)), r.Next(2) == 0 ? "" : w.Time(), w.Organ(), w.Number());
        return draft;
    }

    private static TableDraft Thinned(TableDraft draft, Random r)
    {
        for (var i = 2; i < draft.Rows; i++)
        {
            for (var c = 1; c < draft.Columns; c++)
            {
                if (r.Next(3) == 0)
                    draft[i, c] = "";
            }
        }
        return draft;
    }
}
