using System.Text;
using PolicyMiner.Text;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>When two printed texts count as the same: widths, blanks, markup, bracket and dash variants do not matter.</summary>
internal static class Similarity
{
    /// <summary>The text as it is compared.</summary>
    public static string Normal(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var result = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            var c = Width.Fold(raw);
            if (char.IsWhiteSpace(c) || c is '*' or '#')
                continue;
            c = c switch
            {
                '〔' or '[' or '【' or '（' => '(',
                '〕' or ']' or '】' or '）' => ')',
                '—' or '–' or '―' or '～' or '~' => '-',
                _ => char.ToLowerInvariant(c),
            };
            if (c == '-' && result.Length > 0 && result[^1] == '-')
                continue;
            result.Append(c);
        }
        return result.ToString().Trim('。', ';', '；', '，', ',', '、', ':', '：');
    }

    /// <summary>Dice coefficient of the character bigrams, 0 to 1.</summary>
    public static double Of(string? a, string? b)
    {
        var (x, y) = (Bigrams(Normal(a)), Bigrams(Normal(b)));
        var total = x.Values.Sum() + y.Values.Sum();
        if (total == 0)
            return 1;
        var shared = x.Sum(pair => Math.Min(pair.Value, y.GetValueOrDefault(pair.Key)));
        return 2.0 * shared / total;
    }

    /// <summary>Whether one holds the other, or they share a run of <paramref name="length"/> characters.</summary>
    public static bool Near(string? a, string? b, int length = 6)
    {
        var (x, y) = (Normal(a), Normal(b));
        if (x.Length == 0 || y.Length == 0)
            return false;
        if (x.Contains(y, StringComparison.Ordinal) || y.Contains(x, StringComparison.Ordinal))
            return true;
        var k = Math.Min(length, Math.Min(x.Length, y.Length));
        for (var i = 0; i + k <= x.Length; i++)
        {
            if (y.Contains(x.Substring(i, k), StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static Dictionary<string, int> Bigrams(string text)
    {
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, text.Length - 1); i++)
        {
            var gram = text.Substring(i, Math.Min(2, text.Length - i));
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }
        return grams;
    }
}
