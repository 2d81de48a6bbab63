using PolicyMiner.Extracting.Tasks;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class ProseTaskTests
{
    [Theory]
    [MemberData(nameof(Cases.Theory), "prose-tasks", MemberType = typeof(Cases))]
    public void SentencesGiveTheirTasks(CaseRow row)
    {
        var expected = row["expected"].Split(" ; ", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split(" | ")).ToList();
        var found = Notices.Records<TaskRecord>(new ProseTaskExtractor(), row["text"]);
        Assert.Equal(expected.Select(e => string.Join(" | ", e.Take(3))), found.Select(t => $"{t.Kind} | {string.Join('/', t.Lead)} | {(t.Participants.Count == 0 ? "-" : string.Join('/', t.Participants))}"));
        Assert.All(expected.Zip(found), pair => Assert.StartsWith(pair.First[3], pair.Second.Task));
    }

    [Theory]
    [InlineData("各牵头单位务于2021年2月3日前报送。", "2021年2月3日前")]
    [InlineData("各部门每年2月底前，研究提出名单。", "每年2月底前")]
    [InlineData("各部门要加强领导。", null)]
    public void DeadlinesAreReadAsPrinted(string text, string? expected) => Assert.Equal(expected, TaskDeadlines.Find(text));

    [Fact]
    public void TheAddresseesAreAskedForSomethingDefinite()
    {
        var text = "各省商务主管部门：\n现印发给你们，请按照《纲要》确定的目标，结合当地实际制订具体工作方案。";
        var recipients = PolicyMiner.Text.TracedText.FromSource(text, 0, 8);
        var task = Assert.Single(Notices.Records<TaskRecord>(new ProseTaskExtractor(), text[10..], new() { Recipients = recipients }));
        Assert.Equal(["各省商务主管部门"], task.Lead);
        Assert.Empty(Notices.Records<TaskRecord>(new ProseTaskExtractor(), "现印发给你们，请认真贯彻执行。", new() { Recipients = recipients }));
    }
}
