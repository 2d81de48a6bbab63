using System.Text.Json.Nodes;
using PolicyMiner.Model;
using PolicyMiner.Tests.Cli;
using PolicyMiner.Tests.Support;
using PolicyMiner.Timelines;

namespace PolicyMiner.Tests.Timelines;

/// <summary>Periods of validity and events.</summary>
public sealed class TimelineTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    /// <summary>Dates of a notice, a later notice that repeals or amends it, the day asked for → its status.</summary>
    [Theory]
    [InlineData("2010-02-09", null, null, null, null, null, null, "2016-01-01", "in_force", false, "nothing ends it")]
    [InlineData("2010-02-09", "2010-07-01", null, null, null, null, null, "2010-03-01", "not_yet", true, "written, but not yet in effect")]
    [InlineData("2010-02-09", "2010-07-01", null, null, null, null, null, "2010-07-01", "in_force", true, "from the first day on")]
    [InlineData("2010-02-09", null, "2014-12-31", null, null, null, null, "2014-12-31", "in_force", true, "to the last day")]
    [InlineData("2010-02-09", null, "2014-12-31", null, null, null, null, "2015-01-01", "expired", true, "by its own words")]
    [InlineData("2010-02-09", null, null, "已废止", null, null, null, "2016-01-01", "expired", true, "by its own status")]
    [InlineData("2010-02-09", null, null, "试行", null, null, null, "2016-01-01", "in_force", false, "on trial is in force")]
    [InlineData("2010-02-09", null, null, null, "repeals", null, "2013-05-01", "2016-01-01", "repealed", true, "by a later notice")]
    [InlineData("2010-02-09", null, null, null, "repeals", null, "2013-05-01", "2012-01-01", "in_force", false, "not yet repealed on that day")]
    [InlineData("2010-02-09", null, null, null, "repeals", null, "2009-05-01", "2016-01-01", "in_force", false, "an earlier notice cannot repeal it")]
    [InlineData("2010-02-09", null, null, null, "repeals", null, null, "2016-01-01", "in_force", false, "a notice without a date is not known to be later")]
    [InlineData("2010-02-09", null, null, null, "repeals", "第三条", "2013-05-01", "2016-01-01", "amended", true, "only an article is repealed")]
    [InlineData("2010-02-09", null, null, null, "amends", null, "2013-05-01", "2016-01-01", "amended", true, "amended")]
    [InlineData("2010-02-09", null, "2014-12-31", null, "amends", null, "2013-05-01", "2016-01-01", "expired", true, "amended, then expired")]
    [InlineData("2010-02-09", null, "2012-12-31", null, "repeals", null, "2013-05-01", "2016-01-01", "expired", true, "expired before it was repealed")]
    [InlineData("2010", null, null, null, "repeals", null, "2010-05-01", "2016-01-01", "repealed", true, "within the year that is all we know")]
    [InlineData(null, null, null, null, null, null, null, "2016-01-01", "in_force", false, "no date at all")]
    public void A_notice_is_in_force_as_far_as_text_and_corpus_say(
        string? written, string? effective, string? expires, string? says, string? relation, string? article, string? later, string at, string status, bool stated, string why)
    {
        var notice = Notice("plan", written) with { EffectiveDate = effective, ExpiresDate = expires, Status = says };
        Change[] changes = relation is null ? [] : [new(Notice("later", later), Citation("plan", relation) with { Article = article })];
        var timeline = TimelineBuilder.Build([new(notice, [])], changes, DateOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        var validity = Assert.Single(timeline.Notices);
        Assert.True((status, stated) == (validity.StatusName, validity.Stated), $"{why}: {validity.StatusName} {validity.Stated}");
        Assert.Equal(status is "repealed" or "amended", validity.By?.NoticeId == "later" && timeline.Events.Any(e => e.Event == status && e.Date == later));
    }

    [Fact]
    public void Events_are_the_dates_of_notices_and_their_own_targets_in_order()
    {
        var run = CommandRun.Of("timeline", "山东", "--format", "json", "--at", "2016-06-30", "--index", index.Path);
        Assert.True(run.ExitCode == 0, run.Error);
        var timeline = JsonNode.Parse(run.Out)!;
        Assert.Equal("2016-06-30", timeline["at"]!.ToString());
        Assert.Equal("in_force", Assert.Single(timeline["notices"]!.AsArray())!["status"]!.ToString());
        var events = timeline["events"]!.AsArray().Select(e => (Date: e!["date"]!.ToString(), Event: e["event"]!.ToString(), Record: e["record"]!.ToString())).ToList();
        Assert.Equal(events.Select(e => e.Date[..4]).Order(StringComparer.Ordinal), events.Select(e => e.Date[..4]));
        Assert.Contains(("2010-02-09", "written"), events.Select(e => (e.Date, e.Event)));
        var targets = CommandRun.Of("list", "targets", "--region", "山东", "--format", "jsonl", "--index", index.Path).Lines.Select(l => JsonNode.Parse(l)!)
            .Where(t => t["own"]!.GetValue<bool>() && t["year"] is not null).Select(t => t["id"]!.ToString());
        Assert.Equal(targets.Order(StringComparer.Ordinal), events.Where(e => e.Event == "target").Select(e => e.Record).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_later_notice_of_the_corpus_ends_an_earlier_one()
    {
        using var folder = new TemporaryFolder();
        folder.File("old.txt", "甲省人民政府关于促进服务外包发展的意见\n\n甲政发〔2010〕1号\n\n各市人民政府：\n\n到2014年，全省服务外包额达到30亿美元。\n\n甲省人民政府\n\n2010年2月9日\n");
        folder.File("new.txt", "甲省人民政府关于加快服务外包发展的意见\n\n甲政发〔2013〕7号\n\n各市人民政府：\n\n一、总体要求。认真落实。\n\n《甲省人民政府关于促进服务外包发展的意见》（甲政发〔2010〕1号）同时废止。\n\n甲省人民政府\n\n2013年5月1日\n");
        var path = Path.Combine(folder.Path, "own.db");
        Assert.Equal(0, CommandRun.Of("refresh", folder.Path, "--index", path).ExitCode);
        var timeline = JsonNode.Parse(CommandRun.Of("timeline", "old", "--format", "json", "--at", "2016-06-30", "--index", path).Out)!;
        var validity = Assert.Single(timeline["notices"]!.AsArray())!;
        Assert.Equal(("repealed", "2013-05-01", "new"), (validity["status"]!.ToString(), validity["to"]!.ToString(), validity["by"]!.ToString()));
        var before = JsonNode.Parse(CommandRun.Of("timeline", "old", "--format", "json", "--at", "2012-06-30", "--index", path).Out)!;
        Assert.Equal("in_force", before["notices"]![0]!["status"]!.ToString());
    }

    [Fact]
    public void Rows_can_be_narrowed_to_kinds_of_event_and_printed_as_a_table()
    {
        var lines = CommandRun.Of("timeline", "--event", "written", "--format", "jsonl", "--index", index.Path).Lines.Select(l => JsonNode.Parse(l)!).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Equal("written", l["event"]!.ToString()));
        Assert.Contains("有效", CommandRun.Of("timeline", "--index", index.Path, "--lang", "zh").Out);
        Assert.Equal(2, CommandRun.Of("timeline", "--at", "30.6.2016", "--index", index.Path).ExitCode);
        Assert.Equal(1, CommandRun.Of("timeline", "西藏", "--index", index.Path).ExitCode);
    }

    private static NoticeRecord Notice(string id, string? written) => new() { NoticeId = id, Id = id + "#notice-1", Quote = id, Source = new(id, null, 1, 1, 0, 1), Title = id, WrittenDate = written };

    private static CitationRecord Citation(string cited, string relation) => new() { Id = "later#citation-1", NoticeId = "later", Quote = cited, Source = new("later", null, 1, 1, 0, 1), Relation = relation, Resolved = cited };
}
