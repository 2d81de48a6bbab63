using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Measures;

/// <summary>What a clause names without doing anything about it: whom it serves (为园区和企业提供…), and the fields it touches (在财政税收、人才培养等方面).</summary>
internal static partial class Mentions
{
    private const int LeastWeight = 3;

    // 有条件的园区和服务外包企业, 企业和示范园区, 对示范基地行政主管人员: a park among those who gain is no work on a park.
    [GeneratedRegex("(?:园区|基地|开发区|[集聚]{2}区)(?=[和及与、][^，。；、]{0,6}企业)|企业[和及与、][^，。；、]{0,6}(?:园区|基地|开发区|[集聚]{2}区)|(?:^|[，。；])[为对向][^，。；]{0,12}(?:园区|基地|开发区)")]
    private static partial Regex Recipients();

    // 在产业政策、园区建设、人才培养等方面
    [GeneratedRegex("在[^，。；、]{0,20}(?:、[^，。；、]{0,20}){1,12}(?:领域|方面|环节)", RegexOptions.NonBacktracking)]
    private static partial Regex Fields();

    // The title of a document (《关于鼓励…》) and a slogan say nothing of how binding the sentence is.
    [GeneratedRegex("《[^《》]{0,80}》|“[^“”]{0,40}”", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    // 利用区位、人才、产业等比较优势: what a place has already is not what is done about it.
    [GeneratedRegex("(?:利用|发挥|依托|凭借|立足)[^，。；]{0,30}优势", RegexOptions.NonBacktracking)]
    private static partial Regex Advantages();

    // 商贸综合体（包括服务中心）: what a thing takes in is told, not what is done.
    [GeneratedRegex("[（(](?:包括|包含|含)[^（）()]{1,60}[）)]", RegexOptions.NonBacktracking)]
    private static partial Regex Included();

    // 争取…金融服务、影视制作等外包项目向我省转移: what moves from place to place is a trade.
    [GeneratedRegex("[^，。；]{0,80}等[^，。；、]{0,6}(?:项目|业务|产业|企业)向[^，。；]{2,12}(?:转移|集聚|集中)", RegexOptions.NonBacktracking)]
    private static partial Regex Moving();

    // 省统计局, 省知识产权局: the field of an office is no instrument.
    [GeneratedRegex("(?:统计|税务|知识产权|自然资源|国土资源|人力资源(?:和)?社会保障|招商|金融)[^，。；、的]{0,4}?(?:局(?![面部限])|厅(?!级))")]
    private static partial Regex Offices();

    /// <summary>The clause with recipients, offices, advantages, trades that move, and lists that touch several instruments at once or none plainly, left blank: what names the instrument stays where it is.</summary>
    public static string WithoutRecipients(string clause)
    {
        if (clause.Contains('区', StringComparison.Ordinal) || clause.Contains("基地", StringComparison.Ordinal))
            clause = Recipients().Replace(clause, Blank);
        if (clause.AsSpan().IndexOfAny('局', '厅') > 0)
            clause = Offices().Replace(clause, Blank);
        if (clause.Contains("含", StringComparison.Ordinal) || clause.Contains("包括", StringComparison.Ordinal))
            clause = Included().Replace(clause, Blank);
        if (clause.Contains('、', StringComparison.Ordinal) && (clause.Contains("部门", StringComparison.Ordinal) || clause.Contains("单位", StringComparison.Ordinal)))
            clause = Departments().Replace(clause, Blank);
        if (clause.AsSpan().IndexOfAny('经', '用', '通') >= 0)
            clause = Circumstances().Replace(clause, Blank);
        if (clause.Contains("优势，", StringComparison.Ordinal))
            clause = Advantages().Replace(clause, Blank);
        if (clause.Contains("等", StringComparison.Ordinal) && clause.Contains('向', StringComparison.Ordinal))
            clause = Moving().Replace(clause, Blank);
        return HasFields(clause) ? Fields().Replace(clause, m => InstrumentTable.Weigh(m.Value).Count(w => w.Weight >= LeastWeight) != 1 ? Blank(m) : m.Value) : clause;
    }

    // 经领导小组审核批准后: who approves; 利用财政性资金设立的项目: which ones; 通过统一的信息平台公开: by what means
    [GeneratedRegex("经[^，。；、]{2,30}?(?:审核|审批|批准|同意|审定|核准)|(?:使用|利用)[^，。；、]{0,12}财政性?资金[^，。；]{0,16}?的|通过[^，。；搭建打造]{0,12}平台(?=向|公开|公布|发布|办理|申报|报送|提交)")]
    private static partial Regex Circumstances();

    // 财政、卫生健康、医保等部门要…: the fields in a list of departments
    [GeneratedRegex("(?:[^，。；、：]{2,12}、){2,30}[^，。；、]{2,12}?等(?:有关|相关|行政)?(?:部门|单位)", RegexOptions.NonBacktracking)]
    private static partial Regex Departments();

    // 按照《…实施方案》（财税〔2009〕63号）
    [GeneratedRegex("《[^《》]{0,80}》(?:[（(][^（）()]{0,40}[）)])?", RegexOptions.NonBacktracking)]
    private static partial Regex Titles();

    /// <summary>The clause with the titles of documents left blank; null where it names none.</summary>
    public static string? WithoutTitles(string clause) => clause.Contains('《', StringComparison.Ordinal) ? Titles().Replace(clause, Blank) : null;

    /// <summary>The clause without titles of documents, slogans and lists of fields: what is left says how binding it is.</summary>
    public static string WithoutNames(string clause)
    {
        if (clause.AsSpan().IndexOfAny('《', '“') >= 0)
            clause = Quoted().Replace(clause, "");
        return HasFields(clause) ? Fields().Replace(clause, "") : clause;
    }

    // A look for what the pattern ends in costs far less than the pattern.
    private static bool HasFields(string clause) =>
        clause.Contains("领域", StringComparison.Ordinal) || clause.Contains("方面", StringComparison.Ordinal) || clause.Contains("环节", StringComparison.Ordinal);

    private static string Blank(Match match) => new('　', match.Length);
}
