using System.Text.RegularExpressions;

namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>What cells hold, as far as finding tables needs to know.</summary>
internal static partial class CellKinds
{
    /// <summary>Whether the text is a number or amount, or a sign for none: 1,234.5 · 45% · (12) · — · n/a.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text.Trim());

    /// <summary>Whether the second of two numbers that stand close goes on with the first: 12 345.</summary>
    public static bool GoesOnAsThousands(string before, string after) =>
        before.Length is > 0 and <= 4 && before.TrimStart('-', '–', '+', '−').All(char.IsAsciiDigit)
        && after.Length >= 3 && after[..3].All(char.IsAsciiDigit) && (after.Length == 3 || !char.IsAsciiDigit(after[3]));

    /// <summary>Whether a number goes on with a date: Oct 3 · 3 1929 (a day and a year).</summary>
    public static bool GoesOnAsDate(string before, string after) =>
        Month().IsMatch(before) || before.Length <= 2 && before.All(char.IsAsciiDigit) && after.Length == 4 && after[0] is '1' or '2' && after.All(char.IsAsciiDigit);

    /// <summary>Whether the text is the marker of a list item: 1. · （一） · (a) · • · —.</summary>
    public static bool IsMarker(string text) => Marker().IsMatch(text.Trim());

    /// <summary>Whether the line leads the eye to a page number with dots, as in a contents page.</summary>
    public static bool HasLeader(string text) => Leader().IsMatch(text);

    /// <summary>Whether the line is the caption of a table or figure: Table 3. Permits issued · 表3　主要指标.</summary>
    public static bool IsCaption(string text) => Caption().IsMatch(text);

    [GeneratedRegex(@"^(?i:table|tableau|tabelle|tabla|tabela|tabella|figure|fig\.|chart|graph|exhibit|图表?|附?表)\s?(?:[A-Z]{1,2}[.-]?)?[0-9IVX一二三四五六七八九十]{1,3}(?:[.:\s　—–-]|[A-Za-z]\b|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?:[\s$€£¥￥+±<>≤≥~(（\[\-–−]*\.?[0-9０-９][0-9０-９.,，:/'%％‰*+†)）\]\s–—−-]*(?:[a-zA-Z%]{1,3}|亿元|万元|万人|元|人|年|月|日)?(?:\s?[(（][a-zA-Z0-9]{1,2}[)）])?|[$€£¥(]{0,2}[-–—−.…*:]{1,3}\)?|\((?:[A-Z]{1,2}|NAP)\)|(?i:n\.?[/.]?[ad]\.?|nil|none))$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?i:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?i:[a-z]{0,6})\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?:[(（]?(?:[0-9０-９]{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})[)）.．、:]{1,2}|[•·●○■□▪–—\-*►▶]|[①-⑳])$", RegexOptions.NonBacktracking)]
    private static partial Regex Marker();

    [GeneratedRegex(@"(?:\.\s?){5,}|…{2,}|(?:·\s?){5,}|_{6,}", RegexOptions.NonBacktracking)]
    private static partial Regex Leader();
}
