namespace PolicyMiner.Text;

/// <summary>
/// Full-width forms (全角) as their half-width twins, e.g. <c>（１）</c> → <c>(1)</c>. A table of our own, since Unicode's NFKC needs libicu,
/// which may be absent, and would then silently change nothing.
/// </summary>
public static class Width
{
    /// <summary>The half-width twin of <paramref name="c"/>, or <paramref name="c"/> itself. One character always stays one character.</summary>
    public static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '\uFFE5' => '\u00A5',
        _ => c,
    };

    /// <summary>The text with every full-width form folded; the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = Fold(source[i]);
    });
}
