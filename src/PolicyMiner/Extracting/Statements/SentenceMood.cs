using PolicyMiner.Extracting.Statistics;
using PolicyMiner.Extracting.Targets;

namespace PolicyMiner.Extracting.Statements;

/// <summary>What a sentence has said before the number in question.</summary>
internal sealed record SentenceMood
{
    /// <summary>A forecast has begun: 据IDC预计.</summary>
    public bool Forecast { get; init; }

    /// <summary>力争, 确保 … has been said.</summary>
    public bool Willed { get; init; }

    /// <summary>Goals have been announced: 提出了…目标，即.</summary>
    public bool Announced { get; init; }

    /// <summary>Another body's goals: 国务院 … 力争.</summary>
    public bool Others { get; init; }

    /// <summary>The kind that the number before was judged to be.</summary>
    public StatementKind Last { get; init; }

    /// <summary>The kind of the last number that no change began with: in 由0.52提高到0.55 the one before 0.52.</summary>
    public StatementKind Settled { get; init; }

    /// <summary>The kind of the last number of an earlier sentence of the paragraph.</summary>
    public StatementKind Before { get; init; }

    /// <summary>The mood after a clause.</summary>
    /// <param name="text">The clause.</param>
    /// <param name="tells">Whether the sentence only tells what was counted (根据各区规划需求统计，…), whatever has to come of it.</param>
    public SentenceMood Hearing(string text, bool tells)
    {
        var mood = this;
        // 恢复有望 describes a firm, it expects nothing.
        if (ReportCues.Forecast.In(text) && !text.Contains("恢复有望", StringComparison.Ordinal))
            mood = mood with { Forecast = true };
        if (!tells && (AimCues.Wills(text) || AimCues.Plans(text)))
            mood = mood with { Willed = true };
        // 主要规划指标是：死亡人数下降15%以上
        if (Set.EndingAt(text, text.Length) is not null)
            mood = mood with { Announced = true };
        // 面积达到海绵城市目标要求 reports what a goal asks for, it announces none.
        if (AimCues.Announced.In(text) && text.Contains("目标", StringComparison.Ordinal) && !(text.Contains("达到", StringComparison.Ordinal) && text.Contains("目标要求", StringComparison.Ordinal)))
            mood = mood with { Announced = true };
        return mood;
    }

    private static readonly WordSet Set = new("目标是 目标为 指标是 指标为 目标任务是 目标任务为");
}
