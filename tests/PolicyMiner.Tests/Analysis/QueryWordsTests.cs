using PolicyMiner.Analysis;
using Xunit;

namespace PolicyMiner.Tests.Analysis;

public class QueryWordsTests
{
    [Theory]
    [InlineData("知识产权平台", "知识产权@0-4 平台@4-6")]
    [InlineData("知识产权的保护", "知识产权@0-4 (的@4-5) 保护@5-7")]
    [InlineData("服务外包，离岸外包", "服务外包@0-4 离岸外包@5-9")]
    [InlineData("2014年目标", "2014年@0-5 目标@5-7")]
    [InlineData("的", "的@0-1")]
    [InlineData("，。", "")]
    [InlineData("", "")]
    public void A_question_without_blanks(string run, string words) => Assert.Equal(words, Show(new QueryWords(), run));

    [Theory]
    [InlineData("知识产权", "知识@0-2 识产@1-3 产权@2-4")]
    [InlineData("省", "省@0-1")]
    [InlineData("，", "")]
    public void Without_a_model_pairs_stand_in(string run, string words) => Assert.Equal(words, Show(new QueryWords(null), run));

    private static string Show(QueryWords words, string run) =>
        string.Join(' ', words.Of(run).Select(w => w.IsFunctionWord ? $"({w.Text}@{w.Start}-{w.End})" : $"{w.Text}@{w.Start}-{w.End}"));
}
