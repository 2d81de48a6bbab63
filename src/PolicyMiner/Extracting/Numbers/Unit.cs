namespace PolicyMiner.Extracting.Numbers;

/// <summary>What kind of thing a unit measures; decides how a quantity may be used.</summary>
public enum UnitKind
{
    /// <summary>量词 of things and people: 家, 个, 人, 所, 万人次.</summary>
    Count,

    /// <summary>Physical units: 吨, 平方米, 千瓦, 千克标准煤/吨.</summary>
    Measure,

    /// <summary>元, 美元, 港元 …</summary>
    Money,

    /// <summary>%, ‰, 成.</summary>
    Percent,

    /// <summary>个百分点.</summary>
    PercentPoint,

    /// <summary>倍.</summary>
    Multiple,

    /// <summary>年, 个月, 天, 个工作日, 小时: a term, not an amount.</summary>
    Time,

    /// <summary>周岁, 岁.</summary>
    Age,
}

/// <summary>A unit as printed, multiplier left out: 美元, 人次, 元/人·月.</summary>
/// <param name="Text">As printed in the folded text.</param>
/// <param name="Kind">What it measures.</param>
public readonly record struct Unit(string Text, UnitKind Kind);
