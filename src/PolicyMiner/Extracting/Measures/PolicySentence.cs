using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Extracting.Statistics;
using PolicyMiner.Extracting.Tasks;

namespace PolicyMiner.Extracting.Measures;

/// <summary>Whether a sentence sets something going or lays something down (加强…, 鼓励…, 对…给予…), as measures do, or describes, introduces or closes.</summary>
internal static partial class PolicySentence
{
    // Verbs that open a clause in which something is to be done: those of offices, and some that are as often nouns.
    private static readonly WordSet Acts = new(
        OfficeVerbs.Directing + " 创新 免交 免收 免除 发挥 规范 贯彻 不得 培训 建设 改造 发展 壮大 补齐 开发 投入 增加 奖励 补贴 补助 资助 监督 检查 考核 评估 评价 应用 利用 重视 申办 承办 扩展 缓缴 "
        + "贴息 担保 保护 坚持 建成 形成 剥离 理顺 广泛 注重 免费 作为 参与 打破 采取 开辟 启动 选择 解决");

    // How it is done; the verb follows.
    private static readonly WordSet Manners = new("积极 大力 进一步 加快 着力 全面 大幅度 大幅 切实 重点 依法 持续 继续 不断 稳妥 稳步 逐步 有序 深入 广泛 充分 认真 严格 主动 适时 适度 多渠道 率先 优先 要 应 应当 须 必须 可 可以 也可 并 同时 还 将 再 大胆 合理 科学 有效 努力 统筹 依纪依法 依法依规 依规 严肃 高标准 高水平 分阶段 分步骤 分批 分层级 尽快 抓紧 一是 二是 三是 四是 五是 六是 七是");

    // 在停车场公示…, 面向学校开展…: the verb follows further on.
    private static readonly WordSet Prepositions = new("在 对 向 面向 以 依托 通过 围绕 针对 按照 根据 为 从 由 与 同");

    // 5年内市、区两级重点引进…, 到2025年培育…: the same behind a time.
    [GeneratedRegex("^(?:[0-9一二三四五六七八九十]{1,3}年内|(?:力争)?到20[0-9]{2}年|20[0-9]{2}年(?:底|末|[0-9]{1,2}月底?)?前|每年)")]
    private static partial Regex Within();

    // Words that lay down wherever they stand.
    private static readonly WordSet Norms = new("应当 必须 不得 给予 予以 享受 列支 免收 免征 免缴 免交 严禁 禁止 可申请 可享受 可按 可以 可在 可向 可用于 可结合 可因地制宜 允许 受理 归各级 予 由财政 继续拨付 要加强 要建立 要加大 要把 要将 要做好");

    // How a text says when it holds and who explains it.
    [GeneratedRegex("(?:自|从)[^，。]{0,24}(?:起|后)(?:开始)?(?:施行|实施|执行|生效)|负责解释|同时废止|有效期[^，。]{0,12}年$|本[^，。]{2,6}有效期|参照本[^，。]{2,6}执行|制定本[^，。]{2,8}$|另有规定的?，从其规定", RegexOptions.NonBacktracking)]
    private static partial Regex Closing();

    // One of these stands in all that the pattern finds; a look for them costs far less than the pattern.
    private static readonly WordSet ClosingWords = new("施行 实施 执行 生效 负责解释 同时废止 有效期 从其规定 制定本");

    /// <summary>Whether <paramref name="sentence"/> only says when a text takes effect, who explains it or what follows: 本措施自发布之日起施行; 主要支持方向：; or the steps of a service: 选择企业办事→补贴申办.</summary>
    public static bool OnlyFrames(string sentence) =>
        sentence.Length < 8 || sentence[^1] is '：' or ':' || sentence.Contains('→') || sentence.Contains("附件：", StringComparison.Ordinal) || (ClosingWords.In(sentence) && Closing().IsMatch(sentence.TrimEnd('。'))) || sentence.Contains("是指", StringComparison.Ordinal);

    /// <summary>Whether a clause of <paramref name="sentence"/> begins with what is to be done, or lays something down.</summary>
    public static bool Directs(string sentence)
    {
        if (ReportCues.In(sentence))
            return false;
        if (Norms.In(sentence))
            return true;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (i > 0 && sentence[i - 1] is not ('，' or ',' or '；' or ';' or '：'))
                continue;
            var rest = sentence.AsSpan(i);
            for (var step = 0; step < 3 && Manners.At(rest, 0) is { } manner && Acts.At(rest, 0) is null; step++)
                rest = rest[manner.Length..];
            if (Acts.Starts(rest))
                return true;
            if ((Prepositions.Starts(rest) || Within().IsMatch(rest)) && rest.IndexOfAny("，,；;：") is var stop && Acts.In(stop < 0 ? rest : rest[..stop]))
                return true;
        }
        return false;
    }
}
