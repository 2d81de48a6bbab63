using System.Text.RegularExpressions;

namespace PolicyMiner.Structuring.Tables;

/// <summary>Recognises rows that head a group of rows (一、综合类指标) and cells that are only a row's number.</summary>
internal static partial class GroupHead
{
    /// <summary>Whether the row is such a head: one cell over the whole width, or a numbered text with nothing beside it.</summary>
    public static bool Is(TableGrid grid, int row)
    {
        if (grid.FullWidth(row) is { Text.Length: <= 60 })
            return true;
        var first = grid[row][0];
        return grid.ColumnCount > 1 && first is { IsEmpty: false, Row: var begins } && begins == row && first.Cell!.RowSpan == 1 && Heading().IsMatch(first.Text.Value)
            && grid[row].Skip(1).All(c => c.IsEmpty || c.Cell == first.Cell);
    }

    /// <summary>Whether the text is or begins with the number of a row or item: 1, 12., （三）, 四、.</summary>
    public static bool IsNumbered(string text) => Numbered().IsMatch(text);

    /// <summary>The row number that the whole text is, e.g. 12 of <c>12</c>, <c>12.</c> or <c>（12）</c>; null for anything else.</summary>
    public static int? Sequence(string text) =>
        SequenceNumber().Match(text) is { Success: true } match && int.TryParse(match.Groups["n"].ValueSpan, out var number) ? number : null;

    [GeneratedRegex(@"^[一二三四五六七八九十]{1,3}、.|^[（(][一二三四五六七八九十]{1,3}[）)].|^第[一二三四五六七八九十]{1,3}(?:部分|类|批|[章节编])")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:[0-9]{1,4}[.．、]?$|[（(][0-9]{1,3}[）)]|[0-9]{1,3}[.．、][^0-9]|[一二三四五六七八九十]{1,3}(?:、|$)|[（(][一二三四五六七八九十]{1,3}[）)])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[（(]?(?<n>[0-9]{1,4})[）)]?[.．、]?$")]
    private static partial Regex SequenceNumber();
}
