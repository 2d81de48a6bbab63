using PolicyMiner.Structuring;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Structuring;

/// <summary>How notices print numbers and dates.</summary>
public sealed class PrintedFormsTests
{
    public static IEnumerable<object[]> Numbers => Cases.Theory("document-numbers");

    public static IEnumerable<object[]> Dates => Cases.Theory("dates");

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_document_number_is_known_in_every_printed_form(CaseRow row)
    {
        var text = row["text"];
        Assert.Equal(row["number"], DocumentNumbers.IsWhole(text) ? DocumentNumbers.Normalise(text) : "");
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_read_in_every_printed_form(CaseRow row) =>
        Assert.Equal(row["date"], ChineseDate.ReadWhole(row["text"]) is { } date ? ChineseDate.Iso(date) : "");
}
