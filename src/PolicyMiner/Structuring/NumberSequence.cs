namespace PolicyMiner.Structuring;

/// <summary>Follows the numbers of headings, to tell a number in its place (二、 after 一、) from one that only opens a line (三、四线城市).</summary>
internal sealed class NumberSequence
{
    // （一）–（二十四） may run through all chapters, and articles through all chapters of a regulation: they are not here.
    private static readonly NumberForm[] Resettable = [NumberForm.Chinese, NumberForm.Arabic, NumberForm.BracketedArabic, NumberForm.Circled, NumberForm.Ordinal];

    private readonly Dictionary<NumberForm, int> _last = [];

    /// <summary>Whether <paramref name="number"/> is the next of its form, or a first one.</summary>
    public bool Fits(HeadingNumber number) => number.Value == 1 || (_last.TryGetValue(number.Form, out var last) && number.Value == last + 1);

    /// <summary>Takes <paramref name="number"/> as read; numbers of lower forms start again.</summary>
    public void Take(HeadingNumber number)
    {
        _last[number.Form] = number.Value;
        if (number.Form is NumberForm.Ordinal or NumberForm.Circled)
            return;
        foreach (var form in Resettable)
        {
            if (NumberForms.Rank(form) > NumberForms.Rank(number.Form))
                _last.Remove(form);
        }
    }
}

/// <summary>The order of the forms of numbers, from the outermost to the innermost.</summary>
internal static class NumberForms
{
    /// <summary>0 for the outermost; a heading lies in the nearest one above it of a lower rank.</summary>
    public static int Rank(NumberForm form) => form switch
    {
        NumberForm.Annex => 0,
        NumberForm.Part => 1,
        NumberForm.Chapter or NumberForm.Decimal => 2,
        NumberForm.Division => 3,
        NumberForm.Article => 4,
        NumberForm.Chinese => 5,
        NumberForm.BracketedChinese => 6,
        NumberForm.Arabic => 7,
        NumberForm.DecimalSecond => 8,
        NumberForm.DecimalThird => 9,
        NumberForm.DecimalFourth => 10,
        NumberForm.BracketedArabic => 11,
        NumberForm.Circled => 12,
        _ => 13,
    };
}
