using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Analysis;
using PolicyMiner.Analysis.Segmentation;
using Xunit;

namespace PolicyMiner.Tests.Analysis.Segmentation;

public class WordSegmenterTests
{
    private static readonly WordSegmenter Segmenter = Segmenters.Default ?? throw new InvalidOperationException(Segmenters.Problem);

    public static IEnumerable<object[]> Cases => AnalysisCases.Rows("words.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_of_a_sentence(string text, string words, string why)
    {
        var actual = string.Join('|', Segmenter.Segment(text).Select(w => w.In(text)));
        Assert.True(words == actual, $"{why}\n text     {text}\n expected {words}\n actual   {actual}");
    }

    [Fact]
    public void Whatever_the_text_nothing_but_blanks_is_left_out() => Prop.ForAll(SegmentationTexts.Any, text => AssertCovers(text, Segmenter.Segment(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_published_method_too_leaves_out_nothing_but_blanks()
    {
        using var model = WordModel.Open(Segmenters.ModelPath);
        var method = new PublishedMethod(model);
        Prop.ForAll(SegmentationTexts.Any, text => AssertCovers(text, method.Segment(text))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_very_long_sentence_without_a_mark()
    {
        var text = string.Concat(Enumerable.Repeat("加快发展服务外包产业促进经济增长", 5_000));
        AssertCovers(text, Segmenter.Segment(text));
    }

    [Fact]
    public void A_user_lexicon_keeps_its_words_whole()
    {
        using var own = WordSegmenter.Open(Segmenters.ModelPath, Lexicon.Parse("服务贸易创新\tterm\n", "mine.tsv").With(["青龙浦"]));
        const string Text = "推进服务贸易创新和青龙浦整治";
        Assert.Equal(["推进", "服务贸易创新", "和", "青龙浦", "整治"], own.Segment(Text).Select(w => w.In(Text)));
    }

    [Fact]
    public void Several_threads_get_the_same_words()
    {
        const string Text = "到2014年，全省服务外包执行额达到24.6亿元，王建国说峰会上讨论了低碳经济。";
        var expected = Segmenter.Segment(Text);
        Parallel.For(0, 200, _ => Assert.Equal(expected, Segmenter.Segment(Text)));
    }

    private static void AssertCovers(string text, List<WordSpan> words)
    {
        var at = 0;
        foreach (var word in words)
        {
            Assert.True(word.Start >= at && word.End > word.Start && word.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[at..word.Start]), $"'{text[at..word.Start]}' was left out");
            at = word.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[at..]), $"'{text[at..]}' was left out");
    }
}
