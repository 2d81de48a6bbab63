using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>What the clauses of a paragraph have named so far, for numbers that go on about it: 同比增长5%, 在校生56.6万人, 其中玉米60.3万吨.</summary>
internal sealed class CarriedNames(string? topic)
{
    private readonly Dictionary<string, string> _byUnit = []; // what was counted in 亩, 家 …: for 到2025年建成10.75亿亩
    private readonly List<string> _told = []; // the indicators of the sentence before the clause
    private readonly List<string> _telling = []; // those of the clause itself
    private string? _entity; // 中等职业学校23所: whose 在校生 come next in the sentence
    private bool _changed; // the last number told how the subject changes
    private string? _item; // 发酵酒（增长87%）: what stands before the bracket that is being read
    private string? _aside; // what was told in the bracket that is being read
    private string? _announced; // 自然损耗定额为：, for the labels behind it
    private (string Unit, string Measure)? _whole; // the last level told, 粮食总产量 in 吨
    private (string Unit, string Measure)? _parts; // the level whose parts are being told

    private readonly Dictionary<int, string> _counted = []; // what the number that ends there measures: for a bracket right behind it

    /// <summary>What was spoken of last.</summary>
    public string? Subject { get; private set; } = topic;

    /// <summary>What the numbers of the sentence before this clause measure.</summary>
    public IReadOnlyList<string> Told => _told;

    /// <summary>Begins a sentence under a section that speaks of <paramref name="topic"/>, or of nothing by itself.</summary>
    public void EnterSentence(string? topic)
    {
        Subject = topic ?? Subject;
        _told.Clear();
        _counted.Clear();
        (_entity, _parts, _announced) = (null, null, null);
    }

    /// <summary>Begins a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="text">Its words.</param>
    /// <param name="before">For the first clause of a bracket, what is named directly before it.</param>
    public void EnterClause(Clause clause, string text, string? before)
    {
        _aside = clause.Bracketed && before is null ? _aside : null;
        if (clause.Bracketed && _counted.TryGetValue(clause.Start - 1, out var counted))
            before = counted; // 办园点1709个（其中民办396所，占31.6%）
        _item = clause.Bracketed ? before ?? _item : null;
        // 其中，稻谷…; 按经营单位所在地分，城镇…; 分行业看，…
        if (text.StartsWith("其中", StringComparison.Ordinal) || clause.Quantities.Count == 0 && (text.StartsWith('按') && text.EndsWith('分') || text.StartsWith('分') && text.EndsWith('看')))
            _parts = _whole;
        // 自然损耗定额为：原粮：储存6个月以内的，不超过0.1%；…;食用植物油：…
        if (clause is { Quantities.Count: 0, Bracketed: false, Closing: '：' })
        {
            if (Topics.Announced(text) is { } announced)
                Subject = _announced = announced;
            else if (_announced is not null && text.Length <= LongestLabel)
                Subject = $"{_announced}（{text}）";
        }
        else if (clause.Quantities.Count == 0 && (Topics.Of(text) ?? Topics.Timed(clause)) is { } spoken)
        {
            Subject = spoken;
            _byUnit.Clear();
            _told.Clear();
        }
    }

    /// <summary>Ends a clause.</summary>
    public void LeaveClause(Clause clause)
    {
        if (clause.Bracketed)
            return;
        _told.AddRange(_telling);
        _telling.Clear();
    }

    /// <summary>What a number without a name goes on about: what stands in the same bracket, what was counted in the same unit, else what was spoken of last.</summary>
    public string? For(Quantity q) => _aside ?? _item
        ?? (_changed && q.HasLevelWord ? Subject : null) // 技能人才总数翻一番，达到1300万人
        ?? (q is { Kind: UnitKind.Count or UnitKind.Measure, Change: null, BaseUnit: { } unit } && _byUnit.TryGetValue(unit, out var counted) ? counted : Subject);

    /// <summary>The indicator by its full name: what only an entity has (在校生), or a part of what was told (稻谷39.5万吨), is named with it.</summary>
    public Indicator Named(Phrase phrase, Indicator indicator)
    {
        var q = phrase.Quantity;
        if (phrase.IsSizeClass)
            return indicator;
        // 果蔬类播种面积18.9万亩，产量43万吨: what grows there.
        if (indicator.Text is "产量" or "总产量" or "总产" or "产值" && _told.Count > 0 && Grown.EndingAt(_told[^1], _told[^1].Length) is { } area && _told[^1].Length - area.Length >= 2)
            return indicator with { Text = _told[^1][..^area.Length] + indicator.Text, Subject = _told[^1][..^area.Length] + indicator.Text };
        if (_entity is { } entity && IndicatorFinder.IsAttribute(indicator.Text))
            return indicator with { Text = entity + (phrase.Before.Contains("累计", StringComparison.Ordinal) ? "累计" : "") + indicator.Text };
        if (q is { Kind: UnitKind.Count, Change: null, Unit: "个" or "家" or "所" or "户" or "座" or "处" or "项" or "条" or "只" or "支" } && indicator.Text.Length is >= 3 and <= 28)
            _entity = indicator.Text;
        if (_parts is { } parts && parts.Unit == q.BaseUnit && q.Change is null && !q.IsRank && !indicator.FromCarried && indicator.Text.Length is >= 2 and <= 10 && phrase.After.Length == 0 && DealtNames.MeasureOf(indicator.Text) is null && ActionVerbs.Beginning(indicator.Text) is null)
            return indicator with { Text = indicator.Text + parts.Measure, Subject = indicator.Text + parts.Measure };
        return indicator;
    }

    private const int LongestLabel = 12;

    private static readonly WordSet Grown = new("播种面积 种植面积 栽培面积 养殖面积 面积");

    /// <summary>Takes note of what a number measures, for the numbers behind it.</summary>
    public void Note(Phrase phrase, Clause clause, Indicator indicator, bool told)
    {
        if (indicator.Subject is not { Length: >= 2 } subject)
            return;
        if (clause.Bracketed)
        {
            _aside = subject;
            return;
        }
        var q = phrase.Quantity;
        if (subject.Length > 40 || q.Kind is UnitKind.Time or UnitKind.Age && !told)
            return;
        Subject = subject;
        _counted[q.End] = subject;
        _changed = q.Change is not null || q.Comparator is "multiple" or "growth_rate";
        if (q.BaseUnit is not { } unit || indicator.FromCarried)
            return;
        if (q.Kind is UnitKind.Count or UnitKind.Measure)
            _byUnit[unit] = subject;
        if (_parts is null && q.Change is null && DealtNames.MeasureOf(subject) is { } measure and not "投资")
            _whole = (unit, measure);
    }

    /// <summary>Takes note of a number told in <paramref name="clause"/>, for changes dealt out over several.</summary>
    public void Tell(Phrase phrase, Clause clause, Indicator indicator)
    {
        if (!clause.Bracketed && !phrase.IsSizeClass && indicator.Text.Length > 0)
            _telling.Add(indicator.Level ?? indicator.Text);
    }
}
