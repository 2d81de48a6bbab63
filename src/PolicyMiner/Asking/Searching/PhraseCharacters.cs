using PolicyMiner.Analysis;

namespace PolicyMiner.Asking.Searching;

/// <summary>
/// The characters that phrases are made of. Most passages of a notice lack one of them, which is seen much sooner than by splitting the
/// passage into tokens.
/// </summary>
internal sealed class PhraseCharacters
{
    private readonly ulong[] _bits = new ulong[char.MaxValue + 1]; // of each character that some phrase has
    private int _count;
    private ulong[] _phrases = []; // the bits that a text needs for each phrase
    private bool _any; // a phrase may stand anywhere: its tokens are not made of the text's own characters

    /// <summary>Adds a phrase by its tokens in the index.</summary>
    public void Add(IReadOnlyList<string> tokens)
    {
        var needed = 0UL;
        foreach (var token in tokens)
        {
            _any |= token[0] == SynonymSet.Mark;
            foreach (var c in token)
            {
                // More than 64 characters share bits: the answer is then yes a little too often, never no.
                if (_bits[c] == 0)
                    _bits[c] = 1UL << (_count++ % 64);
                needed |= _bits[c];
            }
        }
        _phrases = [.. _phrases, needed];
    }

    /// <summary>Whether a text has all characters of one of the phrases, once folded.</summary>
    public bool MayStandIn(string text)
    {
        if (_any)
            return true;
        var seen = 0UL;
        foreach (var c in text)
            seen |= _bits[TextFolding.Fold(c)];
        foreach (var needed in _phrases)
        {
            if ((seen & needed) == needed)
                return true;
        }
        return false;
    }
}
