using PolicyMiner.Extracting;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Scans;

namespace PolicyMiner.Tests.Reading.Scans;

/// <summary>From Tesseract's table of words to doubtful records.</summary>
public sealed class OcrDoubtTests
{
    private const string Head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n";

    [Fact]
    public void Words_carry_their_confidence_and_the_height_of_their_line()
    {
        var page = Assert.Single(Tesseract.Parse(Head + Line(300, 96, "到2015年，服务外包额达到30亿美元。")));
        var word = Assert.Single(page.Words);
        Assert.Equal((0.96, 300.0, 360.0), (word.Confidence!.Value, word.Box.Top, word.Box.Bottom));
    }

    [Theory]
    [InlineData("")]
    [InlineData("level\tpage\n")]
    [InlineData("5\t1\t1\t1\t1\t1\tx\ty\t1\t1\t90\t字\n")]
    [InlineData("level\n5\t1\t1\t1\t1\t1\t1\t1\t1\t1\tnan\t字\n")]
    public void A_broken_table_gives_no_words(string tsv) => Assert.Empty(Tesseract.Parse(tsv).SelectMany(p => p.Words));

    [Fact]
    public void Only_records_over_doubtful_text_are_marked_and_never_surer_than_it()
    {
        var pages = Tesseract.Parse(Head + Line(300, 96, "到2015年，全省服务外包额达到30亿美元。") + Line(600, 61, "到2020年，全省从事离岸和在岸服务外包业务的企业达到500家。"));
        var contents = pages.Select((p, i) => RecognisedText.ToContent(p, i + 1, 0.24)).ToList();
        var document = PageDocument.Build(new(null, "scan.png", []), PolicyMiner.Reading.DocumentFormat.Image, contents, [], new(), default);
        var targets = Pipeline.Run(document).Records.OfType<TargetRecord>().ToList();
        Assert.Equal([30.0, 500.0], targets.Select(t => t.Value!.Value));
        Assert.DoesNotContain(RecordFlags.OcrSuspect, targets[0].Flags);
        Assert.Contains(RecordFlags.OcrSuspect, targets[1].Flags);
        Assert.True(targets[1].Confidence <= 0.61);
        Assert.Empty(OcrDoubt.Mark(document, []));
    }

    private static string Line(int top, int confidence, string text) =>
        $"4\t1\t1\t1\t1\t0\t300\t{top}\t{text.Length * 60}\t60\t-1\t\n5\t1\t1\t1\t1\t1\t300\t{top}\t{text.Length * 60}\t58\t{confidence}\t{text}\n";
}
