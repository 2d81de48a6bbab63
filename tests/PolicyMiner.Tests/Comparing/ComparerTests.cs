using System.Text.Json;
using PolicyMiner.Comparing;
using PolicyMiner.Comparing.Targets;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Comparing;

public class ComparerTests
{
    private static int _place;

    private static TargetRecord Aim(string indicator, double value, string unit, double magnitude, string baseUnit, int year = 2015) => new()
    {
        Id = $"r{++_place}",
        Indicator = indicator,
        Value = value,
        Unit = unit,
        Magnitude = magnitude,
        BaseUnit = baseUnit,
        Year = year,
        Comparator = "=",
        Quote = $"{indicator}达到{value}{unit}",
        Source = new("f", null, 1, 1, _place, _place + 1),
    };

    private static NoticeRecords Notice(string id, params PolicyRecord[] records) =>
        new(new NoticeRecord { NoticeId = id, Region = id, Quote = id, Source = new("f", null, 1, 1, 0, 1) }, records);

    [Fact]
    public void TwoValuesForOneYearAreAmbiguousAndBothShown()
    {
        var comparison = Comparer.Compare([Notice("甲省", Aim("养老床位", 5, "万张", 50000, "张"), Aim("养老床位", 6, "万张", 60000, "张")), Notice("乙省")], new());
        var cell = Assert.Single(comparison.Rows).Cells[0];
        Assert.Equal(CellState.Ambiguous, cell.State);
        Assert.Equal(2, cell.Records.Count);
        Assert.Contains("5万张", cell.Text);
        Assert.Contains("6万张", cell.Text);
    }

    [Fact]
    public void ValuesForSeveralYearsAreAPath()
    {
        var comparison = Comparer.Compare([Notice("甲省", Aim("养老床位", 5, "万张", 50000, "张", 2013), Aim("养老床位", 6, "万张", 60000, "张")), Notice("乙省")], new());
        Assert.Equal(CellState.Value, Assert.Single(comparison.Rows).Cells[0].State);
    }

    [Fact]
    public void AnUnreadableNoticeIsAColumnOfItsOwnState()
    {
        var broken = Notice("乙省") with { Unreadable = "The file is empty." };
        var comparison = Comparer.Compare([Notice("甲省", Aim("养老床位", 5, "万张", 50000, "张")), broken], new() { Baseline = "甲省" });
        Assert.Equal(CellState.Unreadable, comparison.Rows[0].Cells[1].State);
        Assert.Null(comparison.Rows[0].Cells[1].Mark);
    }

    [Fact]
    public void WhatCannotBeComparedSaysWhatToDo()
    {
        var one = Notice("甲省", Aim("a", 1, "家", 1, "家"));
        Assert.Contains("itself", Assert.Throws<ComparisonException>(() => Comparer.Compare([one, one], new())).Message);
        Assert.Contains("name another", Assert.Throws<ComparisonException>(() => Comparer.Compare([one], new())).Message);
        Assert.Contains("No notice", Assert.Throws<ComparisonException>(() => Comparer.Compare([], new())).Message);
        var broken = (NoticeRecords[])[Notice("乙省") with { Unreadable = "empty" }, Notice("丙省") with { Unreadable = "empty" }];
        Assert.Contains("list diagnostics", Assert.Throws<ComparisonException>(() => Comparer.Compare(broken, new())).Message);
        Assert.Contains("baseline", Assert.Throws<ComparisonException>(() => Comparer.Compare([one, Notice("乙省")], new() { Baseline = "丁省" })).Message);
    }

    [Fact]
    public void MoneyIsConvertedOnlyWithARateThatIsShown()
    {
        var notices = (NoticeRecords[])[Notice("甲省", Aim("出口额", 30, "亿美元", 3e9, "美元")), Notice("乙省", Aim("出口额", 100, "亿元", 1e10, "元"))];
        var plain = Comparer.Compare(notices, new() { Baseline = "甲省" });
        Assert.Null(plain.Rows[0].Cells[1].Converted);
        Assert.Equal(BaselineMark.Changed, plain.Rows[0].Cells[1].Mark); // two currencies are not compared without a rate
        var converted = Comparer.Compare(notices, new() { Baseline = "甲省", Money = Money.Parse("亿元", ["美元=6.5"]) });
        Assert.Equal(195, converted.Rows[0].Cells[0].Converted);
        Assert.Contains("≈ 195亿元", converted.Rows[0].Cells[0].Text);
        Assert.Equal(BaselineMark.Weaker, converted.Rows[0].Cells[1].Mark);
        Assert.Contains(converted.Notes, n => n.English.Contains("1美元=6.5元") && n.Chinese.Contains("1美元=6.5元"));
        Assert.Contains("--rate 美元=", Assert.Throws<ComparisonException>(() => Comparer.Compare(notices, new() { Money = Money.Parse("亿元", []) })).Message);
    }

    [Theory]
    [InlineData("亿金币", "美元=6", "not a unit of money")]
    [InlineData("亿元", "美元", "not a rate")]
    [InlineData("亿元", "美元=0", "positive")]
    [InlineData("亿元", "贝壳=2", "not a rate")]
    public void UnknownUnitsAndRatesAreExplained(string unit, string rate, string message) =>
        Assert.Contains(message, Assert.Throws<ComparisonException>(() => Money.Parse(unit, [rate])).Message);

    [Theory]
    [InlineData("养老床位", 5, 6, BaselineMark.Stronger)]
    [InlineData("养老床位", 6, 5, BaselineMark.Weaker)]
    [InlineData("养老床位", 5, 5, BaselineMark.Same)]
    [InlineData("单位地区生产总值能耗", 5, 6, BaselineMark.Weaker)]
    public void MarksAgainstABaseline(string indicator, double before, double now, BaselineMark mark)
    {
        var comparison = Comparer.Compare([Notice("甲省", Aim(indicator, before, "张", before, "张")), Notice("乙省", Aim(indicator, now, "张", now, "张"), Aim("别的", 1, "家", 1, "家"))], new() { Baseline = "甲省" });
        Assert.Equal(mark, comparison.Rows[0].Cells[1].Mark);
        Assert.Equal(BaselineMark.Added, comparison.Rows[1].Cells[1].Mark);
        Assert.Null(comparison.Rows[0].Cells[0].Mark);
    }

    [Fact]
    public void AStatedGrowthThatContradictsTheStatedTotalIsFlagged()
    {
        var growth = Aim("出口额年均增长", 10, "%", 10, "%") with { Comparator = "growth_rate", Quote = "出口额年均增长10%" };
        var total = Aim("出口额", 300, "亿元", 3e10, "元");
        var report = new StatisticRecord { Id = "s", Indicator = "出口额", Value = 100, Unit = "亿元", Magnitude = 1e10, BaseUnit = "元", Year = 2010, Kind = "actual", Quote = "出口额100亿元", Source = new("f", null, 1, 1, 1, 2) };
        var cell = Comparer.Compare([Notice("甲省", report, growth, total), Notice("乙省")], new()).Rows.Single(r => r.Aspect == "level").Cells[0];
        var ambition = Assert.Single(cell.Ambition);
        Assert.True(ambition.Contradiction);
        Assert.Equal(24.6, ambition.YearlyGrowth, 1);
        Assert.Contains("161.05亿元", ambition.Text); // 100 × 1.1⁵
    }

    [Fact]
    public void JsonHasTheShapeOfTheContract()
    {
        var comparison = Comparer.Compare(CorpusNotices.PlansOf(CorpusNotices.ByReading), new() { Baseline = "shandong-2010-16" });
        using var json = JsonDocument.Parse(ComparisonJson.Write(comparison));
        Assert.Equal("targets", json.RootElement.GetProperty("on").GetString());
        Assert.Equal(5, json.RootElement.GetProperty("columns").GetArrayLength());
        Assert.All(json.RootElement.GetProperty("columns").EnumerateArray(), c => Assert.True(c.TryGetProperty("notice_id", out _) && c.TryGetProperty("title", out _) && c.TryGetProperty("region", out _)));
        foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            Assert.NotEqual("", row.GetProperty("row").GetString());
            Assert.Equal(5, row.GetProperty("cells").GetArrayLength());
            foreach (var cell in row.GetProperty("cells").EnumerateArray())
            {
                var state = cell.GetProperty("state").GetString();
                Assert.Contains(state, (string[])["value", "not_set", "not_found", "unreadable", "ambiguous"]);
                Assert.Equal(state is "value" or "ambiguous", cell.GetProperty("records").GetArrayLength() > 0);
                Assert.Equal(state == "not_set", cell.GetProperty("text").GetString() == "");
            }
        }
    }

    [Fact]
    public void CatalogueEntriesAreAddedDroppedRenamedAndMoved()
    {
        CatalogEntryRecord Entry(string name, string category) => new() { Name = name, Category = category, Quote = name, Source = new("f", null, 1, 1, 0, 1) };
        var comparison = Comparer.Compare(
            [Notice("甲省", Entry("工业设计服务", "KPO"), Entry("软件技术服务", "ITO"), Entry("数据处理服务", "BPO"), Entry("呼叫中心", "BPO")),
             Notice("乙省", Entry("工业设计服务", "KPO"), Entry("软件技术支持服务", "ITO"), Entry("数据处理服务", "ITO"), Entry("云计算服务", "ITO"))], new() { On = "catalog", Baseline = "甲省" });
        string Aspect(string name) => comparison.Rows.Single(r => r.Row == name).Aspect!;
        Assert.Equal("same", Aspect("工业设计服务"));
        Assert.Equal("renamed", Aspect("软件技术服务"));
        Assert.Equal("moved", Aspect("数据处理服务"));
        Assert.Equal(BaselineMark.Absent, comparison.Rows.Single(r => r.Row == "呼叫中心").Cells[1].Mark);
        Assert.Equal(BaselineMark.Added, comparison.Rows.Single(r => r.Row == "云计算服务").Cells[1].Mark);
    }
}
