using System.Text;
using PolicyMiner.Asking;
using PolicyMiner.Asking.Searching;
using PolicyMiner.Indexing;

namespace PolicyMiner.Benchmarks.Torture;

/// <summary>Looks through an index for anything that a killed refresh could have broken.</summary>
internal static class IndexCheck
{
    /// <summary>What is wrong, in words; nothing where all is well.</summary>
    /// <param name="least">The version of each notice that an earlier refresh committed; -1: none.</param>
    /// <param name="found">Receives the version of each notice that the index holds; -1: none.</param>
    public static List<string> Problems(string path, MarkedCorpus corpus, int[] least, int[] found)
    {
        var problems = new List<string>();
        using var index = PolicyIndex.Open(path);
        using var snapshot = index.Snapshot();
        if (index.Database.Scalar("PRAGMA integrity_check") is not "ok" and var damage)
            problems.Add($"the database is damaged: {damage}");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var notice in index.Notices())
        {
            var text = texts[notice.NoticeId] = index.ReadingText(notice.File) ?? "";
            foreach (var record in index.Records(notice))
            {
                if (!Quotes(text, record))
                    problems.Add($"{record.Id}: the quote does not stand at its offsets");
            }
        }
        for (var i = 0; i < corpus.Count; i++)
        {
            found[i] = VersionIn(texts.GetValueOrDefault(MarkedCorpus.IdOf(i)), i);
            if (found[i] < least[i])
                problems.Add($"{MarkedCorpus.IdOf(i)}: version {least[i]} was committed, the index has {found[i]}");
            // The full-text index holds this version and no other.
            var (all, version) = (index.CountMatches($"body : \"{MarkedCorpus.Mark(i)}\""), found[i] < 0 ? 0 : index.CountMatches($"body : \"{MarkedCorpus.Mark(i, found[i])}\""));
            if (all != version || all != (found[i] < 0 ? 0 : 1))
                problems.Add($"{MarkedCorpus.IdOf(i)}: its text is there in version {found[i]}, but {all} rows are found by its mark and {version} by its version's");
        }
        return problems;
    }

    /// <summary>What is wrong with the answers to a few searches as a user asks them.</summary>
    public static List<string> WrongAnswers(string path, IEnumerable<int> numbers, int count)
    {
        var problems = new List<string>();
        using var index = PolicyIndex.Open(path);
        foreach (var number in numbers)
        {
            var hits = Search.Run(index, new SearchRequest { Query = $"\"{MarkedCorpus.Mark(number)}\"" }).Hits;
            if (hits.Count != 1 || hits[0].NoticeId != MarkedCorpus.IdOf(number))
                problems.Add($"a search for {MarkedCorpus.Mark(number)} found {hits.Count} notices: {string.Join(", ", hits.Select(h => h.NoticeId))}");
        }
        var every = Search.Run(index, new SearchRequest { Query = "本文档标记" });
        if (every.Total != count)
            problems.Add($"a search for the words that every notice has found {every.Total} of {count}");
        return problems;
    }

    private static int VersionIn(string? text, int number)
    {
        var mark = MarkedCorpus.Mark(number);
        var at = text?.LastIndexOf(mark, StringComparison.Ordinal) ?? -1;
        return at < 0 ? -1 : int.Parse(text.AsSpan(at + mark.Length, text!.IndexOf('。', at) - at - mark.Length));
    }

    // Generated notices are plain text without characters beyond the BMP: offsets are positions, only blanks may differ.
    private static bool Quotes(string text, Model.PolicyRecord record) =>
        record.Source.CharEnd <= text.Length && Plain(text[record.Source.CharStart..record.Source.CharEnd]) == Plain(record.Quote);

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                plain.Append(c);
        }
        return plain.ToString();
    }
}
