using PolicyMiner.Extracting.Citations;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class CitationTests
{
    [Theory]
    [MemberData(nameof(Cases.Theory), "citations", MemberType = typeof(Cases))]
    public void SentencesGiveTheirCitations(CaseRow row)
    {
        var found = Notices.Records<CitationRecord>(new CitationExtractor(), row["text"]).Select(c => $"{c.Title ?? "-"} | {c.Number ?? "-"} | {c.Issuer ?? "-"} | {c.Relation}");
        Assert.Equal(row["expected"].Split(" ; ", StringSplitOptions.RemoveEmptyEntries), found);
    }
}
