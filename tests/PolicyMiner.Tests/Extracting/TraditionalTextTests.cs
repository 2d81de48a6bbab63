using System.Text;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Extracting;

/// <summary>Notices in Traditional characters: found by the rules for Simplified ones, told in the characters that are printed.</summary>
public class TraditionalTextTests
{
    private const string Notice = """
        遼寧省人民政府關於印發遼寧省服務貿易發展規劃的通知
        遼政發〔2011〕21號
        各市人民政府，省政府各廳委、各直屬機構：
        一、發展目標
        到2015年，全省服務貿易進出口總額達到300億美元。
        由省商務廳牽頭，會同省財政廳、省統計局建立服務貿易統計制度。
        遼寧省人民政府
        二〇一一年三月二十三日
        """;

    [Fact]
    public void The_records_of_a_Simplified_notice_are_found_and_printed_as_they_stand()
    {
        var records = Extract(Notice);
        var notice = Assert.Single(records.OfType<NoticeRecord>());
        Assert.Equal("遼寧省人民政府關於印發遼寧省服務貿易發展規劃的通知", notice.Title);
        Assert.Equal("遼政發〔2011〕21號", notice.DocumentNumber);
        Assert.Equal(["遼寧省人民政府"], notice.SignedBy);
        Assert.Equal("2011-03-23", notice.WrittenDate);
        var target = Assert.Single(records.OfType<TargetRecord>());
        Assert.Equal(("全省服務貿易進出口總額", 300, "亿美元", 2015), (target.Indicator, target.Value, target.Unit, target.Year));
        var task = Assert.Single(records.OfType<TaskRecord>());
        Assert.Equal(["省商務廳"], task.Lead);
        Assert.Equal(["省財政廳", "省統計局"], task.Participants);
    }

    [Fact]
    public void What_is_compared_stays_in_its_normal_form() => Assert.Equal(("辽宁省", "provincial"), Extract(Notice).OfType<NoticeRecord>().Select(n => (n.Region, n.Level)).Single());

    [Fact]
    public void A_name_that_is_put_together_is_in_Traditional_characters_too()
    {
        var records = Extract(Notice.Replace("一、發展目標", "一、發展現狀\n2010年，全省服務貿易企業實現出口總額100億美元，增長8%。\n二、發展目標", StringComparison.Ordinal)).OfType<StatisticRecord>();
        Assert.Equal(["全省服務貿易企業出口總額", "全省服務貿易企業出口總額增長"], records.Select(r => r.Indicator));
    }

    [Fact]
    public void Every_quote_stands_at_its_offsets_in_the_printed_text()
    {
        foreach (var record in Extract(Notice))
            Quotes.AssertReproduced(Notice, record);
    }

    [Theory]
    [InlineData("后勤保障由省商务厅負責。", "one Traditional word in a Simplified text is a misprint to keep, not another script")]
    [InlineData("本通知自2011年5月1日起施行。徵求意見截止。", "a few characters decide nothing")]
    public void A_Simplified_notice_is_left_alone(string text, string reason) =>
        Assert.True(Extract(text).All(r => r.Quote.Where(char.IsLetter).All(text.Contains)), reason);

    private static IReadOnlyList<PolicyRecord> Extract(string text) =>
        Pipeline.Run(new SourceFile("liaoning.txt", "liaoning.txt", Encoding.UTF8.GetBytes(text)), new ReadingOptions()).Records;
}
