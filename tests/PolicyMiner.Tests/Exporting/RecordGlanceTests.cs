using PolicyMiner.Exporting;
using PolicyMiner.Model;

namespace PolicyMiner.Tests.Exporting;

public sealed class RecordGlanceTests
{
    [Theory]
    [InlineData("到2014年，全省离岸服务外包额达到30亿美元", "shandong.md", 3, "plain text on a page")]
    [InlineData("他说\"quote\":\"不算\"", "shandong.md", null, "quotation marks, which are escaped")]
    [InlineData("路径 C:\\notices", "a\\b.txt", null, "backslashes")]
    [InlineData("𠮷野家", "国发.txt", 12, "characters outside the basic plane")]
    [InlineData("", "a.txt", null, "no words")]
    public void What_every_record_has_is_read_as_it_was_written(string quote, string file, int? page, string why)
    {
        var span = new SourceSpan(file, page, 4, 5, 1234, 1250);
        var record = new SectionRecord
        {
            Id = "shandong#section-1a2b3c4d",
            NoticeId = "shandong",
            Section = ["一、目标", "（一）\"source\":{\"file\":\"x\""],
            Quote = quote,
            Source = span,
            Confidence = 1,
            Level = 1,
            Heading = "目标",
            Kind = "heading",
            Part = "notice",
        };
        foreach (var section in (string[][])[[], ["一、目标"], [.. record.Section]])
        {
            var glance = RecordGlance.Read(System.Text.Encoding.UTF8.GetBytes(RecordJson.Write(record with { Section = section })));
            Assert.True(glance == new RecordGlance("section", "shandong#section-1a2b3c4d", quote, span, null), why);
        }
    }
}
