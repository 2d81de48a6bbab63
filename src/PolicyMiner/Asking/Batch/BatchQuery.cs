namespace PolicyMiner.Asking;

/// <summary>A question of a batch.</summary>
/// <param name="Id">Its id in the run.</param>
/// <param name="Text">The question, as somebody would ask it; no query language.</param>
public sealed record BatchQuery(string Id, string Text)
{
    /// <summary>Reads questions, one a line: id, tab, text. Blank lines and lines that begin with # are left out.</summary>
    /// <exception cref="FormatException">A line has no tab; the message says which.</exception>
    public static IEnumerable<BatchQuery> Read(TextReader lines)
    {
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            line = line.TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t');
            if (tab <= 0)
                throw new FormatException($"Line {number} is no question: each line holds an id, a tab and the question.");
            yield return new(line[..tab].Trim(), line[(tab + 1)..].Trim());
        }
    }
}

/// <summary>A line of a TREC run.</summary>
/// <param name="QueryId">The question.</param>
/// <param name="NoticeId">The id of a file or of a line of a JSONL file, never of a part of it.</param>
/// <param name="Rank">1 for the best.</param>
public sealed record RunLine(string QueryId, string NoticeId, int Rank, double Score)
{
    /// <summary>As TREC's tools read it: <c>q1 Q0 shandong-2010-16 1 12.3456 policyminer</c>; blanks in an id become underscores.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Plain(QueryId)} Q0 {Plain(NoticeId)} {Rank} {Score:F4} policyminer");

    private static string Plain(string id) => id.AsSpan().IndexOfAny(' ', '\t') < 0 ? id : id.Replace(' ', '_').Replace('\t', '_');
}
