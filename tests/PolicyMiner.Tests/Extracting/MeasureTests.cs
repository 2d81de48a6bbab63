using PolicyMiner.Extracting.Measures;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;
using PolicyMiner.Text;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class MeasureTests
{
    [Theory]
    [MemberData(nameof(Cases.Theory), "measures", MemberType = typeof(Cases))]
    public void SentencesGiveTheirMeasures(CaseRow row)
    {
        var text = row["text"].Contains("# ", StringComparison.Ordinal) ? row["text"] : "# 六、扶持政策\n" + row["text"];
        Assert.Equal(row["expected"].Split(" ; ", StringSplitOptions.RemoveEmptyEntries), Notices.Records<MeasureRecord>(new MeasureExtractor(), text).Select(m => $"{m.Instrument} | {m.Strength}"));
    }

    [Theory]
    [MemberData(nameof(Cases.Theory), "measure-subjects", MemberType = typeof(Cases))]
    public void WhatTheTitleNamesTellsNoInstrumentBesideAnother(CaseRow row)
    {
        var title = row["title"];
        var measure = Assert.Single(Notices.Records<MeasureRecord>(new MeasureExtractor(), "# 六、扶持政策\n" + row["text"], new() { Title = TracedText.FromSource(title, 0, title.Length) }));
        Assert.Equal(row["expected"], $"{measure.Instrument} | {measure.Strength}");
    }

    [Theory]
    [MemberData(nameof(Cases.Theory), "measure-actors", MemberType = typeof(Cases))]
    public void WhoActsAndWhoGainsIsToldApart(CaseRow row)
    {
        var measure = Assert.Single(Notices.Records<MeasureRecord>(new MeasureExtractor(), "# 六、扶持政策\n" + row["text"]));
        Assert.Equal((row["actor"], row["beneficiary"]), (measure.Actor ?? "-", measure.Beneficiary ?? "-"));
    }
}
