namespace PolicyMiner.Structuring;

/// <summary>The forms in which an official document numbers its layers (层次序数, GB/T 9704—2012 7.3.3) and a regulation its articles.</summary>
public enum NumberForm
{
    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    BracketedChinese,

    /// <summary>1．, 1. or 1、</summary>
    Arabic,

    /// <summary>（1） or 1）</summary>
    BracketedArabic,

    /// <summary>①</summary>
    Circled,

    /// <summary>第一编, 第一篇, 第一部分</summary>
    Part,

    /// <summary>第一章</summary>
    Chapter,

    /// <summary>第一节</summary>
    Division,

    /// <summary>第一条</summary>
    Article,

    /// <summary>一是</summary>
    Ordinal,

    /// <summary>附件1, 附录</summary>
    Annex,

    /// <summary>1 总则, above 1.1</summary>
    Decimal,

    /// <summary>1.1</summary>
    DecimalSecond,

    /// <summary>1.1.1</summary>
    DecimalThird,

    /// <summary>1.1.1.1</summary>
    DecimalFourth,
}

/// <summary>The number that opens a paragraph.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Value">What it counts to, e.g. 12 for 十二、; 0 where it says nothing (附录).</param>
/// <param name="Length">How many characters of the paragraph it takes, without the blanks after it.</param>
internal readonly record struct HeadingNumber(NumberForm Form, int Value, int Length);
