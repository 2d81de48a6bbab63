using System.Text.RegularExpressions;

namespace PolicyMiner.Reading;

/// <summary>Lines that a web site prints around a document and that are no part of it: breadcrumbs, font sizes, share buttons, page numbers.</summary>
public static partial class PageChrome
{
    private const int Longest = 120;

    /// <summary>Whether the whole line is such furniture, e.g. 【打印】【字体：大 中 小】 or 扫一扫在手机打开当前页.</summary>
    public static bool IsChrome(string line)
    {
        line = line.Trim();
        return line.Length is > 0 and <= Longest && (Furniture().IsMatch(line) || PageNumber().IsMatch(line));
    }

    [GeneratedRegex(@"^(?:扫一扫.{0,12}当前页.{0,10}|(?:[您你])?(?:现在|当前|目前)?(?:所在)?的?位置\s*[:：].*|首页\s*[>＞/».].*|返\s*回(?:顶部|首页|上一页|列表)?|上一[篇条页]\s*[:：].*|下一[篇条页]\s*[:：].*|相关(?:链接|文档|阅读|解读|稿件|政策)\s*[:：]?|【?\s*(?:打印|关闭|打印本页|关闭窗口|关闭本页|我要打印|收藏|纠错)\s*】?(?:\s*【?\s*(?:打印|关闭|打印本页|关闭窗口|关闭本页|收藏|纠错)\s*】?)*|【?\s*字(?:体|号)\s*[:：].{0,20}|【打印】.{0,30}|分享(?:到|至)?\s*[:：]?.{0,20}|(?:发布|更新|公开)?(?:时间|日期)\s*[:：]\s*\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+(?:信息)?(?:来源|浏览次数|点击数|作者|访问量|字体|阅读|点击率|浏览量|责任编辑).*)?|(?:浏览|点击|阅读|访问)(?:次数|数|量)\s*[:：]?.{0,20}|(?:信息)?来源\s*[:：].{0,30}(?:作者|编辑|浏览次数|字体|责任编辑).*|责任编辑\s*[:：].{0,20}|(?:信息)?编辑\s*[:：].{0,12}|网站(?:地图|标识码).*|(?:主办|承办)单位\s*[:：].{0,40}(?:ICP|网站).*|版权所有.*|.{0,20}ICP备.*|.{0,20}公网安备.*)$")]
    private static partial Regex Furniture();

    // — 12 —, -12-, 第3页, 第 3 页 共 12 页
    [GeneratedRegex(@"^(?:[—–－\-－―─]{1,3}\s*\d{1,4}\s*[—–－\-－―─]{1,3}|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}\s*页?)$")]
    private static partial Regex PageNumber();
}
