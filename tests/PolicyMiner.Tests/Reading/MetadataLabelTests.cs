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

    public static IEnumerable<object[]> Stacks => Cases.Theory("stacked-labels");

    [Theory]
    [MemberData(nameof(Stacks))]
    public void The_labelled_values_of_a_table_saved_cell_by_cell(CaseRow row)
    {
        var document = Pipeline.Run(Some.File(row["text"]), new ReadingOptions()).Document;
        Assert.All(document.Metadata.Values, v => Assert.Equal(v.Value, v.Place is { } at ? document.Text[at.Start..at.End] : null));
        Assert.Equal(row["expected"], string.Join(" ; ", document.Metadata.Select(v => $"{v.Key}={v.Value.Value}")));
    }
}
