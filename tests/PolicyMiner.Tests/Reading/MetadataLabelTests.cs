using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Reading;

/// <summary>The labelled lines that web pages print above a notice.</summary>
public sealed class MetadataLabelTests
{
    public static IEnumerable<object[]> Lines => Cases.Theory("metadata-lines");

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_labelled_values_of_a_line(CaseRow row) =>
        Assert.Equal(row["expected"], string.Join(" ; ", MetadataLabels.OnLine(row["text"]).Select(v => $"{v.Key ?? "-"}={row["text"][v.Value.Start..v.Value.End]}")));
}
