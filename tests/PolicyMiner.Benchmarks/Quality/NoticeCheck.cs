using System.Text.Json.Nodes;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>Judges notices: found at all, and each element of GB/T 9704 by itself.</summary>
internal static class NoticeCheck
{
    private static readonly string[] Elements =
    [
        "title", "document_number", "document_type", "recipients", "written_date", "printed_date", "printing_office", "copy_to", "region", "level",
        "promulgates", "issuers", "signed_by", "subject_terms", "attachments",
    ];

    // Long texts in which a stray comma is no error.
    private static readonly HashSet<string> Long = ["promulgates", "recipients", "copy_to"];

    public static void Judge(Scorecard card, string document, IReadOnlyList<JsonObject> expected, List<JsonObject> found)
    {
        var check = new RecordCheck("notice", "notices", _ => true, (e, f) => Score(e, f, expected.Count == 1 && found.Count == 1), 0.35, (_, _) => true);
        var pairs = check.Pair(expected, found);
        card.Count("notice (found)", new(pairs.Count, found.Count - pairs.Count, expected.Count - pairs.Count));
        for (var e = 0; e < expected.Count; e++)
        {
            var record = pairs.TryGetValue(e, out var f) ? found[f] : [];
            foreach (var element in Elements)
            {
                var tally = Compare(expected[e], record, element);
                card.Count("notice." + element, tally);
                if (tally.Right > 0)
                    card.Hits.Add($"{document}\tnotice.{element}\t{expected[e].Text("key")}\t");
            }
        }
    }

    private static double Score(JsonObject e, JsonObject f, bool alone) =>
        (e.Text("document_number") is { } number && Fields.SameText(number, f.Text("document_number")) ? 0.6 : 0)
        + 0.4 * Similarity.Of(e.Text("title"), f.Text("title"))
        + 0.2 * Similarity.Of(string.Concat(e.List("issuers")), string.Concat(f.List("issuers")))
        + (alone ? 0.3 : 0);

    private static Tally Compare(JsonObject e, JsonObject f, string element)
    {
        if (e[element] is JsonArray || f[element] is JsonArray)
        {
            var (wanted, got) = (Fields.Set(e.List(element)), Fields.Set(f.List(element)));
            var both = wanted.Intersect(got).Count();
            return new(both, got.Count - both, wanted.Count - both);
        }
        var (want, have) = (e.Text(element), f.Text(element));
        if (string.IsNullOrEmpty(want) && string.IsNullOrEmpty(have))
            return new(0, 0, 0);
        if (!string.IsNullOrEmpty(want) && !string.IsNullOrEmpty(have) && (Fields.SameText(want, have) || (Long.Contains(element) && Similarity.Of(want, have) > 0.95)))
            return new(1, 0, 0);
        // What a reader concludes without a printed word may be said by the record as well (it is marked as inferred).
        if (string.IsNullOrEmpty(want) && e.Text(element + "_inferred") is not null)
            return new(0, 0, 0);
        return new(0, string.IsNullOrEmpty(have) ? 0 : 1, string.IsNullOrEmpty(want) ? 0 : 1);
    }
}
