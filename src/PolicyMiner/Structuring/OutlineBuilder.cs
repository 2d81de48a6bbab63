using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Builds the outline of one part of a notice (the notice itself, its plan, an annex) and gives each paragraph its section.</summary>
internal sealed class OutlineBuilder
{
    private const int LongestHeading = 60;
    private const int LongestRunIn = 42;
    private const int LongestLead = 14; // among full sentences, a longer one is a sentence, too

    private static readonly string[] Prefaces = ["前言", "序言", "引言", "导言", "序", "绪论", "结语", "结束语", "后记", "编制说明"];

    private readonly List<Section> _sections = [];
    private readonly OutlineLevels _levels = new();
    private readonly NumberSequence _numbers = new();
    private readonly DecimalSequence _decimals = new();
    private readonly Dictionary<NumberForm, (Section Section, bool Whole)> _siblings = [];
    private readonly string _part;
    private readonly Section? _root;
    private int _chapter; // of 1 总则
    private Section? _current; // innermost open section
    private Section? _numbered; // innermost section that is no 一是 or unnumbered head

    /// <param name="part">The name of the part, e.g. <c>annex1</c>.</param>
    /// <param name="root">The head of the annex, in which all other sections lie; null for the notice and its plan.</param>
    public OutlineBuilder(string part, Section? root) => (_part, _root, _current, _numbered) = (part, root, root, root);

    /// <summary>The outline, in order.</summary>
    public IReadOnlyList<Section> Sections => _sections;

    /// <summary>The paragraphs and tables of <paramref name="drafts"/> with their sections.</summary>
    public List<BodyItem> Build(IReadOnlyList<Draft> drafts)
    {
        var leads = RunInLeads.Find(drafts);
        var items = new List<BodyItem>();
        var notes = 0;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            notes = Note(draft, notes);
            if (draft.Table is { } table)
                items.Add(table with { Section = _current, Part = _part, Caption = table.Caption ?? Caption(drafts, i) });
            else if (!draft.First.IsBody)
                items.Add(new Paragraph { Text = draft.Text, Role = draft.Role, Part = _part, Section = _current });
            else if (notes == 0 && (Chapter(drafts, i) ?? draft.Number) is { } number && Accepts(draft, number))
                items.Add(Numbered(draft, number, i + 1 < drafts.Count ? drafts[i + 1] : null));
            else if (leads.TryGetValue(i, out var lead))
                items.Add(Lead(draft, lead));
            else if (IsStandaloneHead(drafts, i))
                items.Add(Unnumbered(draft));
            else
                items.Add(new Paragraph { Text = draft.Text, Role = ParagraphRole.Body, Part = _part, Section = _current });
        }
        return items;
    }

    /// <summary>注：1.… / 2.… / 3.…: remarks below a table go on counting, they open no section; the number of the remark, 0 where there is none.</summary>
    private int Note(Draft draft, int last)
    {
        if (draft.Table is null && draft.Value is ['注', '：' or ':', .. var remark])
            return HeadingParser.Parse(remark.TrimStart()) is { Form: NumberForm.Arabic, Value: 1 } ? 1 : 0;
        return last > 0 && draft.Number is { Form: NumberForm.Arabic } number && number.Value == last + 1 && (!_numbers.Fits(number) || draft.Text.Length > LongestHeading) ? last + 1 : 0;
    }

    /// <summary>A number that only opens a line is none: a reference to an article, or (bare 一是) what <see cref="RunInLeads"/> did not take.</summary>
    private bool Accepts(Draft draft, HeadingNumber number)
    {
        if (number.Form == NumberForm.Ordinal)
            return false;
        var rest = draft.Value.AsSpan(number.Length).TrimStart();
        if (rest.Length == 0)
            return false;
        if (number.Form is NumberForm.DecimalSecond or NumberForm.DecimalThird or NumberForm.DecimalFourth)
            return _decimals.Fits(DecimalNumber.Parts(draft.Value, out _));
        if (number.Form == NumberForm.Article && !_numbers.Fits(number) && (rest[0] is '规' or '的' or '第' or '所' or '、' or '至' || rest.StartsWith("款") || rest.StartsWith("中")))
            return false;
        return number.Form != NumberForm.Chinese || _numbers.Fits(number) || !rest.StartsWith("四线");
    }

    /// <summary>1 总则 or 1. 总则, where 1.1 follows it, and the chapters that go on counting.</summary>
    private HeadingNumber? Chapter(IReadOnlyList<Draft> drafts, int at)
    {
        if (drafts[at].Table is not null || (drafts[at].Number is { Form: NumberForm.Arabic } arabic ? arabic with { Form = NumberForm.Decimal } : DecimalNumber.Chapter(drafts[at].Value)) is not { } chapter || chapter.Value != _chapter + 1)
            return null;
        if (at + 1 < drafts.Count && drafts[at + 1].Number is { Form: NumberForm.DecimalSecond, Value: 1 } && DecimalNumber.Parts(drafts[at + 1].Value, out _)[0] == chapter.Value)
            return _levels.IsOutermost(NumberForm.Decimal) ? chapter : null;
        // 3. 附则: not the third of a list, 1. … 2. … 3. …
        return _chapter > 0 && (drafts[at].Number is not { } listed || drafts[at].Text.Length <= LongestLead && !TextShape.HasClauses(drafts[at].Value) && !_numbers.Fits(listed)) ? chapter : null;
    }

    private Paragraph Numbered(Draft draft, HeadingNumber number, Draft? next)
    {
        _numbers.Take(number);
        if (number.Form is NumberForm.DecimalSecond or NumberForm.DecimalThird or NumberForm.DecimalFourth)
            _decimals.Take(DecimalNumber.Parts(draft.Value, out _));
        else if (number.Form is NumberForm.Decimal or NumberForm.Arabic or NumberForm.Chinese or NumberForm.Chapter)
            _decimals.Take([number.Value]);
        if (number.Form == NumberForm.Decimal)
            _chapter = number.Value;
        var (level, parent) = _levels.Place(number.Form);
        var stop = FirstSentence.Stop(draft.Value, number.Length);
        var whole = stop < 0 || stop >= draft.Text.Length - 1;
        var end = stop < 0 ? draft.Text.Length : stop;
        while (end > number.Length + 1 && draft.Text[end - 1] is '：' or ':' or '；' or ';' or '。' || char.IsWhiteSpace(draft.Text[end - 1]))
            end--;
        var start = number.Length; // 第一部分：总体要求
        while (start < end - 1 && (char.IsWhiteSpace(draft.Text[start]) || draft.Text[start] is '：' or ':'))
            start++;
        var heading = draft.Text.Slice(start, end - start).Trim();
        var isHeading = number.Form != NumberForm.Article && IsHeading(draft, number, heading.Value, whole, stop >= 0, next)
            && !(whole && stop >= 0 && !draft.First.Marked && GoesOnWithItems(number, parent, next))
            && !(!whole && !draft.First.Marked && heading.Length > LongestLead && FollowsSentence(number, parent));
        var section = new Section
        {
            Level = level,
            Number = draft.Value[..number.Length],
            Heading = heading,
            Printed = draft.Text.Slice(0, end),
            Kind = isHeading ? SectionKind.Heading : SectionKind.Item,
            Part = _part,
            RunIn = !whole,
            Parent = parent ?? _root,
        };
        _levels.Open(number.Form, section);
        _siblings[number.Form] = (section, whole && stop >= 0);
        Add(section);
        _numbered = section;
        return new()
        {
            Text = draft.Text,
            Role = isHeading && whole ? ParagraphRole.Heading : ParagraphRole.Body,
            BodyStart = !isHeading ? number.Length : whole ? draft.Text.Length : stop + 1,
            Part = _part,
            Section = section,
        };
    }

    private static bool IsHeading(Draft draft, HeadingNumber number, string heading, bool whole, bool hasStop, Draft? next)
    {
        if (draft.First.Marked || number.Form is NumberForm.Chapter or NumberForm.Division or NumberForm.Part or NumberForm.Decimal)
            return true;
        if (!whole)
            return heading.Length <= LongestRunIn && heading.Count(c => c is '，' or ',') <= 2 && !heading.Contains('；');
        if (!hasStop)
            return heading.Length <= LongestHeading && draft.Value[^1] is not ('；' or ';' or '，' or ',');
        // One sentence with its stop: a heading if text or a lower number follows, an item if the next number of its form does or nothing.
        if (heading.Length > LongestRunIn || next is null || heading.Count(c => c is '，' or ',') > 1)
            return false;
        return next.Number is { Form: not NumberForm.Ordinal } other ? NumberForms.Rank(other.Form) > NumberForms.Rank(number.Form) : next.IsTable || next.First.IsBody;
    }

    /// <summary>The last of a list of sentences is a sentence, too, though text that is no part of it follows: 此复。</summary>
    private bool GoesOnWithItems(HeadingNumber number, Section? parent, Draft? next) =>
        next is null || ClosingFormula.Is(next.Value)
        || (_siblings.TryGetValue(number.Form, out var last) && last is { Whole: true, Section.Kind: SectionKind.Item } && last.Section.Parent == (parent ?? _root)
            && next.Number is not { Form: not NumberForm.Ordinal });

    /// <summary>（十一）鼓励…进行股权投资。创新…。 behind （十） that is one full sentence: a regulation's articles open with sentences, not with headings.</summary>
    private bool FollowsSentence(HeadingNumber number, Section? parent) =>
        _siblings.TryGetValue(number.Form, out var last) && last.Section.Kind == SectionKind.Item && last.Section.Parent == (parent ?? _root)
        && (last.Whole || last.Section.Heading.Length > LongestRunIn);

    private Paragraph Lead(Draft draft, RunInLead lead)
    {
        var number = lead.Kind == SectionKind.Ordinal || lead.TextStart > 0 ? draft.Value[..lead.TextStart] : null;
        var whole = lead.End == draft.Text.Length - 1; // its text stands below
        Add(new()
        {
            Level = (_numbered?.Kind == SectionKind.Annex ? 0 : _numbered?.Level ?? 0) + 1,
            Number = number,
            Heading = draft.Text.Slice(lead.TextStart, lead.End - lead.TextStart).Trim(),
            Printed = draft.Text.Slice(0, lead.End),
            Kind = lead.Kind,
            Part = _part,
            RunIn = !whole,
            Parent = _numbered,
        });
        return new() { Text = draft.Text, Role = whole ? ParagraphRole.Heading : ParagraphRole.Body, BodyStart = whole ? draft.Text.Length : lead.TextStart, Part = _part, Section = _current };
    }

    // 前言 on a line of its own, or a line that the format sets apart as a heading though it has no number.
    private static bool IsStandaloneHead(IReadOnlyList<Draft> drafts, int at)
    {
        var draft = drafts[at];
        if (Array.IndexOf(Prefaces, TextShape.Key(draft.Value)) >= 0)
            return true;
        return draft.First.Block!.HeadingMark is not null && draft.Text.Length is >= 2 and <= 40 && !TextShape.HasClauses(draft.Value) && draft.Value[^1] is not ('：' or ':')
            && at + 1 < drafts.Count;
    }

    private Paragraph Unnumbered(Draft draft)
    {
        var isPreface = Array.IndexOf(Prefaces, TextShape.Key(draft.Value)) >= 0;
        if (isPreface)
            (_numbered, _current) = (_root, _root);
        Add(new()
        {
            Level = (_numbered is null || _numbered.Kind == SectionKind.Annex ? 0 : _numbered.Level) + 1,
            Heading = TextShape.Tighten(draft.Text),
            Printed = draft.Text,
            Kind = SectionKind.Unnumbered,
            Part = _part,
            Parent = _numbered,
        });
        return new() { Text = draft.Text, Role = ParagraphRole.Heading, BodyStart = draft.Text.Length, Part = _part, Section = _current };
    }

    private void Add(Section section)
    {
        _sections.Add(section);
        _current = section;
    }

    /// <summary>The line that stands directly above a table and names it.</summary>
    private static TracedText? Caption(IReadOnlyList<Draft> drafts, int table)
    {
        if (table == 0 || drafts[table - 1].IsTable)
            return null;
        var above = drafts[table - 1];
        return above.Role is ParagraphRole.Caption or ParagraphRole.Title ? above.Text : null;
    }
}
