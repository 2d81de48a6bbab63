using PolicyMiner.Extracting.Citations;
using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class CitationTests
{
    [Theory]
    [MemberData(nameof(Cases.Theory), "citations", MemberType = typeof(Cases))]
    public void SentencesGiveTheirCitations(CaseRow row)
    {
        var found = Notices.Records<CitationRecord>(new CitationExtractor(), row["text"]).Select(c => $"{c.Title ?? "-"} | {c.Number ?? "-"} | {c.Issuer ?? "-"} | {c.Relation}");
        Assert.Equal(row["expected"].Split(" ; ", StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void A_row_of_a_table_of_documents_names_one_by_title_and_number()
    {
        const string text = "继续有效的行政规范性文件目录\n序号\t文件名称\t文号\t清理建议\n1\t关于印发衢江区城区管道燃气管理暂行办法的通知\t衢江区政发〔2004〕37号\t继续有效\n2\t衢江区人民政府关于城区房屋所有权转让的若干意见\t衢江区政发〔2006〕34号\t继续有效\n";
        var notice = Assert.Single(Structurer.Structure(Some.Document(text)));
        Assert.Equal([("关于印发衢江区城区管道燃气管理暂行办法的通知", "衢江区政发〔2004〕37号"), ("衢江区人民政府关于城区房屋所有权转让的若干意见", "衢江区政发〔2006〕34号")],
            new CitationExtractor().Extract(notice).OfType<CitationRecord>().Select(c => (c.Title!, c.Number!)));
    }
}
