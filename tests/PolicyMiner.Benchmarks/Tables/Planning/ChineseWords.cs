namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>Texts such as notices hold, made up at random.</summary>
internal sealed class ChineseWords(Random random)
{
    private static readonly string[] Verbs = ["完善", "推进", "落实", "建立", "加强", "优化", "支持", "制定", "开展", "规范", "健全", "扩大"];
    private static readonly string[] Things = ["信息公开制度", "人才培训体系", "公共服务平台", "统计监测工作", "税收优惠政策", "知识产权保护", "基础设施建设", "质量标准体系", "金融支持力度", "市场准入管理", "安全生产责任", "绿色发展机制"];
    private static readonly string[] Organs = ["财政厅", "商务厅", "教育厅", "发展改革委", "科技厅", "人力资源社会保障厅", "税务局", "统计局", "市场监管局", "住房城乡建设厅"];
    private static readonly string[] Places = ["东城区", "西河县", "南山市", "北岭镇", "新安区", "长湖县", "平原市", "高台区", "青川县", "白沙市"];
    private static readonly string[] Heads = ["序号", "指标名称", "单位", "牵头部门", "完成时限", "任务内容", "备注", "数量", "地区", "类别", "标准", "责任单位"];
    private static readonly string[] Times = ["2024年底", "长期坚持", "2025年6月", "每年12月", "2023年", "持续推进"];

    public string Organ() => Pick(Organs);

    public string Place() => Pick(Places);

    public string Time() => Pick(Times);

    public string Short() => Pick(Verbs) + Pick(Things);

    /// <summary>A sentence of about <paramref name="clauses"/> clauses.</summary>
    public string Sentence(int clauses) => string.Join("，", Enumerable.Range(0, clauses).Select(_ => Short())) + "。";

    public string Number() => random.Next(4) switch
    {
        0 => $"{random.Next(1, 999)}",
        1 => $"{random.Next(1, 99)}.{random.Next(10)}",
        2 => $"{random.Next(1, 100)}%",
        _ => $"{random.Next(1, 99)},{random.Next(100, 999)}",
    };

    /// <summary>Different column heads.</summary>
    public string[] Header(int count) => [.. Heads.OrderBy(_ => random.Next()).Take(count)];

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
