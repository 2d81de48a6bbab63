using PolicyMiner.Benchmarks.Torture;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Benchmarks;

/// <summary>The torture command in small: a refresh is killed, met by searches and by another refresh, and runs out of disk.</summary>
public sealed class TortureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Trials _trials;

    public TortureTests() => _trials = new(Repository.Corpus, _folder.Path, notices: 30, seed: 1, TextWriter.Null);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_killed_refresh_loses_nothing_committed() => Assert.Empty(_trials.Kill(4));

    [Fact]
    public void Searches_during_refreshes_answer_rightly() => Assert.Empty(_trials.SearchDuringRefreshes(searchers: 2, refreshes: 2));

    [Fact]
    public void Two_refreshes_at_once_both_end_well() => Assert.Empty(_trials.RefreshTwiceAtOnce());

    [Fact]
    public void A_full_disk_is_reported_and_harmless() => Assert.Empty(_trials.FillTheDisk());
}
