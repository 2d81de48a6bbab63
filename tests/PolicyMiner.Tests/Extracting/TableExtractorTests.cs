using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Extracting;
using PolicyMiner.Extracting.Tasks;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Extracting;

public class TableExtractorTests
{
    [Theory]
    [MemberData(nameof(Cases.Theory), "task-tables", MemberType = typeof(Cases))]
    public void TaskTables(CaseRow row) => Check<TaskRecord>(row, t => t.Kind != "table" ? null
        : Numbered(t.Seq, t.Task) + ">" + string.Join('、', t.Lead) + (t.Participants.Count > 0 ? "+" + string.Join('、', t.Participants) : "") + (t.Deadline is null ? "" : "@" + t.Deadline));

    [Theory]
    [MemberData(nameof(Cases.Theory), "catalogs", MemberType = typeof(Cases))]
    public void Catalogs(CaseRow row) =>
        Check<CatalogEntryRecord>(row, e => $"{Numbered(e.Seq, e.Name)}|{e.Category}|{string.Join('、', e.BusinessTypes)}|{e.Support}|{e.Suggested}");

    [Theory]
    [MemberData(nameof(Cases.Theory), "misprints", MemberType = typeof(Cases))]
    public void Misprints(CaseRow row) =>
        Assert.Equal(row.List("expected"), Records(row["text"]).OfType<CatalogEntryRecord>().Select(e => e.Suggested).OfType<string>());

    [Theory]
    [MemberData(nameof(Cases.Theory), "taxonomies", MemberType = typeof(Cases))]
    public void Taxonomies(CaseRow row) => Check<TaxonomyEntryRecord>(row, t => $"{t.Category}|{t.Class}|{t.Subclass}|{t.Scope}");

    [Theory]
    [MemberData(nameof(Cases.Theory), "indicator-tables", MemberType = typeof(Cases))]
    public void IndicatorTables(CaseRow row) => Check<TargetRecord>(row, t => $"{t.Indicator}|{t.Value}|{t.Unit}|{t.Comparator}{t.Bound}|{t.Year}");

    [Theory]
    [MemberData(nameof(Cases.Theory), "standards", MemberType = typeof(Cases))]
    public void Standards(CaseRow row) => Check<StandardRecord>(row, s => $"{Numbered(s.Seq, s.Number)}|{s.Name}|{s.EffectiveDate}");

    [Theory]
    [MemberData(nameof(Cases.Theory), "document-lists", MemberType = typeof(Cases))]
    public void DocumentLists(CaseRow row) => Check<CitationRecord>(row, c => $"{c.Title ?? "-"}|{c.Number ?? "-"}|{c.Issuer ?? "-"}|{c.Relation}");

    [Theory]
    [MemberData(nameof(Cases.Theory), "department-names", MemberType = typeof(Cases))]
    public void DepartmentNames(CaseRow row) => Assert.Equal(row["normal"], DepartmentName.Normalize(row["printed"]));

    [Fact]
    public void WhatNobodyTakesIsATableRow()
    {
        var rows = Records("表1 限额\n原料\t限额\n甲\t≤1900\n乙\t\n注：现行。\n").OfType<TableRowRecord>().ToList();
        Assert.Equal(["表1 限额", "表1 限额"], rows.Select(r => r.Table));
        Assert.Equal([new("原料", "甲"), new("限额", "≤1900")], rows[0].Cells);
        Assert.Equal([new("原料", "乙")], rows[1].Cells); // an empty cell gives nothing
    }

    /// <summary>Each data row of each table of the corpus is in exactly one record.</summary>
    [Fact]
    public void NoRowOfATableIsLostAndNoneIsTakenTwice()
    {
        foreach (var notice in CorpusNotices.Extracted)
        {
            var quotes = notice.Records.Where(IsOfTable).Select(r => (r.Source.CharStart, r.Source.CharEnd)).ToList();
            Assert.Equal(quotes.Distinct(), quotes);
        }
        Assert.Equal((16, 24, 23, 51), (Count<TaskRecord>(t => t.Kind == "table"), Count<CatalogEntryRecord>(), Count<TaxonomyEntryRecord>(), Count<StandardRecord>()));
        Assert.Equal(11, Count<TableRowRecord>()); // 2 + 3 classes with features, 3 + 3 limits of energy use
    }

    /// <summary>Whatever stands in the cells: no exception, quotes at their places, every cell in some record.</summary>
    [Fact]
    public void AnyTableIsReadWithoutLoss()
    {
        var word = Gen.Elements("序号", "任务", "牵头单位", "省商务厅、省财政厅", "标准编号", "SB/T 1—2012", "适用范围", "一、综合类", "1", "2", "30%", "注：说明", "<ol> 1. 甲 2. 乙", "𠮷", "甲。乙", "ITO", "");
        var row = word.ArrayOf(3).Select(cells => string.Join('\t', cells));
        var line = Gen.Frequency((8, row), (1, Gen.Constant("")), (1, Gen.Constant("指导目录")));
        var text = line.ListOf().Select(lines => string.Join('\n', lines));
        Prop.ForAll(text.ToArbitrary(), t =>
        {
            if (string.IsNullOrWhiteSpace(t))
                return;
            var file = Pipeline.Run(Some.File(t), new ReadingOptions());
            Assert.DoesNotContain(file.Problems, p => p.Code == "extractor_failed");
            Assert.All(file.Records.Where(IsOfTable), r => Quotes.AssertReproduced(file.Document.Text, r));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static bool IsOfTable(PolicyRecord record) =>
        record is TaskRecord { Kind: "table" } or CatalogEntryRecord or TaxonomyEntryRecord or StandardRecord or TableRowRecord;

    private static int Count<T>(Func<T, bool>? which = null) => CorpusNotices.Extracted.SelectMany(n => n.Records).OfType<T>().Count(which ?? (_ => true));

    private static void Check<T>(CaseRow row, Func<T, string?> shown)
        where T : PolicyRecord => Assert.Equal(row["expected"], string.Join(" / ", Records(row["text"]).OfType<T>().Select(shown).Where(s => s is not null)));

    private static IReadOnlyList<PolicyRecord> Records(string text) => Pipeline.Run(Some.File(text), new ReadingOptions()).Records;

    private static string Numbered(int? seq, string text) => seq is null ? text : $"{seq}:{text}";
}
