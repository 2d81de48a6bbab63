using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Lines of a head that hold a date together with the number or the issuer.</summary>
internal static partial class IssueDates
{
    private const int Longest = 90;

    /// <summary>1999年7月13日,国家海洋局 under the title: date and organs; null for anything else.</summary>
    public static (TracedText Date, IReadOnlyList<TracedText> Organs)? BeforeOrgan(TracedText line) =>
        line.Length <= Longest && ChineseDate.ReadStart(line.Value) is { } date && line.Length > date.Length + 3 && (line[date.Length] is ',' or '，' or '、' || char.IsWhiteSpace(line[date.Length]))
        && OrganNames.Split(line.Slice(date.Length + 1).Trim()) is { } organs ? (line.Slice(0, date.Length), organs) : null;

    /// <summary>甲府发〔2013〕42号 二○一三年八月二十二日, 1985年5月4日皖政〔1985〕38号: number and date on one line; null for anything else.</summary>
    public static (TracedText Number, TracedText Date)? WithNumber(TracedText line)
    {
        if (line.Length > Longest)
            return null;
        if (ChineseDate.ReadStart(line.Value) is { } day && OldNumber().Match(line.Value, day.Length) is { Success: true } old)
            return (line.Slice(old.Groups["number"].Index, old.Groups["number"].Length), line.Slice(0, day.Length));
        if (DocumentNumbers.FindNext(line.Value, 0) is { Start: 0, CodeEnd: > 0 } found && line.Slice(found.End).Trim() is { Length: > 0 } date && ChineseDate.ReadWhole(date.Value) is not null)
            return (line.Slice(0, found.End), date);
        return ChineseDate.ReadStart(line.Value) is { } first && DocumentNumbers.FindNext(line.Value, first.Length) is { CodeEnd: > 0 } number && number.End == line.Length
            && line.Value.AsSpan(first.Length, number.Start - first.Length).Trim(" \u3000,，、").Length == 0
            ? (line.Slice(number.Start), line.Slice(0, first.Length)) : null;
    }

    // 1995年11月8日 建规字第638号文发布: numbers of that time name no year
    [GeneratedRegex(@"\G[\s,，、]*(?<number>\p{IsCJKUnifiedIdeographs}{1,8}字第?[0-9]{1,5}号)(?:文?(?:发布|印发|公布|颁布|颁发))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex OldNumber();
}
