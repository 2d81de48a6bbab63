using System.Globalization;
using System.Text.RegularExpressions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Notices;

/// <summary>When a notice takes effect and when it ends, as far as its text says so: 本办法自2021年9月1日起施行，有效期5年。</summary>
/// <param name="Effective">施行日期.</param>
/// <param name="Expires">失效日期.</param>
/// <param name="Inferred">Whether a date was computed (自发布之日起, 有效期5年) rather than printed.</param>
internal sealed partial record EffectiveDates(DateOnly? Effective, DateOnly? Expires, bool Inferred)
{
    /// <summary>Reads the sentences on 施行 and 有效期 that speak of the notice itself.</summary>
    /// <param name="written">成文日期, from which 自印发之日起 counts.</param>
    /// <param name="published">发布日期, from which 自发布之日起 counts; the written date where unknown.</param>
    /// <param name="title">The notice's title: 《清单（2021年版）》自…起施行 speaks of the notice if the title holds that name.</param>
    public static EffectiveDates Find(IEnumerable<string> paragraphs, string? title, DateOnly? written, DateOnly? published)
    {
        var effective = new HashSet<DateOnly>();
        var expires = new HashSet<DateOnly>();
        var computed = false;
        (int Years, int Months)? validity = null;
        foreach (var paragraph in paragraphs)
        {
            if (!MayTell(paragraph))
                continue;
            if (!paragraph.Contains("施行") && !paragraph.Contains("实施") && !paragraph.Contains("执行") && !paragraph.Contains("有效") && !paragraph.Contains("生效") && !paragraph.Contains("试行"))
                continue;
            foreach (var sentence in paragraph.Split('。'))
            {
                if (!MayTell(sentence))
                    continue;
                var own = OwnSubject().IsMatch(sentence) || Whole().IsMatch(sentence) || Ordained().IsMatch(sentence) || NamesTitle(sentence, title);
                if (own)
                {
                    if (FromDate().Match(sentence) is { Success: true } from && ChineseDate.ReadStart(from.Groups["date"].ValueSpan) is { } date)
                        effective.Add(date.Date);
                    else if (FromIssue().Match(sentence) is { Success: true } issue && ((issue.Value.Contains("印发") || issue.Value.Contains('下') ? written : published ?? written) is { } start))
                    {
                        computed = true;
                        effective.Add(issue.Groups["days"] is { Success: true } days ? start.AddDays(int.Parse(days.ValueSpan, CultureInfo.InvariantCulture)) : start);
                    }
                }
                // 绿色通道政策有效期至2025年12月31日 speaks of something else.
                if (!own && !Alone().IsMatch(sentence))
                    continue;
                if (Until().Match(sentence) is { Success: true } until && ChineseDate.ReadStart(until.Groups["date"].ValueSpan) is { } end)
                    expires.Add(end.Date);
                else if (Validity().Match(sentence) is { Success: true } period && ChineseOrdinal.Read(period.Groups["n"].ValueSpan) is { } n and > 0 and <= 50)
                    validity = period.Groups["unit"].Value == "年" ? (n, 0) : (0, n);
            }
        }
        DateOnly? first = effective.Count == 1 ? effective.First() : null; // two dates: of two regulations, or of a phase; unresolved
        DateOnly? last = expires.Count == 1 ? expires.First() : null;
        if (last is null && expires.Count == 0 && validity is { } v && first is { } s)
        {
            last = s.AddYears(v.Years).AddMonths(v.Months).AddDays(-1);
            computed = true;
        }
        return new(first, last, computed && (first is not null || last is not null));
    }

    // Each date is of a 日, each validity a 有效期 or 试行期: a look for these costs far less than the patterns.
    private static bool MayTell(string text) => text.AsSpan().IndexOfAny('日', '期') >= 0;

    private static bool NamesTitle(string sentence, string? title)
    {
        if (title is null || Named().Match(sentence) is not { Success: true } named)
            return false;
        var name = named.Groups["name"].ValueSpan;
        var plain = name.IndexOf('（') is > 1 and var bracket ? name[..bracket] : name;
        return plain.Length >= 2 && title.AsSpan().Contains(plain, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"《(?<name>[^》]{2,80})》(?:（[^）]{1,30}）)?[，,]?\s?自", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:本|此|该)(?:办法|规定|细则|条例|意见|通知|方案|规划|公告|通告|措施|政策|条件|决定|标准|准入条件|实施细则|实施意见|实施办法|暂行办法|管理办法|指南|文件|清单|目录|制度|规则|章程|计划|批复|令|若干|准则|预案)|(?:上述|以上)(?:规定|政策|措施|标准)自", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OwnSubject();

    [GeneratedRegex(@"^\s*自[^，]{2,30}起(?:正式)?(?:施行|实施|执行|生效|试行)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    // 《…条例》已经…会议通过，现予公布，自2008年1月1日起施行; 现印发给你们，自印发之日起施行
    [GeneratedRegex(@"(?:(?:现予以?|予以)(?:公布|发布|颁布|印发)(?:施行|实施)?|现印发(?:给你们)?)[，,]\s?自[^，]{2,30}起(?:正式)?(?:施行|实施|执行|生效)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ordained();

    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十百]+条)?\s*(?:文件)?(?:有效期|试行期)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Alone();

    [GeneratedRegex(@"[自从于](?<date>[0-9０-９〇零○一二三四五六七八九]{4}\s?年\s?[0-9０-９一二三四五六七八九十]{1,3}\s?月\s?[0-9０-９一二三四五六七八九十]{1,3}\s?日)\s?(?:零时)?(?:起|开始)?(?:正式|开始)?(?:施行|实施|执行|生效|试行)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FromDate();

    [GeneratedRegex(@"自(?:本(?:通知|公告|通告|办法|规定|意见|决定))?(?:印发|发布|公布|颁布|下发|发文|公告|签发)之?日(?:起)?(?:(?<days>\d{1,3})日后)?(?:起)?(?:正式|开始)?(?:施行|实施|执行|生效|试行)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FromIssue();

    [GeneratedRegex(@"(?:截止|截至|至|到)(?<date>[0-9]{4}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日)(?:止|为止|失效|废止|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Until();

    [GeneratedRegex(@"(?:有效期|试行期|有效期限)(?:限|为|是|暂定)*(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:个)?(?<unit>年|月)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Validity();
}
