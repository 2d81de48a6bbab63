using System.Text;
using PolicyMiner.Analysis;

namespace PolicyMiner.Asking.Batch;

/// <summary>What a question is looked for by: its characters, pairs of characters and words, each with how much it counts.</summary>
internal sealed class QuestionUnits
{
    // Words that make a question and say nothing about its subject.
    private static readonly HashSet<string> QuestionWords = new(StringComparer.Ordinal)
    {
        "什么", "什么样", "怎么", "怎么办", "怎样", "如何", "是否", "哪些", "哪个", "哪里", "哪", "多少", "多久", "可以", "能否", "能不能", "会不会", "是不是",
        "有没有", "为什么", "为何", "请问", "吗", "呢", "吧", "啊",
    };

    private QuestionUnits(IReadOnlyDictionary<char, double> characters, IReadOnlyDictionary<string, double> pairs, IReadOnlyDictionary<string, double> words, IReadOnlyDictionary<string, double> latin) =>
        (Characters, Pairs, Words, Latin) = (characters, pairs, words, latin);

    /// <summary>Chinese characters.</summary>
    public IReadOnlyDictionary<char, double> Characters { get; }

    /// <summary>Pairs of Chinese characters beside each other.</summary>
    public IReadOnlyDictionary<string, double> Pairs { get; }

    /// <summary>Chinese words of more than two characters; a word of two is a pair.</summary>
    public IReadOnlyDictionary<string, double> Words { get; }

    /// <summary>Latin words and numbers.</summary>
    public IReadOnlyDictionary<string, double> Latin { get; }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Characters.Count == 0 && Latin.Count == 0;

    /// <summary>The units of a question.</summary>
    public static QuestionUnits Of(string question, QueryWords splitter)
    {
        var characters = new Dictionary<char, double>();
        var pairs = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        var latin = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var run in Runs(TextFolding.Fold(question)))
        {
            if (TextFolding.KindOf(run[0]) != CharacterKind.Han)
            {
                Count(latin, run, 1);
                continue;
            }
            foreach (var c in run)
                Count(characters, c, BatchWeights.Character);
            var split = splitter.Of(run).Where(w => !QuestionWords.Contains(w.Text)).ToList();
            var inside = split.SelectMany(w => Enumerable.Range(w.Start, Math.Max(0, w.End - w.Start - 1))).ToHashSet();
            for (var i = 0; i + 1 < run.Length; i++)
                Count(pairs, run.Substring(i, 2), inside.Contains(i) ? BatchWeights.PairInWord : BatchWeights.PairAcrossWords);
            foreach (var word in split.Where(w => w.Text.Length > 1))
            {
                if (word.Text.Length == 2)
                    pairs[word.Text] += BatchWeights.Word;
                else
                    Count(words, word.Text, BatchWeights.Word);
            }
        }
        foreach (var word in QuestionWords.Where(w => w.Length == 2))
            pairs.Remove(word);
        return new(characters, pairs, words, latin);

        // A unit asked for twice counts a little more, not twice.
        static void Count<T>(Dictionary<T, double> units, T unit, double weight) where T : notnull =>
            units[unit] = units.TryGetValue(unit, out var before) ? Math.Min(before + weight, Math.Max(before, weight * 1.5)) : weight;
    }

    // Runs of Chinese characters, of letters, and of digits.
    private static IEnumerable<string> Runs(string folded)
    {
        var run = new StringBuilder();
        var kind = CharacterKind.Separator;
        foreach (var c in folded)
        {
            var next = TextFolding.KindOf(c);
            if (next != kind && run.Length > 0)
            {
                yield return run.ToString();
                run.Clear();
            }
            kind = next;
            if (kind is CharacterKind.Han or CharacterKind.Letter or CharacterKind.Digit)
                run.Append(c);
        }
        if (run.Length > 0)
            yield return run.ToString();
    }
}

/// <summary>The numbers of the ranking of questions, measured on the questions of <c>tests/cases/search</c> and on clauses and headings as questions.</summary>
internal static class BatchWeights
{
    /// <summary>A character.</summary>
    public const double Character = 1.2;

    /// <summary>A pair inside a word of the question.</summary>
    public const double PairInWord = 1;

    /// <summary>A pair that reaches over the edge of a word: often chance.</summary>
    public const double PairAcrossWords = 0.5;

    /// <summary>A whole word, besides its characters and pairs.</summary>
    public const double Word = 0.4;

    /// <summary>A Latin word or number.</summary>
    public const double Latin = 2.2;

    /// <summary>BM25: where further occurrences stop to count.</summary>
    public const double Saturation = 1.2;

    /// <summary>BM25: how far length is held against a text.</summary>
    public const double LengthShare = 0.5;
}
