using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Trims the words around a number down to what names the thing measured.</summary>
internal static class Wordings
{
    private static readonly WordSet Openers = new(
        "一是 二是 三是 四是 五是 六是 但 较上年同期 比上年同期 较上年 比上年 较去年同期 比去年同期 较去年 比去年 各类 各级 各项 各种 能够 能 含 其中 特别是 尤其是 同时 并且 并 且 以及 同比 环比 和 及 与 、 或者 或 使得 使 让 力争 确保 争取 努力 要 将 则 而 另外 另 此外 全面 分别 约 预计 有望 据统计 逐步 加快 积极 大力 着力 重点 "
        + "进一步 不断 持续 继续 深入 切实 统筹 全力 使用 即 用 —— — 的 了 等 到 至 实现 推动 促进 保持 基本 每年 年均 累计 已经 已 现有 现 具有 拥有 预期 计划 拟 新 其 再 也 还 均 都 各 共 共有 首批 特制 对 对于 "
        + "力求 通过 以此 从而 原则上 一般 全年 当年 上半年 下半年 末 底 期间 时期 应 应当 须 必须 需 可 可以 给予 依据 按照 按 以 不断扩大 明确 规定 即将 由 从 因 经 据 截至");
    // Words that begin like an opener and are nouns.
    private static readonly WordSet Guarded = new(
        "一般公共预算 一般公共服务 一般预算 一般债券 一般债务 一般贸易 一般工业 一般固体 一般制造 一般农户 一般户 一般性 在地 新能源 新兴 新型 新材料 新增 新农 新生 新药 含金 含氧 含水 含硫 含油 含税 含量 含盐 含磷 含氟 新产品 新业态 新城 新区 新建 新经济 新基建 新技术 新一代 新时代 新四板 新三板 新股 即时 "
        + "用水 用电 用地 用工 用户 用能 用气 到位 到账 到期 到校 对外 对口 对接 对内 现代 现场 现行 现金 现价 其他 其它 其余 共享 共建 共同 共青 再生 再制造 再贷款 再就业 再保险 各类市场主体 还款 还田 "
        + "使用权 以工代赈 以上 以下 以旧换新 以色列 将军 可再生 能力 能源 能耗 能效 能级 能手 能工 能人 能动 能见 能量 能繁 可燃 可回收 可持续 可支配 可移动 可降解 应急 应届 应税 应用 应对 需求 按时 按摩 经济 经营 经费 经认定 经开 经纪 经常 从业 从事 据点 "
        + "据实 因公 与会 和谐 和田 及时 及格 的士 等级 等外 重点 末端 底盘 全年用 均衡 均等 都市 都江堰 另类 实现地 基本养老 基本医疗 基本公共 基本农田 基本满意 基本建设 基本药物 基本社 保持率 推动力 预期寿命 "
        + "计划生育 计划用水 用人 年均气温 年均浓度 并网 并购 并联 并列 让利 约束 首批 应缴 需水 对虾 由于 从严 经济林 即食 可用 要素 要件 期间费 拟上市 拟建 以上学历 新开 新冠 新线 新设 新引 新认定 新签 新上 "
        + "新注册 新登记 新装 新媒体 新闻 新疆 新品 新车 新改 新成 新添 新购 新入 再次");

    /// <summary>Words of a state that begin with 在 and belong to the name: 在孵企业, 在校生.</summary>
    public static readonly WordSet States = new("在校 在岗 在职 在园 在册 在建 在库 在线 在孵 在编 在训 在营 在产 在研 在读 在架 在役 在栏 在养 在保");

    private static readonly WordSet Closers = new("完成 年均 应当 必须 已经 已 共 为 的 了 约 近 将 应 须 由 从 在 以 按 分别 均 也 都 仅 力争 确保 总计 合计 共计 累计 就 再 又 与 和 及 、 — ： 不得 稳步 大幅 逐步 显著 明显 持续 进一步 首次 率先 先后 需 每 是 一次性 给予 有 进入 位居 位列 排名 跃居 达到 力求 保持 稳居 成为 上升到 控制 预计 现状 现有 目前 当前 基本 超额 减按 比上年 较上年 比去年 较去年 比上年同期 较上年同期 每年 每人 每人每月 最高 再给予 再按");

    // 完成投资1286亿元: without its verb such a noun would name nothing.
    internal static readonly WordSet Flows = new("投资 产值 销售 收入 税收 利润 贷款");

    private static readonly WordSet Relative = new("取得 获得 获 具有 具备 拥有 达到 从事 完成 实现 通过");

    private static readonly WordSet Doing = new("设置 设有 设立 开设 开展 配备 建有 提供 参加 接受 使用 建立 享受");
    private static readonly WordSet ShareEnds = new("占比 比例 比重");

    private static readonly WordSet Bounds = new("不超过 不低于 不少于 不小于 不大于 不高于 不多于 不得超过 不得低于 不得少于 不得高于");

    // Words that open a phrase of place, means or cause before the verb.
    internal static readonly WordSet Prepositions = new("通过 依托 围绕 支持 在 对 以 为 向 从 与 由 针对 结合 引导 鼓励 推动 推进 带动");

    private static readonly WordSet Yearly = new("全年实现 全年完成 共实现 共完成 预计实现 预计完成");
    private static readonly WordSet Deciding = new("确定 决定 计划 明确 安排");

    // 为“中国服务外包示范城市”, 确定为…: the name behind counts what stands before it.
    private static readonly WordSet Naming = new("确定为 认定为 命名为 评为 列为 纳入 成为 作为 为 入选 获批");
    private static readonly WordSet AfterCuts = new("已经 实现 全部 总体完成 如期完成 建设取得 取得 得到 建设步伐 步伐 明显加快 明显提升 不断 进一步");
    private static readonly WordSet Lists = new("目录 名录 名单 榜单 项目库 推荐目录");
    private static readonly WordSet Marks = new("台阶 大台阶 新台阶 大关 关口 的台阶 的大关 的规模 的水平");
    private static readonly WordSet Having = new("共有 拥有 现有 设有 建有 共培育 共认定 共设立 共建成 共吸纳 有");

    /// <summary>Words that take a term or condition to another level: 由参加失业保险3年以上放宽至参保1年以上.</summary>
    public static readonly WordSet Changes = new("放宽至 放宽到 放宽为 缩短至 缩短到 缩短为 延长至 延长到 延长为 压缩至 压缩到 压减至");

    /// <summary>The name of the thing in the words before a number.</summary>
    public static string NameBefore(string before)
    {
        if (before.LastIndexOf("是指", StringComparison.Ordinal) is > 0 and var meant)
            before = before[(meant + 2)..]; // 本意见所称大型医院是指床位数
        if (Changes.IndexIn(before) is >= 0 and var change && before.Length - change >= 5 && !before.AsSpan(change + 3).StartsWith("上述"))
            before = before[(change + 3)..];
        var text = Enumerations.After(Trim(WithoutBasis(GrantNames.WithoutAside(before[..PerReader.ChainEndingAt(before, before.Length, 0)]))));
        foreach (var goal in new[] { "目标是", "目标为", "指标是", "指标为", "任务是", "任务为" })
        {
            if (text.LastIndexOf(goal, StringComparison.Ordinal) is not (>= 0 and var named) || text.Length - named - goal.Length < 2)
                continue;
            var aimed = Trim(text[(named + goal.Length)..]);
            text = ActionVerbs.IsOnly(aimed) && named > 2 ? text[..(named + 2)] : aimed; // 全年旅游业发展的预期目标是国内旅游人数; 安居工程建设任务是新开工建设
        }
        for (var i = 2; i < Math.Min(text.Length - 5, 14); i++)
        {
            if ("县市区省州旗镇".Contains(text[i - 1]) && Yearly.At(text, i) is { } achieved)
                (text, i) = (Trim(text[(i + achieved.Length)..]), text.Length); // 某县全年实现生产总值
        }
        for (var i = 3; i < Math.Min(text.Length - 4, 16); i++)
        {
            if (Deciding.At(text, i) is { } decided && "府委局部厅院".Contains(text[i - 1]))
                (text, i) = (Trim(text[(i + decided.Length)..]), text.Length); // 省人民政府确定全年新开工…
        }
        if (text.IndexOf("（含", StringComparison.Ordinal) is > 1 and var with && text.IndexOf('）', with) is > 0 and var until)
            text = text.Remove(with, until - with + 1); // 国家级实验室（含国家地方联合实验室）
        // 常州将推动新能源产业规模: who is to do it is none of the name.
        if (text.IndexOf('将') is > 0 and < 7 and var will && text[(will + 1)..] is var deed && ActionVerbs.Beginning(deed) is { } verb && ActionVerbs.IsDropped(verb) && deed.Length - verb.Length >= 4)
            text = deed[verb.Length..];
        if (text.Length > 6 && text.IndexOf("计划", StringComparison.Ordinal) == 2 && Scopes.IsWhole(text[..2]))
            text = text[..2] + text[4..]; // 我市计划接待国内游客
        text = LightVerbs.Without(text);
        text = BeforeBound(AfterHaving(text));
        var located = before.StartsWith('在'); // 在黄土高原建设淤地坝
        if ((text.Length > 24 || located || Prepositions.Starts(text)) && ActionVerbs.AfterLastDropped(text) is var cut and > 0 && text.Length - cut >= (located ? 3 : 4) && text[cut] is not ('的' or '了' or '和' or '或' or '、' or '率'))
            text = text[cut..];
        if (ActionVerbs.AfterPair(text) is var pair and > 0 && !PartOfNoun(text[pair]))
            text = text[pair..];
        return AfterQualities(Trim(DropVerbs(Trim(text))));
    }

    private const string Qualities = "好强高大优快广多密显出善先熟厚理低新畅";

    // 信誉好、竞争力强的示范企业: what several qualities are said of stands behind 的.
    private static string AfterQualities(string text)
    {
        var of = text.LastIndexOf('的');
        if (of < 5 || text.Length - of - 1 < 2 || !text.AsSpan(0, of).Contains('、'))
            return text;
        foreach (var part in text[..of].Split('、'))
        {
            if (part.Length < 3 || !Qualities.Contains(part[^1]))
                return text;
        }
        return text[(of + 1)..];
    }

    // 建设规模, 引进率: behind such a character the verb is part of a noun.
    private static bool PartOfNoun(char next) => next is '的' or '后' or '率' or '量' or '额' or '面' or '规' or '总' or '成' or '用' or '性' or '区' or '土';

    /// <summary>What reaches a share of a whole, without that whole: 床位数达到全市总量的(15%) → 床位数.</summary>
    public static string WithoutWhole(string before)
    {
        var at = before.LastIndexOf("达到", StringComparison.Ordinal);
        return at > 2 && before.Length - at <= 12 && before.IndexOf('总', at) > 0 ? before[..at] : before;
    }

    // 将检测收费标准在现行基础上总体再降低: the basis is no part of the name, which stands behind 将.
    private static string WithoutBasis(string text)
    {
        if (text.StartsWith('按') && text.IndexOf("计算", StringComparison.Ordinal) is > 0 and <= 12 and var reckoned)
            return text[(reckoned + 2)..]; // 按可比价计算比去年增长10.9%
        var basis = text.IndexOf("基础上", StringComparison.Ordinal);
        var at = basis < 0 ? -1 : text.LastIndexOf('在', basis);
        if (at < 2)
            return text;
        var thing = text[..at];
        return thing.LastIndexOfAny(['将', '把']) is >= 0 and var mark && thing.Length - mark > 3 ? thing[(mark + 1)..] : thing;
    }

    /// <summary>The name of the thing in the words behind a number.</summary>
    public static string NameAfter(string after)
    {
        var text = after.TrimStart('的', '个');
        if (text.StartsWith('（') && text.IndexOf('）') is > 0 and var note)
            text = text[(note + 1)..]; // 5个（其中一个为避难场所）
        if (text.Length > 4 && text.StartsWith("以上", StringComparison.Ordinal) && text.Length < after.Length)
            text = text[2..]; // 1000兆比特/秒（Mbps）以上接入服务能力
        if (Marks.Starts(text))
            return ""; // 迈上3万亿元台阶, 突破2000亿元大关
        foreach (var manner in new[] { "税率征收", "比例征收", "比例给予", "标准给予", "税率", "比例", "标准" })
            text = after.StartsWith('的') && text.StartsWith(manner, StringComparison.Ordinal) && text.Length > manner.Length + 1 ? text[manner.Length..] : text;
        text = text.TrimEnd('、', '和', '及', '与', '等', '并', '或', '—', '以');
        if (Naming.IndexIn(text.AsSpan(0, Math.Min(text.Length, 8))) is var at and >= 0)
        {
            if (at >= 4 && Naming.At(text, at) == "成为")
                return TrimStart(text); // 8000多万农业转移人口成为城镇居民
            var name = text[(at + Naming.At(text, at)!.Length)..].Trim('“', '”', '"', '《', '》');
            if (at >= 2 && Lists.EndingAt(name, name.Length) is not null)
                return TrimStart(text[..at]); // 7名能工巧匠入选…目录
            if (name.Length >= 4)
                return name;
        }
        for (var i = 2; i < text.Length - 1; i++)
        {
            if (text[i] == '、' && char.IsAsciiDigit(text[i + 1]))
                text = text[..i]; // 1个会展中心、10大旅游项目
        }
        // 50家小巨人企业和若干家独角兽企业: what is not counted is named no more.
        if (text.IndexOf("和若干", StringComparison.Ordinal) is >= 2 and var some)
            text = text[..some];
        if (text.Length > 4 && text.AsSpan(1, 2) is "全部")
            return TrimStart(text[..1] + text[3..]); // 11个村全部实现了通水泥路
        if (text.Length > 6 && AfterCuts.IndexIn(text.AsSpan(3)) is var cut and >= 0)
            text = text[..(cut + 3)];
        // 46家泥头车运输企业已获取投标资质: what they have done is told of them.
        if (text.IndexOf('已') is >= 3 and var achieved && text.Length - achieved >= 4)
            text = text[..achieved];
        if (text.Length > 40)
            text = text[..40];
        if (text.Length > 5 && text.EndsWith("的建设", StringComparison.Ordinal))
            text = text[..^3]; // 抓好5个试点镇的建设
        if (text.Length > 4 && text.EndsWith("每年", StringComparison.Ordinal))
            text = text[..^2]; // 95%的家长每年得到4次指导
        // 对65万人实施了扶贫生态移民: 了 marks the verb of the sentence, what it governs is the name.
        if (text.IndexOf('了') is >= 2 and <= 4 and var done && text.Length - done > 2 && ActionVerbs.Ending(text.AsSpan(0, done))?.Length == done)
            text = text[(done + 1)..];
        return Unquote(AfterQualities(TrimStart(text)));
    }

    /// <summary>Whether a word before a number speaks of a share and so belongs to the name: 占.</summary>
    public static bool IsShare(string word) => word is "占" or "占到";

    /// <summary>Whether the words before a number end in a list of names (某某集团、某某软件等8家).</summary>
    public static bool EndsInEnumeration(string before) => before.EndsWith('等') || before.EndsWith("等共", StringComparison.Ordinal);

    /// <summary>The parts of an enumeration A、B和C at the end or in the whole of <paramref name="text"/>.</summary>
    public static string[] Parts(string text)
    {
        var end = Grades.Etc(text);
        if (end > 0 && text[..end].Contains('、', StringComparison.Ordinal))
            text = text[..end];
        var start = text.LastIndexOfAny(['为', '是', '在', '于', '：']);
        if (start >= 0 && start < text.Length - 2)
            text = text[(start + 1)..];
        var kept = text.Replace("及以", "\u0001", StringComparison.Ordinal).Replace("及其", "\u0002", StringComparison.Ordinal); // 地级及以上城市 is one name
        return [.. kept.Split(['、', '和', '及', '与'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Replace("\u0001", "及以", StringComparison.Ordinal).Replace("\u0002", "及其", StringComparison.Ordinal).Trim())];
    }

    /// <summary>Both ends trimmed of words that name nothing.</summary>
    public static string Trim(string text)
    {
        for (var length = -1; length != text.Length && text.Length > 0;)
        {
            length = text.Length;
            text = TrimStart(text);
            if (text.Length > 1 && Closers.EndingAt(text, text.Length) is { } closer && (text.Length > 2 || closer.Length == 2) && !(closer == "均" && text[^2] is '平' or '人' or '户' or '亩') && !(closer == "和" && text[^2] == '之'))
                text = text[..^closer.Length];
        }
        return Unquote(text.Trim(' ', '·', '：', '，', '-', '—', '<', '>', '"', '【', '】'));
    }

    private static string TrimStart(string text)
    {
        for (var changed = true; changed && text.Length > 0;)
        {
            changed = false;
            if (Openers.At(text, 0) is { } opener && !(Relative.Starts(text) && text.Contains('的', StringComparison.Ordinal)) && !Guarded.Starts(text))
                (text, changed) = (text[opener.Length..], true);
            else if (text.Length > 1 && text[0] == '在' && !Guarded.Starts(text) && !States.Starts(text))
                (text, changed) = (text[1..], true);
        }
        return text;
    }

    // “四好农村路” as a whole loses its marks, “四好农村路”示范县 keeps them, and a mark without partner goes.
    private static string Unquote(string text)
    {
        int opens = text.Count(c => c == '“'), closes = text.Count(c => c == '”');
        if (opens == 1 && closes == 1 && text[0] == '“' && text[^1] == '”')
            return text[1..^1];
        return opens == closes ? text : text.Trim('“', '”');
    }

    // 职工教育经费按不超过企业工资总额: what is bounded stands before the bound.
    private static string BeforeBound(string text)
    {
        for (var i = 4; i < text.Length; i++)
        {
            if (text[i] == '不' && Bounds.At(text, i) is not null && Trim(text[..i]) is { Length: >= 3 } bounded)
                return bounded;
        }
        return text;
    }

    // 全国共有服务外包企业, 全省拥有普通高等院校; 每万人拥有律师数 is a name.
    private static string AfterHaving(string text)
    {
        if (text.StartsWith('每') || text.StartsWith('有') && text.IndexOf('的') is > 2 and var of && text.Length - of > 2)
            return text; // 有就业意愿的毕业生
        for (var i = 0; i < Math.Min(9, text.Length - 2); i++)
        {
            if (i <= 3 && Having.At(text, i) is { } word && !(word == "有" && i > 0 && text[i - 1] is '具' or '没' or '所' or '国' or '含' or '私' or '特' or '享' or '占' or '持') && text.Length - i - word.Length >= 2 && text[i + word.Length] is not ('效' or '机' or '关' or '限' or '色' or '偿' or '条' or '望' or '序' or '害' or '利' or '线'))
                return text[(i + word.Length)..];
        }
        return text;
    }

    private static string DropVerbs(string text)
    {
        for (var i = 0; i < 3; i++)
        {
            if (text.Contains('的', StringComparison.Ordinal) && (Relative.Starts(text) || Doing.Starts(text) && ShareEnds.EndingAt(text, text.Length) is not null))
                return text; // 取得国际资质认证的企业, 设置中医科室的医院占比: the verb is part of the name
            if (ActionVerbs.Beginning(text) is not { } verb || !ActionVerbs.IsDroppedBefore(verb, text[verb.Length..]) || text.Length - verb.Length < 2 || verb is "完成" or "实现" && Flows.At(text, verb.Length)?.Length == text.Length - verb.Length || PartOfNoun(text[verb.Length]))
                return text;
            text = Trim(text[verb.Length..]);
        }
        return text;
    }
}
