namespace PolicyMiner.Tests.Support;

/// <summary>
/// Output kept in a file beside the code. A test fails when the file is missing or differs; <c>POLICYMINER_ACCEPT=1</c> writes what the program
/// gives now, to be looked at and committed on purpose. Setting it in continuous integration fails.
/// </summary>
public static class Expected
{
    /// <summary>Whether differences are written instead of reported.</summary>
    public static bool Accepting => Environment.GetEnvironmentVariable("POLICYMINER_ACCEPT") == "1";

    /// <summary>Compares <paramref name="actual"/> with the file at <paramref name="path"/> (relative to the repository).</summary>
    public static void Matches(string path, string actual)
    {
        var file = Path.Combine(Repository.Root, path);
        actual = actual.ReplaceLineEndings("\n");
        if (Accepting)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "POLICYMINER_ACCEPT must not be set in continuous integration.");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }
        Assert.True(File.Exists(file), $"{path} is missing; run the test with POLICYMINER_ACCEPT=1, look at the file, and commit it.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>Compares <paramref name="actual"/> with the part of a Markdown file between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
    public static void MatchesPart(string path, string name, string actual)
    {
        var file = Path.Combine(Repository.Root, path);
        var whole = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var start = whole.IndexOf(open, StringComparison.Ordinal);
        var end = whole.IndexOf(close, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{path} has no part {open.Trim()} … {close}.");
        start += open.Length;
        actual = actual.ReplaceLineEndings("\n");
        if (Accepting)
            File.WriteAllText(file, whole[..start] + actual + whole[end..]);
        else
            Assert.Equal(whole[start..end], actual);
    }
}
