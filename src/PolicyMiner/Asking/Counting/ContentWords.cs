using PolicyMiner.Analysis;

namespace PolicyMiner.Asking.Counting;

/// <summary>The words of a text that can say what it is about: Chinese words of two and more characters, Latin words; no numbers, dates or marks.</summary>
internal static class ContentWords
{
    private const string NumeralsAndDates = "〇零一二三四五六七八九十百千万亿两几第年月日";
    private static readonly HashSet<string> Empty =
        ["以及", "关于", "对于", "根据", "按照", "通过", "进行", "其他", "其中", "有关", "相关", "这些", "我们", "可以", "并且", "或者", "由于", "以上", "以下", "之间"];

    /// <summary>The words in order, folded; split by the segmenter, or into pairs of characters where there is none.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var folded = TextFolding.Fold(text);
        var spans = Segmenters.Default?.Segment(folded);
        var words = spans is not null ? spans.Select(s => s.In(folded)) : new QueryWords().Of(folded).Select(w => w.Text);
        return words.Where(IsContent);
    }

    /// <summary>How often each word stands in a text.</summary>
    public static Dictionary<string, int> Count(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Of(text))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts;
    }

    private static bool IsContent(string word) => word.Length >= 2 && TextFolding.KindOf(word[0]) switch
    {
        CharacterKind.Han => word.All(c => TextFolding.KindOf(c) == CharacterKind.Han) && word.Any(c => !NumeralsAndDates.Contains(c)) && !Empty.Contains(word),
        CharacterKind.Letter => !word.Any(char.IsAsciiDigit),
        _ => false,
    };
}
