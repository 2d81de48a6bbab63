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
    private readonly ClassWord _number;
    private readonly ClassWord _time;
    private readonly ClassWord _latin;
    private readonly ClassWord _person;
    private readonly ClassWord _other;
    private readonly ClassWord _end;

    public ClassNodes(WordModel model)
    {
        _model = model;
        _number = Class("未##数");
        _time = Class("未##时");
        _latin = Class("未##串");
        _person = Class("未##人");
        _other = Class("未##它");
        _end = Class("末##末");
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
        var kind = factoid.Kind switch
        {
            FactoidKind.Number => _number,
            FactoidKind.Time => _time,
            _ => _latin,
        };
        return new WordNode(start, factoid.End, kind.Word, kind.Frequency, factoid.Cost);
    }

    /// <summary>A person's name, Chinese or foreign.</summary>
    public WordNode Name(int start, NameWord name) =>
        new(start, name.End, _person.Word, _person.Frequency, name.Cost + (name.IsChinese ? ChineseName : ForeignName));

    /// <summary>A word that is in no list.</summary>
    public WordNode Unknown(int start, int end, double cost) => new(start, end, _other.Word, _other.Frequency, cost + UnknownCaution);

    private ClassWord Class(string name)
    {
        var word = _model.Find(name);
        return word < 0 ? throw new InvalidDataException($"The word model lacks the class {name}; write it again with smartcn-convert.") : new(word, _model.Frequency(word));
    }

    private readonly record struct ClassWord(int Word, double Frequency);
}
