namespace PolicyMiner.Extracting.Tasks;

/// <summary>Where the name of an actor may end: a look at two characters before the phrase is read.</summary>
internal static class ActorEnds
{
    private const string Last = "门厅局委会办室署院府关行心处道组班部队社联协校所位构省市县区州盟旗地方村镇乡街城基园点）)人团主长司校兵口面业织金份级政指台议站学";

    // The last character of a name and one behind it that make another word: 部|署, 政府|性, 联席会|议. 会同 is the verb, and behind 机构 and 地方 begins another word (机构|建立, 地方|可).
    private static readonly HashSet<int> GoesOn = [.. ("部门 部分 部署 部长 部位 部队 委会 委员 委托 站点 站长 站台 站房 站内 站区 站场 办人 办机 办公 办法 办事 办学 办结 局面 局部 局长 府性 府采 府购 府债 府网 府令 府间 院校 院系 院线 院士 院内 院长 会议 会员 会展 会计 行业 行政 行为 行动 行程 行使 行驶 行长 行道 "
        + "厅际 厅长 署名 市长 县长 区长 省长 州长 镇长 乡长 校长 所长 队长 处理 处置 处罚 处于 处长 道路 组织 组建 组成 组长 班子 班级 班次 队伍 队员 社会 社区 社团 社保 社员 联动 联系 联席 联网 联盟 校企 校园 校内 校长 校毕 位于 位置 构成 构建 省级 省内 省属 省外 省份 省直 市场 市级 市区 市民 市属 市内 市直 市政 市容 "
        + "县级 县域 县区 县城 县乡 区域 区级 区间 区内 区块 区县 区属 旗下 旗舰 地区 地方 地市 地级 地点 地块 地址 地下 地理 地上 方式 方案 方向 方法 方可 方便 村民 村级 村镇 村庄 镇村 镇区 乡村 乡镇 街道 街区 城市 城乡 城镇 城区 城际 园区 园内 团体 团队 团委 基地 基层 基础 "
        + "份额 份数 份认 级别 级以 级上 级市 级县 级有 级部 级财 级党 级政 级人 级公 级工 级各 级机 级单 级主 政府 政策 政务 政治 政法 政协 政局 政部 政厅 政、 政和 政补 政资 政支 政预 政贴 政收 政奖 门户 门槛 门间 门预 门职 业务 业园 业化 业链 业家 业性 织部 面积 面向 面貌 人员 人民 人才 人口 司法 司机 主任 主体 主管 长期 口岸 指挥 指导 指定 指标 指数 指南 指引 指出 指示 指派 指令 指成 指办 台账 台湾 台商 台阶 台风 议事 议题 议案 议程 议定 议纪 议精 议室 学校 学院 学生 学习 学前 学位 学籍 学科 学术 学会 学区 学费 学历 学年 学期 学员 学段").Split(' ').Select(w => Pair(w[0], w[1]))];

    // 政府指导价, 政府定价: what is the government's, not the government acting; 政府指导企业 acts.
    private static readonly string[] OfGovernment = ["指导价", "定价", "补贴", "补助资金", "投资项目", "投资基金", "投资工程", "专项债", "职能", "信息公开", "网站", "出资", "产业基金", "引导基金", "工作报告", "平台", "部门", "机关", "数据"];

    private static readonly System.Buffers.SearchValues<char> Lasts = System.Buffers.SearchValues.Create(Last);

    /// <summary>Whether a name may end before <paramref name="end"/>.</summary>
    public static bool At(string text, int end) =>
        end >= 2 && Lasts.Contains(text[end - 1]) && !(text[end - 1] == '府' && IsOfGovernment(text, end)) && !(text[end - 1] == '门' && IsOfDepartments(text, end))
        && !(end < text.Length && GoesOn.Contains(Pair(text[end - 1], text[end])) && !(text[end - 1] == '构' && text[end - 2] == '机') && !(text[end] == '可' && text[end - 2] == '地') && !text.AsSpan(end).StartsWith("会同") && !text.AsSpan(end - 2).StartsWith("单位于"));

    /// <summary>妇联、残联等单位 | 发挥联席会议…: with 等 and what they are a list is closed.</summary>
    public static bool ClosesList(ReadOnlySpan<char> names) =>
        names.Length > 4 && (names.EndsWith("部门") || names.EndsWith("单位")) && names[Math.Max(0, names.Length - 5)..].Contains('等');

    private static int Pair(char first, char second) => first << 16 | second;

    /// <summary>部门规章, but 部门规定 is what one does.</summary>
    private static bool IsOfDepartments(string text, int at) => text.AsSpan(at).StartsWith("规章") || text.AsSpan(at).StartsWith("规范");

    private static bool IsOfGovernment(string text, int at) => Array.Exists(OfGovernment, w => text.AsSpan(at).StartsWith(w));
}
