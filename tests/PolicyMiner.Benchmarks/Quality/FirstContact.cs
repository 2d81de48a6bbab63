using System.Globalization;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>
/// The score of each document when the extractors met it for the first time: the honest figure. Kept in
/// <c>tests/cases/first-contact.tsv</c> (document, check, right, surplus, missing) and never overwritten.
/// </summary>
internal sealed class FirstContact
{
    private readonly string _path;
    private readonly Dictionary<(string Document, string Check), Tally> _tallies = [];

    private FirstContact(string path) => _path = path;

    public static FirstContact Load(string root)
    {
        var contact = new FirstContact(Path.Combine(root, "tests", "cases", "first-contact.tsv"));
        foreach (var line in File.Exists(contact._path) ? File.ReadLines(contact._path).Skip(1) : [])
        {
            var cells = line.Split('\t');
            contact._tallies[(cells[0], cells[1])] = new(Int(cells[2]), Int(cells[3]), Int(cells[4]));
        }
        return contact;
    }

    /// <summary>The first F1 of a check in a document, where it was met after its expected records were written.</summary>
    public double? F1(string document, string check) => _tallies.TryGetValue((document, check), out var tally) ? tally.F1 : null;

    /// <summary>The sum over all documents of one check.</summary>
    public Tally? Total(string check) => _tallies.Where(p => p.Key.Check == check).Select(p => p.Value).Aggregate((Tally?)null, (a, b) => a is null ? b : a + b);

    /// <summary>
    /// Keeps the scores of documents and checks that have none yet. A kind of record counts as met once the program gives any at all. Documents of
    /// the corpus were before everybody's eyes while the extractors were written and have no first contact.
    /// </summary>
    public void Add(IReadOnlyDictionary<string, Scorecard> cards, IReadOnlySet<string> corpus)
    {
        var given = _tallies.Keys.Select(k => k.Check).ToHashSet(StringComparer.Ordinal);
        given.UnionWith(cards.Values.SelectMany(c => c.Tallies).Where(t => t.Value.Right + t.Value.Surplus > 0).Select(t => t.Key));
        foreach (var (name, card) in cards.Where(c => !corpus.Contains(c.Key)))
        {
            foreach (var (check, tally) in card.Tallies.Where(t => given.Contains(t.Key)))
                _tallies.TryAdd((name, check), tally);
        }
        File.WriteAllLines(_path, (string[])["document\tcheck\tright\tsurplus\tmissing", .. _tallies
            .OrderBy(t => t.Key.Document, StringComparer.Ordinal).ThenBy(t => t.Key.Check, StringComparer.Ordinal)
            .Select(t => $"{t.Key.Document}\t{t.Key.Check}\t{t.Value.Right}\t{t.Value.Surplus}\t{t.Value.Missing}")]);
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
