using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Analysis;
using Xunit;

namespace PolicyMiner.Tests.Analysis;

public class IndexTokenizerTests
{
    private static readonly IndexTokenizer Tokenizer = new(SynonymSet.Parse("业务流程外包\tBPO\n北京市\t北京\n", "test"));

    public static IEnumerable<object[]> DocumentCases => AnalysisCases.Rows("index-terms.tsv");

    public static IEnumerable<object[]> QueryCases => AnalysisCases.Rows("query-terms.tsv");

    [Theory]
    [MemberData(nameof(DocumentCases))]
    public void Terms_of_a_document(string text, string terms, string why) => AssertTerms(text, TokenizePurpose.Document, terms, why);

    [Theory]
    [MemberData(nameof(QueryCases))]
    public void Terms_of_a_query(string text, string terms, string why) => AssertTerms(text, TokenizePurpose.Query, terms, why);

    [Fact]
    public void A_synonym_shares_the_position_of_the_word_it_stands_for()
    {
        var tokens = Tokenizer.Tokenize("在北京开BPO");
        Assert.Equal(["在北 0", "北京 1", "≡北京市 1", "京开 2", "开 3", "bpo 4", "≡业务流程外包 4"], tokens.Select(t => $"{t.Term} {t.Position}"));
    }

    [Fact]
    public void Whatever_the_text_offsets_are_valid_and_terms_short() => Prop.ForAll(Texts(), text =>
    {
        foreach (var purpose in Enum.GetValues<TokenizePurpose>())
        {
            var previous = new IndexToken("", 0, 0, -1);
            foreach (var token in Tokenizer.Tokenize(text, purpose))
            {
                Assert.True(token.Start >= previous.Start && token.End > token.Start && token.End <= text.Length);
                Assert.True(token.Position == previous.Position || token.Position == previous.Position + 1);
                Assert.InRange(Encoding.UTF8.GetByteCount(token.Term), 1, IndexTokenizer.MaxTermBytes);
                previous = token;
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_character_of_a_run_begins_a_term() => Prop.ForAll(Texts(), text =>
    {
        var starts = Tokenizer.Tokenize(text).Select(t => t.Start).ToHashSet();
        for (var i = 0; i < text.Length; i++)
            Assert.True(TextFolding.KindOf(text[i]) != CharacterKind.Han || starts.Contains(i), $"'{text[i]}' at {i} cannot be found");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_folded_text_has_the_terms_of_its_original() => Prop.ForAll(Texts(), text =>
        Tokenizer.Tokenize(text).SequenceEqual(Tokenizer.Tokenize(TextFolding.Fold(text)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Broken_bytes_never_throw() => Prop.ForAll<byte[]>(bytes =>
    {
        var sink = new CountingSink(bytes.Length);
        Tokenizer.Tokenize(bytes, TokenizePurpose.Document, ref sink);
        return sink.Valid;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_very_long_run_and_a_very_long_word()
    {
        var han = new string('省', 200_000);
        Assert.Equal(200_000, Tokenizer.Tokenize(han).Count);
        var word = Tokenizer.Tokenize(new string('x', 10_000));
        Assert.Equal(10_000, word.Sum(t => t.Term.Length));
        Assert.All(word, t => Assert.InRange(t.Term.Length, 1, 64));
    }

    [Fact]
    public void A_sink_may_stop()
    {
        var sink = new CountingSink(int.MaxValue) { Most = 3 };
        Assert.False(Tokenizer.Tokenize(Encoding.UTF8.GetBytes("知识产权公共服务平台"), TokenizePurpose.Document, ref sink));
        Assert.Equal(3, sink.Count);
    }

    private static void AssertTerms(string text, TokenizePurpose purpose, string terms, string why)
    {
        var actual = string.Join(' ', Tokenizer.Tokenize(text, purpose).Select(t => $"{t.Term}@{t.Start}-{t.End}"));
        Assert.True(terms == actual, $"{why}\n text     {text}\n expected {terms}\n actual   {actual}");
    }

    // Texts that meet the rules often: Chinese, digits, marks, blanks, characters outside the BMP, halves of them.
    private static Arbitrary<string> Texts()
    {
        string[] pieces = ["省", "北京", "BPO", "业务流程外包", "２０１０", "1,234.5%", "二", "O", "0", "年", " ", "　", "\n", "\r\n", "\t", "，", "。", "𠮷", "\uD842", "\uDFB7", "é", "ー", "≡", "資", "%", ".", ",", "|", "😀", "ISO"];
        return Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();
    }

    private struct CountingSink(int length) : ITokenSink
    {
        public bool Valid { get; private set; } = true;

        public int Count { get; private set; }

        public int Most { get; init; } = int.MaxValue;

        public bool Take(ReadOnlySpan<byte> term, int start, int end, bool colocated)
        {
            Valid &= start >= 0 && end > start && end <= length && term.Length > 0;
            return ++Count < Most;
        }
    }
}
