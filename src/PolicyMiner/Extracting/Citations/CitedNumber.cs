namespace PolicyMiner.Extracting.Citations;

/// <summary>A number by which a document is cited: 发文字号, an order or announcement, or a standard.</summary>
/// <param name="Start">Where it begins in the text, its issuer included where the number cannot do without (国务院令第591号).</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">As a record prints it: brackets 〔〕, no inner blanks, e.g. <c>财税〔2009〕63号</c>, <c>GB/T 18916.8—2006</c>.</param>
/// <param name="Issuer">The issuer that stands in front of the number, e.g. 财政部 in 财政部财税〔2009〕63号, or null.</param>
/// <param name="IsStandard">Whether it is the number of a standard.</param>
/// <param name="Completed">Whether 号 or 年 was missing in print and was added.</param>
internal sealed record CitedNumber(int Start, int End, string Value, string? Issuer, bool IsStandard, bool Completed);
