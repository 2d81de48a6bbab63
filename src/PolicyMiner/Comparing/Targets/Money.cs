using System.Globalization;

namespace PolicyMiner.Comparing.Targets;

/// <summary>
/// Sums of money in one unit, only on request and only with rates that the person gives: nothing is converted silently, and the rate is
/// shown with every converted value.
/// </summary>
public sealed class Money
{
    private static readonly string[] Currencies =
        ["元", "人民币", "美元", "欧元", "日元", "港元", "港币", "英镑", "韩元", "新台币", "澳元", "加元", "新加坡元", "卢布", "泰铢", "瑞士法郎"];

    private static readonly (string Word, double Factor)[] Scales =
        [("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("十亿", 1e9), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("万", 1e4), ("千", 1e3), ("百", 1e2), ("", 1)];

    private readonly double _scale;
    private readonly Dictionary<string, double> _rates;

    private Money(string unit, string currency, double scale, Dictionary<string, double> rates) =>
        (Unit, Currency, _scale, _rates) = (unit, currency, scale, rates);

    /// <summary>The unit asked for, e.g. 亿元.</summary>
    public string Unit { get; }

    /// <summary>Its currency, e.g. 元.</summary>
    public string Currency { get; }

    /// <summary>The rates as they are shown: 1美元=6.8元.</summary>
    public IReadOnlyList<string> Rates => [.. _rates.Select(r => $"1{r.Key}={TargetTexts.Number(r.Value)}{Currency}")];

    /// <summary>Whether a base unit is money.</summary>
    public static bool IsCurrency(string unit) => Array.IndexOf(Currencies, unit) >= 0;

    /// <summary>Reads <c>--in 亿元</c> and rates such as <c>美元=6.8</c> (how many of the asked currency one of the other is worth).</summary>
    /// <exception cref="ComparisonException">The unit is no money, or a rate is not understood.</exception>
    public static Money Parse(string unit, IEnumerable<string> rates)
    {
        foreach (var (word, factor) in Scales)
        {
            if (!unit.StartsWith(word, StringComparison.Ordinal) || !IsCurrency(unit[word.Length..]))
                continue;
            var currency = Same(unit[word.Length..]);
            return new(unit, currency, factor, rates.Select(r => ParseRate(r, currency)).ToDictionary(r => r.Currency, r => r.Rate));
        }
        throw new ComparisonException($"\"{unit}\" is not a unit of money that this program knows; use one such as 元, 万元, 亿元, 万美元 or 亿美元.");
    }

    /// <summary>The sum in the asked unit, or null where it is no money.</summary>
    /// <exception cref="ComparisonException">It is in a currency without a rate.</exception>
    public double? Convert(double? magnitude, string? baseUnit, string where)
    {
        if (magnitude is not { } sum || baseUnit is null || !IsCurrency(baseUnit))
            return null;
        var currency = Same(baseUnit);
        if (currency == Currency)
            return sum / _scale;
        return _rates.TryGetValue(currency, out var rate) ? sum * rate / _scale
            : throw new ComparisonException($"{where} prints sums in {currency}; say what one {currency} is worth in {Currency}, for example --rate {currency}=6.8, and name your source: no rate is assumed.");
    }

    private static (string Currency, double Rate) ParseRate(string text, string target)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var currency = at < 0 ? "" : text[..at].Trim();
        if (at < 0 || !IsCurrency(currency))
            throw new ComparisonException($"\"{text}\" is not a rate; write the currency and what one of it is worth in {target}, for example --rate 美元=6.8.");
        return double.TryParse(text[(at + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate > 0 && double.IsFinite(rate)
            ? (Same(currency), rate)
            : throw new ComparisonException($"\"{text[(at + 1)..]}\" is not a positive number; write a rate such as --rate {currency}=6.8.");
    }

    private static string Same(string currency) => currency switch { "人民币" => "元", "港币" => "港元", _ => currency };
}
