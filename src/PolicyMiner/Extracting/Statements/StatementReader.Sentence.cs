using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Provisions;
using PolicyMiner.Extracting.Targets;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Statements;

internal sealed partial class StatementReader
{
    /// <summary>What is carried along while the clauses of one paragraph are read.</summary>
    private sealed class SentenceState(StatementReader reader, Paragraph paragraph, FoldedText folded)
    {
        private readonly HashSet<string> _rules = [];
        private int _sentence = -1;
        private int _sentenceEnd = -1;
        private string _sentenceText = "";
        private bool _sentenceNormative;
        private bool _sentenceGrants;
        private bool _counted; // it tells what was counted: 据…统计
        private int _conditionEnd; // what stands before it is the case that a grant or permission is made for
        private SentenceMood _mood = new();
        private readonly CarriedNames _names = new(Topic(paragraph.Section));
        private string? _place; // 济南、青岛市: for its sentence
        private string? _whole; // 全省: for the paragraph
        private readonly ProvisionNames _provisions = new();
        private Clause? _previous;
        private TimeFrame? _origin;
        private int? _compared; // the year with which the sentence compares
        private int _originEnd;

        /// <summary>Whether the paragraph has told an aim.</summary>
        public bool Aims { get; private set; }

        public void Read(Clause clause, Clause? next, List<Statement> result)
        {
            if (clause.Sentence != _sentence)
                EnterSentence(clause);
            var text = clause.Between(clause.Start, clause.End);
            _names.EnterClause(clause, text, clause.Bracketed ? Phrase.NamedBefore(folded.Value, clause.Start - 1) : null);
            _mood = _mood.Hearing(text, tells: _counted && reader._purpose == SectionPurpose.Report);
            (_place, _whole) = Scopes.Of(text) is { } scope ? scope.IsWhole ? (null, scope.Text) : (scope.Text, _whole) : (_place, _whole);
            if (clause.Quantities.Count == 0)
                reader._times.Pass(clause);
            // 与2012年相比，…由0.516提高到0.548: the year in which the changes of the sentence began.
            if (clause.Quantities.Count == 0 && clause.Text.EndsWith("相比", StringComparison.Ordinal) && clause.Times is [{ Year: { } begin }])
                _compared = begin;
            if (clause.Quantities.Count > 0)
            {
                var cues = new ClauseCues(clause, next, _previous);
                foreach (var phrase in PhraseCutter.Cut(clause, next))
                    Read(phrase, clause, next, cues, result);
            }
            _names.LeaveClause(clause);
            if (!clause.Bracketed)
                _previous = clause;
        }

        private void Read(Phrase phrase, Clause clause, Clause? next, ClauseCues cues, List<Statement> result)
        {
            var time = phrase.IsOrigin ? OfOrigin(clause, phrase) : reader._times.At(clause, phrase.Quantity.Start, phrase.GoesOn ? _originEnd : 0);
            if ((DealtYear(phrase, clause) ?? (phrase.IsOrigin ? null : TimeCarrier.Behind(clause, reader._notice))) is { } own)
                time = own;
            var mood = phrase.IsOrigin ? _mood with { Forecast = false, Willed = false } : _mood;
            var judgement = StatementJudge.Judge(new(phrase, clause, cues, _sentenceText, _sentenceNormative, _sentenceGrants, reader._conditions || clause.End <= _conditionEnd, time, reader._purpose, reader._notice, mood));
            var indicator = _names.Named(phrase, phrase.IsSizeClass ? IndicatorFinder.OfClass(phrase) : IndicatorFinder.Find(phrase, clause, _names.For(phrase.Quantity), _previous, _names.Told));
            if (judgement.Kind == StatementKind.Rule)
                indicator = _provisions.Of(phrase, clause, _previous, indicator, clause.End < _sentenceEnd ? folded.Value.AsSpan(clause.End..Math.Min(_sentenceEnd, clause.End + 80)) : default);
            _names.Note(phrase, clause, indicator, judgement.Kind is StatementKind.Aim or StatementKind.Report);
            if (judgement.Kind == StatementKind.Mention)
                return;
            // 三年内，不得新建…: the clause behind says what the term is for.
            if (judgement.Detail == "term" && indicator.Text.Length < 2 && next is not null && next.Sentence == clause.Sentence)
            {
                var what = Wordings.Trim(next.Between(next.Start, next.End));
                indicator = new(what.Length > 30 ? what[..30] : what, null, true);
                phrase = phrase with { End = next.End };
            }
            // 场地租金补贴。…100平方米以下的每年不超过3000元: a rule that names nothing is one about what its heading names.
            if (judgement.Kind == StatementKind.Rule && indicator.Text.Length < 2 && _names.Subject is null && paragraph.Section is { Heading: { Length: >= 4 and <= 16 } heading })
                indicator = new(heading.Value, null, true);
            _mood = _mood with { Last = judgement.Kind, Settled = phrase.IsOrigin ? _mood.Settled : judgement.Kind };
            Aims |= judgement.Kind == StatementKind.Aim;
            if (indicator.Text.Length < (phrase.InList.Count > 1 ? 1 : 2) && (judgement.Kind != StatementKind.Rule || _names.Subject is null))
                return;
            if (judgement is { Kind: StatementKind.Rule, Detail: not ("subsidy" or "cap") } && !indicator.Text.EndsWith("期限", StringComparison.Ordinal) && !_rules.Add($"{phrase.Quantity.Comparator}{phrase.Quantity.Value}|{phrase.Quantity.Unit}|{indicator.Text}") && phrase.InList.Count <= 1)
                return; // the same condition printed twice in one paragraph is one rule; two grants of one amount, or two 补贴期限, are two
            // 标准由9600元提高到15600元: what a rule held before is no report.
            if (phrase.GoesOn && judgement.Kind == StatementKind.Rule && result is [.., { Judgement.Kind: StatementKind.Report } begun] && ReferenceEquals(begun.Item, paragraph) && begun.Quantity.End == _originEnd)
                result.RemoveAt(result.Count - 1);
            _names.Tell(phrase, clause, indicator);
            var shared = judgement.Kind == StatementKind.Rule ? [] : DealtNames.Sharing(phrase, clause);
            if (shared.Count == 0)
                result.Add(ToStatement(phrase, clause, judgement, indicator, time));
            foreach (var name in shared)
                result.Add(ToStatement(phrase, clause, judgement, indicator with { Text = name }, time));
        }

        // 2011年和2012年建设任务分别为29万套和24.1万套: a year for each number.
        private TimeFrame? DealtYear(Phrase phrase, Clause clause)
        {
            if (phrase.InList.Count < 2 || clause.Times.Count != phrase.InList.Count || !clause.Text.Contains("分别", StringComparison.Ordinal) || clause.Times.Any(t => t is not { Role: TimeRole.Plain, Year: not null, Printed: true }) || clause.Times[^1].End > phrase.Quantity.Start)
                return null;
            var year = clause.Times[phrase.InList.Index].Year!.Value;
            return new(year, reader._notice.Direction(year), TimeRole.Plain, null, true);
        }

        // 由2007年末的2%: its own year, or a present one.
        private TimeFrame OfOrigin(Clause clause, Phrase phrase)
        {
            _originEnd = phrase.Quantity.End;
            if (phrase.InList.Index > 0 && _origin is { } same)
                return same;
            if (PhraseCutter.BaseBefore(clause, phrase.Quantity) is { Year: { } compared })
                return _origin = new(compared, -1, TimeRole.Plain, null, true);
            var time = reader._times.Peek(clause, phrase.Quantity.Start);
            // 从2015年53微克/立方米下降至…: no beginning, but the year of the first level.
            if (time is { Role: TimeRole.Since, Year: null } && clause.Times.LastOrDefault(t => t.End <= phrase.Quantity.Start) is { Role: TimeRole.Since, Year: { } began })
                return _origin = new(began, -1, TimeRole.Plain, null, true);
            if (time.From is { } first)
                return _origin = new(first, -1, TimeRole.Plain, null, true);
            if (!time.Printed && _compared is { } since)
                return _origin = new(since, -1, TimeRole.Plain, null, false);
            return _origin = time.Printed && (time.Direction != 1 || time.Role == TimeRole.Since) ? time with { Direction = -1 } : new(null, -1, TimeRole.AsOf, null, false);
        }

        private Statement ToStatement(Phrase phrase, Clause clause, Judgement judgement, Indicator indicator, TimeFrame time)
        {
            var q = phrase.Quantity;
            var aim = judgement.Kind == StatementKind.Aim;
            var rule = judgement.Kind == StatementKind.Rule;
            // “十三五”时期面临的形势：我国现有…: the heading's years are not those of what is reported.
            var early = judgement is { Kind: StatementKind.Report, Detail: not "forecast" } && time is { Direction: 1, Printed: false };
            var (year, printed) = (rule || early ? null : time.Year, time.Printed);
            if (aim && year is null && judgement.Own && reader._notice.PlanEnd is { } end)
                (year, printed) = (end, false);
            else if (judgement.Kind == StatementKind.Report && year is null && !phrase.IsOrigin && reader._notice.Told is { } told)
                (year, printed) = (told, false);
            var baseYear = clause.Times.FirstOrDefault(t => t.Role == TimeRole.Base && t.Year is not null)?.Year
                ?? (!aim && year is { } y && q.Change is { } change && (change.Contains("同比") || clause.Text.Contains("比上年") || clause.Text.Contains("较上年")) ? y - 1 : null);
            if (phrase.IsOrigin && baseYear == year)
                baseYear = null; // 比2010年的12.4万吨: the level of that year itself
            if (phrase.GoesOn)
                baseYear ??= _origin?.Year;
            var from = phrase.Start;
            if (_previous is { IsOnlyTime: true, Bracketed: false } lead && lead.Sentence == clause.Sentence && phrase.Start == clause.Start)
                from = lead.Start;
            var period = rule ? null : time.Period ?? clause.Times.FirstOrDefault(t => t.Role == TimeRole.Period && t.Start < q.Start)?.Period;
            // 2009年1月，国务院明确…，力争在5年内培养…: the year belongs to what was decided, the aim has a length of time only.
            if (aim && !printed && !judgement.Own && period is { Length: <= 3 } && period.EndsWith('年'))
                year = null;
            return new()
            {
                Judgement = judgement,
                Quantity = q,
                Indicator = (indicator.Text.Length > 0 ? indicator.Text : _names.Subject ?? "").Replace("（）", "", StringComparison.Ordinal), // whose years were taken out
                IndicatorCarried = indicator.FromCarried,
                Quote = Quote(from, phrase.End),
                Item = paragraph,
                Year = year,
                YearPrinted = printed,
                BaseYear = baseYear,
                Period = period,
                Scope = _place ?? _whole,
            };
        }

        // Without the comma or conjunction that ties the phrase to the one before.
        private TracedText Quote(int from, int to)
        {
            var text = folded.Value;
            while (from < to && text[from] is '、' or '和' or '及' or '，' or '；' or '。' or '：')
                from++;
            while (to > from && text[to - 1] is '、' or '，' or '；' or '。' or '：')
                to--;
            return folded.Unfold(from, to);
        }

        private void EnterSentence(Clause clause)
        {
            _sentence = clause.Sentence;
            (_place, _compared) = (null, null);
            var text = folded.Value;
            var end = clause.Start;
            while (end < text.Length && text[end] is not ('。' or '！' or '？'))
                end++;
            _sentenceEnd = end;
            _sentenceText = text[clause.Start..Math.Min(_sentenceEnd, clause.Start + 400)];
            _sentenceNormative = RuleCues.Norms.In(_sentenceText);
            _sentenceGrants = RuleCues.Grants.In(_sentenceText) || _sentenceText.StartsWith('对') && _sentenceText.Contains("，最高", StringComparison.Ordinal); // 对…的企业，最高不超过100万元
            _conditionEnd = _sentenceText.LastIndexOf("的，", StringComparison.Ordinal) is > 0 and var condition && Follow.Starts(_sentenceText.AsSpan(condition + 2)) ? clause.Start + condition + 1 : 0;
            _names.EnterSentence(Topic(paragraph.Section));
            // 据测算，…将达到16.5万。其中，…: a part is expected like the whole.
            var expected = _mood.Forecast && text.AsSpan(clause.Start).StartsWith("其中");
            _counted = Counted.EndingAt(text, clause.End) is not null && text[clause.Start] is '据' or '根';
            _mood = new() { Forecast = expected, Before = _mood.Last == StatementKind.Mention ? _mood.Before : _mood.Last, Others = AimCues.QuotesAnother(text.AsSpan(clause.Start, Math.Min(80, end - clause.Start))) };
        }

        private static readonly WordSet Counted = new("统计 调查");
        private static readonly WordSet Follow = new("给予 予以 可 享受 按 由 应当享受 再 每 一次性 发给 奖励 补助 补贴 资助 参照 当年");

        private static string? Topic(Section? section) =>
            section is { Kind: SectionKind.Unnumbered, Heading.Length: > 2 and <= 16 } ? section.Heading.Value
            : section is not null ? IndicatorFinder.MeasuredBy(section.Heading.Value) : null;
    }
}
