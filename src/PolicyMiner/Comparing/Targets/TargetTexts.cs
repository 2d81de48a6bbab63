using System.Globalization;
using System.Text.RegularExpressions;
using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Targets;

/// <summary>A quantity as a cell shows it: value, unit and qualifier as printed, year and period behind.</summary>
/// <example>承接离岸外包业务执行额：850亿美元（2015）; 离岸服务外包执行额：为2010年的5倍（2015）; 示范园区：10—15个（3—5年）.</example>
public static partial class TargetTexts
{
    /// <summary>The printed indicator and the value.</summary>
    public static string Full(QuantityRecord record) => $"{record.Indicator}：{Value(record)}";

    /// <summary>The value with unit, qualifier, year and period.</summary>
    public static string Value(QuantityRecord record)
    {
        var amount = Amount(record) + record.Unit;
        var text = record.Comparator switch
        {
            "growth_rate" => Change(record, "增长", "下降"),
            "multiple" => $"{(record.BaseYear is { } year ? $"为{year}年的" : "")}{Number(record.Value)}倍",
            "rank" => $"前{Number(record.Value)}位",
            _ when record.Direction is not null => Change(record, "提高", "下降"),
            _ => amount,
        };
        return Qualified(record, text) + When(record);
    }

    /// <summary>A number without trailing zeros, with a point: 24.6.</summary>
    public static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private static string Amount(QuantityRecord record) =>
        record is { Value: { } low, ValueMax: { } high } ? $"{Number(low)}—{Number(high)}" : Number(record.Value ?? record.ValueMax);

    private static string Change(QuantityRecord record, string up, string down)
    {
        var falls = record.Value < 0 || record.Direction == "decrease";
        return (falls ? down : up) + Amount(record).Replace("-", "", StringComparison.Ordinal) + record.Unit;
    }

    // 以上, 左右 and their like stand behind the number, everything else (超过, 力争, 不低于) before it.
    private static string Qualified(QuantityRecord record, string text)
    {
        if (record.Qualifier is not { Length: > 0 } qualifier)
            return record.Comparator is ">=" or "<=" or ">" or "<" or "~" ? Sign(record.Comparator) + text : text;
        foreach (var behind in (string[])["左右", "以上", "以下", "以内", "之内", "上下"])
        {
            if (qualifier.EndsWith(behind, StringComparison.Ordinal))
                return qualifier[..^behind.Length] + text + behind;
        }
        if (record.Comparator == "rank" && qualifier is "前" or "第")
            return text;
        return qualifier is "多" or "余" ? $"{text}（{qualifier}）" : qualifier + text;
    }

    private static string Sign(string comparator) => comparator switch { ">=" => "≥", "<=" => "≤", "~" => "约", _ => comparator };

    private static string When(QuantityRecord record)
    {
        var period = record.Period is { } p && Duration().IsMatch(p) ? p : null;
        return (record.Year, period) switch
        {
            ({ } year, { } time) => $"（{year}，{time}）",
            ({ } year, null) => $"（{year}）",
            (null, { } time) => $"（{time}）",
            _ => "",
        };
    }

    // 5年, 5年内, 3—5年: how long; the years of a plan (2011-2015) only repeat the year.
    [GeneratedRegex("^[0-9一二三四五六七八九十]+([-—–~～至到][0-9一二三四五六七八九十]+)?(年|年内|年左右|个月|个月内)$")]
    private static partial Regex Duration();
}
