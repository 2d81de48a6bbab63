using PolicyMiner.Extracting.Places;
using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Tests.Support;
using PolicyMiner.Text;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class PlaceTests
{
    [Theory]
    [MemberData(nameof(Cases.Theory), "places", MemberType = typeof(Cases))]
    public void SentencesGiveTheirPlaces(CaseRow row)
    {
        var expected = row["expected"].Split(" ; ", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split(" | ")).ToList();
        var found = Notices.Records<PlaceRecord>(new PlaceExtractor(), row["text"]);
        Assert.Equal(expected.Select(e => $"{e[0]} | {e[1]}"), found.Select(p => $"{p.Place} | {p.Kind}"));
        Assert.All(expected.Zip(found), pair =>
        {
            if (pair.First[2] == "-")
                Assert.Null(pair.Second.Role);
            else
                Assert.StartsWith(pair.First[2], pair.Second.Role);
        });
    }

    [Fact]
    public void TheNoticesOwnJurisdictionIsNoPlaceInIt()
    {
        const string Text = "广东省人民政府关于加快发展的意见\n发挥广东省区位优势，支持广州市建设示范城市。";
        var elements = new NoticeElements { Title = TracedText.FromSource(Text, 0, 16) };
        Assert.Equal(["广州市"], Notices.Records<PlaceRecord>(new PlaceExtractor(), Text, elements).Select(p => p.Place));
    }

    [Fact]
    public void ADescribingSectionGivesOnlyStandings()
    {
        const string Text = "# 一、发展现状\n推动济南、青岛市率先发展。济南市是国家服务外包示范城市。";
        Assert.Equal(["济南市"], Notices.Records<PlaceRecord>(new PlaceExtractor(), Text).Select(p => p.Place));
    }
}
