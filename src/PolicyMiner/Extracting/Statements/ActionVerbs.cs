namespace PolicyMiner.Extracting.Statements;

/// <summary>
/// The verbs with which notices set things going (建设, 培育, 引进 …). Their object is what is counted; the verb itself is not part of the
/// indicator, except where it says what is counted (新增, 吸纳, 培训).
/// </summary>
internal static class ActionVerbs
{
    private const string Makes = "建设 建成 新建 改建 扩建 改扩建 新建改建 改造 改造提升 升级 升级改造 培育 谋划 培植 培育壮大 培育认定 打造 创建 争创 创成 建立 设立 成立 组建 构建 搭建 布局 布设 设置 配置 配备 形成 达成 发展 引进 引入 吸引 招引 引育 集聚 聚集 做强 做大 做优 "
        + "推出 推广 推介 开展 举办 组织 组织开展 实施 启动 认定 评选 遴选 选育 选树 选择 确定 筛选 支持 扶持 资助 推动 促进 引导 鼓励 完成 实现 达到 拓展 开发 开通 开设 扩大 增加 保护 修复 整治 治理 提升 整合 拥有 获得 取得 申报 争取 落地 储备 签约 制定 出台 修订 编制 发布 "
        + "建 创 育 提供 投放 投入 安排 完善 新改建 规划建设 规范发展 重点培育 重点建设 重点扶持 分别建设 高标准打造 高水平建设 新培育 新引进 再造 梯次培育 集中打造 积极培育 大力培育 着力打造 加快建设 推进建设 累计建成 全面建成 规划布局 孵化 转化 授牌 命名 种植 栽植 营造 发放 配发 适配 严守 守住 坚守 延伸 保留 建有 扶持发展 开工 竣工 投产 上市 挂牌 入库 入园 入驻 落户 铺设 敷设 架设 安装 更新 更换 购置 提标 稳定保障 有效保障 "
        + "推进 力争 争取 确保 努力";
    private const string Tells = "新增 吸纳 带动 培训 培养 培养和培训 轮训 招收 招募 选派 引导 减少 降低 压减 淘汰 关闭 退出 削减 节约 节能 减排 造林 补充 帮扶 服务 覆盖 惠及 资助 转移 安置 接待 输送 输出 解决 救助 供应 供给 出栏 存栏 保有 生产 销售 收购 处理 处置 利用 回收 消纳 替代 植树 筹集 盘活 拆除 清退 收储 筹建 投资 融资 募集 实现就业 保障";

    private static readonly WordSet All = new(Makes + " " + Tells);
    private static readonly WordSet Dropped = new(Makes);

    // 签约服务, 竣工面积, 上市公司: what takes no object says which they are.
    private static readonly WordSet WithoutObject = new("签约 开工 竣工 投产 上市 挂牌 入库 入园 入驻 落户 落地");

    /// <summary>Whether the verb is dropped from the head of a name; one without an object belongs to the noun behind it.</summary>
    public static bool IsDroppedBefore(string verb, string noun) => IsDropped(verb) && !(WithoutObject.At(verb, 0)?.Length == verb.Length && noun.Length is >= 2 and <= 6 && !(Beginning(noun) is { } next && IsDropped(next)));

    /// <summary>The verb at the end of <paramref name="text"/> (了 and 出 after it aside), or null.</summary>
    public static string? Ending(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && text[^1] is '了' or '出' or '好' or '过' or '约' or '共')
            text = text[..^1];
        return All.EndingAt(text, text.Length);
    }

    /// <summary>Whether a verb ends the text.</summary>
    public static bool EndsWith(ReadOnlySpan<char> text) => Ending(text) is not null;

    /// <summary>The verb at the beginning of <paramref name="text"/>, or null; 建 and the like begin too many nouns to count.</summary>
    public static string? Beginning(ReadOnlySpan<char> text) => All.At(text, 0) is { Length: > 1 } verb ? verb : null;

    /// <summary>Where the first verb stands in the text, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // 教育, 创新 and 增加值 hold no verb: one character is a verb at the head or behind 新, 共 and the like.
            if (All.At(text, i) is { } verb && !(i + verb.Length < text.Length && text[i + verb.Length] is '值' or '率' or '额' or '业') && (verb.Length > 1 || i == 0 || text[i - 1] is '新' or '）' or '共' or '已' or '再' or '都' or '均' or '各' or '年'))
                return i;
        }
        return -1;
    }

    /// <summary>Whether the text is nothing but verbs: 新开工建设.</summary>
    public static bool IsOnly(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && (All.At(text, 0)?.Length ?? (text[0] is '新' or '再' or '共' ? 1 : 0)) is > 0 and var length)
            text = text[length..];
        return text.Length == 0;
    }

    /// <summary>Whether any verb stands in the text.</summary>
    public static bool In(ReadOnlySpan<char> text) => All.In(text);

    /// <summary>Whether the verb is dropped from an indicator.</summary>
    public static bool IsDropped(string verb) => Dropped.At(verb, 0) is { } same && same.Length == verb.Length;

    /// <summary>Where the object of two verbs joined by 或, 和 or 与 begins (见缝插针改建或新建口袋公园); 0 where there is no such pair.</summary>
    public static int AfterPair(string text)
    {
        for (var i = 2; i < text.Length - 3; i++)
        {
            if (text[i] is '或' or '和' or '与' or '、' && Dropped.EndingAt(text, i) is { Length: >= 2 } && Dropped.At(text, i + 1) is { Length: >= 2 } second && text.Length - i - 1 - second.Length >= 2 && text[i + 1 + second.Length] != '、')
                return i + 1 + second.Length;
        }
        return 0;
    }

    /// <summary>Where the object of the last verb in <paramref name="text"/> begins; 0 where there is no verb.</summary>
    public static int AfterLastDropped(string text)
    {
        for (var i = text.Length - 2; i > 0; i--)
        {
            if (Dropped.EndingAt(text, i) is { Length: >= 2 } && text[i] is not ('值' or '率' or '额') && !text.AsSpan(i).StartsWith("工作")) // 工业增加值的比重, 扶贫开发工作重点县 hold no verb
                return i;
        }
        return 0;
    }
}
