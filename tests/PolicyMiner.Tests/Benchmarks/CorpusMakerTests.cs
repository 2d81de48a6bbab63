using PolicyMiner.Benchmarks.Making;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Benchmarks;

public class CorpusMakerTests
{
    [Fact]
    public void The_same_seed_gives_the_same_notices_and_a_longer_corpus_begins_with_the_shorter()
    {
        using var folder = new TemporaryFolder();
        var report = Make(folder, "a", 40, seed: 3);
        Make(folder, "b", 60, seed: 3);
        Make(folder, "c", 40, seed: 4);

        var (a, b, c) = (Texts(folder, "a"), Texts(folder, "b"), Texts(folder, "c"));
        Assert.Equal(40, a.Count);
        Assert.All(a, n => Assert.Equal(n.Value, b[n.Key]));
        Assert.Empty(a.Values.Intersect(c.Values));
        Assert.Contains("different bigrams", report);
        Assert.Contains(" 0 pairs above 5 %", report);
    }

    [Fact]
    public void Generated_notices_hold_records_of_the_main_kinds()
    {
        using var folder = new TemporaryFolder();
        Make(folder, "a", 12, seed: 1);
        var types = Texts(folder, "a").SelectMany(n => Extracted(n.Key, n.Value).Records).Select(r => r.Type).Distinct().ToList();
        Assert.All((string[])["notice", "section", "target", "task", "statistic", "measure", "citation", "place"], t => Assert.Contains(t, types));
    }

    [Fact]
    public void Planted_passages_stand_where_the_truth_file_says()
    {
        using var folder = new TemporaryFolder();
        Make(folder, "a", 40, seed: 5, copies: 20);
        var texts = Texts(folder, "a");
        var rows = File.ReadLines(Path.Combine(folder.Path, "a", "planted.tsv")).Skip(1).Select(l => l.Split('\t')).ToList();

        Assert.Equal(20, rows.Count);
        Assert.Equal(["edited", "exact", "numbers", "reordered"], rows.Select(r => r[6]).Distinct().Order(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var (from, to) = (texts[row[0]].Substring(int.Parse(row[2]), int.Parse(row[4])), texts[row[1]].Substring(int.Parse(row[3]), int.Parse(row[5])));
            Assert.Equal(row[6] == "exact", from == to);
            if (row[6] == "reordered")
                Assert.Equal(from.Order(), to.Order());
            if (row[6] == "numbers")
                Assert.DoesNotContain(to, char.IsAsciiDigit);
            Assert.StartsWith(to[..Math.Min(20, to.Length)], texts[row[1]][int.Parse(row[3])..]);
            Assert.Equal('\n', texts[row[1]][int.Parse(row[3]) - 1]);
            // Offsets count as those of records do: in the reading text.
            Assert.Equal(texts[row[1]], Extracted(row[1], texts[row[1]]).Document.Text);
        }
    }

    [Theory]
    [InlineData("到2015年达到24.6亿元", "到二〇一五年达到二十四点六亿元")]
    [InlineData("增长30%以上", "增长百分之三十以上")]
    [InlineData("12个、105家、350项", "十二个、一百零五家、三百五十项")]
    [InlineData("100500人", "十万零五百人")]
    [InlineData("2010个", "二千零一十个")]
    [InlineData("没有数字", "没有数字")]
    public void Numbers_in_Chinese_characters(string text, string expected) => Assert.Equal(expected, ChineseNumber.Translate(text));

    private static string Make(TemporaryFolder folder, string name, int count, long seed, int copies = 0, bool ownWords = false)
    {
        using var report = new StringWriter();
        CorpusMakeCommand.Make(Repository.Corpus, Path.Combine(folder.Path, name), count, seed, copies, ownWords, report);
        return report.ToString();
    }

    private static Dictionary<string, string> Texts(TemporaryFolder folder, string name)
    {
        var root = Path.Combine(folder.Path, name);
        return Directory.EnumerateFiles(root, "*.txt", SearchOption.AllDirectories).ToDictionary(p => Path.ChangeExtension(Path.GetRelativePath(root, p), null), File.ReadAllText);
    }

    private static ExtractedFile Extracted(string id, string text) =>
        Pipeline.Run(new SourceFile(null, id + ".txt", System.Text.Encoding.UTF8.GetBytes(text)), new ReadingOptions());
}
