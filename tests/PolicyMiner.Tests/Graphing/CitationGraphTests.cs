using PolicyMiner.Graphing;
using PolicyMiner.Indexing;

namespace PolicyMiner.Tests.Graphing;

/// <summary>Which documents, edges and warnings a set of citations gives.</summary>
public class CitationGraphTests
{
    private static readonly IndexedNotice[] Notices =
    [
        Notice("city", "市政府关于养老服务的实施意见", "杭政〔2015〕7号", "2015-01-09"),
        Notice("province", "浙江省人民政府关于养老服务的意见", "浙政发〔2014〕13号", "2014-04-09"),
        Notice("nation", "国务院关于养老服务的若干意见", "国发〔2013〕35号", "2013-09-06"),
        Notice("odd", "某县关于养老服务的通知", "某政〔2012〕1号", null),
    ];

    [Fact]
    public void One_document_cited_in_three_ways_is_one_red_link()
    {
        var graph = Graph(
            Cite("city", "basis", "关于加快养老服务业发展的复函", "国办函〔2009〕9号", "国务院办公厅"),
            Cite("province", "mentions", null, "国办函[2009]9号", null),
            Cite("nation", "mentions", "关于加快养老服务业发展的复函", null, "国务院办公厅"));
        var missing = Assert.Single(graph.Missing);
        Assert.Equal(3, missing.CitedBy);
        Assert.Equal("关于加快养老服务业发展的复函", missing.Title);
        Assert.Equal(2009, missing.Year);
    }

    [Fact]
    public void One_title_of_two_issuers_is_two_documents()
    {
        var graph = Graph(Cite("city", "mentions", "关于促进就业的意见", null, "广东省人民政府"), Cite("province", "mentions", "关于促进就业的意见", null, "湖南省人民政府"));
        Assert.Equal(2, graph.Missing.Count());
    }

    [Fact]
    public void A_title_with_two_numbers_joins_neither()
    {
        var graph = Graph(
            Cite("city", "mentions", "养老服务业发展规划", "浙政发〔2010〕1号", null), Cite("city", "mentions", "养老服务业发展规划", "浙政发〔2015〕9号", null),
            Cite("city", "mentions", "养老服务业发展规划", null, null));
        Assert.Equal(3, graph.Missing.Count());
    }

    [Fact]
    public void Red_links_are_ranked_by_how_many_notices_cite_them()
    {
        var graph = Graph(
            Cite("city", "mentions", "老年人权益保障法", null, null), Cite("city", "mentions", "老年人权益保障法", null, null),
            Cite("city", "basis", "行政许可法实施条例", null, null), Cite("province", "basis", "中华人民共和国行政许可法实施条例", null, null));
        Assert.Equal(["行政许可法实施条例", "老年人权益保障法"], graph.Missing.Select(n => n.Title!.Replace("中华人民共和国", "")));
        Assert.Equal(2, graph.Edges.Single(e => e.Relation == "mentions").Records.Count);
    }

    [Fact]
    public void A_later_document_that_is_cited_is_a_warning()
    {
        var graph = Graph(
            Cite("province", "implements", null, "杭政〔2015〕7号", null, "city"), // by date
            Cite("odd", "basis", null, "国发〔2013〕35号", null, "nation"), // by the year of its own number
            Cite("nation", "basis", "某办法", "国发〔2014〕1号", null), // by the year of the cited number
            Cite("city", "implements", null, "浙政发〔2014〕13号", null, "province")); // as it should be
        Assert.Equal(["province", "odd", "nation"], graph.Warnings.Where(w => w.Code == "later_than_citing").Select(w => w.From));
    }

    [Fact]
    public void A_number_with_another_documents_title_is_a_warning()
    {
        var graph = Graph(
            Cite("city", "basis", "关于推进医疗卫生改革的决定", "国发〔2013〕35号", null, "nation"),
            Cite("city", "basis", "国务院关于养老服务的若干意见", "国发〔2013〕35号", null, "nation"));
        Assert.Contains("医疗卫生", Assert.Single(graph.Warnings).Message);
    }

    [Fact]
    public void A_tree_goes_up_to_the_source_and_circles_end()
    {
        var graph = Graph(
            Cite("city", "implements", null, null, null, "province"), Cite("province", "implements", null, null, null, "nation"),
            Cite("city", "mentions", null, null, null, "nation"), Cite("nation", "mentions", null, null, null, "city"));
        var tree = CitationTree.Of(graph, "city");
        Assert.Equal("city(province(nation*)nation(city*))", Text(tree));
        Assert.Equal("nation(province(city*)city(nation*))", Text(CitationTree.Of(graph, "nation", down: true)));
        Assert.Equal("city(province,nation)", Text(CitationTree.Of(graph, "city", depth: 1)).Replace("provincenation", "province,nation"));
    }

    [Theory]
    [InlineData("国办函〔2009〕9号", 2009)]
    [InlineData("GB/T 18916.8—2006", 2006)]
    [InlineData("2016年第29号公告", 2016)]
    [InlineData("GB21344", null)]
    [InlineData("第2000号", null)]
    [InlineData(null, null)]
    public void The_year_of_a_number(string? number, int? year) => Assert.Equal(year, CitedDocuments.YearOf(number));

    internal static CitationGraph Graph(params IndexedCitation[] citations) =>
        CitationGraphBuilder.Build(Notices, Notices.Select(n => n.NoticeId).ToHashSet(), citations);

    internal static IndexedCitation Cite(string from, string relation, string? title, string? number, string? issuer, string? resolved = null) =>
        new(from, $"{from}#citation-{title}{number}", relation, title, number, issuer, resolved);

    internal static IndexedNotice Notice(string id, string? title, string? number, string? date) =>
        new(1, id, null, id + ".txt", title, number, "意见", [], date, null, null, null, null, new Dictionary<string, int>());

    private static string Text(CitationTree tree) => tree.Node.Id + (tree.Repeated ? "*" : "") + (tree.Children.Count > 0 ? $"({string.Concat(tree.Children.Select(Text))})" : "");
}
