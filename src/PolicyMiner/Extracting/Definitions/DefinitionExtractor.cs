using System.Text.RegularExpressions;
using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Definitions;

/// <summary>
/// Definitions (名词解释, 定义): a term and the first sentence that says what the notice means by it. Defining sentences count everywhere
/// (本办法所称…是指…), entries under a numbered term only in a glossary; see README.md.
/// </summary>
public sealed partial class DefinitionExtractor : IExtractor
{
    /// <inheritdoc/>
    public string Name => "definition";

    // Labels of an imprint or contact, where a document's end was not recognised.
    private static readonly string[] NotATerm = ["主题词", "抄送", "主送", "地址", "电话", "传真", "邮编", "联系人", "联系方式", "主办", "主办单位", "附件", "注", "备注"];

    // 英文为 Business Process Outsourcing, 简写 BPO, 指…
    [GeneratedRegex(@"^英文(?:名称|全称|名)?为\s?([A-Za-z][A-Za-z \-]{2,80}?)\s?[，,]\s?(?:英文)?(?:简写|简称|缩写)为?\s?([A-Za-z0-9\-]{2,16})")]
    private static partial Regex ForeignNames();

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        var glossary = new Glossary(notice);
        var explained = new HashSet<Section>();
        var title = notice.Elements.Title?.Value ?? notice.Elements.Promulgates?.Value ?? "";
        foreach (var item in notice.Body)
        {
            var inGlossary = glossary.Reaches(item);
            if (item is LogicalTable table)
            {
                foreach (var record in DefinitionTables.Extract(notice, table, inGlossary))
                    yield return record;
            }
            else if (item is Paragraph { Role: ParagraphRole.Body or ParagraphRole.Heading or ParagraphRole.TableNote } paragraph)
            {
                foreach (var (text, defined) in OfParagraph(paragraph, inGlossary ? glossary : null, explained, title))
                    yield return Record(notice, item, text, defined);
            }
        }
    }

    internal static DefinitionRecord Record(NoticeDocument notice, BodyItem item, TracedText text, Defined defined) => new()
    {
        Term = defined.Term.Term,
        English = defined.Term.English,
        Abbreviation = defined.Term.Abbreviation,
        Definition = text.Value,
        Section = Evidence.Path(item),
        Quote = text.Value,
        Source = Evidence.Span(notice, text),
        Confidence = defined.Confidence,
    };

    private static IEnumerable<(TracedText Text, Defined Defined)> OfParagraph(Paragraph paragraph, Glossary? glossary, HashSet<Section> explained, string title)
    {
        var text = WithoutNumber(paragraph);
        // The first paragraph under a glossary's term explains it.
        var term = glossary is not null && paragraph.Role == ParagraphRole.Body && paragraph.Section is { } section && explained.Add(section) ? glossary.TermOf(section) : null;
        if (glossary is not null && Labelled(text) is { } labelled)
        {
            yield return labelled;
            yield break;
        }
        if (term is not null && paragraph.BodyStart > 0)
            text = paragraph.Body;
        var first = true;
        foreach (var sentence in Sentences.Split(text).SelectMany(Parts))
        {
            var defined = DefiningSentence.Read(sentence.Value, first) ?? (first ? DefiningSentence.OfTopic(sentence.Value, title) : null);
            if (term is not null && first)
            {
                if (OfTerm(sentence, term, defined) is { } entry)
                    yield return (sentence, entry);
            }
            else if (defined is { } plain)
                yield return (sentence, plain);
            else if (term is not null && RepeatsTerm(sentence, term) is { } repeated)
                yield return repeated;
            first = false;
        }
    }

    /// <summary>A sentence with several 是指 between semicolons defines several terms.</summary>
    private static IEnumerable<TracedText> Parts(Sentence sentence)
    {
        if (DefiningSentence.Count(sentence.Text.Value) < 2)
            return [sentence.Text];
        var clauses = Sentences.SplitClauses(sentence.Text);
        return clauses.Count(c => DefiningSentence.Count(c.Text.Value) > 0) > 1 ? clauses.Select(c => c.Text) : [sentence.Text];
    }

    /// <summary>The first sentence under a glossary's <paramref name="term"/>; null where it only introduces a list.</summary>
    private static Defined? OfTerm(TracedText sentence, string term, Defined? own)
    {
        if (own is not null && DefinedTerm.Read(term)?.Term is { } heading && own.Value.Term.Term != heading && !heading.Contains(own.Value.Term.Term))
            return own;
        if (sentence.Value[^1] is '：' or ':' || IsName(sentence.Value) || DefinedTerm.Read(term) is not { } read)
            return own;
        if (ForeignNames().Match(sentence.Value) is { Success: true } names)
            read = read with { English = names.Groups[1].Value, Abbreviation = names.Groups[2].Value };
        if (own is { } plain)
            return new(plain.Term with { English = plain.Term.English ?? read.English, Abbreviation = plain.Term.Abbreviation ?? read.Abbreviation }, plain.Confidence);
        return new(Subject(sentence.Value, read) is { } subject ? read with { Term = subject } : read, 0.9);
    }

    /// <summary>(一)信息技术外包服务(ITO)。 is a name, no sentence.</summary>
    private static bool IsName(string sentence) => sentence.Length < 24 && sentence.IndexOfAny(['，', ',', '是', '指', '由', '为', '的', '、']) < 0;

    /// <summary>系统构架是… under the heading 系统架构师: the sentence's own subject, where it plainly has one.</summary>
    private static string? Subject(string sentence, DefinedTerm heading)
    {
        var at = sentence.IndexOf('是', 0, Math.Min(sentence.Length, 20));
        if (at < 2 || sentence.AsSpan(0, at).IndexOfAny("，、（(的") >= 0)
            return null;
        var subject = sentence[..at];
        return subject != heading.Term && subject.Count(heading.Term.Contains) * 2 > subject.Length ? subject : null;
    }

    /// <summary>A later sentence that starts over with the term itself: 相应地，系统架构师（又称…）是一个….</summary>
    private static (TracedText, Defined)? RepeatsTerm(TracedText sentence, string term)
    {
        if (DefinedTerm.Read(term) is not { } read)
            return null;
        var at = sentence.Value.IndexOf(read.Term, 0, Math.Min(sentence.Length, read.Term.Length + 8), StringComparison.Ordinal);
        if (at < 0 || (at > 0 && sentence[at - 1] != '，'))
            return null;
        var after = at + read.Term.Length;
        if (after < sentence.Length && sentence[after] is '（' or '(' && sentence.Brackets.Partner(after) is > 0 and var close)
            after = close + 1;
        else if (at == 0)
            return null; // the sentence goes on about the term
        return after < sentence.Length && sentence[after] is '是' or '指' ? (sentence.Slice(at), new(read, 0.8)) : null;
    }

    /// <summary>绿色建筑：指在…; a term before a colon opens an entry of a glossary.</summary>
    private static (TracedText, Defined)? Labelled(TracedText text)
    {
        var colon = text.Value.IndexOfAny(['：', ':'], 0, Math.Min(text.Length, 50));
        if (colon < 2 || colon + 8 > text.Length || text.Value.AsSpan(0, colon).IndexOfAny("，。；,是指包括") >= 0 || NotATerm.Contains(text.Value[..colon].Trim(), StringComparer.Ordinal) || DefinedTerm.Read(text.Value[..colon]) is not { } term)
            return null;
        var sentences = Sentences.Split(text.Slice(colon + 1));
        return sentences.Count > 0 && sentences[0].Text.Length >= 8 ? (sentences[0].Text, new(term, 0.88)) : null;
    }

    private static TracedText WithoutNumber(Paragraph paragraph) =>
        (HeadingParser.Parse(paragraph.Text.Value) ?? DecimalNumber.Parse(paragraph.Text.Value)) is { } number ? paragraph.Text.Slice(number.Length).Trim() : paragraph.Text;
}
