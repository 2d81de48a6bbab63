namespace PolicyMiner.Analysis.Segmentation;

/// <summary>A name that may begin at a place: its end, what it costs, and whether it is Chinese or foreign.</summary>
internal readonly record struct NameWord(int End, double Cost, bool IsChinese);

/// <summary>Personal names that may begin at a place: 王建国, 欧阳修, 卡斯特罗, 比尔·盖茨.</summary>
internal sealed class NameWords(NameCharacters characters, WordModel model)
{
    // A character that often stands alone as a word (和, 大) is seldom part of a name.
    private const double OftenAlone = 1500;
    private const int MaxForeign = 12;
    private static readonly double OneGivenCharacter = -Math.Log(0.3);
    private static readonly double TwoGivenCharacters = -Math.Log(0.7);
    private static readonly double CompoundSurname = -Math.Log(0.0005);
    // How a foreign name ends is not known; each character more is as likely as not.
    private static readonly double OneMoreCharacter = -Math.Log(0.65);

    /// <summary>The names that may begin here, which may be none.</summary>
    public void At(ReadOnlySpan<char> sentence, int start, Buffer<NameWord> names)
    {
        names.Clear();
        var surname = characters.Surname(sentence[start]);
        if (surname > 0)
            AddGiven(sentence, start + 1, surname, names);
        if (start + 1 < sentence.Length && characters.IsCompoundSurname(sentence.Slice(start, 2)))
            AddGiven(sentence, start + 2, CompoundSurname, names);
        AddForeign(sentence, start, names);
    }

    private void AddGiven(ReadOnlySpan<char> sentence, int at, double cost, Buffer<NameWord> names)
    {
        if (at >= sentence.Length || characters.Given(sentence[at]) == 0)
            return;
        cost += Given(sentence[at]);
        names.Add(new(at + 1, cost + OneGivenCharacter, true));
        if (at + 1 < sentence.Length && characters.Given(sentence[at + 1]) > 0)
            names.Add(new(at + 2, cost + Given(sentence[at + 1]) + TwoGivenCharacters, true));
    }

    private double Given(char c) => characters.Given(c) + Alone(c);

    private double Alone(char c) =>
        model.Exactly(model.StartingWith(c), 1) is >= 0 and var word ? Math.Max(0, Math.Log(model.Frequency(word) / OftenAlone)) : 0;

    private void AddForeign(ReadOnlySpan<char> sentence, int start, Buffer<NameWord> names)
    {
        var cost = 0.0;
        var length = 0;
        for (var i = start; i < sentence.Length && length < MaxForeign; i++)
        {
            // A middle dot between two parts of a name.
            if (length > 0 && sentence[i] is '·' or '・' or '•' or '．' && i + 1 < sentence.Length && characters.Foreign(sentence[i + 1]) > 0)
                continue;
            var character = characters.Foreign(sentence[i]);
            if (character == 0)
                break;
            cost += character + OneMoreCharacter;
            if (++length > 1)
                names.Add(new(i + 1, cost, false));
        }
    }
}
