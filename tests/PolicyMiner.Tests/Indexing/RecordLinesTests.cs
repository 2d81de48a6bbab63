using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Indexing;

/// <summary>Records are kept shortly and come back byte for byte.</summary>
public sealed class RecordLinesTests
{
    private const string Text = "山东省人民政府\n到2015年，全省离岸外包额达到30亿美元。\n𠮷林：到2012年达到“8亿”\\元";
    private const string Head = """{"type":"target","id":"n#target-0011aabb","notice_id":"n","section":["一、目标"],"quote":""";
    private const string Tail = ""","own":true,"binding":null,"value":30,"confidence":0.5,"flags":[]}""";

    // Pieces of record lines and what could break them.
    private static readonly string[] Pieces =
    [
        Head, Tail, "\n", "\"到2015年\"", ",\"source\":{\"file\":\"n.txt\",\"page\":null,\"line_start\":2,\"line_end\":2,\"char_start\":8,\"char_end\":14}", ",", ",\"", "\"", "{", "}", "30", "\\", "\0", "\u0001",
        "\t", "\r", "二", "𠮷", ",\"flags\":[]}", ",\"section\":", ",\"quote\":\"", "\"notice_id\":\"n\"", "-2", "#", "{\"type\":\"", "place", "0011aabb", ",\"page\":3", ",\"char_start\":08",
    ];

    private static readonly Arbitrary<string> Lines = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
    private static readonly Arbitrary<byte[]> Bytes = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary();

    [Fact]
    public void Any_lines_come_back() => Prop.ForAll(Lines, lines => ComeBack(Encoding.UTF8.GetBytes(lines), Text) && ComeBack(Encoding.UTF8.GetBytes(lines), "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_come_back() => Prop.ForAll(Bytes, bytes => ComeBack(bytes, Text)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_records_of_the_corpus_come_back_and_little_is_left_of_them()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.Corpus, "*.*").Where(DocumentReaders.IsDocument))
        {
            var file = Pipeline.Run(new SourceFile(null, Path.GetFileName(path), File.ReadAllBytes(path)), new ReadingOptions());
            foreach (var notice in file.Records.GroupBy(r => r.NoticeId))
            {
                var lines = Preparation.Lines([.. notice]);
                var text = Encoding.UTF8.GetBytes(file.Document.Text);
                var shortened = RecordLines.Shorten(lines, text);
                Assert.Equal(Encoding.UTF8.GetString(lines), Encoding.UTF8.GetString(RecordLines.Restore(shortened, text)));
                if (lines.Length > 20_000)
                    Assert.True(shortened.Length * 2 < lines.Length, $"{notice.Key}: {shortened.Length} bytes of {lines.Length}");
            }
        }
    }

    // quote, its place, what is left of the line beside the values → whether the quote goes, and why
    [Theory]
    [InlineData("到2015年，全省离岸外包额达到30亿美元。", 2, 2, 8, 30, true)] // a sentence in its line
    [InlineData("山东省人民政府", 1, 1, 0, 7, true)] // at the beginning
    [InlineData("𠮷林：到2012年", 3, 3, 31, 40, true)] // a character beyond the first plane is one
    [InlineData("府\\n到", 1, 2, 6, 9, false)] // escaped in the line, not in the text
    [InlineData("到2015年，全省", 2, 2, 9, 18, false)] // the numbers say another place
    [InlineData("山东省人民政府", 2, 2, 0, 7, false)] // another line
    [InlineData("到2015年", 2, 2, 8, 999, false)] // beyond the text
    public void A_quote_goes_where_the_text_has_it(string quote, int lineStart, int lineEnd, int from, int to, bool goes)
    {
        var line = $$"""{{Head}}"{{quote}}","source":{"file":"n.txt","page":null,"line_start":{{lineStart}},"line_end":{{lineEnd}},"char_start":{{from}},"char_end":{{to}}}{{Tail}}""" + "\n";
        var (bytes, text) = (Encoding.UTF8.GetBytes(line), Encoding.UTF8.GetBytes(Text));
        var shortened = RecordLines.Shorten(bytes, text);
        Assert.Equal(line, Encoding.UTF8.GetString(RecordLines.Restore(shortened, text)));
        Assert.Equal(goes, shortened.AsSpan().IndexOf(Encoding.UTF8.GetBytes(quote)) < 0);
    }

    [Theory]
    [InlineData(new byte[] { 1, (byte)'n', 1, (byte)'f', 99, 0 })] // no such type
    [InlineData(new byte[] { 200 })] // a length beyond the end
    [InlineData(new byte[] { 0, 0, 3, 2, 1, 2, 3, 4, 0, 90, 5 })] // a place beyond the text
    public void Damaged_bytes_are_said_to_be(byte[] damaged) => Assert.Throws<InvalidDataException>(() => RecordLines.Restore(damaged, "kurz"u8));

    private static bool ComeBack(byte[] lines, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return RecordLines.Restore(RecordLines.Shorten(lines, utf8), utf8).AsSpan().SequenceEqual(lines);
    }
}
