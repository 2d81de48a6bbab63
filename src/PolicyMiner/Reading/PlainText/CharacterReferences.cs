using System.Net;
using PolicyMiner.Text;

namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Resolves what a page's extraction has left of HTML's character references: <c>第一条&amp;nbsp;为规范…</c>, <c>&amp;ldquo;十四五&amp;rdquo;</c>. An ampersand
/// that begins no reference stays (R&amp;D).
/// </summary>
internal static class CharacterReferences
{
    private const int Longest = 10; // &thinsp;, &#12288;

    /// <summary>The text with each reference as the character it stands for, at the place of its ampersand.</summary>
    public static TracedText Resolve(TracedText text)
    {
        var value = text.Value;
        var at = value.IndexOf('&');
        if (at < 0 || value.IndexOf(';', at) < 0)
            return text;
        var pieces = new List<TracedText>();
        var done = 0;
        for (; at >= 0; at = value.IndexOf('&', at + 1))
        {
            if (Read(value.AsSpan(at)) is not { } reference)
                continue;
            pieces.Add(text.Slice(done, at - done));
            pieces.Add(TracedText.Placed(reference.Character, text.SourceIndex(at)));
            done = at + reference.Length;
        }
        if (pieces.Count == 0)
            return text;
        pieces.Add(text.Slice(done));
        return TracedText.Concat(pieces);
    }

    /// <summary>Whether <paramref name="source"/> holds nothing but blanks, printed or as references: <c> &amp;nbsp; </c>.</summary>
    public static bool AreBlank(ReadOnlySpan<char> source)
    {
        while ((source = source.TrimStart()).Length > 0)
        {
            if (source[0] != '&' || Read(source) is not { } reference || !char.IsWhiteSpace(reference.Character))
                return false;
            source = source[reference.Length..];
        }
        return true;
    }

    private static (char Character, int Length)? Read(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, Longest)].IndexOf(';');
        if (end < 3)
            return null;
        var decoded = WebUtility.HtmlDecode(text[..(end + 1)].ToString());
        return decoded is [var character] && !char.IsControl(character) ? (character, end + 1) : null;
    }
}
