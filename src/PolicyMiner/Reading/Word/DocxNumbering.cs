using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyMiner.Reading.Word;

/// <summary>The number printed before a paragraph, e.g. <c>（一）</c>; empty where there is none.</summary>
/// <param name="IsBullet">Whether it is a bullet, which is not printed into the text.</param>
internal readonly record struct PrintedNumber(string Text, bool IsBullet)
{
    public static readonly PrintedNumber None = new("", false);
}

/// <summary>
/// Counts automatic numbers as a word processor does (ISO/IEC 29500-1, 17.9): paragraphs name a list and a level; a number restarts when
/// a higher level comes in between.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, NumberingInstance> _lists = [];
    private readonly Dictionary<int, AbstractNum> _forms = [];
    private readonly Dictionary<int, int?[]> _counts = []; // by form: lists of one form count on together
    private readonly HashSet<(int List, int Level)> _started = [];

    public DocxNumbering(Numbering? numbering)
    {
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (list.NumberID?.Value is { } id)
                _lists.TryAdd(id, list);
        }
        foreach (var form in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (form.AbstractNumberId?.Value is { } id)
                _forms.TryAdd(id, form);
        }
    }

    /// <summary>The number of the next paragraph.</summary>
    public PrintedNumber Next(Paragraph paragraph, ParagraphLook look)
    {
        // numId 0 takes away the number that the style gives.
        if (look.Numbering is not { } place || !_lists.TryGetValue(place.List, out var list) || list.AbstractNumId?.Val?.Value is not { } formId || !_forms.TryGetValue(formId, out var form))
            return PrintedNumber.None;
        var index = Math.Clamp(place.Level, 0, Levels - 1);
        var level = LevelOf(list, form, index);
        if (level is null)
            return PrintedNumber.None;
        var format = level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        var counts = Count(list, form, formId, place.List, index);
        if (format == NumberFormatValues.Bullet)
            return new("", true);
        var text = Print(level.LevelText?.Val?.Value ?? "", list, form, counts, level.IsLegalNumberingStyle is not null);
        var gap = level.LevelSuffix?.Val?.Value == LevelSuffixValues.Nothing || text.Length == 0 || PolicyMiner.Reading.Layout.Scripts.HasWide(text[^1..]) ? "" : " ";
        return new(text + gap, false);
    }

    private int?[] Count(NumberingInstance list, AbstractNum form, int formId, int listId, int index)
    {
        if (!_counts.TryGetValue(formId, out var counts))
            _counts[formId] = counts = new int?[Levels];
        var restart = list.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == index)?.StartOverrideNumberingValue?.Val?.Value;
        if (_started.Add((listId, index)) && restart is { } from)
            counts[index] = from;
        else
            counts[index] = counts[index] is { } last ? last + 1 : StartOf(list, form, index);
        for (var lower = index + 1; lower < Levels; lower++)
            counts[lower] = null;
        for (var higher = 0; higher < index; higher++)
            counts[higher] ??= StartOf(list, form, higher);
        return counts;
    }

    private static int StartOf(NumberingInstance list, AbstractNum form, int index) => LevelOf(list, form, index)?.StartNumberingValue?.Val?.Value ?? 1;

    private static Level? LevelOf(NumberingInstance list, AbstractNum form, int index) =>
        list.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == index)?.Level
        ?? form.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == index);

    /// <summary>Replaces <c>%1</c> … <c>%9</c> in the level's text.</summary>
    private static string Print(string pattern, NumberingInstance list, AbstractNum form, int?[] counts, bool legal)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var index = pattern[++i] - '1';
                var format = legal ? NumberFormatValues.Decimal : LevelOf(list, form, index)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
                text.Append(NumberForms.Print(counts[index] ?? 0, format));
            }
            else
                text.Append(pattern[i]);
        }
        return text.ToString();
    }
}
