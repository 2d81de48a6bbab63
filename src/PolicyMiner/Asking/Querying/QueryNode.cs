namespace PolicyMiner.Asking.Querying;

/// <summary>A part of a parsed query.</summary>
internal abstract record QueryNode;

/// <summary>How a word of a query must be found.</summary>
internal enum TextForm
{
    /// <summary>As its words, synonyms included: 知识产权平台.</summary>
    Words,

    /// <summary>Exactly these characters, one after the other: "知识产权".</summary>
    Phrase,

    /// <summary>All words of the phrase, at most some tokens apart: "知识产权 平台"~5.</summary>
    Near,

    /// <summary>With * (any letters, or a few characters) or ? (one character) in it: 服务*平台, outsourc*.</summary>
    Pattern,
}

/// <summary>Text to be found.</summary>
/// <param name="Text">As typed, without quotes.</param>
/// <param name="Column">A full-text column to look in; null for all.</param>
/// <param name="Distance">For <see cref="TextForm.Near"/>: the most tokens that may stand between.</param>
/// <param name="Position">Where it stands in the query.</param>
internal sealed record TextNode(string Text, TextForm Form, string? Column, int Distance, int Position) : QueryNode;

/// <summary>A condition on a field: <c>region:山东</c>, <c>year:[2010 TO 2015]</c>, <c>value:>=30</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Condition">What its value must be.</param>
/// <param name="Position">Where it stands in the query.</param>
internal sealed record FieldNode(QueryField Field, FieldCondition Condition, int Position) : QueryNode;

/// <summary>All of them.</summary>
internal sealed record AndNode(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>At least one of them.</summary>
internal sealed record OrNode(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>Everything but this.</summary>
internal sealed record NotNode(QueryNode Node) : QueryNode;

/// <summary>A value or a range of values; ends that are null are open.</summary>
/// <param name="Low">Lower end, or the value itself.</param>
/// <param name="High">Upper end; the same as <paramref name="Low"/> for a single value.</param>
internal sealed record FieldCondition(string? Low, string? High, bool LowIncluded = true, bool HighIncluded = true)
{
    /// <summary>Whether it is one value and not a range.</summary>
    public bool IsSingle => Low is not null && Low == High && LowIncluded && HighIncluded;
}

/// <summary>A query after parsing.</summary>
/// <param name="Root">Its meaning; null where it holds nothing to look for.</param>
/// <param name="IsPlain">Whether it is only words, without quotes, operators or fields: then notices with most of the words will do where none
/// has all.</param>
/// <param name="Text">As typed.</param>
internal sealed record ParsedQuery(QueryNode? Root, bool IsPlain, string Text);
