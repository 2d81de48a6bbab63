using PolicyMiner.Extracting.Definitions;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class DefinitionTests
{
    [Theory]
    [MemberData(nameof(Cases.Theory), "definitions", MemberType = typeof(Cases))]
    public void SentencesGiveTheirDefinitions(CaseRow row)
    {
        var found = Notices.Records<DefinitionRecord>(new DefinitionExtractor(), row["text"]).Select(d => $"{d.Term} | {d.English ?? "-"} | {d.Abbreviation ?? "-"}");
        Assert.Equal(row["expected"].Split(" ; ", StringSplitOptions.RemoveEmptyEntries), found);
    }
}
