using System.Text.Json;
using PolicyMiner.Asking;
using PolicyMiner.Exporting;

namespace PolicyMiner.Tests.Asking;

/// <summary>Searches of the corpus; what is expected was made by reading its five documents.</summary>
[Collection(CorpusIndexCollection.Name)]
public class CorpusSearchTests(CorpusIndex corpus)
{
    [Theory]
    [InlineData("离岸", "全国 吉林省 山东省 广东省 郑州市")]
    [InlineData("\"离岸外包\"", "全国 山东省 广东省")]
    [InlineData("齐鲁服务", "山东省")]
    [InlineData("不存在的词语", "")]
    [InlineData("人才 region:吉林", "吉林省")]
    public void AWordIsFoundInTheRegionsThatHaveIt(string query, string regions)
    {
        var result = Run(query);
        Assert.Equal(regions, string.Join(' ', result.Hits.Select(h => h.Region).Distinct().Order(StringComparer.Ordinal)));
        Assert.Equal(12, result.Corpus.Notices);
    }

    [Theory]
    [InlineData("离岸", "region", "全国 1, 吉林省 1, 山东省 1, 广东省 1, 郑州市 1")]
    [InlineData("离岸", "level", "municipal 1, national 1, provincial 3")]
    [InlineData("离岸", "year", "2010 1, 2011 1, 2012 1, 2017 1")] // the Guangdong notice prints no date
    [InlineData("标准", "level", "national 6, provincial 3")] // the issue and its items 1, 4, 5, 6, 7
    public void AFacetCountsTheNoticesFound(string query, string facet, string counts) =>
        Assert.Equal(counts, Print(Run(query).Facets[facet]));

    [Fact]
    public void TwoWordsMayStandAnywhere()
    {
        var both = Run("知识产权 统计");
        Assert.Equal(MatchLevel.AllTerms, both.Match);
        var either = Run("知识产权").Hits.Select(h => h.NoticeId).Intersect(Run("统计").Hits.Select(h => h.NoticeId));
        Assert.Equal(either.Order(StringComparer.Ordinal), both.Hits.Select(h => h.NoticeId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WordsAreFoundApartThatNowhereStandTogether()
    {
        Assert.Equal(0, Run("\"知识产权平台\"").Total);
        Assert.Contains(Run("知识产权平台").Hits, h => h.Passages.Any(p => p.Snippet.Contains("知识产权公共服务平台", StringComparison.Ordinal)));
    }

    [Fact]
    public void ThePassagesOfAHitShowEachWordThatItHas()
    {
        foreach (var hit in Run("知识产权平台").Hits)
        {
            var shown = string.Join('\n', hit.Passages.Select(p => p.Snippet));
            Assert.True(shown.Contains("知识产权", StringComparison.Ordinal) && shown.Contains("平台", StringComparison.Ordinal), $"{hit.NoticeId}: {shown}");
        }
    }

    [Fact]
    public void AFilterOnAFacetLeavesItsOtherValuesCounted()
    {
        var filtered = Run("离岸", FacetFilter.None.With("region", "山东"));
        Assert.Equal(["山东省"], filtered.Hits.Select(h => h.Region));
        Assert.Equal(Print(Run("离岸").Facets["region"]), Print(filtered.Facets["region"]));
        Assert.Equal("2010 1", Print(filtered.Facets["year"]));
    }

    [Fact]
    public void ValuesOfOneFacetAreAlternativesAndFacetsRestrictEachOther()
    {
        Assert.Equal(2, Run("离岸", FacetFilter.None.With("region", "山东", "广东省")).Total);
        Assert.Equal(1, Run("离岸", FacetFilter.None.With("region", "山东", "广东省").With("year", "2010")).Total);
        Assert.Equal(4, Run("离岸", FacetFilter.None.Without("region", "山东省")).Total);
        Assert.Equal(2, Run("离岸", FacetFilter.None.InYears(2010, 2011)).Total);
        Assert.Equal(["region:火星"], Run("离岸", FacetFilter.None.With("region", "火星")).UnknownValues);
    }

    [Fact]
    public void ARegionIncludesWhatLiesBelowIt() => Assert.Equal(["郑州市"], Run("离岸", FacetFilter.None.With("region", "河南")).Hits.Select(h => h.Region));

    [Fact]
    public void TheValueAndTheUnitBelongToOneTarget()
    {
        var result = Run("value:>=30 AND unit:亿美元");
        Assert.Contains("shandong-2010-16", result.Hits.Select(h => h.NoticeId));
        Assert.All(result.Hits, h => Assert.NotEmpty(h.Passages));
        Assert.Empty(Run("value:>=1000000 AND unit:亿美元").Hits);
    }

    [Fact]
    public void TheAnswerIsOneObjectOfStableNames()
    {
        using var json = JsonDocument.Parse(AnswerJson.Write(Run("离岸外包")));
        var root = json.RootElement;
        Assert.Equal("exact", root.GetProperty("match").GetString());
        var hit = root.GetProperty("hits")[0];
        foreach (var name in (string[])["rank", "score", "match", "notice_id", "title", "document_number", "region", "level", "issuers", "document_type", "written_date", "passages"])
            Assert.True(hit.TryGetProperty(name, out _), name);
        var passage = hit.GetProperty("passages")[0];
        foreach (var name in (string[])["section", "snippet", "record_type", "record_id", "source"])
            Assert.True(passage.TryGetProperty(name, out _), name);
        foreach (var name in (string[])["file", "page", "line_start", "line_end", "char_start", "char_end"])
            Assert.True(passage.GetProperty("source").TryGetProperty(name, out _), name);
        Assert.True(root.GetProperty("facets").GetProperty("region")[0].TryGetProperty("count", out _));
        Assert.Equal(12, root.GetProperty("corpus").GetProperty("notices").GetInt32());
        Assert.Equal(0, root.GetProperty("corpus").GetProperty("failed").GetInt32());
    }

    private SearchResult Run(string query, FacetFilter? filter = null) =>
        Search.Run(corpus.Index, new() { Query = query, Filter = filter ?? FacetFilter.None, Limit = 100 });

    private static string Print(IReadOnlyList<FacetCount> counts) => string.Join(", ", counts.OrderBy(c => c.Value, StringComparer.Ordinal).Select(c => $"{c.Value} {c.Count}"));
}
