namespace PolicyMiner.Analysis;

/// <summary>Takes the tokens of <see cref="IndexTokenizer"/> one by one, without a list in between.</summary>
public interface ITokenSink
{
    /// <summary>One token.</summary>
    /// <param name="term">The folded term in UTF-8; valid only during the call. At most <see cref="IndexTokenizer.MaxTermBytes"/> bytes.</param>
    /// <param name="start">UTF-8 byte offset of its first character in the tokenized text.</param>
    /// <param name="end">UTF-8 byte offset after its last character.</param>
    /// <param name="colocated">True when it stands at the same position as the token before it (a synonym).</param>
    /// <returns>False to stop.</returns>
    bool Take(ReadOnlySpan<byte> term, int start, int end, bool colocated);
}

/// <summary>What the text is tokenized for.</summary>
public enum TokenizePurpose
{
    /// <summary>Text to be found: synonyms added, the last character of every Han run indexed alone as well.</summary>
    Document,

    /// <summary>A word or phrase to look for: exactly its own terms.</summary>
    Query,
}
