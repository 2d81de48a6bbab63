using System.Text.Json;
using PolicyMiner.Exporting;
using PolicyMiner.Model;
using Xunit;

namespace PolicyMiner.Tests.Exporting;

public class RecordJsonTests
{
    private static readonly SourceSpan Place = new("山东/a.md", 3, 85, 85, 4321, 4345);

    private static readonly TargetRecord Target = new()
    {
        Id = "a#target-1a2b3c4d",
        NoticeId = "a",
        Section = ["三、发展重点", "（一）重点区域"],
        Quote = "到 2014 年，全省离岸服务外包额\t达到 \"30\" 亿美元\u3000𠮷\u2028\\",
        Source = Place,
        Confidence = 0.9,
        Flags = [RecordFlags.InheritedYear],
        Indicator = "全省离岸服务外包额",
        Value = 30,
        Unit = "亿美元",
        Magnitude = 3_000_000_000,
        BaseUnit = "美元",
        Comparator = ">=",
        Year = 2014,
    };

    [Fact]
    public void OneLineOfReadableJsonWithStableNames()
    {
        Assert.Equal(
            """{"type":"target","id":"a#target-1a2b3c4d","notice_id":"a","section":["三、发展重点","（一）重点区域"],"quote":"到 2014 年，全省离岸服务外包额\t达到 \"30\" 亿美元　𠮷\u2028\\","source":{"file":"山东/a.md","page":3,"line_start":85,"line_end":85,"char_start":4321,"char_end":4345},"own":true,"binding":null,"indicator":"全省离岸服务外包额","value":30,"value_max":null,"unit":"亿美元","magnitude":3000000000,"base_unit":"美元","comparator":">=","bound":null,"qualifier":null,"base_year":null,"year":2014,"year_basis":null,"period":null,"scope":null,"direction":null,"confidence":0.9,"flags":["inherited_year"]}""",
            RecordJson.Write(Target));
    }

    public static TheoryData<PolicyRecord> EveryType =>
    [
        Target,
        new StatisticRecord { Quote = "q", Source = Place, Indicator = "i", Kind = "actual" },
        new ProvisionRecord { Quote = "q", Source = Place, Indicator = "i", Kind = "rate" },
        new NoticeRecord { Quote = "q", Source = Place, Title = "通知", Issuers = ["国务院"], Region = "全国", AdminCode = "000000" },
        new SectionRecord { Quote = "q", Source = Place, Heading = "h", Kind = "heading", Level = 2, Number = "（一）", Part = "plan" },
        new TaskRecord { Quote = "q", Source = Place, Task = "t", Kind = "table", Seq = 3, Lead = ["省教育厅"], LeadNormal = ["教育"] },
        new CatalogEntryRecord { Quote = "q", Source = Place, Name = "工业设计", Cells = [new("名称", "工业设计"), new("备注", "")] },
        new TaxonomyEntryRecord { Quote = "q", Source = Place, Category = "ITO", Class = "软件研发及外包" },
        new StandardRecord { Quote = "q", Source = Place, Number = "SB/T 10850—2012", EffectiveDate = "2013-07-01" },
        new TableRowRecord { Quote = "q", Source = Place, Table = "表1", Cells = [new("甲/乙", "1")] },
        new CitationRecord { Quote = "q", Source = Place, Title = "意见", Resolved = "b" },
        new DefinitionRecord { Quote = "q", Source = Place, Term = "服务外包", English = "service outsourcing", Definition = "d" },
        new PlaceRecord { Quote = "q", Source = Place, Place = "济南市", Kind = "city" },
        new MeasureRecord { Quote = "q", Source = Place, Instrument = "tax", Secondary = ["land"], Strength = "shall" },
    ];

    [Theory, MemberData(nameof(EveryType))]
    public void WhatIsWrittenReadsBackTheSame(PolicyRecord record)
    {
        var json = RecordJson.Write(record);
        Assert.Equal(json, RecordJson.Write(RecordJson.Read(json)));
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal(record.Type, parsed.RootElement.GetProperty("type").GetString());
        Assert.False(parsed.RootElement.TryGetProperty("main_value", out _));
        Assert.DoesNotContain('\n', json);
    }

    [Fact]
    public void EveryRecordTypeOfTheModelIsListed()
    {
        var types = typeof(PolicyRecord).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PolicyRecord)) && !t.IsAbstract);
        List<PolicyRecord> tested = [.. ((IEnumerable<object[]>)EveryType).Select(row => (PolicyRecord)row[0])];
        Assert.Equal(types.Select(t => t.Name).Order(), tested.Select(r => r.GetType().Name).Order());
        Assert.Equal(tested.Select(r => r.Type).Order(), RecordJson.TypeNames.Order());
    }

    [Theory]
    [InlineData("""{"type":"poem","quote":"q"}""")]
    [InlineData("""{"source":{"type":"target"}}""")]
    [InlineData("""[]""")]
    [InlineData("nonsense")]
    public void WhatIsNoRecordIsRefused(string json) => Assert.ThrowsAny<JsonException>(() => RecordJson.Read(json));

    [Fact]
    public void HalfASurrogatePairIsReplacedAndNothingElseIsLost() =>
        Assert.Contains("\"term\":\"甲\uFFFD乙\"", RecordJson.Write(new DefinitionRecord { Quote = "q", Source = Place, Term = "甲\uD83D乙", Definition = "d" }));
}
