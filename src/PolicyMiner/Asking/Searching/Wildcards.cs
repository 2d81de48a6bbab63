namespace PolicyMiner.Asking.Searching;

/// <summary>Compares a name with a pattern in which * stands for anything and ? for one character; case is ignored. Linear but for stars.</summary>
internal static class Wildcards
{
    /// <summary>Whether the pattern has a wildcard.</summary>
    public static bool IsPattern(string pattern) => pattern.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Whether the whole name fits the pattern.</summary>
    public static bool Matches(string name, string pattern)
    {
        int n = 0, p = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(name[n])) && pattern[p] != '*')
            {
                n++;
                p++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
