using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Benchmarks.Making;

/// <summary>Finds in a sentence what a generated one may say differently: numbers, years, places, departments, words with others of their kind.</summary>
internal sealed class TemplateParser
{
    private readonly Dictionary<string, Slot> _words = new(StringComparer.Ordinal);
    private readonly int _longest;

    public TemplateParser(Grammar grammar)
    {
        foreach (var group in grammar.WordGroups)
            foreach (var word in group)
                _words.TryAdd(word, new(SlotKind.Word, word, group));
        foreach (var department in grammar.Departments)
            _words.TryAdd(department, new(SlotKind.Department, department));
        foreach (var topic in (string[])["服务外包", "外包"])
            _words[topic] = new(SlotKind.Topic, topic);
        foreach (var level in (string[])["省", "市"])
            foreach (var before in (string[])["全", "我", "本"])
                _words[before + level] = new(SlotKind.Level, before);
        _longest = _words.Keys.Max(w => w.Length);
    }

    /// <summary>The sentence as a template.</summary>
    /// <param name="year">When its document was written: tells past years from later ones.</param>
    public Template Parse(string sentence, int year)
    {
        var slots = new List<Slot>();
        var literalFrom = 0;
        for (var at = 0; at < sentence.Length;)
        {
            if (SlotAt(sentence, at, year) is not { } slot)
            {
                at++;
                continue;
            }
            if (at > literalFrom)
                slots.Add(new(SlotKind.Literal, sentence[literalFrom..at]));
            slots.Add(slot.Slot);
            literalFrom = at += slot.Length;
        }
        if (literalFrom < sentence.Length)
            slots.Add(new(SlotKind.Literal, sentence[literalFrom..]));
        return new(slots);
    }

    private (Slot Slot, int Length)? SlotAt(string text, int at, int year)
    {
        if (char.IsAsciiDigit(text[at]))
            return Number(text, at, year);
        if (text[at] == '“' && text.IndexOf('”', at) is var close && close - at is > 2 and < 12)
            return (new(SlotKind.Quoted, text[(at + 1)..close]), close - at + 1);
        if (AdministrativeDivisions.LongestAt(text, at, shortNames: true) is { } place && (place.Name.Length > 2 || place.Divisions[0].Level != DivisionLevel.County))
            return (new(SlotKind.Place, place.Name), place.Name.Length);
        for (var length = Math.Min(_longest, text.Length - at); length > 0; length--)
        {
            if (_words.TryGetValue(text.Substring(at, length), out var slot))
                return (slot, length);
        }
        return null;
    }

    private static (Slot, int) Number(string text, int at, int year)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        var digits = text[at..end];
        var kind = digits.Length == 4 && digits[..2] is "19" or "20" ? int.Parse(digits) > year ? SlotKind.LaterYear : SlotKind.PastYear : SlotKind.Number;
        if (kind == SlotKind.Number && end < text.Length)
            kind = text[end] switch { '月' => SlotKind.Month, '日' => SlotKind.Day, _ => kind };
        return (new(kind, digits), end - at);
    }
}
