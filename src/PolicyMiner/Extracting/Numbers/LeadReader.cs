namespace PolicyMiner.Extracting.Numbers;

/// <summary>The words that stand directly before a number, read backwards.</summary>
/// <param name="Start">Where they begin; the number's start where there are none.</param>
/// <param name="Comparator">Of the nearest bounding word, or null.</param>
/// <param name="Qualifier">Bounding words and 力争, 仅 and the like, as printed, in order.</param>
/// <param name="Level">Whether a word that leads to a level stands there.</param>
/// <param name="ChangeSign">1 for growth, -1 for decline, 0 for none.</param>
/// <param name="ChangeText">The words of change with their colouring: 年均增长.</param>
public readonly record struct Lead(int Start, string? Comparator, string? Qualifier, bool Level, int ChangeSign, string? ChangeText)
{
    /// <summary>Whether anything stands there that makes the number the value of an indicator.</summary>
    public bool LevelOrBound => Level || Comparator is not null;
}

/// <summary>Reads the <see cref="Lead"/> of a number.</summary>
public static class LeadReader
{
    private const int MostWords = 7;

    // Words of change that are nouns and may stand before a word of level: 增幅达到40%.
    private static readonly HashSet<string> ChangeNouns = ["增长", "增幅", "涨幅", "增速", "增长率", "降幅", "减幅", "递增", "下降", "降低", "提高", "提升"];
    private static readonly HashSet<string> Attitudes = ["力争", "争取", "确保", "仅", "仅有", "只有", "原则上"];
    // Level words that may also stand between a noun of change and the number.
    private static readonly HashSet<string> PlainLevels = ["达到", "达", "为", "实现", "保持", "保持在", "稳定在", "控制在", "维持在", "是", "均为", "稳定", "达成", "高达", "可达", "已达"];
    // Words of change too short to be trusted as such when they end a longer word.
    private static readonly HashSet<string> ShortChanges = ["高", "多", "快", "升", "低", "少", "慢", "减", "降", "增", "涨", "跌"];

    /// <summary>Reads back from <paramref name="start"/>, not further than <paramref name="floor"/>.</summary>
    public static Lead Read(string text, int start, int floor)
    {
        var at = start;
        string? comparator = null, change = null;
        var qualifiers = new List<string>();
        var (level, sign, changeEnd, plainLevel) = (false, 0, start, true);
        for (var i = 0; i < MostWords; i++)
        {
            var chain = PerReader.ChainEndingAt(text, at, floor);
            if (chain < at)
            {
                at = chain;
                continue;
            }
            if (at == start && at - floor > 4 && text[at - 1] is '至' or '到' && QuantityWording.EndingAt(text, at) is null && IsParted(text, at - 1, floor))
            {
                (level, at) = (true, at - 1);
                break;
            }
            if (QuantityWording.EndingAt(text, at) is not { } word || at - word.Text.Length < floor || word.Does == Wording.Other)
                break;
            var before = at - word.Text.Length;
            switch (word.Does)
            {
                case Wording.Bound:
                    comparator ??= word.Comparator;
                    qualifiers.Insert(0, word.Text);
                    break;
                case Wording.Level:
                    level = true;
                    plainLevel &= PlainLevels.Contains(word.Text);
                    break;
                case Wording.Increase or Wording.Decrease when sign == 0 && (!level || (plainLevel && ChangeNouns.Contains(word.Text))):
                    if (ShortChanges.Contains(word.Text) && !Compares(text, before, floor))
                        return Done();
                    sign = word.Does == Wording.Increase ? 1 : -1;
                    changeEnd = at;
                    change = word.Text;
                    break;
                case Wording.Increase or Wording.Decrease:
                    return Done();
                case Wording.Colour:
                    if (Attitudes.Contains(word.Text))
                        qualifiers.Insert(0, word.Text);
                    if (sign != 0 && word.Text is "年均" or "同比" or "环比")
                        change = text[before..changeEnd].Replace("分别", "", StringComparison.Ordinal);
                    break;
            }
            at = before;
            if (word.Text == "的")
                break;
        }
        return Done();

        Lead Done() => new(at, comparator, qualifiers.Count == 0 ? null : string.Concat(qualifiers), level, sign, change);
    }

    private static readonly string[] Parting = ["提高", "提升", "增加", "扩大", "降低", "压减", "减少", "缩短", "压缩"];

    // 提高机顶盒占比至75%: what is changed stands between the verb and its 至.
    private static bool IsParted(string text, int at, int floor)
    {
        var from = text.LastIndexOfAny(['，', '。', '；', '：', '、'], at - 1, at - floor) + 1;
        return at - from is > 3 and < 30 && Parting.Any(verb => text.IndexOf(verb, from, at - from, StringComparison.Ordinal) is >= 0 and var found && at - found > 3 && text.AsSpan(from, at - from).IndexOfAny("由从") < 0);
    }

    // 比全省平均水平高5个百分点: a one-character change needs a comparison before it.
    private static bool Compares(string text, int before, int floor)
    {
        for (var i = before - 1; i >= floor && before - i < 30 && text[i] is not ('，' or '。' or '；'); i--)
        {
            if (text[i] is '比' or '较' or '年' && i + 1 <= before)
                return true;
        }
        return false;
    }
}
