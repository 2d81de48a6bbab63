using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Reading.Html;
using Xunit;

namespace PolicyMiner.Tests.Reading;

/// <summary>A page is never deeper than the parser and its readers can bear in linear time.</summary>
public sealed class NestingGuardTests
{
    // Elements that are not counted stand between those that are: rows and cells in tables, items in lists, formatting that the parser repeats.
    private const int MostDepth = 8 * Limit + 40;
    private const int Limit = 16;

    /// <summary>The parser's time grows with what is open; so closing tags that it ignores must not count (a page of 4 MB took minutes).</summary>
    [Theory]
    [InlineData("<span=\"1\">培训</td></tr></table>")]
    [InlineData("<div><table><tr><td></div>")]
    [InlineData("<x><div></x>")]
    [InlineData("<svg><td><option>")]
    [InlineData("<form><div></form>")]
    [InlineData("<div><object></div>")]
    public void ClosingTagsThatEndNothingDoNotHideDepth(string repeated) =>
        Assert.InRange(Depth(string.Concat(Enumerable.Repeat(repeated, 2_000))), 1, MostDepth);

    [Fact]
    public void NoSoupOfTagsIsDeepOnceItIsLimited() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        string[] names = ["div", "span", "b", "p", "li", "ul", "table", "tr", "td", "th", "form", "a", "svg", "object", "x", "button", "select", "option", "h1", "center", "caption", "nobr", "span=\"1\""];
        var used = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => names[random.Next(names.Length)]).ToArray();
        var pattern = string.Concat(Enumerable.Range(0, 1 + random.Next(8)).Select(_ => (random.Next(5) < 3 ? "<" : "</") + used[random.Next(used.Length)] + ">"));
        return (Depth(string.Concat(Enumerable.Repeat(pattern, 600))) <= MostDepth).Label(pattern);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static int Depth(string page)
    {
        using var document = new HtmlParser().ParseDocument(NestingGuard.Limit(page, Limit, 1_000_000, out _));
        var deepest = 0;
        for (var (node, depth) = ((INode)document, 0); ;)
        {
            deepest = Math.Max(deepest, depth);
            if (node.FirstChild is { } child)
                (node, depth) = (child, depth + 1);
            else
            {
                while (node.NextSibling is null)
                {
                    if (node.Parent is null)
                        return deepest;
                    (node, depth) = (node.Parent, depth - 1);
                }
                node = node.NextSibling;
            }
        }
    }
}
