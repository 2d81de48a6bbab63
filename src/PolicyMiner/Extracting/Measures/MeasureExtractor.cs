using System.Text.RegularExpressions;
using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Measures;

/// <summary>
/// Policy measures (政策措施): a sentence with a policy verb (支持, 落实, 给予 …) and words of an instrument, one record a sentence; clauses at ；
/// are told apart where their instruments differ. Aims, descriptions and principles are no measures; see README.md.
/// </summary>
public sealed partial class MeasureExtractor : IExtractor
{
    private const int LongestClause = 1200;

    private const int LeastWeight = 3;

    // Sections that aim, describe or define.
    private static readonly string[] NotPolicy = ["现状", "回顾", "形势", "背景", "问题", "意义", "指导思想", "总体要求", "目标", "原则", "发展基础", "名词解释", "附则", "总则", "释义"];

    [GeneratedRegex(@"支持|鼓励|给予|予以|落实|加大|设立|安排|享受|减免|免征|免交|补贴|奖励|推动|推进|引导|允许|简化|创新|整合|优先|完善|建立|健全|拓展|拓宽|发挥|列入|纳入|强化|优化|探索|推广|保障|扩大|提供|扶持|实行|放宽|减按|争取|用于|，可|可按|可以")]
    private static partial Regex PolicyVerb();

    [GeneratedRegex(@"(?:支持|鼓励|引导|推动|对)((?:[^，。；、对]{0,16}的)?[^，。；、的]{0,14}(?:企业|机构|园区|产业|人才|单位|高校|院校|农户|合作社|项目))")]
    private static partial Regex Beneficiary();

    /// <inheritdoc/>
    public string Name => "measure";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        foreach (var paragraph in notice.Paragraphs)
        {
            if (paragraph.Section is null || IsNotPolicy(paragraph.Section))
                continue;
            foreach (var sentence in Sentences.Split(paragraph.Body))
            {
                foreach (var clause in Clauses(sentence.Text))
                {
                    if (Measure(notice, paragraph, clause) is { } measure)
                        yield return measure;
                }
            }
        }
    }

    /// <summary>The sentence, or its parts at ； where each has an instrument of its own.</summary>
    private static IEnumerable<TracedText> Clauses(TracedText sentence)
    {
        var parts = Sentences.SplitClauses(sentence);
        var instruments = parts.Select(p => p.Text.Length <= LongestClause ? InstrumentTable.Weigh(p.Text.Value).FirstOrDefault() : default).ToList();
        return parts.Count > 1 && instruments.All(i => i.Weight >= LeastWeight) && instruments.Select(i => i.Instrument).Distinct().Count() > 1 ? parts.Select(p => p.Text) : [sentence];
    }

    private static MeasureRecord? Measure(NoticeDocument notice, Paragraph paragraph, TracedText clause)
    {
        if (clause.Length is < 8 or > LongestClause || !PolicyVerb().IsMatch(clause.Value))
            return null;
        var weights = InstrumentTable.Weigh(clause.Value);
        if (weights.Count == 0 || weights[0].Weight < LeastWeight)
            return null;
        return new()
        {
            Instrument = weights[0].Instrument,
            Secondary = [.. weights.Skip(1).Where(w => w.Weight >= 3).Select(w => w.Instrument).Take(3)],
            Beneficiary = Beneficiary().Match(clause.Value) is { Success: true } match ? match.Groups[1].Value : null,
            Strength = Strength(clause.Value),
            Section = Evidence.Path(paragraph),
            Quote = clause.Value,
            Source = Evidence.Span(notice, clause),
            Confidence = weights.Count > 1 && weights[1].Weight == weights[0].Weight ? 0.55 : weights[0].Weight >= 4 ? 0.8 : 0.65,
        };
    }

    private static string Strength(string clause) =>
        clause.Contains("必须", StringComparison.Ordinal) || clause.Contains("应当", StringComparison.Ordinal) ? "must"
        : clause.Contains("鼓励", StringComparison.Ordinal) || clause.Contains("支持", StringComparison.Ordinal) ? "encourage"
        : clause.Contains("探索", StringComparison.Ordinal) || clause.Contains("研究", StringComparison.Ordinal) ? "explore" : "shall";

    private static bool IsNotPolicy(Section section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            if (at.Heading.Length <= 24 && Array.Exists(NotPolicy, n => at.Heading.Value.Contains(n, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }
}
