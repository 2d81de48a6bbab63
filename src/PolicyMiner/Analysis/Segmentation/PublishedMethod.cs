namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// SmartCn's method as published with Apache Lucene (hierarchical hidden Markov model, after ICTCLAS of the Institute of Computing
/// Technology): every dictionary word and every single character of a sentence is a node; numbers, Latin strings and marks are one node
/// each; the cost of a pair comes from its count; the cheapest chain wins.
/// </summary>
/// <remarks>
/// Kept apart from what the word segmenter adds, so that it can be compared with the Java original token by token. What looks odd
/// is the published behaviour: the smoothing uses the count of the first word, and Chinese numerals are ordinary characters.
/// </remarks>
public sealed class PublishedMethod(WordModel model)
{
    // The size of the corpus the counts come from, as the original states it.
    private const double MaxFrequency = 2_079_997 + 80_000;
    private readonly int _string = model.Find("未##串");
    private readonly int _number = model.Find("未##数");
    private readonly int _begin = model.Find("始##始");
    private readonly int _end = model.Find("末##末");
    private readonly WordGraph _graph = new();

    private enum CharacterType
    {
        Han,
        Letter,
        Digit,
        Blank,
        Mark,
        Other,
    }

    /// <summary>The words of a text, as offsets. Marks and unknown signs are words of one character; blanks belong to none.</summary>
    public List<WordSpan> Segment(string text)
    {
        var words = new List<WordSpan>();
        foreach (var (start, end) in Sentences.Of(text))
        {
            foreach (var node in SegmentSentence(text.AsSpan(start, end - start)))
                words.Add(new WordSpan(start + node.Start, start + node.End));
        }
        return words;
    }

    private WordNode[] SegmentSentence(ReadOnlySpan<char> sentence)
    {
        _graph.Clear();
        _graph.Add(new WordNode(-1, 0, _begin, model.Frequency(_begin)));
        for (var i = 0; i < sentence.Length;)
        {
            var type = TypeOf(sentence[i]);
            var end = i + 1;
            switch (type)
            {
                case CharacterType.Blank:
                    break;
                case CharacterType.Han:
                    AddDictionaryWords(sentence, i);
                    break;
                case CharacterType.Letter or CharacterType.Digit:
                    while (end < sentence.Length && TypeOf(sentence[end]) == type)
                        end++;
                    AddClass(i, end, type == CharacterType.Digit ? _number : _string);
                    break;
                case CharacterType.Mark:
                    _graph.Add(new WordNode(i, end, model.Find(sentence.Slice(i, 1)), MaxFrequency));
                    break;
                default:
                    if (char.IsHighSurrogate(sentence[i]) && end < sentence.Length && char.IsLowSurrogate(sentence[end]))
                        end++;
                    AddClass(i, end, _string);
                    break;
            }
            i = end;
        }
        _graph.Add(new WordNode(sentence.Length, sentence.Length + 1, _end, model.Frequency(_end)));
        return _graph.ShortestPath(new Costs(model));
    }

    private void AddClass(int start, int end, int word) => _graph.Add(new WordNode(start, end, word, model.Frequency(word)));

    private void AddDictionaryWords(ReadOnlySpan<char> sentence, int start)
    {
        var range = model.StartingWith(sentence[start]);
        var single = model.Exactly(range, 1);
        _graph.Add(new WordNode(start, start + 1, single, single < 0 ? 0 : model.Frequency(single)));
        var depth = 1;
        for (var i = start + 1; i < sentence.Length && !range.IsEmpty; i++)
        {
            var type = TypeOf(sentence[i]);
            if (type == CharacterType.Blank)
                continue; // a word may be printed across blanks
            if (type != CharacterType.Han)
                break;
            range = model.Narrow(range, depth++, sentence[i]);
            if (model.Exactly(range, depth) is >= 0 and var word)
                _graph.Add(new WordNode(start, i + 1, word, model.Frequency(word)));
        }
    }

    private static CharacterType TypeOf(char c) => c switch
    {
        >= '\u4E00' and <= '\u9FA5' => CharacterType.Han,
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => CharacterType.Letter,
        >= '0' and <= '9' or >= '０' and <= '９' => CharacterType.Digit,
        ' ' or '\t' or '\r' or '\n' or '\u3000' => CharacterType.Blank,
        >= '\u0021' and <= '\u00BB' or >= '\u2010' and <= '\u2642' or >= '\u3001' and <= '\u301E' or >= '\uFE30' and <= '\uFF63' => CharacterType.Mark,
        _ => CharacterType.Other,
    };

    private readonly struct Costs(WordModel model) : IPairCost
    {
        private const double Smoothing = 0.1;
        private const double Tiny = 1 / MaxFrequency;

        public double Of(in WordNode first, in WordNode second)
        {
            var pair = model.PairFrequency(first.Word, second.Word);
            return -Math.Log(Smoothing * (1 + first.Frequency) / MaxFrequency
                + (1 - Smoothing) * ((1 - Tiny) * pair / (1 + first.Frequency) + Tiny));
        }
    }
}
