using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Measures;

/// <summary>
/// Whom a measure supports (受益对象): the noun phrase behind 支持, 对 or 为, as printed, up to the verb that tells what it may do or is given
/// (支持 | 符合条件的服务外包企业 | 进入中小企业板), or the subject of a grant (居家养老组织…的，给予…). Nobody, where no bearer of support is named:
/// 为科学决策提供支撑, 加强对企业的监管.
/// </summary>
internal static partial class Beneficiaries
{
    private const int LongestDescription = 30;
    private const int LongestListed = 16;

    // Who is supported, by the word before: what is done for it, what it is asked or allowed to do, what it is given.
    [GeneratedRegex("(?<support>支持|扶持(?!资金|政策|力度|措施|办法)|帮助|资助|奖励|(?<!创业|企业|科技)孵化(?!基地|载体|器|中心|服务(?:中心|平台|体系)|平台|园)|惠及|用于发展|优先(?:满足|安排|保障))|(?<ask>(?<!的)(?:鼓励|引导|推动|允许))|(?<give>(?<![针应相绝面])对(?![外接口照于应策标象比方其])|(?<![行作成认变分列视设定改称制])为(?![主重核支期止目依准例])|(?<![方导取动走面流])向|给(?!予))|(?<list>将)")]
    private static partial Regex Before();

    // 对…成效明显的省（区、市），…: who is described at the head of the sentence; group 1 the description, group 2 the name.
    [GeneratedRegex("^对((?:[^，。；]{2,80}|[^。；]{2,80}，[^，。；]{2,60})的)([^，。；的]{2,24})，")]
    private static partial Regex Described();

    // A组织…的，应当享受奖励; A人员可以按规定享受补贴; A重新评定为…的，不再另行补贴
    [GeneratedRegex("(?:的，|可以?|应当|准予)[^，。；]{0,16}(?:给予|予以|享受|申请|补贴|返还|减免|减半|资助|补助|奖励)")]
    private static partial Regex Granted();

    // What a phrase that names a bearer of support ends in.
    private static readonly WordSet Heads = new(
        "企业 公司 集团 机构 组织 园区 产业园 产业 行业 人才 单位 高校 院校 学校 院所 户 合作社 家庭农场 项目 人员 运动员 社员 职工 员工 毕业生 学生 教师 家庭 居民 农民 农民工 群众 市民 老年人 老人 "
        + "残疾人 儿童 妇女 青年 患者 退役军人 纳税人 者 主办方 主体 平台 基地 示范点 城市 地区 山区 乡镇 区县 市县 社区 协会 商会 团队 社会资本 民间资本 民营资本 国有资本投资公司 运营公司 力量 中心 设施 车辆 使用人");

    // With these behind it a head goes on as a longer noun: 企业|家, 产业|园区, 高校|毕业生, 者|权益.
    private static readonly WordSet GoesOn = new(
        "家 职工 员工 员 人 技术 研发 项目 集 联盟 联合体 园 区 孵化 总部 财务 信用 债 用户 主体 品牌 产品 标准 知识 数据 管理 年金 法人 博士 科研 工程 环境 链 基 带 化 平台 示范 结构 体系 政策 协会 投资者 投资基金 引导基金 扶贫 规模 生态 培训机构 培养 引进 队伍 公寓 市场 专项 住房 "
        + "申请人 资金 库 毕业 教 院 学 科 内 建设单位 单位 场 站 服务中心 行动 信息 部门 公司 机构 工会 性 级 类 型 度 率 资格 资源 所得 会 线 创新中心 组织 股 中心 口 籍 数 均 权益 合法 养老 居家 经营主体 创新 创业 之家");

    // 人才|引进 is one noun, 企业|引进人才 is what the firm does.
    private static readonly WordSet Bringing = new("引进 培养");

    private static readonly WordSet Acts = new("组织开展 组织实施 项目化 人均");

    // What names the thing done or the field, no bearer: 支持建设…, 推动将….
    private static readonly WordSet NoBearers = new("支持 鼓励 引导 通过 加强 加快 提升 提高 深化 优化 探索 兴办 利用 运用 依托 以 按 将 把 在 由 与 和 及 或 等 其 所 从 向 对 为 该 一批 一些 各项 政府 各级 各部门 有关部门 上述 外 内 于 应 标 性 类 的 健全 稳 补短板");

    // Verbs that describe whom: 承接离岸服务外包的企业.
    private static readonly WordSet Describing = new("承接 从事 符合 具有 具备 开展 取得 获得 通过 引进 参与 面临 积极 创办 投资 吸纳 招用 新增 获评 入选 列入 依法 在 经");

    // A verb in a name says that what went before it acts: 支持A参与B企业.
    private static readonly WordSet Inner = new("结合 紧贴 围绕 举办 发行 引进集聚 参与 参加 进入 投身 通过 吸纳 开展 建设 利用 借助 采取 联合 承接 设立 建立 搭建 申请 申报 增加 加大 加强 提高 提升 扩大 组建 投资兴办 兼并 并购 实施 与 向 将 把 在 到 赴 对 为");

    private static readonly WordSet Fields = new("发展 建设 创新 改造 升级"); // of a list: what is furthered

    // Those who are asked to act for others.
    private static readonly WordSet Helpers = new("机构 银行 公司 资本 力量 高校 院校 协会 商会 组织 单位 中心 地区 乡镇 区县 市县 学校 平台");

    private static readonly WordSet Giving = new("给予 予以 支持 倾斜 奖励 补贴 补助 减 免 优先 优惠 提供 发放 开放 创造 贷款 返还 担保 融资 投资 投入 资助 补偿 放贷 信贷 便利 按照设施农业用地 扶持");

    /// <summary>Who gains by the measure, as printed; null where nobody is named but <paramref name="actor"/>.</summary>
    /// <param name="text">The sentence of the measure.</param>
    /// <param name="actor">Who acts in it: 鼓励金融机构… asks it of them and supports whom they lend to.</param>
    public static string? Of(string text, string? actor)
    {
        if (Described().Match(text) is { Success: true } described && described.Groups[2] is var who && (IsDivision(who.Value) || EndOf(text, who.Index) == who.Index + who.Length || who.Value.Contains('、') && Heads.EndingAt(who.Value, who.Length) is not null) && Giving.In(text.AsSpan(described.Length)))
            return described.Groups[1].Length + who.Length <= LongestDescription ? described.Groups[1].Value + who.Value : who.Value;
        for (var match = Before().Match(text); match.Success; match = match.NextMatch())
        {
            if (Named(text, match.Index + match.Length) is not { } name || actor is not null && (name.Contains(actor, StringComparison.Ordinal) || actor.Contains(name, StringComparison.Ordinal)))
                continue;
            var behind = text.AsSpan(match.Index + match.Length + name.Length);
            if (match.Groups["ask"].Success && Helpers.EndingAt(name, name.Length) is not null || match.Groups["give"].Success && !Giving.In(behind) || match.Groups["list"].Success && (!(behind.StartsWith("列入") || behind.StartsWith("纳入")) || name.EndsWith("设施", StringComparison.Ordinal)))
                continue;
            return name;
        }
        return Granted().IsMatch(text) && EndOf(text, 0) is > 0 and var end && IsName(text[..end]) && actor is null ? text[..end] : null;
    }

    // 省（区、市）, 县（市、区、旗）
    private static bool IsDivision(string name) => name[^1] is '省' or '市' or '县' or '州' or '区' || name.EndsWith('）') && name.IndexOf('（') is > 0 and var open && name[open - 1] is '省' or '市' or '县' or '州' or '区';

    private static string? Named(string text, int start)
    {
        var end = EndOf(text, start);
        if (end < 0 || !IsName(text[start..end]))
            return null;
        // A、B和C: those listed with it, as long as each is a name; 农机合作社等农机服务组织.
        while (end < text.Length && text[end] is '、' or '和' or '及' or '等' && EndOf(text, end + 1) is >= 0 and var next && next - end <= LongestListed && IsName(text[(end + 1)..next]))
            end = next;
        return text[start..end];
    }

    /// <summary>Where the phrase that begins at <paramref name="start"/> ends: behind the first head that is not a part of a longer noun; -1 where there is none.</summary>
    private static int EndOf(string text, int start)
    {
        for (var end = start + 1; end <= Math.Min(text.Length, start + LongestDescription); end++)
        {
            if (text[end - 1] is '，' or '。' or '；' or '：' or '“' or '”' or '《' or '》' or ',')
                return -1;
            if (Heads.EndingAt(text.AsSpan(start, end - start), end - start) is null)
                continue;
            var rest = text.AsSpan(end);
            if (Heads.Starts(rest) || GoesOn.Starts(rest) && !Acts.Starts(rest) && !(text[end - 1] != '才' && Bringing.Starts(rest)) || rest is ['的', ..] && OwnsBearer(rest[1..]))
                continue;
            return end;
        }
        return -1;
    }

    // 服务外包产业的品牌企业, but 企业的技术改造: whether a short name of a bearer follows 的.
    private static bool OwnsBearer(ReadOnlySpan<char> behind)
    {
        for (var end = 2; end <= Math.Min(behind.Length, LongestListed); end++)
        {
            if (behind[end - 1] is '，' or '。' or '；' or '、' or '的')
                return false;
            if (Heads.EndingAt(behind[..end], end) is not null && !Heads.Starts(behind[end..]) && !GoesOn.Starts(behind[end..]))
                return !IsDeed(behind);
        }
        return false;
    }

    // A bearer, and no deed: 建设公共平台, 搭建体育产业… begin with a verb, 退役人员投身体育产业 holds one.
    private static bool IsName(string name)
    {
        var of = name.LastIndexOf('的');
        if (of <= 0 && (NoBearers.Starts(name) || IsDeed(name)) || of > 0 && NoBearers.Starts(name) && !Describing.Starts(name) || name.Length < 2)
            return false;
        foreach (var item in name[(of + 1)..].Split('、'))
        {
            if (item.Length == 0 || NoBearers.Starts(item) || Inner.IndexIn(item) > 0 || Fields.EndingAt(item, item.Length) is not null)
                return false;
        }
        return true;
    }

    // 建设, 搭建, 引进; 服务 and 培训 begin names (服务外包企业).
    private static bool IsDeed(ReadOnlySpan<char> text) => ActionVerbs.Beginning(text) is { } verb && ActionVerbs.IsDropped(verb);
}
