using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Numbers;

/// <summary>Puts number, unit and the words on both sides together into a <see cref="Quantity"/>.</summary>
internal static partial class QuantityBuilder
{
    private const int LongestGiving = 14;

    // 最高补助100万元, 最高可获得50万元, 最多可申报3个: behind the bound stands what is done, and nothing is named.
    [GeneratedRegex("^最[高多低少](?:可以?|能|将)?(?:按照?|一次性|累计|再|连续)?(?:给予|予以|补助|补贴|补偿|奖励|奖补|资助|支持|扶持|发放|拨付|贷款|授信|减免|返还|报销|享受|获得?|申请|申报|推荐|报送|报|领取|购买|选择|使用|设|处|罚款|缴纳)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Giving();

    public static Quantity Build(string text, int at, NumberLiteral first, NumberLiteral? max, Unit? unit, Lead lead, Tail tail)
    {
        var last = max ?? first;
        var kind = unit?.Kind ?? UnitKind.Count;
        var sign = tail.ChangeSign != 0 && lead.ChangeSign == 0 ? tail.ChangeSign : lead.ChangeSign;
        // 比全国高出2.2个百分点: a difference, no bound.
        var apart = kind == UnitKind.PercentPoint && sign == 0 ? lead.Qualifier switch { "高出" or "高于" or "超出" => 1, "低于" => -1, _ => 0 } : 0;
        if (sign == 0 && kind == UnitKind.PercentPoint)
            sign = apart != 0 ? apart : DistantChange(text, lead.Start);
        // 50万—300万 keeps its unit; 5000—1万人 and 3000万—1亿元 are both given in the first one's.
        var mixed = max is not null && first.Factor != last.Factor && first.Scale.Length > 0 || (max is not null && unit is null && first.Scale.Length > 0 && first.Factor != last.Factor);
        var scale = mixed ? first.Scale : last.Scale;
        var factor = mixed ? first.Factor : last.Factor;
        double low = first.Value, high = mixed ? last.Total / first.Factor : last.Value;
        var end = tail.End;
        var printedUnit = scale + unit?.Text;
        if (kind == UnitKind.Money)
        {
            if (PerReader.After(text, end) is { } per)
                (printedUnit, end) = ($"{printedUnit}/{per.Text}", per.End);
            else if (!printedUnit.Contains('/') && PerReader.Before(text, at, Math.Max(0, at - 24)) is { } before && !(PerReader.IsOnlyTime(before) && scale.Length > 0))
                printedUnit += "/" + before;
        }
        var baseUnit = printedUnit.Length == 0 ? null : printedUnit[scale.Length..];
        var distant = lead.Comparator is not null || tail.Comparator is not null ? null : BoundOfGiving(text, at) ?? (kind is UnitKind.Percent or UnitKind.Multiple ? DistantBound(text, lead.Start) : kind == UnitKind.Time ? BoundOfStandard(text, lead.Start) : null);
        // 超过5亿元及以上: the limit itself counts in
        var bound = (apart != 0 ? null : lead.Comparator == ">" && tail.Comparator == ">=" ? tail.Comparator : lead.Comparator) ?? distant?.Comparator ?? tail.Comparator ?? (last.More is null ? null : ">");
        var qualifier = string.Concat(distant?.Text, apart != 0 ? null : lead.Qualifier, last.More is null || lead.Comparator is not null ? null : last.More, tail.Qualifier);
        var comparator = bound ?? "=";
        string? special = null, direction = null;
        switch (kind)
        {
            case UnitKind.Multiple:
                special = "multiple";
                if (sign > 0)
                    (low, high) = (low + 1, high + 1); // 增长4倍 is five times the base
                break;
            case UnitKind.Percent when sign != 0:
                special = "growth_rate";
                (low, high) = (low * sign, high * sign);
                break;
            case UnitKind.PercentPoint when sign != 0:
                direction = sign > 0 ? "increase" : "decrease";
                break;
        }
        if (max is not null && special is null)
            special = "range";
        var perTen = unit?.Text == "成";
        return new()
        {
            LeadStart = lead.Start,
            Start = at,
            End = end,
            Value = low,
            Max = max is null ? null : high,
            Unit = printedUnit.Length == 0 ? null : printedUnit,
            Kind = kind,
            Magnitude = perTen ? low * 10 : Product(low, factor),
            BaseUnit = perTen ? "%" : baseUnit is { Length: > 0 } ? baseUnit : null,
            Comparator = special ?? comparator,
            Bound = special is null ? null : bound,
            Qualifier = qualifier.Length == 0 ? null : qualifier,
            Change = apart != 0 ? lead.Qualifier : lead.ChangeSign != 0 ? lead.ChangeText : special == "growth_rate" ? tail.ChangeWord : null,
            HasLevelWord = lead.Level,
            Direction = direction,
            IsBare = first.Bare,
            IsChinese = first.Chinese,
            BoundAfter = tail.Comparator is not null,
        };
    }

    // 562.3 × 10⁸ is 56 230 000 000, which binary fractions miss by a hair.
    private static double Product(double value, double factor) =>
        Math.Abs(value) * factor < 1e18 ? (double)((decimal)value * (decimal)factor) : value * factor;

    private static NumberWord? BoundOfGiving(string text, int at)
    {
        var floor = Math.Max(0, at - LongestGiving);
        return text.LastIndexOf('最', Math.Max(0, at - 1), Math.Max(0, at - floor)) is >= 0 and var most && Giving().IsMatch(text.AsSpan(most, at - most)) ? QuantityWording.EndingAt(text, most + 2) : null;
    }

    // 不超过企业工资总额的8%, 不低于最低工资标准80%, 约占全国总量的58%: the bound stands before what the share is taken of.
    private static NumberWord? DistantBound(string text, int at)
    {
        for (var i = at; i > 0 && at - i < 24 && text[i - 1] is not ('，' or '。' or '；' or '：' or '、') && !char.IsAsciiDigit(text[i - 1]); i--)
        {
            if (QuantityWording.EndingAt(text, i) is { Does: Wording.Bound } word && (word.Text is ['不', _, _, ..] || i < text.Length && text[i] == '占' && at - i > 1))
                return word;
        }
        return null;
    }

    // 救助金额不超过本市2个月最低生活保障标准: so many months of a standard, whose place stands behind the bound.
    private static NumberWord? BoundOfStandard(string text, int at)
    {
        foreach (var place in (ReadOnlySpan<string>)["本市", "当地", "本地", "本省", "本区", "本县", "全市", "全省", "所在地"])
        {
            if (at > place.Length && string.CompareOrdinal(text, at - place.Length, place, 0, place.Length) == 0 && QuantityWording.EndingAt(text, at - place.Length) is { Does: Wording.Bound } word)
                return word;
        }
        return null;
    }

    // 比重提高到…、较上年提高 … 2个百分点: the verb may stand a few words before the number.
    private static int DistantChange(string text, int at)
    {
        for (var i = at; i > 0 && at - i < 20 && text[i - 1] is not ('，' or '。' or '；' or '：'); i--)
        {
            if (QuantityWording.EndingAt(text, i) is { Does: Wording.Increase or Wording.Decrease, Text.Length: > 1 } word)
                return word.Does == Wording.Increase ? 1 : -1;
        }
        return 0;
    }
}
