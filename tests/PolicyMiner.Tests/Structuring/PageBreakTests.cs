using System.Globalization;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Structuring;

/// <summary>Paragraphs that page edges cut are one again; what only stands below each other is not joined.</summary>
public sealed class PageBreakTests
{
    private static readonly Dictionary<string, List<(int First, int Last)>> Read = [];

    public static IEnumerable<object[]> Breaks => Cases.Theory("page-breaks");

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Lines_on_both_sides_of_a_page_edge(CaseRow row)
    {
        var before = int.Parse(row["line_before"], CultureInfo.InvariantCulture);
        var after = int.Parse(row["line_after"], CultureInfo.InvariantCulture);
        var joined = Paragraphs(row["document"]).Exists(p => p.First <= before && p.Last >= after);
        Assert.Equal(row["joins"] == "yes", joined);
    }

    private static List<(int First, int Last)> Paragraphs(string name)
    {
        lock (Read)
        {
            if (Read.TryGetValue(name, out var known))
                return known;
            var path = Path.Combine(Repository.Corpus, name);
            var document = DocumentReaders.Read(new(path, name, File.ReadAllBytes(path)), new(), default);
            var lines = document.Positions;
            return Read[name] = [.. Structurer.Structure(document).SelectMany(n => n.Body.OfType<Paragraph>())
                .Where(p => p.Text.Length > 0)
                .Select(p => (lines.Line(p.Text.SourceRange.Start), lines.Line(p.Text.SourceRange.End - 1)))];
        }
    }
}
