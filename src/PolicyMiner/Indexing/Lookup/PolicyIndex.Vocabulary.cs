namespace PolicyMiner.Indexing;

// The terms of the full-text index: pairs of Chinese characters, Latin words, numbers.
public sealed partial class PolicyIndex
{
    /// <summary>The terms from <paramref name="first"/> up to but not including <paramref name="end"/>, in binary order, with how many notices have each.</summary>
    internal List<(string Term, int Notices)> TermsBetween(string first, string end)
    {
        // A view over the index's own term list; it lives in this connection alone, also where the file is read-only.
        Database.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'notice_text', 'row')");
        return Database.List("SELECT term, doc FROM temp.vocabulary WHERE term >= ?1 AND term < ?2", r => (r.GetString(0), r.GetInt32(1)), first, end);
    }

    /// <summary>The terms that begin with <paramref name="prefix"/>.</summary>
    internal List<(string Term, int Notices)> TermsFrom(string prefix) => TermsBetween(prefix, prefix + "\U0010FFFF");

    /// <summary>Whether any notice matches a full-text expression.</summary>
    internal bool Matches(string expression) => Database.Scalar("SELECT rowid FROM notice_text WHERE notice_text MATCH ?1 LIMIT 1", expression) is not null;
}
