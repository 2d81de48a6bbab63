using PolicyMiner.Benchmarks.Making;

namespace PolicyMiner.Benchmarks.Pathological;

/// <summary>What somebody who wants to break us, or a broken program, might repeat.</summary>
internal static class Shapes
{
    private static readonly string[] Words = ["省商务厅", "牵头", "，", "。", "、", "（", "）", "到2015年", "达到", "20亿元", "《", "》", "的意见", "一、", "第一条", "1．", "本办法所称", "是指", "增长", "12%", "由", "负责", "某市", "\n", "\t", "“", "”", "：", "；", "以上", "某政发〔2010〕16号", "支持", "给予", "补贴"];

    private static readonly string[] Unbroken = [.. Words.Where(w => w is not ("\n" or "\t"))];

    /// <summary>All of them, texts first.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        // One line of one character.
        Shape.Text("digits", (dice, _) => ((char)('0' + dice.Below(10))).ToString()),
        Shape.Text("zeros", "0"),
        Shape.Text("stops", "。"),
        Shape.Text("commas", "，"),
        Shape.Text("spaces", " "),
        Shape.Text("spread-words", "省  "),
        Shape.Text("wide-spaces", "　"),
        Shape.Text("newlines", "\n"),
        Shape.Text("tabs-alone", "\t"),
        Shape.Text("letters", "a"),
        Shape.Text("one-character", "省"),
        Shape.Text("rare-characters", "𠀀"),
        Shape.Text("chinese-digits", (dice, _) => "一二三四五六七八九十百千万亿"[dice.Below(14)].ToString()),
        Shape.Text("form-feeds", "\f"),
        // Brackets and quotes.
        Shape.Text("open-brackets", "（"),
        Shape.Text("close-brackets", "）"),
        Shape.Text("nested-brackets", (_, i) => i < 1_600_000 ? "（" : "）"),
        Shape.Text("open-titles", "《"),
        Shape.Text("nested-titles", (_, i) => i < 1_600_000 ? "《" : "》"),
        Shape.Text("titles", "《×》、"),
        Shape.Text("quotes", "“"),
        Shape.Text("square-brackets", "[1]"),
        // One paragraph without end.
        Shape.Text("endless", (dice, _) => $"由省商务厅牵头，省财政厅配合，到2015年服务外包收入力争达到{dice.Below(900)}亿元以上；"),
        Shape.Text("endless-commas", (dice, _) => $"由省商务厅牵头，省财政厅配合，到2015年服务外包收入力争达到{dice.Below(900)}亿元以上，"),
        Shape.Text("endless-sentences", (dice, _) => $"支持企业发展，对新增就业给予{dice.Below(900)}元/人补贴。"),
        Shape.Text("endless-words", (dice, _) => dice.Pick(Unbroken)),
        Shape.Text("numbers", (dice, _) => $"{dice.Below(100_000)} "),
        Shape.Text("amounts", (dice, _) => $"{dice.Below(1_000)}.{dice.Below(10)}亿元、"),
        Shape.Text("percentages", "百分之"),
        Shape.Text("ranges", "10—15—"),
        Shape.Text("deadlines", "到2025年达到"),
        Shape.Text("years", "2010年"),
        Shape.Text("dates", "2010年2月9日"),
        Shape.Text("departments", "省商务厅、"),
        Shape.Text("departments-unbroken", "省商务厅"),
        Shape.Text("places", "济南市"),
        Shape.Text("citations", "《国务院关于加快发展服务业的若干意见》（国发〔2007〕7号）、"),
        Shape.Text("document-numbers", "国发〔2007〕7号"),
        Shape.Text("definitions", "本办法所称服务外包，是指企业将业务委托他人。"),
        Shape.Text("definitions-unbroken", "所称是指"),
        Shape.Text("by-whom", "由"),
        Shape.Text("articles-inline", "第一条"),
        Shape.Text("items-inline", "1．"),
        Shape.Text("responsibilities", "（责任单位：省商务厅、省财政厅）"),
        Shape.Text("purposes", "为加快发展服务外包，"),
        Shape.Text("units", "元/人/年"),
        // Many lines.
        Shape.Text("articles", (_, i) => $"第{i + 1}条　企业应当依法经营。\n"),
        Shape.Text("first-articles", "第一条\n"),
        Shape.Text("headings", "一、总体要求\n"),
        Shape.Text("headings-run-in", "（一）加大支持力度。省财政厅要安排资金。\n"),
        Shape.Text("deep-headings", (_, i) => (i % 4) switch { 0 => "一、总则\n", 1 => "（一）目标\n", 2 => "1．要求\n", _ => "（1）内容\n" }),
        Shape.Text("targets", (dice, i) => $"到2015年，服务外包收入达到{i}亿元，年均增长{dice.Below(40)}%以上。\n"),
        Shape.Text("short-lines", "省\n"),
        Shape.Text("annexes", (_, i) => $"附件{i + 1}\n"),
        Shape.Text("annex-list", (_, i) => i == 0 ? "附件：1．分工表\n" : $"　　　{i + 1}．分工表\n"),
        Shape.Text("signatures", "某省人民政府\n二〇一〇年二月九日\n"),
        Shape.Text("notices", (_, i) => $"某市人民政府关于印发第{i}号方案的通知\n某政发〔2010〕{i % 9_999 + 1}号\n各县人民政府：\n请认真执行。\n某市人民政府\n2010年2月9日\n"),
        Shape.Text("document-number-lines", (_, i) => $"某政发〔2010〕{i % 9_999 + 1}号\n"),
        Shape.Text("contents", (_, i) => $"一、总体要求……{i + 1}\n"),
        Shape.Text("responsibility-lines", "牵头单位：省商务厅\n"),
        Shape.Text("random-words", (dice, _) => dice.Pick(Words)),
        // Tables and markup in text.
        Shape.Text("tab-rows", (dice, i) => $"{i}\t任务\t省商务厅\t{dice.Below(100)}\n"),
        Shape.Text("tab-cells", "\t1"),
        Shape.Text("tab-columns", (_, i) => i % 10_000 == 9_999 ? "项\n" : "项\t"),
        Shape.Text("task-rows", (_, i) => i == 0 ? "序号\t工作任务\t牵头单位\t参加单位\n" : $"{i}\t加快发展\t省商务厅\t省财政厅、省税务局\n"),
        Shape.Text("pipe-rows", "| 项 |\n"),
        Shape.Text("pipe-cells", "|1"),
        Shape.Text("markdown-headings", "# 总则\n"),
        Shape.Text("marks", "#"),
        Shape.Text("stars", "**"),
        Shape.Text("list-markup", "<ol><li>"),
        Shape.Text("tables-open", "<table border=\"1\">\n<tr><td rowspan=\"1\">抓好落实。\n"),
        Shape.Text("tables-without-rows", (_, i) => i < 900_000 ? "<table>\n" : "</table>"),
        Shape.Text("table-markup", "<table><tr><td>"),
        Shape.Text("angle-brackets", "<"),
        // Web pages.
        Shape.Html("html-deep", "", (_, i) => i < 100_000 ? "<div>" : "某省商务厅。"),
        Shape.Html("html-divs", "", (_, _) => "<div>"),
        Shape.Html("html-cells", "<table><tr>", (_, _) => "<td>"),
        Shape.Html("html-rows", "<table>", (_, i) => $"<tr><td>{i}<td>任务<td>省商务厅", "</table>"),
        Shape.Html("html-spans", "<table>", (_, _) => "<tr><td rowspan=1000 colspan=1000>项", "</table>"),
        Shape.Html("html-tables", "", (_, _) => "<table><tr><td>"),
        Shape.Html("html-paragraphs", "", (dice, _) => $"<p>到2015年收入达到{dice.Below(900)}亿元。"),
        Shape.Html("html-misnested", "", (_, _) => "<span=\"1\"><x><div></x></table>培训"),
        Shape.Html("html-drawings", "<table>", (_, _) => "<svg><td>"),
        Shape.Html("html-bold", "", (_, _) => "<b><p>"),
        Shape.Html("html-links", "", (_, i) => $"<a href=\"附件{i}.doc\">附件</a>"),
        Shape.Html("html-attribute", "<p title=\"", (_, _) => "省", "\">"),
        Shape.Html("html-comment", "<!--", (_, _) => "- "),
        Shape.Html("html-entities", "<p>", (_, _) => "&amp;"),
        Shape.Html("html-lists", "", (_, _) => "<ul><li>"),
        Shape.Html("html-text", "<p>", (_, _) => "省商务厅", "</p>"),
        Shape.Html("html-breaks", "<p>", (_, _) => "省<br>", "</p>"),
    ];
}
