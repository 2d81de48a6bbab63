using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Extracting;
using PolicyMiner.Extracting.Citations;
using PolicyMiner.Extracting.Definitions;
using PolicyMiner.Extracting.Measures;
using PolicyMiner.Extracting.Places;
using PolicyMiner.Extracting.Tasks;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

/// <summary>What holds for every extractor of prose, whatever the text.</summary>
public class ProseProperties
{
    // The marks and words that the extractors look for, in any order, and one character outside the basic plane.
    private static readonly string[] Pieces =
    [
        "《", "》", "〈", "〉", "（", "）", "(", ")", "〔", "〕", "[", "]", "“", "”", "，", "、", "。", "；", "：", " ", "\n", "𠮷", "2010", "16号", "国办发", "第十五条", "令第1号", "GB", "GB/T 18916.8",
        "以下简称", "是指", "指", "本办法所称", "名词解释", "一、", "（一）", "1．", "由", "牵头", "负责", "配合", "会同", "要", "应当", "省商务厅", "各地", "有关部门", "责任单位：", "2021年底前", "报送",
        "济南市", "青岛", "高新区", "软件园", "以", "为核心", "推进", "建设", "鼓励", "支持", "税收优惠", "专项资金", "企业", "贷款", "意见", "关于", "通知", "废止", "根据", "等", "各", "和",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    /// <summary>The extractors and the case tables whose sentences they read.</summary>
    public static TheoryData<IExtractor, string> Extractors => new()
    {
        { new CitationExtractor(), "citations" },
        { new DefinitionExtractor(), "definitions" },
        { new ProseTaskExtractor(), "prose-tasks" },
        { new PlaceExtractor(), "places" },
        { new MeasureExtractor(), "measures" },
    };

    // Measures stand in sections only: every text is read under a heading.
    private const string Heading = "# 六、扶持政策\n";

    [Theory]
    [MemberData(nameof(Extractors))]
    public void AnyTextIsReadAndEveryQuoteStandsWhereItSays(IExtractor extractor, string table)
    {
        _ = table;
        Prop.ForAll(Texts, text => extractor.Extract(Notices.Of(Heading + text)).All(r => QuoteStands(Heading + text, r))).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Theory]
    [MemberData(nameof(Extractors))]
    public void UnrelatedTextAroundChangesNothing(IExtractor extractor, string table)
    {
        foreach (var row in Cases.Load(table))
        {
            var alone = Values(extractor, row["text"]);
            var around = Values(extractor, "会议于上午召开。\n" + row["text"] + "\n天气晴朗。");
            Assert.True(alone.SequenceEqual(around), $"{row}\n{string.Join("\n", alone)}\n--\n{string.Join("\n", around)}");
        }
    }

    // A quote is evidence: who reads it alone finds in it what the record says. What a heading, an earlier short form or a rule for
    // naming leads says elsewhere is not in the quote, and is not asked of it.
    [Theory]
    [MemberData(nameof(Extractors))]
    public void AQuoteReadAloneGivesItsRecordAgain(IExtractor extractor, string table)
    {
        var lost = from row in Cases.Load(table)
                   from record in extractor.Extract(Notices.Of(row["text"].Contains("# ", StringComparison.Ordinal) ? row["text"] : Heading + row["text"]))
                   where Parts(record).All(record.Quote.Contains)
                   where !extractor.Extract(Notices.Of(HeadingOf(row["text"]) + Numbered(row["text"], record.Quote))).Any(r => r.Type == record.Type && Parts(record).All(r.MainValue.Contains))
                   select $"{record.MainValue}  ←  {record.Quote}";
        Assert.Empty(lost.ToList());
    }

    private static string HeadingOf(string text) => text.StartsWith("# ", StringComparison.Ordinal) ? text.Split('\n')[0] + "\n" : Heading;

    // The number before an item is not in its quote, but a list is known by it; one without numbers by its other lines.
    private static string Numbered(string text, string quote)
    {
        if (text.Split('\n').Count(line => line.IndexOf('：', StringComparison.Ordinal) is > 2 and < 20) > 1)
            return text.StartsWith("# ", StringComparison.Ordinal) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
        var start = Math.Max(0, text.IndexOf(quote, StringComparison.Ordinal));
        var from = start;
        while (from > 0 && (char.IsAsciiDigit(text[from - 1]) || text[from - 1] == '.'))
            from--;
        return text[from..start] + quote;
    }

    // A task may be named by its section's heading; who is to do it stands in the quote.
    private static string[] Parts(PolicyRecord record) => record is TaskRecord task ? [.. task.Lead] : record.MainValue.Split(['|', '、'], StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [MemberData(nameof(Extractors))]
    public void AMegabyteOfRepetitionIsRead(IExtractor extractor, string table)
    {
        _ = table;
        foreach (var piece in (string[])["（", "《", "》", "《甲办法》", "由省商务厅", "各地要", "是指", "（省商务厅负责）", "2010〕1号", "国发〔2010〕1号", "支持企业", "济南、", "1"])
            Assert.All(extractor.Extract(Notices.Of(Heading + string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length)))).Take(3), r => Assert.NotEmpty(r.Quote));
    }

    // What is joined over lines (责任单位：… / 配合单位：…) is quoted without their ends.
    private static bool QuoteStands(string text, PolicyRecord record)
    {
        var runes = text.EnumerateRunes().ToArray();
        var printed = string.Concat(runes[record.Source.CharStart..record.Source.CharEnd]);
        return record.Quote.Length > 0 && printed.Replace("\n", "", StringComparison.Ordinal) == record.Quote.Replace("\n", "", StringComparison.Ordinal) && record.Confidence is >= 0 and <= 1;
    }

    private static List<string> Values(IExtractor extractor, string text) =>
        [.. extractor.Extract(Notices.Of(text.Contains("# ", StringComparison.Ordinal) ? text : Heading + text)).Select(r => $"{r.Type}|{r.MainValue}|{r.Quote}|{r.Confidence}")];
}
