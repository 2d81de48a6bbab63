using PolicyMiner.Indexing;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Asking;

/// <summary>An index of the corpus, built once for the tests that only read it.</summary>
public sealed class CorpusIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CorpusIndex()
    {
        IndexPath = System.IO.Path.Combine(_folder.Path, "policies.db");
        Report = Refresh.Run(IndexPath, [Repository.Corpus]);
        Index = PolicyIndex.Open(IndexPath);
    }

    public string IndexPath { get; }

    public RefreshReport Report { get; }

    public PolicyIndex Index { get; }

    public void Dispose()
    {
        Index.Dispose();
        _folder.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class CorpusIndexCollection : ICollectionFixture<CorpusIndex>
{
    public const string Name = "index of the corpus";
}
