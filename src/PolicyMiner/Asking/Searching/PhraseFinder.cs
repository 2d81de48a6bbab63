using System.Runtime.InteropServices;
using System.Text;
using PolicyMiner.Analysis;

namespace PolicyMiner.Asking.Searching;

/// <summary>A place where a term stands in a text.</summary>
/// <param name="Term">Which term.</param>
/// <param name="Start">UTF-16 position in the text.</param>
/// <param name="End">Position after it.</param>
internal sealed record TermPlace(int Term, int Start, int End);

/// <summary>Counting places.</summary>
internal static class TermPlaces
{
    /// <summary>How many different terms, and how many places, lie between two positions.</summary>
    public static (int Terms, int Places) Within(this IReadOnlyList<TermPlace> places, int start, int end)
    {
        var (seen, terms, count) = (0UL, 0, 0);
        foreach (var place in places)
        {
            if (place.Start < start || place.End > end)
                continue;
            count++;
            // Questions have a few terms; of more than 64, those that share a bit count once.
            var bit = 1UL << place.Term;
            terms += (seen & bit) == 0 ? 1 : 0;
            seen |= bit;
        }
        return (terms, count);
    }
}

/// <summary>
/// Finds terms in a text the way the full-text index does, by the same tokens, so that a passage shows exactly what made its notice match.
/// </summary>
internal sealed class PhraseFinder
{
    private static readonly IndexTokenizer Tokenizer = new();
    private readonly List<Wanted> _phrases = [];
    private readonly PhraseCharacters _characters = new();
    private readonly List<Token> _tokens = [];
    private readonly List<byte> _bytes = [];

    public PhraseFinder(IReadOnlyList<SearchTerm> terms)
    {
        for (var t = 0; t < terms.Count; t++)
        {
            foreach (var phrase in terms[t].Phrases.Where(p => p.Tokens.Count > 0))
            {
                _phrases.Add(new(t, [.. phrase.Tokens.Select(Encoding.UTF8.GetBytes)], phrase.IsPrefix));
                _characters.Add(phrase.Tokens);
            }
        }
    }

    /// <summary>Where the terms stand in <paramref name="text"/>, in order of position; a term that matches twice at one place is told once.</summary>
    public List<TermPlace> Find(string text)
    {
        var places = new List<TermPlace>();
        if (!_characters.MayStandIn(text))
            return places;
        var utf8 = Encoding.UTF8.GetBytes(text);
        _tokens.Clear();
        _bytes.Clear();
        var sink = new Sink(_tokens, _bytes);
        Tokenizer.Tokenize(utf8, TokenizePurpose.Document, ref sink);
        var tokens = CollectionsMarshal.AsSpan(_tokens);
        var bytes = CollectionsMarshal.AsSpan(_bytes);
        for (var i = 0; i < tokens.Length; i++)
        {
            foreach (var (term, wanted, isPrefix) in _phrases)
            {
                if (!Fits(tokens, bytes, i, wanted, isPrefix, out var last))
                    continue;
                // The last pair of a Chinese phrase reaches over its last character; a prefix shows only what was typed.
                var end = isPrefix && IsHan(wanted[^1]) ? tokens[last].Start + wanted[^1].Length : tokens[last].End;
                places.Add(new(term, tokens[i].Start, end));
            }
        }
        if (places.Count == 0)
            return places;
        var utf16 = Utf16Positions(text, utf8.Length);
        return [.. places.Select(p => new TermPlace(p.Term, utf16[p.Start], utf16[Math.Min(p.End, utf8.Length)])).Distinct()];
    }

    private static bool Fits(ReadOnlySpan<Token> tokens, ReadOnlySpan<byte> bytes, int at, byte[][] wanted, bool isPrefix, out int last)
    {
        last = at;
        for (var w = 0; ; w++)
        {
            var term = bytes.Slice(tokens[last].Offset, tokens[last].Length);
            var fits = isPrefix && w == wanted.Length - 1 ? term.StartsWith(wanted[w]) : term.SequenceEqual(wanted[w]);
            if (!fits)
                return false;
            if (w == wanted.Length - 1)
                return true;
            // On to the next position; synonyms share the position of the word before them.
            do
            {
                if (++last == tokens.Length)
                    return false;
            }
            while (tokens[last].Colocated);
        }
    }

    private static bool IsHan(byte[] term) =>
        Rune.DecodeFromUtf8(term, out var rune, out _) == System.Buffers.OperationStatus.Done && TextFolding.KindOf(rune) == CharacterKind.Han;

    private static int[] Utf16Positions(string text, int length)
    {
        var positions = new int[length + 1];
        var at = 0;
        for (var i = 0; i < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, i, out var rune);
            var (bytes, units) = whole ? (rune.Utf8SequenceLength, rune.Utf16SequenceLength) : (3, 1);
            positions.AsSpan(at, bytes).Fill(i);
            at += bytes;
            i += units;
        }
        positions[at] = text.Length;
        return positions;
    }

    // A class: collections of value types of our own are compiled anew in every process, which a cold search would pay for.
    private sealed record Wanted(int Term, byte[][] Tokens, bool IsPrefix);

    private readonly record struct Token(int Offset, int Length, int Start, int End, bool Colocated);

    private readonly struct Sink(List<Token> tokens, List<byte> bytes) : ITokenSink
    {
        public bool Take(ReadOnlySpan<byte> term, int start, int end, bool colocated)
        {
            tokens.Add(new(bytes.Count, term.Length, start, end, colocated));
            bytes.AddRange(term);
            return true;
        }
    }
}
