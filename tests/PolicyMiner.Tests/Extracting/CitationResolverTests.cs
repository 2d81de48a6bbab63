using PolicyMiner.Extracting.Citations;
using PolicyMiner.Model;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class CitationResolverTests
{
    private static readonly CitationResolver Corpus = new(
    [
        new("sd", "山东省人民政府关于加快服务外包产业发展的意见", "鲁政发〔2007〕78号", ["山东省人民政府"], null, "山东省", "山东省", "provincial"),
        new("cs", "财政部 国家税务总局关于技术先进型服务企业有关税收政策问题的通知", "财税[2009]63号", ["财政部", "国家税务总局"], null, "全国", null, "national"),
        new("gd", "广东省人民政府关于促进就业的意见", "粤府〔2012〕1号", ["广东省人民政府"], null, "广东省", "广东省", "provincial"),
        new("gz", "广州市人民政府关于促进就业的意见", "穗府〔2012〕2号", ["广州市人民政府"], null, "广州市", "广东省", "municipal"),
        new("plan", "商务部 国家发展和改革委员会关于印发《服务外包规划纲要(2011—2015)》的通知", null, ["商务部", "国家发展和改革委员会"], "服务外包规划纲要(2011—2015)", "全国", null, "national"),
        new("jn", "济南市人民政府关于扶持软件业的意见", "济政发〔2010〕3号", ["济南市人民政府"], null, "济南市", "山东省", "municipal"),
        new("list", "山东省商务厅关于印发重点企业培育工作方案的通知", null, ["山东省商务厅"], "重点企业培育工作方案", "山东省", "山东省", "provincial"),
        new("gdplan", "广东省商务厅关于印发《广东省服务贸易发展规划》的通知", null, ["广东省商务厅"], "广东省服务贸易发展规划", "广东省", "广东省", "provincial"),
        new("a", "某部公告", "2013年第1号", ["甲部"], null),
        new("b", "某局公告", "2013年第1号", ["乙局"], null),
        new("twice/1", "关于印发某办法的通知", "某政发〔2020〕5号", ["某市人民政府"], null),
        new("twice/2", "关于印发某办法的通知", "某政发〔2020〕5号", ["某市人民政府"], null),
    ]);

    private static readonly ResolvableNotice Jinan = new("elsewhere", null, null, ["济南市人民政府"], null, "济南市", "山东省", "municipal");

    [Theory]
    [InlineData(null, "鲁政发〔2007〕78号", null, "sd")] // the number alone
    [InlineData("关于技术先进型服务企业有关税收政策问题的通知", "财税〔2009〕63号", "财政部等部委", "cs")] // brackets differ
    [InlineData("关于加快服务外包产业发展的意见", null, "省政府", "sd")] // 省政府 is that of the citing notice's province
    [InlineData("关于促进就业的意见", null, "广州市人民政府", "gz")] // the issuer decides between two
    [InlineData("关于促进就业的意见", null, "省政府", null)] // said in Shandong, it is neither Guangdong's nor Guangzhou's
    [InlineData("关于扶持软件业的意见", null, "市政府", "jn")] // said in Jinan
    [InlineData("济南市人民政府关于扶持软件业的意见", null, null, "jn")] // the title names the issuer
    [InlineData("青岛市人民政府关于扶持软件业的意见", null, null, null)] // and here another one
    [InlineData("关于扶持软件业的意见", null, null, null)] // any city's
    [InlineData("关于技术先进型服务企业有关税收政策问题的通知", null, "财政部等部委", "cs")] // the first of several issuers
    [InlineData("重点企业培育工作方案", null, null, "list")] // its own province's, by name
    [InlineData("广东省服务贸易发展规划", null, null, "gdplan")] // the name says whose it is
    [InlineData("服务外包规划纲要（2011-2015）", null, "商务部、发展改革委", "plan")] // two issuers, short names
    [InlineData("关于促进就业的意见", null, null, null)] // two candidates stay unresolved
    [InlineData("关于促进就业的意见", null, "湖南省人民政府", null)] // the issuer contradicts both
    [InlineData("关于加快服务外包产业发展的意见", "鲁政发〔2015〕1号", null, null)] // a number that nobody has: another version
    [InlineData("服务外包规划纲要（2011-2015）", null, null, "plan")] // the plan that a notice issues, other dash and brackets
    [InlineData(null, "2013年第1号", null, null)] // every ministry counts its announcements
    [InlineData(null, "某政发〔2020〕5号", null, null)] // kept twice in the corpus
    [InlineData("行政许可法", null, null, null)] // not in the corpus
    [InlineData(null, null, null, null)]
    public void OnlyCertainCitationsResolve(string? title, string? number, string? issuer, string? expected) =>
        Assert.Equal(expected, Corpus.Resolve(Citation(title, number, issuer, "elsewhere"), Jinan));

    [Fact]
    public void NamesThatDependOnTheSpeakerAreNobodyWithoutOne() =>
        Assert.Null(Corpus.Resolve(Citation("关于加快服务外包产业发展的意见", null, "省政府", "elsewhere")));

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
