using PolicyMiner.Extracting.Citations;
using PolicyMiner.Model;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class CitationResolverTests
{
    private static readonly CitationResolver Corpus = new(
    [
        new("sd", "山东省人民政府关于加快服务外包产业发展的意见", "鲁政发〔2007〕78号", ["山东省人民政府"], null),
        new("cs", "财政部 国家税务总局关于技术先进型服务企业有关税收政策问题的通知", "财税[2009]63号", ["财政部", "国家税务总局"], null),
        new("gd", "广东省人民政府关于促进就业的意见", "粤府〔2012〕1号", ["广东省人民政府"], null),
        new("gz", "广州市人民政府关于促进就业的意见", "穗府〔2012〕2号", ["广州市人民政府"], null),
        new("plan", "商务部关于印发《服务外包规划纲要(2011—2015)》的通知", null, ["商务部"], "服务外包规划纲要(2011—2015)"),
        new("a", "某部公告", "2013年第1号", ["甲部"], null),
        new("b", "某局公告", "2013年第1号", ["乙局"], null),
        new("twice/1", "关于印发某办法的通知", "某政发〔2020〕5号", ["某市人民政府"], null),
        new("twice/2", "关于印发某办法的通知", "某政发〔2020〕5号", ["某市人民政府"], null),
    ]);

    [Theory]
    [InlineData(null, "鲁政发〔2007〕78号", null, "sd")] // the number alone
    [InlineData("关于技术先进型服务企业有关税收政策问题的通知", "财税〔2009〕63号", "财政部等部委", "cs")] // brackets differ
    [InlineData("关于加快服务外包产业发展的意见", null, "省政府", "sd")] // one candidate by title; 省政府 is part of 山东省政府
    [InlineData("关于促进就业的意见", null, "广州市人民政府", "gz")] // the issuer decides between two
    [InlineData("关于促进就业的意见", null, null, null)] // two candidates stay unresolved
    [InlineData("关于促进就业的意见", null, "湖南省人民政府", null)] // the issuer contradicts both
    [InlineData("关于加快服务外包产业发展的意见", "鲁政发〔2015〕1号", null, null)] // a number that nobody has: another version
    [InlineData("服务外包规划纲要（2011-2015）", null, null, "plan")] // the plan that a notice issues, other dash and brackets
    [InlineData(null, "2013年第1号", null, null)] // every ministry counts its announcements
    [InlineData(null, "某政发〔2020〕5号", null, null)] // kept twice in the corpus
    [InlineData("行政许可法", null, null, null)] // not in the corpus
    [InlineData(null, null, null, null)]
    public void OnlyCertainCitationsResolve(string? title, string? number, string? issuer, string? expected) =>
        Assert.Equal(expected, Corpus.Resolve(Citation(title, number, issuer, "elsewhere")));

    [Fact]
    public void ANoticeDoesNotCiteItself() =>
        Assert.Null(Corpus.Resolve(Citation(null, "鲁政发〔2007〕78号", null, "sd")));

    private static CitationRecord Citation(string? title, string? number, string? issuer, string notice) => new()
    {
        Title = title,
        Number = number,
        Issuer = issuer,
        NoticeId = notice,
        Quote = "q",
        Source = new("f", null, 1, 1, 0, 1),
    };
}
