using System.Text;

namespace PolicyMiner.Analysis;

/// <summary>
/// Splits text into the terms of the full-text index. A Chinese run becomes overlapping pairs of characters (知识产权 → 知识 识产 产权) and its
/// last character alone (权); Latin words and numbers are folded (ＩＳＯ２７００１ → iso 27001, 1,234.5% → 1234.5 %).
/// </summary>
/// <remarks>
/// <para>A single character is found by a prefix search: every character of a run begins exactly one term, its pair or, at the end of the
/// run, itself. So 省* finds every 省, at one term a character and without a second index.</para>
/// <para>Letters and digits part where they meet, so ISO27001, ISO 27001 and ISO-27001 are the same phrase. A decimal point stays inside
/// its number, thousands commas go, % is a term of its own after the number.</para>
/// <para>In a document a Chinese word may be printed across blanks or broken over one line end; tabs, bars and all punctuation part words.
/// O or 0 between Chinese digits is 〇 (二OO九年).</para>
/// <para>Never throws on any bytes; cost is linear in the text. Positions of a Han run are its characters, so a phrase of pairs matches
/// exactly the same characters.</para>
/// </remarks>
public sealed class IndexTokenizer(SynonymSet synonyms)
{
    /// <summary>Longest term in bytes; longer words are cut into several.</summary>
    public const int MaxTermBytes = 256;

    /// <summary>With the shipped synonyms.</summary>
    public IndexTokenizer()
        : this(SynonymSet.Default)
    {
    }

    /// <summary>The synonyms put into documents.</summary>
    public SynonymSet Synonyms => synonyms;

    /// <summary>Hands the tokens of a UTF-8 text to a sink, with UTF-8 byte offsets; the way for an index.</summary>
    /// <returns>False when the sink stopped it.</returns>
    public bool Tokenize<TSink>(ReadOnlySpan<byte> utf8, TokenizePurpose purpose, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        Span<byte> term = stackalloc byte[MaxTermBytes];
        return new IndexPass<TSink>(utf8, purpose == TokenizePurpose.Query ? null : synonyms, term, ref sink).Run();
    }

    /// <summary>The tokens of a text as a list, with UTF-16 offsets; the way for a reader.</summary>
    public IReadOnlyList<IndexToken> Tokenize(string text, TokenizePurpose purpose = TokenizePurpose.Document)
    {
        var list = new ListSink([]);
        Tokenize(Encoding.UTF8.GetBytes(text), purpose, ref list);
        var places = Utf16Places(text);
        return [.. list.Tokens.Select(t => t with { Start = places[t.Start], End = places[t.End] })];
    }

    // UTF-16 offset for every UTF-8 offset; a lone surrogate is encoded as U+FFFD, three bytes.
    private static int[] Utf16Places(string text)
    {
        var places = new int[Encoding.UTF8.GetByteCount(text) + 1];
        var at = 0;
        for (var i = 0; i < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, i, out var rune);
            var (bytes, units) = whole ? (rune.Utf8SequenceLength, rune.Utf16SequenceLength) : (3, 1);
            places.AsSpan(at, bytes).Fill(i);
            at += bytes;
            i += units;
        }
        places[at] = text.Length;
        return places;
    }

    private struct ListSink(List<IndexToken> tokens) : ITokenSink
    {
        private int _position = -1;

        public readonly List<IndexToken> Tokens => tokens;

        public bool Take(ReadOnlySpan<byte> term, int start, int end, bool colocated)
        {
            if (!colocated)
                _position++;
            tokens.Add(new IndexToken(Encoding.UTF8.GetString(term), start, end, _position));
            return true;
        }
    }
}
