using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Extracting.Tasks;
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

    // A longer one is a sentence: what it names in passing says nothing of its section.
    private const int LongestHeading = 32;

    // What its words only hint at still names an instrument; below it the measure is of another kind.
    private const int WeakWeight = 2;

    // Sections that aim, describe or define.
    private static readonly string[] NotPolicy = ["现状", "回顾", "形势", "背景", "问题", "意义", "指导思想", "总体要求", "目标", "原则", "发展基础", "前言", "名词解释", "附则", "总则", "释义", "适用范围", "试点范围", "基本情况"];

    // Headings that describe when they say no more than this: 优化发展环境 is something to do.
    private static readonly string[] Surroundings = ["发展环境", "国际环境", "国内环境", "外部环境", "环境分析"];

    // Sections that tell where and in what to grow: only a plain instrument of support is a measure there.
    private static readonly string[] Layout = ["重点区域", "空间布局", "区域布局", "发展布局", "总体布局", "发展格局", "产业格局", "重点领域", "优势领域", "关键领域", "潜力领域", "发展重点", "重点业务", "重点产业", "发展方向", "重点方向", "主要领域"];

    // Chapters of a regulation whose articles support; in its other chapters a duty is not yet an instrument.
    private static readonly string[] Supports = ["扶持", "奖补", "补贴", "补助", "奖励", "优惠", "支持", "保障", "促进", "激励", "资助", "政策", "措施", "服务与"];

    [GeneratedRegex(@"支持|鼓励|给予|予以|落实|加大|设立|安排|享受|减免|免征|免交|补贴|奖励|推动|推进|引导|允许|简化|创新|整合|优先|完善|建立|健全|拓展|拓宽|发挥|列入|纳入|强化|优化|探索|推广|保障|扩大|提供|扶持|实行|放宽|减按|争取|提高|用于|列支|资助|分担|负担|解决|作为|，可|可按|可以")]
    private static partial Regex PolicyVerb();

    // A sentence that begins by giving or founding something, and goes on with what for.
    [GeneratedRegex("^(?:[一二三四五六七八九十]是)?(?:加大|设立|成立|建立|整合|每年安排|安排)[^，。；]{4,60}，", RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    // 对通过国家高新技术企业认定的企业给予…, 在…获奖的企业，给予…: who is given says nothing of what.
    [GeneratedRegex("^(?:对[^，。；]{4,100}，?|[^。；]{10,100}的[^，。；]{2,16}，)(?:由[^，。；]{2,12}|一次性|分别|每年)?(?:给予|予以)", RegexOptions.NonBacktracking)]
    private static partial Regex Recipient();

    // 每个给予3万元, 给予资助, 给予创业启动资金
    [GeneratedRegex("(?:给予|予以|奖励|补助|资助|发放|安排)[^，。；]{0,20}(?:元|资金|资助|补差|补偿|津贴)", RegexOptions.NonBacktracking)]
    private static partial Regex Grant();

    [GeneratedRegex("(?:给予|予以|奖励|补助|资助|补贴|发放|安排)[^，。；]{0,20}元", RegexOptions.NonBacktracking)]
    private static partial Regex Sum();

    /// <inheritdoc/>
    public string Name => "measure";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        // What a chapter says before its sections begin leads over to them.
        var chapters = notice.Paragraphs.SelectMany(p => AndAbove(p.Section)).Where(s => s is { Kind: SectionKind.Heading, Parent: { Level: 1, Kind: SectionKind.Heading } }).Select(s => s.Parent!).ToHashSet();
        var subject = SubjectMatter.Of(notice);
        Section? last = null; // paragraphs of one section follow each other, and it is judged once
        var (policy, layout, open) = (false, false, false);
        foreach (var paragraph in notice.Paragraphs)
        {
            if (paragraph.Section is not { } section)
                continue;
            if (!ReferenceEquals(section, last))
            {
                (last, policy, layout) = (section, !Within(section, NotPolicy) && !Requirements.AreListed(section), Within(section, Layout));
                open = !layout && !chapters.Contains(section) && (section.Kind != SectionKind.Item || Chapter(section) is not { } chapter || Array.Exists(Supports, w => chapter.Heading.Value.Contains(w, StringComparison.Ordinal)));
            }
            if (!policy)
                continue;
            var body = paragraph.Body;
            var handed = layout && ResponsibilityNote.Without(body).Length < body.Length; // what is handed to somebody is done, and no layout
            foreach (var sentence in Sentences.Split(body))
            {
                if (IsLead(sentence.Text.Value, section, body))
                    continue;
                var isCaption = (paragraph.BodyStart == 0 || sentence.Text.Value is [_, '是', ..]) && sentence.Text.SourceRange.Start == body.SourceRange.Start && IsCaption(sentence.Text.Value, body);
                var text = ResponsibilityNote.Without(sentence.Text);
                foreach (var clause in Clauses(text, subject))
                {
                    if (Measure(notice, paragraph, clause, subject, (open || handed) && !isCaption, layout && !handed) is { } measure)
                        yield return measure;
                }
            }
        }
    }

    // 一是扩大人才培养规模。 before the sentences that say how: a heading that runs in, not one more measure.
    private static bool IsLead(string sentence, Section section, TracedText body) =>
        section.Kind is SectionKind.Unnumbered or SectionKind.Ordinal && sentence.TrimEnd().Length + 1 < body.Length
        && sentence.TrimEnd().TrimEnd('。').EndsWith(section.Heading.Value, StringComparison.Ordinal) && sentence.Length <= section.Heading.Length + 6;

    // 优化多层次的支持政策体系。 at the head of a paragraph, without a word of an instrument: a heading too.
    private static bool IsCaption(string sentence, TracedText body) =>
        sentence.TrimEnd().Length is <= 16 and var length && length + 1 < body.Length && sentence.AsSpan().IndexOfAny('，', '、', '；') < 0 && InstrumentTable.Weigh(sentence).Count == 0;

    /// <summary>A section and those it stands in, from the inside out.</summary>
    private static IEnumerable<Section> AndAbove(Section? section)
    {
        for (; section is not null; section = section.Parent)
            yield return section;
    }

    /// <summary>The 章 that an article stands in, or null.</summary>
    private static Section? Chapter(Section section)
    {
        foreach (var at in AndAbove(section))
        {
            if (at.Number is { } number && number.StartsWith('第') && number.EndsWith('章'))
                return at;
        }
        return null;
    }

    /// <summary>The sentence, or its parts at ； where each has an instrument of its own.</summary>
    private static IEnumerable<TracedText> Clauses(TracedText sentence, IReadOnlyList<string> subject)
    {
        if (sentence.Value.AsSpan().IndexOfAny('；', ';') < 0 || Sentences.SplitClauses(sentence) is not { Count: > 1 } parts)
            return [sentence];
        var instruments = parts.Select(p => p.Text.Length <= LongestClause ? Instruments(p.Text.Value, subject).FirstOrDefault() : default).ToList();
        return instruments.All(i => i.Weight >= LeastWeight) && instruments.Select(i => i.Instrument).Distinct().Count() > 1 ? parts.Select(p => p.Text) : [sentence];
    }

    /// <summary>The instruments of a clause, those behind its condition first: 纳入基本医疗保险定点的，增加一次性补贴 is a subsidy.</summary>
    private static IReadOnlyList<(string Instrument, int Weight)> Instruments(string text, IReadOnlyList<string> subject)
    {
        text = Mentions.WithoutRecipients(text);
        // 依照《…实施方案》改造提升: a document's title tells only where nothing else does.
        if (Mentions.WithoutTitles(text) is { } said && (InstrumentTable.Weigh(said) is [{ Weight: >= WeakWeight }, ..] || InstrumentTable.Weigh(text) is not [{ Weight: >= LeastWeight }, ..]))
            text = said;
        var all = InstrumentTable.Weigh(text);
        // What is said first is what is done: 加大专项资金的扶持力度，重点支持人才培养… is money.
        var first = Lead().IsMatch(text) ? Given(text[..text.IndexOf('，', StringComparison.Ordinal)]) : Recipient().Match(text) is { Success: true } recipient ? Given(text[(recipient.Length - 2)..]) : [];
        if (text.LastIndexOf("的，", StringComparison.Ordinal) is > 4 and var condition)
        {
            if (Binding().IsMatch(text[(condition + 2)..]))
                all = InstrumentTable.Weigh(text[(condition + 2)..]); // 利用财政性资金引进…的，应当…: money in the condition of a duty
            first = InstrumentTable.Weigh(text[(condition + 2)..]);
        }
        return SubjectMatter.Behind(first is not [{ Weight: >= LeastWeight }, ..] ? all : [.. first, .. all.Where(a => !first.Any(f => f.Instrument == a.Instrument))], subject);
    }

    /// <summary>The instruments of what is given, money first where a sum is: 安排最高100万元经费支持服务中心建设, 给予20万元一次性奖励支持.</summary>
    private static IReadOnlyList<(string Instrument, int Weight)> Given(string text)
    {
        var weights = InstrumentTable.Weigh(text);
        return (Sum().IsMatch(text) || weights is not [{ Weight: >= LeastWeight }, ..] && Grant().IsMatch(text)) ? [("fiscal_fund", LeastWeight), .. weights.Where(w => w.Instrument != "fiscal_fund")] : weights;
    }

    /// <param name="subject">The instruments that the notice as a whole is about.</param>
    /// <param name="open">Whether any directing sentence of the section is a measure, of kind <c>other</c> where no instrument is named.</param>
    /// <param name="layout">Whether the section only tells where and in what to grow.</param>
    private static MeasureRecord? Measure(NoticeDocument notice, Paragraph paragraph, TracedText clause, IReadOnlyList<string> subject, bool open, bool layout)
    {
        var text = clause.Value;
        if (text.Length is < 8 or > LongestClause || PolicySentence.OnlyFrames(text))
            return null;
        var weights = Instruments(text, subject);
        if ((weights.Count == 0 || weights[0].Weight < LeastWeight) && Grant().IsMatch(text))
            weights = [("fiscal_fund", LeastWeight), .. weights.Where(w => w.Instrument != "fiscal_fund")];
        var named = weights.Count > 0 && weights[0].Weight >= LeastWeight && PolicyVerb().IsMatch(text) && !(layout && (weights[0].Instrument is "park" or "platform" or "talent" || !Supporting().IsMatch(text)));
        // 鼓励一线城市的企业向…转移; 政府鼓励社会力量参与…: even where a section tells where to grow, or a chapter lays down other things, this is done for it.
        var encouraged = layout ? text.StartsWith("鼓励", StringComparison.Ordinal) : Encourages().IsMatch(text);
        if (!named && !open && !encouraged)
            return null;
        var actor = MeasureActor.Of(text);
        if (!named && !encouraged && actor is null && !PolicySentence.Directs(text))
            return null;
        var instrument = weights.Count > 0 && weights[0].Weight >= WeakWeight ? weights[0].Instrument : "other";
        return new()
        {
            Instrument = instrument,
            Secondary = [.. weights.Where(w => w.Weight >= LeastWeight && w.Instrument != instrument).Select(w => w.Instrument).Take(3)],
            Actor = actor,
            Beneficiary = Beneficiaries.Of(text, actor),
            Strength = Strength(text),
            Section = Evidence.Path(paragraph),
            Quote = text,
            Source = Evidence.Span(notice, clause),
            Confidence = !named ? 0.5 : weights.Count > 1 && weights[1].Weight == weights[0].Weight ? 0.55 : weights[0].Weight >= 4 ? 0.8 : 0.65,
        };
    }

    /// <summary>How binding a sentence is: what lays down binds wherever it stands, else its first part at ； tells, without the titles it names.</summary>
    private static string Strength(string sentence)
    {
        var said = Mentions.WithoutNames(sentence);
        if (Binding().IsMatch(said))
            return "must";
        var main = said.IndexOf('；', StringComparison.Ordinal) is > 0 and var end ? said[..end] : said;
        return Encouraging().IsMatch(main) ? "encourage" : Exploring().IsMatch(main) ? "explore" : "shall";
    }

    // In a section that tells where and in what to grow only this is a measure.
    [GeneratedRegex("支持|鼓励|给予|予以|补贴|补助|奖励|减免|免征|减按|安排|设立|优惠|优先")]
    private static partial Regex Supporting();

    [GeneratedRegex("^(?:(?:国家|各?级?政府|本[省市县区])(?:积极)?)?(?:鼓励|支持)(?!的)")]
    private static partial Regex Encourages();

    // 应依照国家有关政策 lays down as 应当 does; 相应, 适应 do not.
    [GeneratedRegex("必须|应当|(?<![相适对响反效供])应(?:依照|按照|依法|严格)")]
    private static partial Regex Binding();

    // Money that is given (资金支持), a direction of support (支持方向) and what a fund is for (利用支持…的资金) are things, 支持企业 is what is done.
    [GeneratedRegex("鼓励|(?<!资金|财政|技术|保险|贷款|政策|利用)支持(?!政策|方向|体系|力度|措施|系统)")]
    private static partial Regex Encouraging();

    // 研究出台 is to issue, 调查研究 is how.
    [GeneratedRegex("探索|(?<!环境|调查)研究(?!中心|院|所|机构|人员|生|室|成果|开发|报告|出台)")]
    private static partial Regex Exploring();

    // 主要工作和目标任务, 主要目标与重点举措: the chapter holds what is to be done as well.
    [GeneratedRegex("(?:工作|任务|措施|举措)[和与及、]|[和与及、][^，。]{0,6}(?:工作|任务|措施|举措)")]
    private static partial Regex NamesWorkToo();

    private static bool Within(Section section, string[] kinds)
    {
        foreach (var at in AndAbove(section))
        {
            if (at.Kind != SectionKind.Item && at.Heading.Length <= LongestHeading && (kinds == NotPolicy && Array.IndexOf(Surroundings, at.Heading.Value.TrimEnd('。')) >= 0 || Array.Exists(kinds, n => at.Heading.Value.Contains(n, StringComparison.Ordinal)) && !(kinds == NotPolicy && NamesWorkToo().IsMatch(at.Heading.Value))))
                return true;
        }
        return false;
    }
}
