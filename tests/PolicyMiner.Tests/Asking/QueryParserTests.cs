using PolicyMiner.Asking;
using PolicyMiner.Asking.Querying;

namespace PolicyMiner.Tests.Asking;

/// <summary>What a query means, and where its mistakes are.</summary>
public class QueryParserTests
{
    [Theory]
    [InlineData("外包", "外包")]
    [InlineData("知识产权 统计", "(知识产权 & 统计)")]
    [InlineData("\"离岸外包\"", "'离岸外包'")]
    [InlineData("“离岸外包”", "'离岸外包'")] // quotation marks of a Chinese keyboard
    [InlineData("关于“十二五”规划", "(关于 & '十二五' & 规划)")]
    [InlineData("“没有另一半", "没有另一半")] // half of a typographic pair is a mark, not an operator
    [InlineData("a AND b OR c", "((a & b) | c)")]
    [InlineData("a OR b c", "(a | (b & c))")]
    [InlineData("a && b || c", "((a & b) | c)")]
    [InlineData("a NOT b", "(a & !b)")]
    [InlineData("+a -b", "(a & !b)")]
    [InlineData("服务-外包", "服务-外包")] // inside a word no operator
    [InlineData("a - b", "(a & b)")] // a dash between blanks is punctuation
    [InlineData("(a OR b) c", "((a | b) & c)")]
    [InlineData("-(a b)", "!(a & b)")]
    [InlineData("region:山东 外包", "(within=山东 & 外包)")]
    [InlineData("-region:山东省", "!within=山东省")]
    [InlineData("地区:山东", "within=山东")]
    [InlineData("标题：外包", "外包@title")]
    [InlineData("title:(外包 OR 规划)", "(外包@title | 规划@title)")]
    [InlineData("year:[2010 TO 2015]", "year=2010..2015")]
    [InlineData("year:{2010 TO *]", "year=2010<..")]
    [InlineData("year:2010..2015", "year=2010..2015")]
    [InlineData("value:>=30 AND unit:亿美元", "(value=30.. & unit=亿美元)")]
    [InlineData("value:<1.5", "value=..>1.5")]
    [InlineData("date:[2010-02 TO 2012-12-31]", "date=2010-02..2012-12-31")]
    [InlineData("\"知识产权 平台\"~5", "知识产权 平台~5")]
    [InlineData("outsourc*", "outsourc*?")]
    [InlineData("服?外包", "服?外包?")]
    [InlineData(@"价格\:高", "价格:高")]
    [InlineData("时间:上午", "时间:上午")] // no field of that name, and Chinese text may hold a colon
    [InlineData("，。", "")]
    [InlineData("", "")]
    public void AQueryMeans(string query, string meaning) => Assert.Equal(meaning, Print(QueryParser.Parse(query).Root));

    [Theory]
    [InlineData("\"没有另一半", 0, 1, "never closed")]
    [InlineData("外包 \"平台", 3, 1, "never closed")]
    [InlineData("(a OR b", 0, 1, "never closed")]
    [InlineData("a OR b)", 6, 1, "never opened")]
    [InlineData("a AND", 2, 3, "missing beside AND")]
    [InlineData("AND a", 0, 3, "missing beside AND")]
    [InlineData("a OR OR b", 5, 2, "missing beside OR")]
    [InlineData("OR", 0, 2, "missing beside OR")]
    [InlineData("a NOT", 2, 3, "missing beside NOT")]
    [InlineData("regoin:山东", 0, 6, "no field regoin; known are title")]
    [InlineData("外包 year:abc", 8, 3, "year needs numbers")]
    [InlineData("date:2010-13", 5, 7, "date needs dates")]
    [InlineData("year:[2010", 5, 1, "never closed")]
    [InlineData("year:[2010 2015]", 5, 11, "A range is written year:[2010 TO 2015]")]
    [InlineData("region: 山东", 0, 7, "a value is missing")]
    [InlineData("\"a b\"~x", 5, 1, "how many words")]
    [InlineData("value:1e999", 6, 5, "value needs numbers")]
    public void AMistakeIsShownWhereItIs(string query, int position, int length, string message)
    {
        var mistake = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(query));
        Assert.Equal((position, length), (mistake.Position, mistake.Length));
        Assert.Contains(message, mistake.Message);
    }

    [Fact]
    public void BracketsOfAnyDepthEndInAMessage() =>
        Assert.Contains("deep", Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('(', 5000))).Message);

    private static string Print(QueryNode? node) => node switch
    {
        null => "",
        TextNode { Form: TextForm.Phrase } t => $"'{t.Text}'",
        TextNode { Form: TextForm.Near } t => $"{t.Text}~{t.Distance}",
        TextNode { Form: TextForm.Pattern } t => t.Text + "?",
        TextNode t => t.Column is null ? t.Text : $"{t.Text}@{t.Column}",
        FieldNode { Condition: { IsSingle: true } c } f => $"{f.Field.Target}={c.Low}",
        FieldNode f => $"{f.Field.Target}={f.Condition.Low}{(f.Condition.LowIncluded ? "" : "<")}..{(f.Condition.HighIncluded ? "" : ">")}{f.Condition.High}",
        AndNode and => $"({string.Join(" & ", and.Nodes.Select(Print))})",
        OrNode or => $"({string.Join(" | ", or.Nodes.Select(Print))})",
        NotNode not => "!" + Print(not.Node),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
