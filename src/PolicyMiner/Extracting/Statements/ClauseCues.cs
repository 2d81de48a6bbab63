using PolicyMiner.Extracting.Provisions;
using PolicyMiner.Extracting.Statistics;
using PolicyMiner.Extracting.Targets;

namespace PolicyMiner.Extracting.Statements;

/// <summary>What the words of one clause say, looked up once however many numbers it holds.</summary>
internal sealed class ClauseCues
{
    private static readonly WordSet Reaching = new("进入 跻身 达到 争取 力争 提高 提升 降低 要 将 确保");
    private static readonly WordSet Duties = new("负责〕 负责） 负责 牵头单位 责任单位 配合单位");
    private static readonly WordSet Equipping = new("配备 配置 设置 设立 安排 至少");
    private static readonly WordSet Staffing = new("设置 配备 配置 设立 设 投入 提取 比例 占 列支 预留");

    private static readonly WordSet Joined = new("以及 及");

    private static readonly WordSet Comparisons = new("同比 环比 比上年 较上年 比去年 较去年 比上一年 较上一年");

    /// <param name="clause">The clause.</param>
    /// <param name="next">The clause behind it, or null.</param>
    /// <param name="previous">The clause before it, or null.</param>
    public ClauseCues(Clause clause, Clause? next, Clause? previous)
    {
        Text = clause.Between(clause.Start, clause.End);
        // 已取得职称并聘用3年以上的，… is a condition, 被评为五星级的给予10万元 one with its grant.
        Reported = ReportCues.In(Text) && !(Text.EndsWith('的') || Text.StartsWith('按') && Text.Contains("给予", StringComparison.Ordinal) || Text.Contains("的给予", StringComparison.Ordinal) || Text.Contains("的奖励", StringComparison.Ordinal));
        // 《规划》包括了主要任务，共191个项目: a total of what has come about.
        Reported |= previous is not null && previous.Sentence == clause.Sentence && Text.StartsWith('共') && Text.Length > 2 && char.IsAsciiDigit(Text[1]) && previous.Text.IndexOf('了') is >= 2 and var done && done < previous.Text.Length - 1 && !AimCues.Wills(previous.Text);
        LooksBack = Reported && ReportCues.LooksBack(Text);
        Compares = Comparisons.Starts(Text);
        ComparedNext = next is not null && next.Sentence == clause.Sentence && clause.Closing == '，' && Comparisons.Starts(next.Between(next.Start, next.End));
        Willed = AimCues.Wills(Text);
        Rated = RuleCues.Rated(Text);
        Normative = RuleCues.Norms.In(Text);
        Obliging = Normative && RuleCues.Duties.In(Text);
        Termed = RuleCues.Terms.In(Text);
        Reaches = Reaching.In(Text);
        Staffs = Staffing.In(Text);
        EquipsEach = Text.Contains('每') && Equipping.In(Text);
        NamesDuty = Duties.In(Text.AsSpan(Math.Max(0, Text.Length - 12)));
        // 完成A，以及约2000公里管网更新改造: the verb of the clause before holds on.
        var goesOn = Joined.Starts(Text) && previous is not null && previous.Sentence == clause.Sentence && ActionVerbs.In(previous.Text);
        FirstVerb = goesOn ? clause.Start : ActionVerbs.IndexIn(clause.Text) is var at and >= 0 ? clause.Start + at : int.MaxValue;
    }

    /// <summary>The clause without blanks.</summary>
    public string Text { get; }

    /// <summary>已达, 同比.</summary>
    public bool Reported { get; }

    /// <summary>已达 and the like alone.</summary>
    public bool LooksBack { get; }

    /// <summary>同比增长8%: it only says how a number compares with the year before.</summary>
    public bool Compares { get; }

    /// <summary>Whether the clause behind it says so of this one.</summary>
    public bool ComparedNext { get; }

    /// <summary>力争, 确保.</summary>
    public bool Willed { get; }

    /// <summary>税率, 征收.</summary>
    public bool Rated { get; }

    /// <summary>应当, 不得.</summary>
    public bool Normative { get; }

    /// <summary>应当, 不得 and the like alone: 具备条件的乡镇 lays nothing down.</summary>
    public bool Obliging { get; }

    /// <summary>之日起, 期限.</summary>
    public bool Termed { get; }

    /// <summary>进入, 达到.</summary>
    public bool Reaches { get; }

    /// <summary>设置, 比例.</summary>
    public bool Staffs { get; }

    /// <summary>每个乡镇配备2名: how much each of them must have.</summary>
    public bool EquipsEach { get; }

    /// <summary>…负责 at its end.</summary>
    public bool NamesDuty { get; }

    /// <summary>Where its first verb of setting going stands.</summary>
    public int FirstVerb { get; }
}
