namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// Makes nodes for words that stand in the model only as members of a class. ICTCLAS, whose counts the model has, replaced them in its
/// texts: 未##数 numbers, 未##时 times, 未##人 people, 未##地 places, 未##串 Latin strings, 未##它 other words not in its dictionary.
/// </summary>
internal sealed class ClassNodes
{
    // Four in five names in the texts counted are Chinese ones.
    private static readonly double ChineseName = -Math.Log(0.8);
    private static readonly double ForeignName = -Math.Log(0.2);
    // Guessed forms overlap with words that were listed; an unknown word must be clearly cheaper than its parts.
    private const double UnknownCaution = 1.5;

    private readonly WordModel _model;
    private readonly (int Word, double Frequency) _number;
    private readonly (int Word, double Frequency) _time;
    private readonly (int Word, double Frequency) _latin;
    private readonly (int Word, double Frequency) _person;
    private readonly (int Word, double Frequency) _other;
    private readonly (int Word, double Frequency) _end;

    public ClassNodes(WordModel model)
    {
        _model = model;
        (_number, _time, _latin) = (Class("未##数"), Class("未##时"), Class("未##串"));
        (_person, _other, _end) = (Class("未##人"), Class("未##它"), Class("末##末"));
        var begin = Class("始##始");
        Begin = new WordNode(-1, 0, begin.Word, begin.Frequency);
    }

    /// <summary>The beginning of a sentence.</summary>
    public WordNode Begin { get; }

    /// <summary>The end of a sentence of this length.</summary>
    public WordNode End(int length) => new(length, length + 1, _end.Word, _end.Frequency);

    /// <summary>A number, time, Latin word or mark.</summary>
    public WordNode Of(Factoid factoid, ReadOnlySpan<char> sentence, int start)
    {
        if (factoid.Kind == FactoidKind.Mark)
        {
            var word = _model.Find(sentence[start..factoid.End]);
            if (word < 0)
                word = _model.Find(sentence.Slice(start, 1));
            return new WordNode(start, factoid.End, word, word < 0 ? 0 : _model.Frequency(word));
        }
        var (id, frequency) = factoid.Kind switch
        {
            FactoidKind.Number => _number,
            FactoidKind.Time => _time,
            _ => _latin,
        };
        return new WordNode(start, factoid.End, id, frequency, factoid.Cost);
    }

    /// <summary>A person's name, Chinese or foreign.</summary>
    public WordNode Name(int start, int end, double cost, bool isChinese) =>
        new(start, end, _person.Word, _person.Frequency, cost + (isChinese ? ChineseName : ForeignName));

    /// <summary>A word that is in no list.</summary>
    public WordNode Unknown(int start, int end, double cost) => new(start, end, _other.Word, _other.Frequency, cost + UnknownCaution);

    private (int Word, double Frequency) Class(string name)
    {
        var word = _model.Find(name);
        return word < 0 ? throw new InvalidDataException($"The word model lacks the class {name}; write it again with smartcn-convert.") : (word, _model.Frequency(word));
    }
}
