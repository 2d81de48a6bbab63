namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>Tells from the words alone whether a line goes on with the one before it.</summary>
internal static class WrappedText
{
    private static readonly string[] OpenEnds = [" and", " or", " of", " the", " for", " in", " to", " by", " per", " with", "="];

    /// <summary>Whether <paramref name="text"/> continues <paramref name="before"/>: in mid-sentence, or within brackets left open.</summary>
    public static bool GoesOn(string? before, string text) => before is { Length: > 0 } && text.Length > 0
        && (char.IsLower(text[0]) || before[^1] is ',' or '-' or '，' or '、' or '/' || OpenEnds.Any(e => before.EndsWith(e, StringComparison.Ordinal))
            || Depth(before) > 0);

    private static int Depth(string text) => text.Count(c => c is '(' or '（') - text.Count(c => c is ')' or '）');
}
