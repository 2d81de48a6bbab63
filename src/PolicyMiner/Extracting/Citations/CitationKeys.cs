using System.Text;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Citations;

/// <summary>Numbers and titles of documents in the form in which they are compared: blanks, widths, brackets and dashes do not matter.</summary>
public static class CitationKeys
{
    private const int ShortestTitle = 6;

    /// <summary>The number as compared, or null where it names no single document: 2013年第2号 is every ministry's.</summary>
    /// <example>财税[2009]63号 and 财税〔2009〕63 号 are one.</example>
    public static string? Number(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
            return null;
        var key = new StringBuilder(number.Length);
        foreach (var c in Squeeze(number))
            key.Append(c switch { '[' or '(' or '【' or '［' => '〔', ']' or ')' or '】' or '］' => '〕', '–' or '-' or '－' or '―' => '—', _ => c });
        return key.Length == 0 || char.IsAsciiDigit(key[0]) || key[0] == '第' ? null : key.ToString();
    }

    /// <summary>The title as compared, or null where it is too short to name a document. Issuers stand before 关于 in a notice's own title and
    /// are often left out where it is cited: they are compared apart.</summary>
    public static string? Title(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
            return null;
        var text = Squeeze(title);
        var about = text.IndexOf("关于", StringComparison.Ordinal);
        if (about is > 0 and <= 60 && Orgs.EndsAsOrganisation(text[..about]))
            text = text[about..];
        return text.Length >= ShortestTitle ? text : null;
    }

    /// <summary>The text without blanks and quotation marks, widths folded.</summary>
    internal static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Blanks.Is(c) && c is not ('《' or '》' or '〈' or '〉' or '“' or '”' or '"'))
                squeezed.Append(c switch { '（' => '(', '）' => ')', '–' or '-' or '－' or '―' => '—', >= '０' and <= '９' => (char)(c - '０' + '0'), _ => c });
        }
        return squeezed.ToString();
    }
}
