using PolicyMiner.Asking;
using PolicyMiner.Indexing;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Asking;

/// <summary>What a search of a small folder finds.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private PolicyIndex? _index;

    public void Dispose()
    {
        _index?.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("外包", "both near offshore platform")]
    [InlineData("离岸外包", "offshore")]
    [InlineData("\"外包平台\"", "")]
    [InlineData("外包平台", "both near platform")] // both words, wherever
    [InlineData("外包 平台", "both near platform")]
    [InlineData("\"公共 平台\"~11", "near platform")]
    [InlineData("\"公共 平台\"~2", "near")]
    [InlineData("\"平台 公共\"~2", "near")] // in either order
    [InlineData("\"公共 平台\"~10", "near")]
    [InlineData("外包 -平台", "offshore")]
    [InlineData("平台 OR 养老", "both care near platform")]
    [InlineData("外包 NOT (平台 OR 离岸)", "")]
    [InlineData("-外包", "care latin")]
    [InlineData("bpo", "latin")]
    [InlineData("ＢＰＯ", "latin")]
    [InlineData("业务流程外包", "latin")] // a synonym of BPO in the shipped table
    [InlineData("发展业务流程外包", "")] // 发展 stands nowhere beside it
    [InlineData("\"业务流程外包\"", "")] // quotation marks mean these characters
    [InlineData("outsourc*", "latin")]
    [InlineData("公共*平台", "near")]
    [InlineData("服?外包", "both near offshore platform")]
    [InlineData("养", "care")]
    [InlineData("id:p*", "platform")]
    [InlineData("body:离岸", "offshore")]
    [InlineData("title:离岸", "")]
    [InlineData("不存在的词语", "")]
    [InlineData("外包企业领取老年人补贴金", "both")] // no notice has every word: most of them will do
    public void AQueryFinds(string query, string ids) => Assert.Equal(ids, string.Join(' ', Run(query).Hits.Select(h => h.NoticeId).Order(StringComparer.Ordinal)));

    [Fact]
    public void ThePhraseStandsAboveItsWords()
    {
        Index(("a", "平台建设要加快。外包服务要规范，外包平台要多。"), ("b", "外包的平台，平台的外包，外包和平台。"), ("c", "只有外包。"));
        var result = Run("外包平台", index: false);
        Assert.Equal(["a Exact", "b AllTerms"], result.Hits.Select(h => $"{h.NoticeId} {h.Match}"));
        Assert.Equal(MatchLevel.Exact, result.Match);
    }

    [Fact]
    public void WhereNoNoticeHasAllWordsTheHitsSaySo()
    {
        var result = Run("外包企业领取老年人补贴金");
        Assert.Equal(MatchLevel.SomeTerms, result.Match);
        Assert.All(result.Hits, h => Assert.Equal(MatchLevel.SomeTerms, h.Match));
    }

    [Fact]
    public void NothingFoundStillSaysOfHowMany()
    {
        Index(("a", "外包"), ("b", ""));
        var result = Run("不存在的词语", index: false);
        Assert.Equal(0, result.Total);
        Assert.Null(result.Match);
        Assert.Equal(new CorpusSize(1, 1), result.Corpus);
    }

    [Fact]
    public void APassageShowsWhereTheWordsStand()
    {
        Index(("𠮷a", "一、总体要求\n前面的话。\n二、发展重点\n加快发展𠮷野服务外包产业，建设知识产权公共服务平台。\n后面的话。"));
        var hit = Assert.Single(Run("知识产权 外包", index: false).Hits);
        var passage = Assert.Single(hit.Passages);
        Assert.Equal(["二、发展重点"], passage.Section);
        Assert.Equal(["外包", "知识产权"], passage.Highlights.Select(h => passage.Snippet.Substring(h.Start, h.Length)));
        Assert.Equal((4, "𠮷a.txt"), (passage.Source.LineStart, passage.Source.File));
        var text = File.ReadAllText(Path.Combine(_folder.Path, "documents", "𠮷a.txt"));
        var runes = text.EnumerateRunes().ToList();
        Assert.Equal("加快发展𠮷野服务外包产业，建设知识产权公共服务平台。", string.Concat(runes[passage.Source.CharStart..passage.Source.CharEnd]));
    }

    [Theory]
    [InlineData("，。、")]
    [InlineData("   ")]
    [InlineData("\"。\"")]
    public void AQueryOfOnlyPunctuationIsRefused(string query)
    {
        Index(("a", "外包"));
        Assert.Throws<QuerySyntaxException>(() => Run(query, index: false));
    }

    [Theory]
    [InlineData("\" OR \"a")]
    [InlineData("外包\"\" NEAR(a b) *")]
    [InlineData("body : 外包")]
    [InlineData("{title} : 外包 ^ * ( )")]
    [InlineData("'; DROP TABLE notice; --")]
    [InlineData("\0外包\0")]
    [InlineData("\uD83D 外包")]
    [InlineData("*")]
    [InlineData("?*?")]
    [InlineData("\"a\\\"b\"")]
    [InlineData("≡业务流程外包")]
    public void NothingTypedReachesTheDatabaseAsSyntax(string query)
    {
        Index(("a", "外包"));
        try
        {
            Run(query, index: false);
        }
        catch (QuerySyntaxException)
        {
            // A message to the user is as good as an answer; any other exception fails the test.
        }
        Assert.Equal(1, Run("外包", index: false).Total);
    }

    [Fact]
    public void PagesOfHitsFollowEachOther()
    {
        Index([.. Enumerable.Range(0, 25).Select(i => ($"n{i:00}", "外包" + new string('字', i)))]);
        var all = Run("外包", index: false, limit: 100).Hits.Select(h => h.NoticeId).ToList();
        var second = Search.Run(_index!, new() { Query = "外包", Skip = 10, Limit = 10 });
        Assert.Equal(all[10..20], second.Hits.Select(h => h.NoticeId));
        Assert.Equal((25, 11), (second.Total, second.Hits[0].Rank));
    }

    private SearchResult Run(string query, bool index = true, int limit = 50)
    {
        if (index)
        {
            Index(
                ("both", "服务外包要发展。企业搭建平台，领取补贴，照顾老年人。"),
                ("near", "服务外包的公共服务平台"),
                ("platform", "公共的事，大家一起建一个好的平台。服务外包。"),
                ("offshore", "发展离岸外包，也就是服务外包。"),
                ("care", "居家养老服务"),
                ("latin", "BPO (business process outsourcing)"));
        }
        return Search.Run(_index!, new() { Query = query, Limit = limit });
    }

    private void Index(params (string Name, string Text)[] documents)
    {
        foreach (var (name, text) in documents)
            _folder.File($"documents/{name}.txt", text);
        var path = Path.Combine(_folder.Path, "policies.db");
        Refresh.Run(path, [Path.Combine(_folder.Path, "documents")]);
        _index = PolicyIndex.Open(path);
    }
}
