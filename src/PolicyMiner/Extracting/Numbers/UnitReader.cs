namespace PolicyMiner.Extracting.Numbers;

/// <summary>
/// Reads the unit behind a number: a word of the list, with currency (亿元人民币), head noun (吨标准煤) and denominators (元/平方米·月,
/// 人/平方公里). Chinese one-character measure words also begin longer words (个体, 种植, 分别), so each names the characters it must not be followed by.
/// </summary>
public static class UnitReader
{
    // Word, kind and, for measure words, the characters after which it would be another word.
    private static readonly Dictionary<char, List<(string Word, UnitKind Kind, string NotBefore)>> Units = Index(
        (UnitKind.PercentPoint, "个百分点 百分点"),
        (UnitKind.Percent, "% ‰ 成!就为效本员立果型品熟分交长"),
        (UnitKind.Multiple, "倍!增数率"),
        (UnitKind.Money, "元!旦素宵件年月首结化论 美元 欧元 港元 港币 日元 英镑 澳元 加元 韩元 卢布 新台币 元人民币 人民币 美金"),
        (UnitKind.Age, "周岁 岁 个月龄"),
        (UnitKind.Time, "个工作日 工作日 个自然日 自然日 个月 月!份底末初中亮 年!度产均出代级底末初中检限会报鉴生轻龄义制 周年!龄 个年度 个会计年度 个学期 学期 个学年 学年 个季度 季度 周!岁边期转围密末书易边 天!然津气线山空花 日!前常起用益报程本后均产期处 个小时 小时 分钟 秒"),
        (UnitKind.Measure,
            "平方公里 平方千米 平方米 平米 ㎡ 立方米 m³ m² 立方公里 公里 千米 海里 米!粮面 厘米 毫米 微米 纳米 公顷 亩!均产 平方厘米 "
            + "吨标准煤 吨标煤 吨二氧化碳当量 吨二氧化碳 吨碳当量 吨油当量 吨!位级 吨位 载重吨 总吨 公斤 千克标准煤 千克标煤 千克 克!服难 毫克 微克 斤 担!保任当 "
            + "千瓦时 千瓦 兆瓦时 兆瓦 吉瓦时 吉瓦 瓦时 瓦 度!假过 千伏安 千伏 伏安 伏 安培 兆伏安 公升 毫升 升!级学值温 标准立方米 标方 方!面式案法便向 "
            + "/10万 /十万 年一遇 ℃ 摄氏度 分贝 帕 千帕 兆帕 焦耳 吉焦 兆焦 千卡 大卡 勒克斯 马力 兆比特每秒 吉比特每秒 太比特每秒 兆比特 吉比特 太比特 兆!瓦 "
            + "kgce tce kWh KWh kwh kW KW MWh MW GWh GW TWh kV KV kVA MVA m2 m3 km² km2 hm2 km KM kg t MPa mg/L mg μg dB Mbps Gbps Tbps Kbps Mb/s GB TB PB MB EB PFLOPS EFLOPS EFlops PFlops Hz MHz GHz mm cm ha"),
        (UnitKind.Count,
            "件套 台套 项次 件次 人次 人日 人天 人年 人月 人时 人公里 吨公里 人!才员口民均士工力事文大物群造社体家行为生类气身防车 名!录单词牌优义称额校师胜誉城特酒贵列 户!籍外口型均主 家!庭禽长具居政电畜族畜属教装 个!体人性别税股展案护 "
            + "所!有属需以在得谓处 项!目 件!均 条!件例款约 处!理置于罚分长方在境所级 座!谈位右 台!湾账阶式风车 套!餐种期取改利 辆 艘 架!构设次空 列!入为车席出举 班!子级主车 班次 航班 车次 列次 架次 艘次 标箱 标准箱 重量箱 TEU 箱!式 "
            + "张!家贴挂开口北 只 头!部条疗号衔 羽 匹!配 株!洲高式系 棵 尾!矿水气款部期 种!植子业苗养质田粮羊猪禽畜源草 大类 类!似别型人 款!项式物待 部!门分委署长队级省位件际 篇 本!省市区级县科地次级办着月年 册 卷!入烟 份!额子 期!间限末货权满望待刊初 批!准发次量复示文 届!时满 场!所馆地景合次站内面均租 场次 "
            + "门!类店诊槛户票派前 间!接隔 栋 幢 片!区面 块 间次 扇 起!草飞来步到重诉点因源始止用降付义伏吊码 口!岸径碑腔服味子粮 眼 孔 盏 根!据本源治 把!握关 支!持付撑出柱部行撑农援配点线 支队伍 副!主省市业产中高 双!方向边重创减随控碳高 对!外接口象比于应口策 组!织建合成团成长 队!伍列员 团!队体员购结 辈 "
            + "层!次级面高 节!点能约目日水育省规中 段!落 环!境节保比 站!点位场长 床!位 张床位 个床位 床位 车位 泊位 席位 学位 工位 学时 课时 学分 分!别布类钟为工期析配支批析层级散享会离红行局担子馆院解时阶数厂公店值流包档口 票!据务价 股!份权东骨 桶 袋!装 瓶!颈装 公升 次!能序要数级生年日月均贷产会 趟 回!收归落升报 轮!训换流岗作胎廓 幅!度员 枚 颗 滴 锭 例!如外会行 宗!教旨族地 单!位一个元独纯身项体 笔!记试译 批次 席!位 窝 "
            + "市!场民政级域值容属区级委长内外辖直本县盈 县!域级城乡市区委处政内长辖 区!域位县间别块级内外委属分政长县市 镇!区域 乡!镇村 村!庄民级落委屯寨务居组干镇史集 省!级内外委市区政份部 社区!卫 街道 国!家际内外有产民土务营级资债省 州!市 校!区园长企车友外内 院!校士区所线长 园!区林艺丁 馆!藏 厂!房区家商 店!铺面 企 行政村 自然村 村民小组 乡镇 区县 县区 公顷次 亩次 人份 头份 剂次 剂 例次 "
            + "折!旧扣合射算股 点!位击评 位!于置居列次 批 公厘 标准间 标段 档!案次 代!表理码替办销价线 站点 网点 个点 系列"));

    // Words that begin with a character which forbids a measure word, and are counted all the same: 100家具有竞争力的企业, 10个体育公园.
    private static readonly string[] Counted =
    [
        "具有", "具备", "体育", "体验", "体系", "人才", "人工智能", "居家", "电商", "电子", "畜牧", "畜禽", "教育", "教学", "政府", "政务", "优秀", "优质", "优势", "师范", "校长", "特色", "特级", "特聘", "风机", "风力", "风电", "案例", "护理", "展览", "展示", "展会", "长期",
        "会议", "会展", "分布式", "分公司", "所有",
    ];

    // 平方米 of living space and the like: nouns that belong to the unit they follow.
    private static readonly string[] Currencies = ["人民币", "RMB"];

    /// <summary>Reads the unit at <paramref name="at"/>; false where no unit stands there.</summary>
    public static bool TryRead(string text, int at, out Unit unit)
    {
        if (!TryWord(text, at, out var word, out var kind))
        {
            unit = default;
            return false;
        }
        var end = at + word.Length;
        // 500台（套）, 2000头（只）: two measure words for one count.
        if (kind is UnitKind.Count or UnitKind.Measure && end < text.Length && text[end] == '（' && TryWord(text, end + 1, out var other, out _) && StartsWith(text, end + 1 + other.Length, "）"))
            end += other.Length + 2;
        foreach (var currency in Currencies)
        {
            if (kind == UnitKind.Money && !word.EndsWith(currency, StringComparison.Ordinal) && StartsWith(text, end, currency))
                end += currency.Length;
        }
        // Denominators: 元/人·月, 千克标准煤/吨, 元/平方米每月 stays with the wording around.
        var joined = false;
        while (end + 1 < text.Length && text[end] is '/' or '·')
        {
            if (text[end] == '·' && !joined && kind is not (UnitKind.Money or UnitKind.Measure or UnitKind.Count))
                break;
            var power = StartsWith(text, end + 1, "万") || StartsWith(text, end + 1, "百") || StartsWith(text, end + 1, "千") || StartsWith(text, end + 1, "亿") ? 1 : 0;
            if (!TryWord(text, end + 1 + power, out var below, out _) && text[end + 1] is not ('夜' or '晚'))
                break; // 5元/人/夜: nights are counted only as a denominator
            end += 1 + power + Math.Max(1, below.Length);
            joined = true;
        }
        unit = new(text[at..end], kind == UnitKind.Time && joined ? UnitKind.Measure : kind);
        return true;
    }

    /// <summary>Whether one unit word stands at <paramref name="at"/>, denominators left out.</summary>
    public static bool TryWord(string text, int at, out string word, out UnitKind kind)
    {
        (word, kind) = ("", default);
        if (at >= text.Length || !Units.TryGetValue(text[at], out var candidates))
            return false;
        foreach (var candidate in candidates)
        {
            if (!StartsWith(text, at, candidate.Word))
                continue;
            var end = at + candidate.Word.Length;
            var bounded = end + 1 < text.Length && text[end] == '以' && text[end + 1] is '上' or '下' or '内' or '外';
            if (end < text.Length && !bounded && (candidate.NotBefore.Contains(text[end]) && !Array.Exists(Counted, w => StartsWith(text, end, w)) || (char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(text[end - 1]))))
                continue;
            (word, kind) = (candidate.Word, candidate.Kind);
            return true;
        }
        return false;
    }

    private static bool StartsWith(string text, int at, string word) =>
        at + word.Length <= text.Length && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    // By first character, longest word first.
    private static Dictionary<char, List<(string, UnitKind, string)>> Index(params (UnitKind Kind, string Words)[] lists)
    {
        var index = new Dictionary<char, List<(string Word, UnitKind Kind, string NotBefore)>>();
        foreach (var (kind, words) in lists)
        {
            foreach (var entry in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = entry.Split('!');
                if (!index.TryGetValue(parts[0][0], out var same))
                    index[parts[0][0]] = same = [];
                same.Add((parts[0], kind, parts.Length > 1 ? parts[1] : ""));
            }
        }
        foreach (var same in index.Values)
            same.Sort((a, b) => b.Word.Length.CompareTo(a.Word.Length));
        return index;
    }
}
