using PolicyMiner.Asking;
using PolicyMiner.Benchmarks.Ranking;
using PolicyMiner.Indexing;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Asking;

/// <summary>Ranking of questions as people ask them.</summary>
public sealed class BatchSearchTests : IDisposable
{
    private static readonly string Table = Path.Combine(Cases.Folder, "search", "questions.tsv");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Measured by the benchmarks' rank command: 0.688 over the corpus alone, 0.657 with the real notices; less two questions' worth.
    // A change that loses more has to explain itself.
    [Fact]
    public void QuestionsAboutTheCorpusFindTheirPassages() => Assert.InRange(Measure(CorpusFiles(), 45), 0.64, 1);

    [SamplesFact]
    public void QuestionsAboutRealNoticesFindTheirPassages() =>
        Assert.InRange(Measure([.. CorpusFiles(), .. Directory.GetFiles(Repository.Samples!).Where(f => f.EndsWith(".html", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal))], 104), 0.63, 1);

    [Fact]
    public void ARunNamesFilesAndLinesNeverPartsOfThem()
    {
        var index = Path.Combine(_folder.Path, "policies.db");
        Refresh.Run(index, [Repository.Corpus, _folder.File("lines/more.jsonl", """{"id": "L 1", "title": "服务外包", "text": "离岸外包"}""")]);
        using var opened = PolicyIndex.Open(index);
        var run = new BatchSearch(opened).Rank(new("q1", "离岸服务外包执行额是多少"), 100);
        Assert.Equal(["L 1", "guangdong-2012-88", "jilin-2011", "mofcom-gazette-2013-11", "shandong-2010-16", "zhengzhou-2017-29"], run.Select(l => l.NoticeId).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, 6), run.Select(l => l.Rank));
        Assert.Matches(@"^q1 Q0 \S+ 1 [0-9]+\.[0-9]{4} policyminer$", run[0].ToString());
        Assert.Contains(" L_1 ", run.Single(l => l.NoticeId == "L 1").ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("？！")]
    [InlineData("什么")]
    [InlineData("zzz")]
    [InlineData("\uD842\uDFB7")]
    [InlineData("\" OR * NEAR(")]
    public void AnyQuestionGivesAnAnswerOrNone(string question)
    {
        var index = Path.Combine(_folder.Path, "policies.db");
        Refresh.Run(index, [_folder.File("a.txt", "服务外包")]);
        using var opened = PolicyIndex.Open(index);
        Assert.Empty(new BatchSearch(opened).Rank(new("q", question), 10));
    }

    [Fact]
    public void AQuestionOfOneCharacterFindsIt()
    {
        var index = Path.Combine(_folder.Path, "policies.db");
        Refresh.Run(index, [_folder.File("d/a.txt", "减税"), _folder.File("d/b.txt", "补贴")]);
        using var opened = PolicyIndex.Open(index);
        Assert.Equal("a", Assert.Single(new BatchSearch(opened).Rank(new("q", "税"), 10)).NoticeId[^1..]);
    }

    [Fact]
    public void QuestionsAreReadFromATable()
    {
        Assert.Equal([new BatchQuery("1", "外包 是什么"), new BatchQuery("2", "补贴")], BatchQuery.Read(new StringReader("\uFEFF1\t外包 是什么\n\n# 2\tx\n2\t补贴\n")));
        Assert.Contains("Line 2", Assert.Throws<FormatException>(() => BatchQuery.Read(new StringReader("1\ta\nkein Tab")).ToList()).Message);
    }

    private double Measure(IEnumerable<string> files, int atLeast)
    {
        var set = PassageQuestions.Load(Table, files);
        Assert.True(set.Questions.Count >= atLeast, $"Only {set.Questions.Count} questions have an answer; without: {string.Join(' ', set.Unanswered)}");
        var lines = Path.Combine(_folder.Path, "passages.jsonl");
        set.WriteJsonLines(lines);
        var path = Path.Combine(_folder.Path, "policies.db");
        Refresh.Run(path, [lines]);
        using var index = PolicyIndex.Open(path);
        var batch = new BatchSearch(index);
        return set.Questions.Average(q => set.Score(q.Id, batch.Rank(new(q.Id, q.Text), 10).Select(l => l.NoticeId)));
    }

    private static IEnumerable<string> CorpusFiles() =>
        Directory.GetFiles(Repository.Corpus).Where(f => Path.GetExtension(f) is ".md" or ".txt" && Path.GetFileName(f) != "README.md");
}
