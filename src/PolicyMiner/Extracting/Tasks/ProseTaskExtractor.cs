using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// Tasks in running text (任务分工): brackets that close a measure (（省商务厅牵头，省财政厅配合）), 由…牵头/负责, X负责…, X要… for a named actor.
/// Tables of tasks are another extractor's; see README.md for what counts.
/// </summary>
public sealed partial class ProseTaskExtractor : IExtractor
{
    /// <summary>The longest quote before it is cut at a clause from the left.</summary>
    private const int LongestQuote = 200;

    private const int LongestCaption = 24;

    // 牵头单位, 配合单位, 责任单位, 完成时限.
    private const int MostLines = 4;

    /// <inheritdoc/>
    public string Name => "task";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        var firstLeads = LeadRule.Holds(notice);
        var paragraphs = notice.Body.OfType<Paragraph>()
            .Where(p => p.Role is ParagraphRole.Body or ParagraphRole.TableNote || (p.Role == ParagraphRole.Heading && p.Text.Length > 12 && p.Section?.Kind != SectionKind.Annex))
            .ToList();
        var further = FurtherLines(paragraphs);
        var noted = paragraphs.Select((_, i) => NotesOf(paragraphs, i, further, firstLeads)).ToList();
        var notesInSection = noted.SelectMany((notes, i) => notes.Select(_ => paragraphs[i].Section)).OfType<Section>().GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        var parties = RegulatedParties.Of(notice);
        TracedText? previous = null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            if (further[i])
                continue;
            foreach (var note in noted[i])
                yield return FromNote(notice, paragraph, note, paragraph.Section is { } section ? notesInSection.GetValueOrDefault(section) : 0, previous);
            var listed = HeadingParser.Parse(paragraph.Text.Value) is not null || (i > 0 && ListedActors.Label(paragraphs[i - 1].Text.Value) > 0) || (i + 1 < paragraphs.Count && ListedActors.Label(paragraphs[i + 1].Text.Value) > 0) || ListedActors.SaysDuties(paragraph.Section);
            foreach (var record in FromSentences(notice, paragraph, noted[i], previous, listed).Where(r => !r.Lead.All(l => parties.Any(l.EndsWith))))
                yield return record;
            if (paragraph.Text.Length > 0 && !(noted[i].Count == 1 && noted[i][0].Alone))
                previous = paragraph.Text;
        }
        if (Requested(notice) is { } requested)
            yield return requested;
    }

    /// <summary>A note of responsibility in a paragraph.</summary>
    /// <param name="Sentence">The sentence it closes, the note included; the note itself where it stands alone.</param>
    /// <param name="Length">How many characters at the sentence's end are the note.</param>
    /// <param name="Alone">Whether the note is all there is in its paragraph.</param>
    private sealed record Note(TracedText Sentence, int Length, Responsibility Responsibility, bool ClosesParagraph, bool Alone);

    /// <summary>Which paragraphs are further lines of the note above them: 牵头单位：… and below it 配合单位：….</summary>
    private static bool[] FurtherLines(List<Paragraph> paragraphs)
    {
        var further = new bool[paragraphs.Count];
        var lines = 0;
        for (var i = 1; i < paragraphs.Count; i++)
        {
            lines = ResponsibilityLabels.Opens(paragraphs[i - 1].Text.Value) && !further[i - 1] ? 1 : further[i - 1] ? lines + 1 : 0;
            further[i] = lines is > 0 and < MostLines && ResponsibilityLabels.GoesOn(paragraphs[i].Text.Value, paragraphs[i - 1].Text.Value);
        }
        return further;
    }

    private static List<Note> NotesOf(List<Paragraph> paragraphs, int i, bool[] further, bool firstLeads)
    {
        var text = paragraphs[i].Text;
        var notes = new List<Note>();
        if (further[i])
            return notes;
        if (ResponsibilityLabels.Opens(text.Value))
        {
            if (ResponsibilityLabels.NamesOrganisers(paragraphs[i].Section))
                return notes;
            for (var next = i + 1; next < paragraphs.Count && further[next]; next++)
                text = TracedText.Concat(text, paragraphs[next].Text);
            if (ResponsibilityNote.Read(text.Value, firstLeads) is { } plain)
                notes.Add(new(text, text.Length, plain, true, true));
            return notes;
        }
        var sentences = Sentences.Split(text);
        // 加大投入。责任单位：省财政厅。: the note is a sentence behind the one that it closes.
        var label = sentences.Select((s, at) => (s, at)).FirstOrDefault(s => s.at > 0 && ResponsibilityLabels.Opens(s.s.Text.Value)).at;
        if (label > 0 && ResponsibilityNote.Read(text.Value[sentences[label].Start..], firstLeads) is { } behind)
        {
            notes.Add(new(text.Slice(sentences[label - 1].Start), text.Length - sentences[label].Start, behind, true, false));
            sentences = [.. sentences.Take(label - 1)];
        }
        foreach (var sentence in sentences)
        {
            if (ResponsibilityNote.Closing(sentence.Text.Value, firstLeads) is (var open, { } responsibility))
                notes.Add(new(sentence.Text, sentence.Text.Length - open, responsibility, sentence.End == text.Length, open == 0 && sentences.Count == 1));
        }
        return notes;
    }

    private static TaskRecord FromNote(NoticeDocument notice, Paragraph paragraph, Note note, int notesInSection, TracedText? previous)
    {
        var section = paragraph.Section;
        var closed = WithoutNumber(note.Sentence.Slice(0, note.Sentence.Length - note.Length).Trim());
        var heading = section is { Kind: not SectionKind.Annex } && section.Heading.Length is > 1 and <= 60 ? section.Heading.Value : null;
        // The only bracket of a section closes the whole section: the task is its heading. Else it closes the sentence before it.
        var wholeSection = heading is not null && notesInSection == 1 && note.ClosesParagraph && (section!.RunIn || note.Alone || paragraph.BodyStart == 0);
        var task = wholeSection && (closed.Length == 0 || !heading!.Contains(closed.Value.TrimEnd('。'), StringComparison.Ordinal)) ? heading!
            : closed.Length > 1 ? closed.Value.TrimEnd('。', '；')
            : previous is not null ? LastSentence(previous) : heading ?? note.Sentence.Value;
        var quote = Shortened(note.Sentence);
        return Record(notice, paragraph, quote,
            new("assigned", task, note.Responsibility.Lead, note.Responsibility.Participants, note.Responsibility.Deadline ?? TaskDeadlines.Find(closed.Value), 0.95, 0));
    }

    private static IEnumerable<TaskRecord> FromSentences(NoticeDocument notice, Paragraph paragraph, List<Note> notes, TracedText? previous, bool listed)
    {
        if (notes.Exists(n => n.Alone))
            yield break;
        var body = WithoutNumber(paragraph.Text);
        if (listed && LabelledDuty(notice, paragraph, body) is (var labelled, var end))
        {
            yield return labelled;
            body = body.Slice(end);
        }
        var reports = TellingSection.Is(paragraph.Section);
        TracedText? before = null;
        foreach (var sentence in Sentences.Split(body))
        {
            var noteLength = notes.Find(n => n.Sentence.SourceRange == sentence.Text.SourceRange)?.Length ?? 0;
            var text = WithoutArticle(sentence.Text.Slice(0, sentence.Text.Length - noteLength).Trim());
            var duties = DutySentence.Read(text.Value, reports || IsCaption(paragraph, sentence));
            foreach (var duty in duties)
            {
                var told = duty.Task.Length > 0 ? duty : duty with { Task = LastSentence(before ?? previous ?? paragraph.Section?.Heading ?? text) };
                var (from, to) = duties.Count > 1 ? Part(text.Value, duty.Start) : (0, text.Length);
                if (to - from < text.Length && told.Deadline is not null)
                    told = told with { Deadline = TaskDeadlines.Find(text.Value[from..to]) };
                else if (told.Deadline is not null && duty.Start > 0)
                    told = told with { Deadline = TaskDeadlines.Find(text.Value, duty.Start) };
                yield return Record(notice, paragraph, Opening(text.Slice(from, to - from), Math.Max(0, duty.Start - from)), told);
            }
            before = text;
        }
    }

    /// <summary>（四）县民政部门审批。 before the sentences that say how, 一、税务部门业务办理安排 without a full stop: a heading, which without 要 or 负责 gives no duty.</summary>
    private static bool IsCaption(Paragraph paragraph, Sentence sentence) =>
        paragraph.Role == ParagraphRole.Heading && sentence.End == paragraph.Text.Length && sentence.Text.Value.AsSpan().IndexOfAny("，,。；") < 0 || paragraph.Section is { RunIn: true, Number: not ['第', ..] } section && sentence.End < paragraph.Text.Length && sentence.Text.Length <= LongestCaption && sentence.Text.Value.TrimEnd('。', ' ') == section.Heading.Value.TrimEnd('。');

    /// <summary>Of a sentence that gives duties to several, the part between ； and ； in which the one at <paramref name="start"/> stands.</summary>
    private static (int From, int To) Part(string sentence, int start)
    {
        var brackets = new Brackets(sentence);
        int from = 0, to = sentence.Length;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] is not ('；' or ';') || brackets.Inside(i))
                continue;
            if (i < start)
                from = i + 1;
            else
            {
                to = i + 1;
                break;
            }
        }
        return (from, to);
    }

    /// <summary>1．县交通运输局：加强农村公路项目建设…; a duty listed under the name of a department, and where it ends in <paramref name="text"/>.</summary>
    private static (TaskRecord Task, int End)? LabelledDuty(NoticeDocument notice, Paragraph paragraph, TracedText text)
    {
        var colon = ListedActors.Label(text.Value);
        if (colon < 0)
            return null;
        var first = Sentences.Split(text.Slice(colon + 1));
        if (first.Count == 0)
            return null;
        var quote = text.Slice(0, Math.Min(text.Length, colon + 1 + first[0].End));
        return (Record(notice, paragraph, quote,
            new("assigned", first[0].Text.Value.TrimEnd('。'), ActorPhrase.Names(text.Value[..colon], keepWhole: true), DutyText.JointOfListed(first[0].Text.Value), TaskDeadlines.Find(first[0].Text.Value), 0.85, 0)), quote.Length);
    }

    /// <summary>请按照《纲要》确定的目标…制订具体工作方案: the addressees are asked for something definite, not only to carry out.</summary>
    private static TaskRecord? Requested(NoticeDocument notice)
    {
        if (notice.Elements.Recipients is not { Length: > 1 } recipients)
            return null;
        foreach (var paragraph in notice.Paragraphs.Where(p => p.Part == "notice"))
        {
            foreach (var sentence in Sentences.Split(paragraph.Text))
            {
                var at = RequestStart(sentence.Text.Value);
                if (at >= 0)
                {
                    var text = sentence.Text.Slice(at);
                    return Record(notice, paragraph, text, new("directive", text.Value[1..].TrimEnd('。'), [recipients.Value], [], TaskDeadlines.Find(text.Value), 0.7, 0));
                }
            }
        }
        return null;
    }

    private static readonly string[] Definite = ["制定", "制订", "报送", "上报", "报我", "填报", "提出", "编制", "组织申报", "按要求报"];

    private static int RequestStart(string sentence)
    {
        for (var at = sentence.IndexOf('请'); at >= 0; at = sentence.IndexOf('请', at + 1))
        {
            if ((at == 0 || sentence[at - 1] is '，' or ',' or '；') && at + 1 < sentence.Length && sentence[at + 1] is not ('各' or '你') && Array.Exists(Definite, d => sentence.IndexOf(d, at, StringComparison.Ordinal) > 0))
                return at;
        }
        return -1;
    }

    private static TaskRecord Record(NoticeDocument notice, Paragraph paragraph, TracedText quote, Duty duty) => new()
    {
        Task = duty.Task,
        Lead = duty.Lead,
        Participants = duty.Participants,
        LeadNormal = [.. duty.Lead.Select(DepartmentName.Normalize)],
        ParticipantsNormal = [.. duty.Participants.Select(DepartmentName.Normalize)],
        Deadline = duty.Deadline,
        Kind = duty.Kind,
        Section = Evidence.Path(paragraph),
        Quote = quote.Value,
        Source = Evidence.Span(notice, quote),
        Confidence = duty.Confidence,
    };

    private static TracedText WithoutNumber(TracedText text) => (HeadingParser.Parse(text.Value) ?? DecimalNumber.Parse(text.Value)) is { } number ? WithoutCaption(text.Slice(number.Length).Trim()) : text;

    // 第四条 本市各级人民政府…; 注意事项1.各单位…: of a text without line breaks, where articles and items are no sections.
    private static TracedText WithoutArticle(TracedText text) =>
        text.Length > 4 && text[0] == '第' && HeadingParser.Parse(text.Value) is { } number && number.Length < text.Length ? text.Slice(number.Length).Trim()
        : RunInItem().Match(text.Value) is { Success: true } item ? text.Slice(item.Length).Trim() : text;

    [GeneratedRegex(@"^[^，。；：0-9]{0,10}(?<![0-9])[0-9]{1,2}[.．、](?=[^0-9])")]
    private static partial Regex RunInItem();

    private static TracedText WithoutCaption(TracedText text) => text.Slice(ArticleCaption.LengthIn(text.Value));

    private static string LastSentence(TracedText text) => Sentences.Split(WithoutNumber(text)) is { Count: > 0 } sentences ? sentences[^1].Text.Value.TrimEnd('。') : text.Value;

    /// <summary>The sentence; of a long one what it says from the duty's clause on, up to a clause's end.</summary>
    private static TracedText Opening(TracedText sentence, int start)
    {
        if (sentence.Length <= LongestQuote)
            return sentence;
        if (sentence.Length - start <= LongestQuote)
            return sentence.Slice(start);
        var rest = sentence.Slice(start, LongestQuote + 1); // of a sentence without end, not all of the rest
        var cut = rest.Value.LastIndexOfAny(['，', '；', ',', ';'], LongestQuote);
        return rest.Slice(0, cut > 20 ? cut : char.IsLowSurrogate(rest[LongestQuote]) ? LongestQuote - 1 : LongestQuote);
    }

    /// <summary>The end of a long sentence, from a clause on, so that a quote stays one that can be read.</summary>
    private static TracedText Shortened(TracedText sentence)
    {
        if (sentence.Length <= LongestQuote)
            return sentence;
        var cut = sentence.Value.LastIndexOfAny(['，', '；', '。'], sentence.Length - LongestQuote);
        var next = sentence.Value.IndexOfAny(['，', '；', '。'], sentence.Length - LongestQuote);
        return next > 0 && next < sentence.Length - 20 ? sentence.Slice(next + 1) : cut > 0 ? sentence.Slice(cut + 1) : sentence;
    }
}
