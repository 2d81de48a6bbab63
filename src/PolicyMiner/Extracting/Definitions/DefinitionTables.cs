using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Definitions;

/// <summary>
/// Tables that explain terms: a column of terms (名词, 术语) beside one of explanations (解释, 定义, 含义). In a glossary a column of features
/// (特征) explains too, where the term carries its English name.
/// </summary>
internal static class DefinitionTables
{
    private static readonly string[] TermHeaders = ["名词", "术语", "用语", "词语", "概念"];
    private static readonly string[] ClassHeaders = ["类别", "名称", "类型"];
    private static readonly string[] MeaningHeaders = ["解释", "定义", "含义", "释义", "涵义"];
    private static readonly string[] FeatureHeaders = ["特征", "说明", "特点"];

    /// <summary>The definitions of <paramref name="table"/>.</summary>
    public static IEnumerable<PolicyRecord> Extract(NoticeDocument notice, LogicalTable table, bool inGlossary)
    {
        var terms = Column(table, TermHeaders);
        var meanings = Column(table, MeaningHeaders);
        var byFeature = false;
        if (inGlossary && (terms < 0 || meanings < 0))
        {
            (terms, meanings) = (terms < 0 ? Column(table, ClassHeaders) : terms, meanings < 0 ? Column(table, FeatureHeaders) : meanings);
            byFeature = true;
        }
        if (terms < 0 || meanings < 0 || terms == meanings)
            yield break;
        foreach (var row in table.Rows)
        {
            if (Math.Max(terms, meanings) >= row.Cells.Count || DefinedTerm.Read(row.Cells[terms].Text.Value) is not { } term || (byFeature && term.English is null))
                continue;
            var sentences = Sentences.Split(row.Cells[meanings].Text);
            if (sentences.Count > 0 && sentences[0].Text.Length >= 6)
                yield return DefinitionExtractor.Record(notice, table, sentences[0].Text, new(term, byFeature ? 0.75 : 0.85));
        }
    }

    private static int Column(LogicalTable table, string[] names)
    {
        for (var i = 0; i < table.Headers.Count; i++)
        {
            var header = string.Concat(table.Headers[i].Where(c => !char.IsWhiteSpace(c)));
            if (header.Length <= 8 && Array.Exists(names, n => header.Contains(n, StringComparison.Ordinal)))
                return i;
        }
        return -1;
    }
}
