using System.Text.RegularExpressions;
using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring.Tables;

/// <summary>Finds what is printed around a table and belongs to it: its caption above, the unit of its numbers, notes below.</summary>
internal static partial class SurroundingText
{
    private const int LongestCaption = 60;
    private const int MostNotes = 12;

    /// <summary>The caption in the lines directly above <paramref name="table"/>, and the lines that are nothing else.</summary>
    /// <param name="units">Receives the index of a line such as 单位：亿元.</param>
    public static (TracedText? Caption, int? Block) Caption(IReadOnlyList<Block> blocks, int table, List<int> units)
    {
        for (var i = table - 1; i >= 0 && i >= table - 3; i--)
        {
            if (blocks[i] is not TextBlock { Text: var text } block)
                return (null, null);
            if (Unit().IsMatch(text.Value))
            {
                units.Add(i);
                continue;
            }
            if (Bracketed().IsMatch(text.Value))
                continue; // （2021年版）, （     年度）
            if (NumberedCaption().IsMatch(text.Value))
                return (text, i);
            return IsPlainCaption(block) ? (text, i) : (null, null);
        }
        return (null, null);
    }

    /// <summary>The notes in the lines directly below block <paramref name="table"/>: 备注：… and its numbered items.</summary>
    public static IReadOnlyList<int> Notes(IReadOnlyList<Block> blocks, int table)
    {
        var notes = new List<int>();
        for (var i = table + 1; i < blocks.Count && notes.Count < MostNotes && blocks[i] is TextBlock { Text: var text, HeadingMark: null }; i++)
        {
            var isNext = notes.Count > 0 && GroupHead.IsNumbered(text.Value) && NoteItem().Match(text.Value) is { Success: true } item
                && int.Parse(item.Groups["n"].Value) == notes.Count + (IsBareNote((TextBlock)blocks[notes[0]]) ? 0 : 1);
            if (!(notes.Count == 0 ? Note().IsMatch(text.Value) : isNext))
                break;
            notes.Add(i);
        }
        return notes;
    }

    /// <summary>Whether a row's text is a note under the table rather than a row of it.</summary>
    public static bool IsNote(string text) => Note().IsMatch(text);

    /// <summary>A short line that is no sentence, no heading of the outline, no mark of an annex and no date.</summary>
    private static bool IsPlainCaption(TextBlock block)
    {
        var text = block.Text.Value;
        return text.Length is >= 2 and <= LongestCaption && text.AsSpan().IndexOfAny("。；！？") < 0 && text[^1] is not ('：' or ':' or '，' or '、' or ',')
            && !OutlineNumber().IsMatch(text) && !AnnexMark().IsMatch(text) && !Date().IsMatch(text);
    }

    private static bool IsBareNote(TextBlock block) => block.Text.Length <= 4;

    [GeneratedRegex(@"^[（(][^（）()]{0,20}[）)]$")]
    private static partial Regex Bracketed();

    // 表1　主要指标; 附表2-1：…; 专栏3 …
    [GeneratedRegex(@"^(?:附?表|专栏|图表)\s?[0-9一二三四五六七八九十]{1,3}(?:[-—.．－][0-9]{1,2})?(?:[\s:：.．、]|$).{0,80}$")]
    private static partial Regex NumberedCaption();

    [GeneratedRegex(@"^[（(]?\s?(?:计量|金额|货币)?单\s?位\s?[:：].{1,20}$")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^[（(]?(?:备\s?注|注|说\s?明|注释|资料来源|数据来源)\s?[0-9]{0,2}\s?(?:[:：]|$)")]
    private static partial Regex Note();

    [GeneratedRegex(@"^[（(]?(?<n>[0-9]{1,2})[）)]?[.．、]?")]
    private static partial Regex NoteItem();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、]|第[一二三四五六七八九十百]{1,4}[章节条])")]
    private static partial Regex OutlineNumber();

    [GeneratedRegex(@"^附\s?[件录表]\s?[0-9一二三四五六七八九十]{0,3}\s?[:：]?")]
    private static partial Regex AnnexMark();

    [GeneratedRegex(@"^[（(]?[0-9〇○零一二三四五六七八九十]{4}\s?年\s?[0-9一二三四五六七八九十]{1,3}\s?月(?:\s?[0-9一二三四五六七八九十]{1,3}\s?日)?|公开方式|^[（(]?此件")]
    private static partial Regex Date();
}
