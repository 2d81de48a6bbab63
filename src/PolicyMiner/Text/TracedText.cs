using System.Text;

namespace PolicyMiner.Text;

/// <summary>
/// Text that remembers where each of its characters stands in the reading text, so that cleaning (markup removed, lines rejoined,
/// blanks dropped) never loses the place. Immutable. Positions are UTF-16; only <see cref="TextPositions"/> turns them into code points.
/// </summary>
/// <example>The line <c>**（五）加大政策支持力度。**用好</c> becomes the traced text <c>（五）加大政策支持力度。用好</c>,
/// whose first character still knows that it is the third of the line.</example>
public sealed class TracedText
{
    /// <summary>No text at all; its source range is (0, 0).</summary>
    public static readonly TracedText Empty = new("", null, 0);

    private readonly int[]? _map; // null: consecutive positions from _offset on
    private readonly int _offset; // without a map: source position of the first character; with one: index of the first entry

    private TracedText(string value, int[]? map, int offset) => (Value, _map, _offset) = (value, map, offset);

    /// <summary>The characters.</summary>
    public string Value { get; }

    /// <summary>Its sentences, kept by <see cref="Text.Sentences"/> once somebody has asked: one extractor after the other does.</summary>
    internal IReadOnlyList<Sentence>? Sentences { get; set; }

    /// <summary>Its brackets, kept likewise.</summary>
    internal Brackets Brackets => field ??= new(Value);

    /// <summary>How many UTF-16 units the text has.</summary>
    public int Length => Value.Length;

    /// <summary>The character at <paramref name="index"/>.</summary>
    public char this[int index] => Value[index];

    /// <summary>The piece of <paramref name="source"/> from <paramref name="start"/> (in) to <paramref name="end"/> (out), unchanged.</summary>
    public static TracedText FromSource(string source, int start, int end) =>
        end <= start ? Empty : new(source[start..end], null, start);

    /// <summary>One character that is not in the source (the tab between cells), at the place of the one before it.</summary>
    public static TracedText Placed(char value, int place) => new(value.ToString(), [place], 0);

    /// <summary>The source position of the character at <paramref name="index"/>.</summary>
    public int SourceIndex(int index) => _map is null ? _offset + index : _map[_offset + index];

    /// <summary>The source range from the first to the last character, whatever was dropped between them included.</summary>
    public TextRange SourceRange => SourceRangeOf(0, Length);

    /// <summary>The source range of <paramref name="length"/> characters from <paramref name="start"/> on.</summary>
    public TextRange SourceRangeOf(int start, int length)
    {
        if (Length == 0)
            return new(0, 0);
        if (length <= 0)
            return new(SourceIndex(Math.Min(start, Length - 1)), SourceIndex(Math.Min(start, Length - 1)));
        return new(SourceIndex(start), SourceIndex(start + length - 1) + 1);
    }

    /// <summary>Part of the text; shares the position map.</summary>
    public TracedText Slice(int start, int length) =>
        length <= 0 ? Empty
        : length == Length ? this
        : new(Value.Substring(start, length), _map, _map is null ? _offset + start : _offset + start);

    /// <summary>The rest of the text from <paramref name="start"/> on.</summary>
    public TracedText Slice(int start) => Slice(start, Length - start);

    /// <summary>The text without white space (U+3000 included) at either end.</summary>
    public TracedText Trim()
    {
        int start = 0, end = Length;
        while (start < end && Blanks.Is(Value[start]))
            start++;
        while (end > start && Blanks.Is(Value[end - 1]))
            end--;
        return Slice(start, end - start);
    }

    /// <summary>The text with only the characters (value, index) that <paramref name="keep"/> accepts.</summary>
    public TracedText Where(Func<char, int, bool> keep)
    {
        var value = new StringBuilder(Length);
        var map = new List<int>(Length);
        for (var i = 0; i < Length; i++)
        {
            if (!keep(Value[i], i))
                continue;
            value.Append(Value[i]);
            map.Add(SourceIndex(i));
        }
        return value.Length == Length ? this : new(value.ToString(), [.. map], 0);
    }

    /// <summary>The text with every character replaced by what <paramref name="of"/> makes of it, at the same place.</summary>
    public TracedText Select(Func<char, char> of) => new(string.Create(Length, Value, (span, value) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = of(value[i]);
    }), _map, _offset);

    /// <summary>Pieces one after the other, each keeping its places; empty pieces add nothing but their separator.
    /// A <paramref name="separator"/> (such as the tab between cells) takes the place of the character before it.</summary>
    public static TracedText Join(string separator, IReadOnlyList<TracedText> pieces)
    {
        if (pieces.Count == 0)
            return Empty;
        if (pieces.Count == 1)
            return pieces[0];
        var value = new StringBuilder();
        var map = new List<int>();
        var firstPlace = pieces.FirstOrDefault(p => p.Length > 0)?.SourceIndex(0) ?? 0;
        for (var p = 0; p < pieces.Count; p++)
        {
            if (p > 0 && separator.Length > 0)
            {
                value.Append(separator);
                var place = map.Count > 0 ? map[^1] : firstPlace;
                for (var i = 0; i < separator.Length; i++)
                    map.Add(place);
            }
            value.Append(pieces[p].Value);
            for (var i = 0; i < pieces[p].Length; i++)
                map.Add(pieces[p].SourceIndex(i));
        }
        return new(value.ToString(), [.. map], 0);
    }

    /// <summary>Pieces one after the other with nothing between them.</summary>
    public static TracedText Concat(params IReadOnlyList<TracedText> pieces) => Join("", pieces);

    /// <summary>The characters.</summary>
    public override string ToString() => Value;
}
