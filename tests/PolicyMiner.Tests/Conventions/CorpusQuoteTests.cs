using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Conventions;

/// <summary>The invariant above all others: every record quotes its source at exact offsets.</summary>
public sealed class CorpusQuoteTests
{
    public static TheoryData<string> Documents() =>
        new(Directory.EnumerateFiles(Repository.Corpus).Where(f => f.EndsWith(".md") || f.EndsWith(".txt")).Select(Path.GetFileName).Where(f => f != "README.md")!);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_record_has_a_quote_that_its_offsets_reproduce(string name)
    {
        var path = Path.Combine(Repository.Corpus, name);
        var file = Pipeline.Run(new SourceFile(path, name, File.ReadAllBytes(path)), new ReadingOptions());
        Assert.NotEmpty(file.Records);
        Assert.All(file.Records, record => Quotes.AssertReproduced(file.Document.Text, record));
    }
}
