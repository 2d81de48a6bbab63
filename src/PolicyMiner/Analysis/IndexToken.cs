namespace PolicyMiner.Analysis;

/// <summary>
/// One term of the index with its place: the token <c>产权</c> of 知识产权 is (Term 产权, Start 2, End 4, Position 2).
/// </summary>
/// <param name="Term">Folded term.</param>
/// <param name="Start">UTF-16 offset of its first character in the text.</param>
/// <param name="End">UTF-16 offset after its last character.</param>
/// <param name="Position">Place in the row of tokens, counted from 0; synonyms share the position of the word they stand for.</param>
public sealed record IndexToken(string Term, int Start, int End, int Position);
