using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using PolicyMiner.Exporting.Reports;
using PolicyMiner.Tests.Cli;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Exporting;

/// <summary>The HTML report, read by a parser and used in a real browser. With POLICYMINER_SCREENSHOTS=FOLDER the browser test leaves pictures to look at.</summary>
public sealed class ReportTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    private static readonly string[] Parts = ["coverage", "comparison", "bars", "timeline", "citations", "references", "sources", "colophon"];

    [Fact]
    public void It_needs_nothing_else_and_every_link_leads_somewhere()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Report(folder, index.Path));
        var page = new HtmlParser().ParseDocument(text);
        Assert.Empty(page.QuerySelectorAll("[src], link, iframe, object, embed, img, image, use, base"));
        Assert.All(page.QuerySelectorAll("a[href]"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style");
        Assert.DoesNotContain("url(", text);
        Assert.Equal(Parts, page.QuerySelectorAll("main > section").Select(s => s.Id));
        Assert.All(page.QuerySelectorAll("svg[role=img]"), s => Assert.False(string.IsNullOrEmpty(s.GetAttribute("aria-label"))));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void It_shows_what_compare_and_list_say()
    {
        using var folder = new TemporaryFolder();
        var page = new HtmlParser().ParseDocument(File.ReadAllText(Report(folder, index.Path, "compare", "山东", "广东", "吉林", "郑州")));
        var comparison = JsonNode.Parse(CommandRun.Of("compare", "山东", "广东", "吉林", "郑州", "--format", "json", "--index", index.Path).Out)!;
        var rows = page.QuerySelectorAll("#m-targets tbody tr");
        Assert.Equal(comparison["rows"]!.AsArray().Count, rows.Length);
        foreach (var (expected, row) in comparison["rows"]!.AsArray().Zip(rows))
        {
            var cells = row.QuerySelectorAll("td").ToList();
            foreach (var (cell, shown) in expected!["cells"]!.AsArray().Zip(cells))
            {
                Assert.Equal(cell!["state"]!.ToString(), shown.ClassName);
                Assert.Contains(cell["text"]!.ToString(), shown.TextContent);
                var notes = shown.QuerySelectorAll("sup a").Select(a => page.QuerySelector(a.GetAttribute("href")!)!.QuerySelector(".id")!.TextContent);
                Assert.Equal(cell["records"]!.AsArray().Select(r => r!.ToString()).Take(6), notes);
            }
        }
        var quotes = CommandRun.Of("list", "targets", "--format", "jsonl", "--index", index.Path).Lines.Select(l => JsonNode.Parse(l)!).ToDictionary(r => r["id"]!.ToString(), r => r["quote"]!.ToString());
        var checkedQuotes = 0;
        foreach (var note in page.QuerySelectorAll(".sources > li"))
        {
            if (!quotes.TryGetValue(note.QuerySelector(".id")!.TextContent, out var quote))
                continue;
            Assert.Equal(quote, note.QuerySelector("blockquote")!.TextContent);
            checkedQuotes++;
        }
        Assert.True(checkedQuotes > 20, $"only {checkedQuotes} targets are quoted");
    }

    [Fact]
    public void Nothing_that_a_document_says_becomes_markup()
    {
        using var folder = new TemporaryFolder();
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u202E";
        folder.File("a.txt", $"甲省人民政府关于{hostile}的意见\n\n甲政发〔2010〕1号\n\n一、目标{hostile}\n\n到2014年，全省{hostile}服务外包额达到30亿美元。根据《{hostile}》（国发〔2009〕1号），由商务厅牵头推进{hostile}。\n");
        folder.File("b.txt", "乙省人民政府关于服务外包的意见\n\n到2014年，全省服务外包额达到50亿美元。\n");
        var path = Path.Combine(folder.Path, "own.db");
        Assert.Equal(0, CommandRun.Of("refresh", folder.Path, "--index", path).ExitCode);
        var page = new HtmlParser().ParseDocument(File.ReadAllText(Report(folder, path)));
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("img, [onerror]"));
        Assert.Contains("<script>", page.Body!.TextContent);
        Assert.DoesNotContain("\u202E", page.Body.TextContent);
    }

    /// <summary>Text → what stands in the page.</summary>
    [Theory]
    [InlineData("甲&乙<丙>\"丁\"'戊'", "甲&amp;乙&lt;丙&gt;&quot;丁&quot;&#39;戊&#39;", "what HTML gives a meaning")]
    [InlineData("两\n行", "两\n行", "line breaks stay")]
    [InlineData("\0\u0007甲", "\uFFFD\uFFFD甲", "control characters are marked")]
    [InlineData("甲\u202E乙", "甲乙", "nothing turns the direction of a line")]
    [InlineData("𠮷", "𠮷", "a character outside the first plane")]
    [InlineData("", "", "nothing")]
    public void Text_is_escaped(string text, string expected, string why)
    {
        var page = new HtmlPage();
        page.Add($"<b>{text}</b>");
        Assert.True($"<b>{expected}</b>" == page.ToString(), why);
    }

    [Fact]
    public void One_notice_or_none_is_a_report_too()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Parts, new HtmlParser().ParseDocument(File.ReadAllText(Report(folder, index.Path, "all", "--region", "吉林"))).QuerySelectorAll("main > section").Select(s => s.Id));
        Assert.Equal(Parts, new HtmlParser().ParseDocument(File.ReadAllText(Report(folder, index.Path, "all", "--region", "西藏"))).QuerySelectorAll("main > section").Select(s => s.Id));
    }

    [ToolFact("chromium", "--version")]
    public async Task A_reader_clicks_through_it()
    {
        using var folder = new TemporaryFolder();
        var file = Report(folder, index.Path, "--lang", "zh", "--at", "2016-06-30");
        await using var browser = await Browser.StartAsync();
        foreach (var (width, height, dark) in ((int, int, bool)[])[(1280, 900, false), (768, 1000, true), (360, 740, false)])
        {
            await browser.OpenAsync(file, width, height, dark);
            // Only boxes scroll sideways, never the page.
            Assert.Equal("true", await browser.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth"));
            Assert.Equal("true", await browser.EvaluateAsync("[...document.querySelectorAll('.scroll')].every(b => b.getBoundingClientRect().right <= innerWidth + 1)"));
            Assert.Equal(dark ? "rgb(21, 23, 26)" : "rgb(251, 250, 246)", await browser.EvaluateAsync("getComputedStyle(document.body).backgroundColor"));
            foreach (var part in Parts)
            {
                await browser.EvaluateAsync($"document.getElementById('{part}').scrollIntoView({{ behavior: 'instant' }})");
                await Picture(browser, $"{width}-{part}");
            }

            await browser.ClickAsync("#m-targets td.value a.q");
            Assert.Equal("true", await browser.EvaluateAsync("document.getElementById('quote').open"));
            var quote = await browser.EvaluateAsync("document.querySelector('#quote blockquote').textContent");
            Assert.Equal(quote, await browser.EvaluateAsync("document.querySelector(document.querySelector('#m-targets td.value a.q').getAttribute('href') + ' blockquote').textContent"));
            await Picture(browser, $"{width}-quote");
            await browser.PressAsync("Escape");
            Assert.Equal("false", await browser.EvaluateAsync("document.getElementById('quote').open"));
            Assert.Equal("true", await browser.EvaluateAsync("document.activeElement === document.querySelector('#m-targets td.value a.q')"));

            // The same by keys, on to the note at the end.
            await browser.PressAsync("Enter");
            Assert.Equal("true", await browser.EvaluateAsync("document.getElementById('quote').open"));
            await browser.ClickAsync("#quote .go");
            Assert.Equal("false", await browser.EvaluateAsync("document.getElementById('quote').open"));
            Assert.Equal("LI", await browser.EvaluateAsync("document.activeElement.tagName"));
            Assert.StartsWith("#n", await browser.EvaluateAsync("location.hash"));
        }

        await browser.OpenAsync(file, 1280, 900);
        var all = int.Parse(await browser.EvaluateAsync("[...document.querySelectorAll('#m-targets tbody tr')].filter(r => !r.hidden).length"));
        await browser.ClickAsync(".filter input");
        await browser.TypeAsync("离岸");
        var some = int.Parse(await browser.EvaluateAsync("[...document.querySelectorAll('#m-targets tbody tr')].filter(r => !r.hidden).length"));
        Assert.InRange(some, 1, all - 1);
        Assert.Equal("true", await browser.EvaluateAsync("[...document.querySelectorAll('#m-targets tbody tr')].filter(r => !r.hidden).every(r => r.textContent.includes('离岸'))"));

        // A closed part opens by the keyboard, a curve of the graph leads to its mention.
        await browser.EvaluateAsync("document.querySelectorAll('details.matrix summary')[1].focus()");
        await browser.PressAsync("Enter");
        Assert.Equal("true", await browser.EvaluateAsync("document.querySelectorAll('details.matrix')[1].open"));
        await browser.EvaluateAsync("document.querySelector('#citations svg.graph a.q').focus()");
        await browser.PressAsync("Enter");
        Assert.Equal("true", await browser.EvaluateAsync("document.getElementById('quote').open"));
        await browser.ClickAsync("#quote .close");
        Assert.Equal("false", await browser.EvaluateAsync("document.getElementById('quote').open"));

        var pdf = await browser.PrintAsync();
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
        if (Pictures is { } pictures)
            File.WriteAllBytes(Path.Combine(pictures, "print.pdf"), pdf);

        // Nothing was asked of any network, nothing went wrong in the page.
        Assert.All(browser.Events.Where(e => e["method"]!.ToString() == "Network.requestWillBeSent"), e => Assert.StartsWith("file:", e["params"]!["request"]!["url"]!.ToString()));
        Assert.Empty(browser.Events.Where(e => e["method"]!.ToString() is "Runtime.exceptionThrown" or "Log.entryAdded").Select(e => e.ToJsonString()));
    }

    private static string? Pictures => Environment.GetEnvironmentVariable("POLICYMINER_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    private static async Task Picture(Browser browser, string name)
    {
        if (Pictures is { } folder)
            File.WriteAllBytes(Path.Combine(folder, name + ".png"), await browser.ScreenshotAsync());
    }

    private static string Report(TemporaryFolder folder, string index, params string[] args)
    {
        var file = Path.Combine(folder.Path, "report.html");
        var run = CommandRun.Of(["export", .. args, "--format", "html", "-o", file, "--index", index]);
        Assert.True(run.ExitCode == 0, run.Error);
        return file;
    }
}
