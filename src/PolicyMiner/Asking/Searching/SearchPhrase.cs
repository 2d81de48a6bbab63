using PolicyMiner.Analysis;

namespace PolicyMiner.Asking.Searching;

/// <summary>One quoted string of a full-text expression.</summary>
/// <param name="Expression">Quoted, with a * behind it for a prefix.</param>
/// <param name="Tokens">Its terms in the index, in order.</param>
/// <param name="IsPrefix">Whether the last term stands for all that begin with it.</param>
/// <param name="Width">How many positions its text takes in a document: one for each Chinese character and each other word.</param>
internal sealed record SearchPhrase(string Expression, IReadOnlyList<string> Tokens, bool IsPrefix, int Width)
{
    private static readonly IndexTokenizer Tokenizer = new(SynonymSet.None);

    /// <summary>The phrase of a text. A single Chinese character is a prefix, since in the index it begins the pair it stands in.</summary>
    public static SearchPhrase Of(string text)
    {
        var tokens = Tokenizer.Tokenize(text, TokenizePurpose.Query).Select(t => t.Term).ToList();
        var width = text.StartsWith(SynonymSet.Mark) ? 1 : Tokenizer.Tokenize(text, TokenizePurpose.Document).Count;
        // 发展的省: a character that stands alone at the end of a phrase begins a pair in most texts.
        var prefix = tokens.Count > 0 && IsOneHan(tokens[^1]);
        var quoted = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", " ", StringComparison.Ordinal)}\"";
        return new(prefix ? quoted + " *" : quoted, tokens, prefix, width);
    }

    /// <summary>The same phrase, its last term open at the end.</summary>
    public SearchPhrase AsPrefix() => IsPrefix ? this : this with { Expression = Expression + " *", IsPrefix = true };

    private static bool IsOneHan(string term) =>
        System.Text.Rune.TryGetRuneAt(term, 0, out var rune) && rune.Utf16SequenceLength == term.Length && TextFolding.KindOf(rune) == CharacterKind.Han;
}
