namespace PolicyMiner.Extracting.Numbers;

/// <summary>The words that stand directly behind a number and its unit.</summary>
/// <param name="End">Where they end.</param>
/// <param name="Comparator">What they bound, or null.</param>
/// <param name="Qualifier">As printed.</param>
/// <param name="ChangeSign">1 for a noun of growth behind (20%以上的增速), -1 for decline.</param>
/// <param name="ChangeWord">That noun.</param>
public readonly record struct Tail(int End, string? Comparator, string? Qualifier, int ChangeSign, string? ChangeWord);

/// <summary>Reads the <see cref="Tail"/> of a number.</summary>
public static class TailReader
{
    // 以下 and 以上 also point at what is printed below and above: 以下条件, 以上各项, 以下简称.
    private static readonly string[] Pointing = ["以下简称", "以下条件", "以下情", "以下几", "以下措施", "以下方", "以下内", "以下标", "以下问", "以上各", "以上述", "以上情", "以上条件", "以上规定"];

    /// <summary>Reads on from <paramref name="at"/>; a length of time may also be closed by 内.</summary>
    public static Tail Read(string text, int at, bool isTime)
    {
        var end = at;
        string? comparator = null, qualifier = null;
        if (!Pointing.Any(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0) && QuantityWording.StartingAt(text, at) is { } word)
        {
            (comparator, qualifier) = (word.Comparator, word.Text);
            end += word.Text.Length;
            // 5年多以上 does not occur; 10多人左右 does.
            if (word.Text is "多" or "余" && QuantityWording.StartingAt(text, end) is { } second)
                end += second.Text.Length;
        }
        else if (at < text.Length && text[at] == '（' && text.IndexOf('）', at, Math.Min(24, text.Length - at)) is > 0 and var note && QuantityWording.StartingAt(text, note + 1) is { } distant)
        {
            (comparator, qualifier) = (distant.Comparator, distant.Text); // 4071.93万公顷（61079万亩）之内
        }
        else if (isTime && at < text.Length && text[at] == '内' && !(at + 1 < text.Length && text[at + 1] is '部' or '容' or '外'))
        {
            (comparator, qualifier, end) = ("<=", "内", at + 1);
        }
        if (comparator is null && text.AsSpan(end).StartsWith("（含）"))
            (comparator, qualifier, end) = isTime && text.AsSpan(end + 3).StartsWith("内") ? ("<=", "内", end + 4) : (null, null, end + 3); // 超过30家（含）, 12个月（含）内
        var (sign, word0) = QuantityWording.ChangeAfter(text, end);
        return new(end, comparator, qualifier, sign, word0);
    }
}
