using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Citations;

/// <summary>Who issued the cited document, as printed: before 《 (财政部等部委《…》, 省政府出台了《…》) or at the head of the title (国务院办公厅转发…).</summary>
internal static partial class CitedIssuers
{
    // What may stand between the issuer and 《; the longer ones first.
    private static readonly string[] Links =
    [
        "联合印发的", "联合印发", "联合发布的", "联合出台的", "研究制定的", "印发了", "印发的", "印发", "发布了", "发布的", "发布", "颁布了", "颁布的", "颁布", "公布了", "公布的", "公布",
        "出台了", "出台的", "出台", "下发了", "下发的", "下发", "制定了", "制定的", "制定", "批准的", "通过的", "现行的", "关于", "在", "的", "了", "文件", "最新",
    ];

    // Verbs and other words after which the issuer's name begins.
    private static readonly string[] Cuts =
    [
        "贯彻落实", "贯彻执行", "深入贯彻", "全面贯彻", "认真贯彻", "认真落实", "全面落实", "严格执行", "严格按照", "严格落实", "贯彻", "落实", "执行", "实施", "根据", "依据", "依照", "按照", "遵照", "参照", "比照", "结合", "符合", "达到", "满足", "衔接",
        "废止", "修订", "修改", "转发", "批转", "对照", "学习", "遵守", "推进", "纳入", "列入", "参考", "属于", "依托", "对", "按", "以及", "原", "将", "把",
    ];

    /// <summary>The issuer printed right before a title, or null.</summary>
    /// <param name="before">The clause up to 《.</param>
    public static string? Before(string before)
    {
        var name = before.TrimEnd();
        for (var again = true; again;)
        {
            again = false;
            foreach (var link in Links)
            {
                if (name.Length > link.Length && name.EndsWith(link, StringComparison.Ordinal))
                    (name, again) = (name[..^link.Length].TrimEnd(), true);
            }
        }
        var cut = name.LastIndexOfAny(['》', '）', ')', '“', '”', '，', '；', '：', '。', '《']) + 1;
        foreach (var verb in Cuts)
        {
            var at = name.LastIndexOf(verb, StringComparison.Ordinal);
            if (at >= 0)
                cut = Math.Max(cut, at + verb.Length);
        }
        name = Preceding().Replace(name[cut..].TrimStart(), "").Trim(' ', '、', '和', '及', '与', '由', '经', '于', '　');
        return name.Length is > 1 and <= 60 && Orgs.EndsAsOrganisation(WithoutOthers(name)) ? name : null;
    }

    /// <summary>The issuer at the head of a title: the body before 关于, 转发, 印发, or null.</summary>
    public static string? InTitle(string title)
    {
        var stop = title.Length;
        foreach (var word in (ReadOnlySpan<string>)["关于", "转发", "印发", "批转"])
        {
            if (title.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                stop = Math.Min(stop, at);
        }
        return stop < title.Length && stop is > 1 and <= 60 && Orgs.EndsAsOrganisation(WithoutOthers(title[..stop].Trim())) ? title[..stop].Trim() : null;
    }

    // 2013年12月20日省人民政府发布的《…》; 《渔业法》第三十条、农业农村部《…》: neither the day nor the article before it belongs to the name.
    [GeneratedRegex(@"^(?:[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|(?:第[一二三四五六七八九十百零]{1,6}[条款项][、和及]?)+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Preceding();

    /// <summary>财政部等部委, 国家发展改革委等30部门: the name without 等 and what follows.</summary>
    private static string WithoutOthers(string name)
    {
        var others = name.LastIndexOf('等');
        return others > 1 && name.Length - others <= 8 ? name[..others] : name;
    }
}
