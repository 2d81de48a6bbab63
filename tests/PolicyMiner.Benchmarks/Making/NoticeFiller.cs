using System.Text;
using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Benchmarks.Making;

/// <summary>What is said in one notice: its place, its topic, its year; fills the slots of sentences with them.</summary>
internal sealed class NoticeFiller
{
    private readonly Grammar _grammar;
    private readonly Dice _dice;
    private readonly AdministrativeDivision _province;
    private readonly bool _ownWords;

    /// <param name="ownWords">Whether every second word of a sentence is replaced by any other.</param>
    public NoticeFiller(Grammar grammar, Dice dice, bool ownWords = false)
    {
        (_grammar, _dice, _ownWords) = (grammar, dice, ownWords);
        Place = dice.Pick(dice.Below(10) switch { < 2 => grammar.Provinces, < 6 => grammar.Prefectures, _ => grammar.Counties });
        _province = AdministrativeDivisions.ProvinceOf(Place);
        Topic = dice.Pick(grammar.Topics);
        Year = dice.Between(2006, 2022);
        Level = Place.Level switch { DivisionLevel.Province => "省", DivisionLevel.Prefecture => "市", _ => Place.Name[^1..] };
    }

    /// <summary>The place whose government speaks.</summary>
    public AdministrativeDivision Place { get; }

    /// <summary>What it is about.</summary>
    public string Topic { get; }

    /// <summary>When it is written.</summary>
    public int Year { get; }

    /// <summary>省, 市, 县 or 区.</summary>
    public string Level { get; }

    /// <summary>A sentence of the corpus, said anew.</summary>
    public string Fill(Template template)
    {
        var text = new StringBuilder();
        foreach (var slot in template.Slots)
            text.Append(slot.Kind == SlotKind.Literal ? slot.Text : Of(slot));
        var sentence = Reordered(text.ToString());
        return _ownWords ? OtherWords(sentence) : sentence;
    }

    /// <summary>A pattern of the grammar, filled: <c>{place}</c> and so on.</summary>
    public string Fill(string pattern)
    {
        var text = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] != '{')
            {
                text.Append(pattern[at]);
                continue;
            }
            var end = pattern.IndexOf('}', at);
            text.Append(Named(pattern[(at + 1)..end]));
            at = end;
        }
        return text.ToString();
    }

    /// <summary>A department of this level: 省财政厅, 市财政局.</summary>
    public string Department() => _dice.Pick(_grammar.Departments);

    /// <summary>A place, mostly in the same province.</summary>
    public string Elsewhere() => AnyOf(_dice.Chance(40) ? _grammar.Prefectures : _grammar.Counties).Name;

    private string OtherWords(string text)
    {
        var other = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var length = at + 2 <= text.Length && _grammar.IsWord(text.Substring(at, 2)) ? 2 : 1;
            other.Append(length == 2 && _dice.Chance(50) ? _dice.Pick(_grammar.Words) : text.Substring(at, length));
            at += length;
        }
        return other.ToString();
    }

    private string Named(string slot) => slot switch
    {
        "topic" => Topic,
        "place" => Elsewhere(),
        "level" => Level,
        "department" => Department(),
        "word" => _dice.Pick(_grammar.Words),
        "unit" => _dice.Pick(_grammar.Units),
        "measure" => _dice.Pick(_grammar.Measures),
        "number" => Number(_dice.Between(2, 4)),
        "small" => Number(_dice.Between(1, 2)),
        "percent" => _dice.Between(3, 95).ToString(),
        "year" => (Year - _dice.Between(1, 3)).ToString(),
        "later" => (Year + _dice.Between(1, 6)).ToString(),
        "month" => _dice.Between(1, 12).ToString(),
        _ => throw new InvalidDataException($"The grammar has no slot {{{slot}}}."),
    };

    private string Of(Slot slot) => slot.Kind switch
    {
        SlotKind.Number => Like(slot.Text),
        SlotKind.Month => _dice.Between(1, 12).ToString(),
        SlotKind.Day => _dice.Between(1, 28).ToString(),
        SlotKind.PastYear => (Year - _dice.Between(0, 5)).ToString(),
        SlotKind.LaterYear => (Year + _dice.Between(1, 6)).ToString(),
        SlotKind.Place => PlaceLike(slot.Text),
        SlotKind.Department => Department(),
        SlotKind.Topic => _dice.Chance(75) ? Topic : _dice.Pick(_grammar.Topics),
        SlotKind.Level => slot.Text + Level,
        SlotKind.Word => _dice.Pick(slot.Choices!),
        SlotKind.Quoted => _dice.Chance(60) ? $"“{_dice.Pick(_grammar.Words)}{_dice.Pick(_grammar.Words)}”" : $"“{slot.Text}”",
        _ => slot.Text,
    };

    private string PlaceLike(string name)
    {
        var level = AdministrativeDivisions.Find(name)[0].Level;
        var place = level == DivisionLevel.Province ? _dice.Chance(40) ? _province : _dice.Pick(_grammar.Provinces) : AnyOf(level == DivisionLevel.Prefecture ? _grammar.Prefectures : _grammar.Counties);
        return AdministrativeDivisions.FindFull(name).Count > 0 ? place.Name : place.ShortName;
    }

    private AdministrativeDivision AnyOf(IReadOnlyList<AdministrativeDivision> places)
    {
        // A few throws find one of the same province; some notices speak of places elsewhere.
        for (var i = 0; i < 40; i++)
        {
            var place = _dice.Pick(places);
            if (_province.Contains(place))
                return place;
        }
        return _dice.Pick(places);
    }

    // A number of the same shape: as many digits, as many decimals.
    private string Like(string number)
    {
        var point = number.IndexOf('.');
        return point < 0 ? Number(number.Length) : Number(point) + "." + Number(number.Length - point - 1);
    }

    private string Number(int digits)
    {
        var text = new char[digits];
        for (var i = 0; i < digits; i++)
            text[i] = (char)('0' + (i == 0 ? _dice.Between(1, 9) : _dice.Below(10)));
        return new(text);
    }

    // The order of an enumeration (、) and of parallel clauses (；) is free.
    private string Reordered(string sentence)
    {
        if (sentence.IndexOf('；') >= 0 && sentence.IndexOf('（') < 0)
            sentence = Swap(sentence, '；', "。");
        if (sentence.IndexOf('、') < 0 || sentence.IndexOf('（') >= 0 || sentence.IndexOf('《') >= 0)
            return sentence;
        return string.Join('，', sentence.Split('，').Select(clause => clause.Split('、') is { Length: > 3 } parts ? Middle(parts) : clause));

        string Middle(string[] parts)
        {
            // The first and the last part carry the rest of the clause with them.
            var inner = parts[1..^1];
            _dice.Shuffle(inner);
            return string.Join('、', [parts[0], .. inner, parts[^1]]);
        }
    }

    private string Swap(string sentence, char mark, string end)
    {
        var parts = sentence.TrimEnd(end[0]).Split(mark);
        var rest = parts[1..];
        _dice.Shuffle(rest);
        return string.Join(mark, [parts[0], .. rest]) + end;
    }
}
