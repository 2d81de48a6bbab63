using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Targets;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Reads the running text of a notice and gives what it states with numbers, in document order.</summary>
internal sealed partial class StatementReader
{
    private readonly NoticeFrame _notice;
    private readonly TimeCarrier _times;
    private readonly LeadLists _lists = new();
    private Section? _section;
    private SectionPurpose _purpose;
    private bool _conditions; // under 申报条件

    private StatementReader(NoticeFrame notice) => (_notice, _times, _purpose) = (notice, new(notice), notice.IsAims ? SectionPurpose.Aims : SectionPurpose.Unknown);

    /// <summary>All statements of the paragraphs and tables of <paramref name="notice"/>.</summary>
    public static IReadOnlyList<Statement> Read(NoticeDocument notice)
    {
        var reader = new StatementReader(NoticeFrame.Of(notice));
        var result = new List<Statement>();
        var flattened = new FlattenedIndicatorTable();
        for (var i = 0; i < notice.Body.Count; i++)
        {
            var item = notice.Body[i];
            if (item is Paragraph part && flattened.TryRead(part, reader._notice, result))
                continue;
            if (item is Paragraph { Role: ParagraphRole.Body or ParagraphRole.Heading } paragraph)
                reader.Read(paragraph, IsItem(paragraph), i + 1 < notice.Body.Count && notice.Body[i + 1] is Paragraph next && IsItem(next), result);
            else if (item is LogicalTable table)
                reader.Read(table, result);
        }
        return result;
    }

    // ——新增供水能力20亿立方米: an item of a list that the paragraph before it leads.
    private static bool IsItem(Paragraph paragraph) => paragraph.Text.Trim().Value is ['—' or '-', '—' or '-', ..] or ['•' or '·' or '●' or '◆' or '■', ..];

    private void Read(Paragraph paragraph, bool isItem, bool beforeItem, List<Statement> result)
    {
        if (!ReferenceEquals(paragraph.Section, _section))
            Enter(paragraph.Section);
        var folded = FoldedText.Of(ItemNumbers.Without(paragraph));
        var text = folded.Value;
        if (text.Length == 0)
            return;
        if (paragraph.Role == ParagraphRole.Body && _lists.Line(text, _purpose) is { } line)
        {
            _times.EnterLine(text, line == SectionPurpose.Aims);
            _purpose = line;
        }
        else if (paragraph.Role == ParagraphRole.Body && LeadLists.NamesYear(text))
        {
            _times.EnterLine(text);
        }
        var around = _purpose;
        // 基本情况：年降水量一般在400毫米以下: a paragraph that its label says tells how things stand.
        if (text.IndexOf('：') is >= 2 and <= LongestLabel and var label && SectionPurposes.TellsHow(text[..label]))
            _purpose = SectionPurpose.Report;
        _times.EnterParagraph(isItem);
        var times = TimeParser.Find(text);
        var quantities = QuantityParser.Find(text, times);
        var table = new List<Statement>();
        if (FlattenedNumberedRows.Read(folded, paragraph, _notice, table) is { } rows)
            (times, quantities) = ([.. times.Where(t => t.End <= rows.Start || t.Start >= rows.End)], [.. quantities.Where(q => q.End <= rows.Start || q.Start >= rows.End)]);
        var clauses = ClauseReader.Read(text, times, quantities);
        var aims = false;
        if (quantities.Count == 0)
            clauses.ForEach(_times.Pass); // it states nothing with a number, but may say of which year the next one speaks
        else
            aims = ReadStatements(paragraph, folded, clauses, result);
        _purpose = around;
        result.AddRange(table);
        _conditions |= _lists.Pass(paragraph.Section, text);
        if (_section is null && aims)
            _times.Hold();
        var last = clauses.Count > 0 ? clauses[^1] : null;
        _times.LeaveParagraph(last is { Closing: '：' } || text.EndsWith('：'), _purpose == SectionPurpose.Aims, beforeItem && !isItem, _purpose == SectionPurpose.Report && clauses.All(c => c.Quantities.Count == 0));
    }

    private const int LongestLabel = 8;

    // Whether one of them is an aim.
    private bool ReadStatements(Paragraph paragraph, FoldedText folded, List<Clause> clauses, List<Statement> result)
    {
        var sentence = new SentenceState(this, paragraph, folded);
        for (var i = 0; i < clauses.Count; i++)
        {
            var next = clauses[i].Bracketed ? -1 : clauses.FindIndex(i + 1, c => !c.Bracketed);
            sentence.Read(clauses[i], next < 0 ? null : clauses[next], result);
        }
        return sentence.Aims;
    }

    private void Enter(Section? section)
    {
        _section = section;
        _purpose = _lists.Of(section, SectionPurposes.Of(section));
        if (_purpose == SectionPurpose.Unknown && _notice.IsAims)
            _purpose = SectionPurpose.Aims;
        _times.EnterSection(section);
        _conditions = SectionPurposes.ListsConditions(section) || _lists.IsCondition(section);
    }
}
