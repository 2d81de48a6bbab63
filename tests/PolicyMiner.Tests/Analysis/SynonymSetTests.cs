using PolicyMiner.Analysis;
using Xunit;

namespace PolicyMiner.Tests.Analysis;

public class SynonymSetTests
{
    private static readonly SynonymSet Set = SynonymSet.Parse("# outsourcing\n业务流程外包\tBPO\tbusiness process outsourcing\n研究与开发\tR&D\n\n信息技术\tIT\n", "test");

    [Theory]
    [InlineData("BPO", "≡业务流程外包")]
    [InlineData("ｂｐｏ", "≡业务流程外包")]
    [InlineData("業務流程外包", "≡业务流程外包")]
    [InlineData(" business process outsourcing ", "≡业务流程外包")]
    [InlineData("r&d", "≡研究与开发")]
    [InlineData("BP", null)]
    [InlineData("业务流程", null)]
    [InlineData("", null)]
    public void A_word_knows_its_groups(string word, string? mark) => Assert.Equal(mark is null ? [] : [mark], Set.MarksOf(word));

    [Theory]
    [InlineData("Business  Process\nOutsourcing", "≡业务流程外包@0-29")]
    [InlineData("业务 流程外包", "≡业务流程外包@0-7")]
    [InlineData("R&D投入", "≡研究与开发@0-3")]
    [InlineData("IT产业", "≡信息技术@0-2")]
    [InlineData("bit", null)]
    [InlineData("ITO", null)]
    [InlineData("业务，流程外包", null)]
    public void A_member_in_a_text_is_marked(string text, string? mark) =>
        Assert.Equal(mark is null ? [] : [mark], new IndexTokenizer(Set).Tokenize(text).Where(t => t.Term[0] == SynonymSet.Mark).Select(t => $"{t.Term}@{t.Start}-{t.End}"));

    [Theory]
    [InlineData("BPO\n", "line 1")]
    [InlineData("# comment\nBPO\t\n", "line 2")]
    public void A_group_of_one_is_refused_with_its_line(string table, string where) =>
        Assert.Contains(where, Assert.Throws<FormatException>(() => SynonymSet.Parse(table, "mine.tsv")).Message);

    [Fact]
    public void The_shipped_table_reads_and_names_every_member_once_a_group()
    {
        Assert.True(SynonymSet.Default.Count > 50);
        Assert.Equal(["≡北京市"], SynonymSet.Default.MarksOf("北京"));
    }
}
