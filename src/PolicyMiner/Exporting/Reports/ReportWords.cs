namespace PolicyMiner.Exporting.Reports;

/// <summary>The words of a report in Chinese or English; names of kinds, states and events by their printed names.</summary>
public sealed class ReportWords
{
    private static readonly Dictionary<string, (string Chinese, string English)> Table = new(StringComparer.Ordinal)
    {
        ["report"] = ("政策比较报告", "Policy report"),
        ["skip"] = ("跳到正文", "Skip to content"),
        ["contents"] = ("目录", "Contents"),
        ["coverage"] = ("文件与记录", "What the notices hold"),
        ["coverage_note"] = ("每件文件中各类记录的数量；颜色越浓，数量越多（按列）。", "Records of each kind in each notice; the stronger the colour of a cell, the more (within its column)."),
        ["comparison"] = ("并列比较", "Side by side"),
        ["comparison_note"] = ("点击数值可看原文。印刷用语照录；存量与增量、全域与局部不入同一行。", "Choose a value to read the sentence it rests on. Words as printed; stock and flow, whole and part are never in one row."),
        ["filter"] = ("筛选行", "Filter rows"),
        ["bars"] = ("目标的数量与数值", "Targets by place and year"),
        ["bars_note"] = ("各地为各年份设定的目标个数；下面是两地以上都设定、单位相同的指标。", "How many targets each place sets for each year; below, indicators that several places set in one unit."),
        ["targets_count"] = ("{0}：{1} 年 {2} 个目标", "{0}: {2} targets for {1}"),
        ["no_year"] = ("无年份", "no year"),
        ["timeline"] = ("时间线", "Timeline"),
        ["timeline_note"] = ("横条为有效期，虚线一端表示未见失效规定；竖线为成文，圆点为目标年。有效与否以 {0} 为准，只依文件本身和库内文件判断。", "A bar is the period of validity, with a broken end where none is stated; a stroke is the day of writing, a dot a year aimed at. Validity on {0}, by the texts and by other notices of the corpus alone."),
        ["events"] = ("全部事件", "All events"),
        ["citations"] = ("引用关系", "Citations"),
        ["citations_note"] = ("左为所选文件，右为所引文件；空心者不在库内。括号内为引用它的文件数。", "On the left the notices, on the right what they cite; hollow marks are not in the corpus. In brackets, by how many notices it is cited."),
        ["references"] = ("参考文献", "References"),
        ["references_note"] = ("按 GB/T 7714—2015 著录。", "By GB/T 7714—2015."),
        ["sources"] = ("原文", "Sources"),
        ["sources_note"] = ("报告中每个数值所据的原文及其位置。", "The text that each value rests on, and where it stands."),
        ["colophon"] = ("说明", "About this report"),
        ["unread"] = ("未能读取的文件", "Files that could not be read"),
        ["nothing"] = ("没有可显示的内容。", "There is nothing to show."),
        ["left_out"] = ("另有 {0} 项未列出。", "{0} more are not shown."),
        ["too_many"] = ("所选文件 {0} 件，过多而不宜并列；请用 --region、--year 等缩小范围，或用 export compare 指明各地。", "{0} notices are too many to stand side by side; narrow them with --region or --year, or name them with export compare."),
        ["figures_notices"] = ("件文件", "notices"),
        ["figures_places"] = ("个地区", "places"),
        ["figures_records"] = ("条记录", "records"),
        ["figures_unread"] = ("个文件未读出", "files not read"),
        ["close"] = ("关闭", "Close"),
        ["go_to_source"] = ("在“原文”中查看", "Show among the sources"),
        ["line"] = ("第 {0} 行", "line {0}"),
        ["lines"] = ("第 {0}–{1} 行", "lines {0}–{1}"),
        ["page"] = ("第 {0} 页", "page {0}"),
        ["characters"] = ("字符 {0}–{1}", "characters {0}–{1}"),
        ["doubtful"] = ("存疑", "doubtful"),
        ["corrected"] = ("人工", "a person's"),
        ["indicator"] = ("指标", "indicator"),
        ["similarity"] = ("相似度", "similarity"),
        ["of"] = ("共 {0} 条", "{0} records"),
        ["assumed"] = ("推定", "assumed"),
        ["date"] = ("日期", "date"),
        ["event"] = ("事件", "event"),
        ["place"] = ("地区", "place"),
        ["notice"] = ("文件", "notice"),
        ["text"] = ("内容", "what"),
        ["validity"] = ("状态", "status"),
        ["from"] = ("起", "from"),
        ["to"] = ("止", "to"),
        ["by"] = ("依据", "by"),
        ["on_targets"] = ("目标", "Targets"),
        ["on_tasks"] = ("任务分工", "Tasks"),
        ["on_measures"] = ("政策工具", "Measures"),
        ["on_outline"] = ("结构", "Outline"),
        ["on_catalog"] = ("目录", "Catalogue"),
        ["on_definitions"] = ("定义", "Definitions"),
        ["not_set"] = ("未设", "not set"),
        ["not_found"] = ("提及而无数值", "named, no number"),
        ["unreadable"] = ("无法读取", "not readable"),
        ["ambiguous"] = ("有歧义", "ambiguous"),
        ["same"] = ("相同", "same"),
        ["stronger"] = ("更强", "stronger"),
        ["weaker"] = ("更弱", "weaker"),
        ["changed"] = ("不同", "changed"),
        ["absent"] = ("缺", "absent"),
        ["added"] = ("新增", "added"),
        ["basis"] = ("依据", "basis"),
        ["implements"] = ("贯彻", "implements"),
        ["forwards"] = ("转发", "forwards"),
        ["repeals"] = ("废止", "repeals"),
        ["amends"] = ("修改", "amends"),
        ["mentions"] = ("提及", "mentions"),
        ["written"] = ("成文", "written"),
        ["printed"] = ("印发", "printed"),
        ["effective"] = ("施行", "in effect"),
        ["expires"] = ("失效", "expires"),
        ["repealed"] = ("已废止", "repealed"),
        ["amended"] = ("已修改", "amended"),
        ["target"] = ("目标", "target"),
        ["in_force"] = ("有效", "in force"),
        ["not_yet"] = ("尚未施行", "not yet in force"),
        ["expired"] = ("已失效", "expired"),
        ["section"] = ("章节", "section"),
        ["statistic"] = ("统计", "statistic"),
        ["provision"] = ("规定", "provision"),
        ["task"] = ("任务", "task"),
        ["catalog_entry"] = ("目录项", "catalogue"),
        ["taxonomy_entry"] = ("分类项", "taxonomy"),
        ["standard"] = ("标准", "standard"),
        ["table_row"] = ("表行", "table row"),
        ["citation"] = ("引用", "citation"),
        ["definition"] = ("定义", "definition"),
        ["measure"] = ("措施", "measure"),
        ["kind_notices"] = ("文件", "notices"),
        ["kind_sections"] = ("章节", "sections"),
        ["kind_targets"] = ("目标", "targets"),
        ["kind_statistics"] = ("统计", "statistics"),
        ["kind_provisions"] = ("规定", "provisions"),
        ["kind_tasks"] = ("任务", "tasks"),
        ["kind_catalog"] = ("目录", "catalogue"),
        ["kind_taxonomy"] = ("分类", "taxonomy"),
        ["kind_standards"] = ("标准", "standards"),
        ["kind_tables"] = ("其他表行", "other rows"),
        ["kind_citations"] = ("引用", "citations"),
        ["kind_definitions"] = ("定义", "definitions"),
        ["kind_places"] = ("地点", "places"),
        ["kind_measures"] = ("措施", "measures"),
    };

    private readonly bool _chinese;

    /// <summary>The words in Chinese (<c>zh</c>) or else English.</summary>
    public ReportWords(bool chinese) => _chinese = chinese;

    /// <summary>The language for the page's <c>lang</c>.</summary>
    public string LanguageTag => _chinese ? "zh-CN" : "en";

    /// <summary>A word by its name; the name itself where there is none.</summary>
    public string this[string name] => Table.TryGetValue(name, out var word) ? _chinese ? word.Chinese : word.English : name;

    /// <summary>A note of a comparison in the report's language.</summary>
    public string In(Comparing.ComparisonNote note) => note.In(_chinese);

    /// <summary>A sentence with its places filled.</summary>
    public string Of(string name, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, this[name], values);
}
