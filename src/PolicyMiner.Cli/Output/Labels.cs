namespace PolicyMiner.Cli.Output;

/// <summary>Column headings for people, by field name, in both languages.</summary>
internal static class Labels
{
    private static readonly Dictionary<string, (string English, string Chinese)> Table = new()
    {
        ["rank"] = ("#", "序"), ["notice_id"] = ("notice", "文件"), ["title"] = ("title", "标题"), ["document_number"] = ("number", "发文字号"),
        ["region"] = ("region", "地区"), ["level"] = ("level", "层级"), ["issuers"] = ("issuers", "发文机关"), ["document_type"] = ("type", "文种"),
        ["written_date"] = ("date", "成文日期"), ["file"] = ("file", "来源文件"), ["id"] = ("id", "编号"), ["quote"] = ("quote", "原文"),
        ["indicator"] = ("indicator", "指标"), ["value"] = ("value", "数值"), ["value_max"] = ("to", "至"), ["unit"] = ("unit", "单位"), ["year"] = ("year", "年份"),
        ["comparator"] = ("is", "关系"), ["qualifier"] = ("qualifier", "限定"), ["scope"] = ("scope", "范围"), ["kind"] = ("kind", "种类"),
        ["seq"] = ("no.", "序号"), ["task"] = ("task", "任务"), ["lead"] = ("lead", "牵头单位"), ["participants"] = ("participants", "参加单位"),
        ["deadline"] = ("deadline", "时限"), ["name"] = ("name", "名称"), ["category"] = ("category", "类别"), ["business_types"] = ("business types", "业务类型"),
        ["support"] = ("support", "支持"), ["class"] = ("class", "类别"), ["subclass"] = ("subclass", "小类"), ["number"] = ("number", "编号"),
        ["effective_date"] = ("in force", "施行日期"), ["issuer"] = ("issuer", "机关"), ["relation"] = ("relation", "关系"), ["resolved"] = ("resolved", "库内文件"),
        ["term"] = ("term", "术语"), ["definition"] = ("definition", "定义"), ["english"] = ("English", "英文"), ["place"] = ("place", "地点"), ["role"] = ("role", "角色"),
        ["instrument"] = ("instrument", "政策工具"), ["strength"] = ("strength", "力度"), ["actor"] = ("actor", "主体"), ["beneficiary"] = ("beneficiary", "受益者"),
        ["heading"] = ("heading", "标题"), ["severity"] = ("severity", "程度"), ["code"] = ("code", "代码"), ["message"] = ("message", "说明"), ["page"] = ("page", "页"),
        ["type"] = ("kind", "类型"), ["count"] = ("count", "数量"), ["table"] = ("table", "表"), ["cells"] = ("cells", "单元格"), ["line"] = ("line", "行"),
        ["status"] = ("status", "状态"), ["sections"] = ("sections", "章节"), ["targets"] = ("targets", "目标"), ["statistics"] = ("statistics", "统计"),
        ["provisions"] = ("provisions", "规定"), ["tasks"] = ("tasks", "任务"), ["catalog"] = ("catalog", "目录"), ["taxonomy"] = ("taxonomy", "分类"),
        ["standards"] = ("standards", "标准"), ["table_rows"] = ("table rows", "表行"), ["citations"] = ("citations", "引用"),
        ["not_set"] = ("not set", "未设"), ["not_found"] = ("named, no number", "提及而无数值"), ["unreadable"] = ("not readable", "无法读取"), ["ambiguous"] = ("ambiguous", "有歧义"),
        ["same"] = ("same", "相同"), ["stronger"] = ("stronger", "更强"), ["weaker"] = ("weaker", "更弱"), ["changed"] = ("changed", "不同"), ["absent"] = ("absent", "缺"), ["added"] = ("added", "新增"),
        ["outline"] = ("theme", "主题"), ["similarity"] = ("similarity", "相似度"),
        ["definitions"] = ("definitions", "定义"), ["places"] = ("places", "地点"), ["measures"] = ("measures", "措施"),
    };

    /// <summary>The heading of <paramref name="field"/>; the field name itself where there is none.</summary>
    public static string Of(string field, Language language) =>
        Table.TryGetValue(field, out var label) ? language == Language.Chinese ? label.Chinese : label.English : field;
}
