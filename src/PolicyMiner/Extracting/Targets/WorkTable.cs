using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Targets;

/// <summary>
/// A table that divides work (序号 | 民生实事 | 责任单位): its cells say in words what is to be reached (完成棚户区改造2836户) and, in a column of
/// progress (1-9月份工作完成情况), what has been.
/// </summary>
internal static class WorkTable
{
    private static readonly WordSet Wanted = new("任务 目标 事项 实事 内容 措施 举措 要点 要求 工作 项目名称 建设规模");
    private static readonly WordSet Goals = new("目标 指标要求");
    private static readonly WordSet Told = new("完成情况 进展 成效 落实情况 实施情况 办理情况 推进情况 现状");
    private static readonly WordSet Others = new("单位 部门 责任 领导 牵头 配合 承办 主办 协办 时限 时间 期限 备注 序号 电话 负责人 联系人 类型 类别 说明 科室 处室 分类 依据 职责");
    private static readonly WordSet Dividing = new("单位 部门 责任 牵头 承办 主办");

    /// <summary>A cell to be read like a paragraph.</summary>
    /// <param name="Text">Its text as one.</param>
    /// <param name="Purpose">Whether it sets goals, tasks, or reports.</param>
    /// <param name="Year">The year that its column or the caption names, or null.</param>
    internal readonly record struct Cell(Paragraph Text, SectionPurpose Purpose, int? Year);

    /// <summary>The cells with figures, row by row; none where nobody is charged with the rows.</summary>
    public static IEnumerable<Cell> Cells(LogicalTable table)
    {
        var heads = table.Headers.Select(h => FoldedText.Of(TracedText.FromSource(h, 0, h.Length)).Value).ToList();
        if (!heads.Exists(h => Dividing.In(h)) || !heads.Exists(IsWanted))
            yield break;
        // 2022年度任务目标 beside 1-9月份工作完成情况: one table speaks of one year.
        var year = heads.Select(YearOf).FirstOrDefault(y => y is not null) ?? (table.Caption is { } caption ? YearOf(FoldedText.Of(caption).Value) : null);
        foreach (var row in table.Rows)
        {
            for (var c = 0; c < heads.Count && c < row.Cells.Count && !row.IsGroupHead; c++)
            {
                var text = row.Cells[c].Text;
                if (row.Cells[c].Merged || text.Value.AsSpan().IndexOfAnyInRange('0', '9') < 0 || !(Told.In(heads[c]) || IsWanted(heads[c])))
                    continue;
                yield return new(
                    new() { Text = text, Role = ParagraphRole.Body, Section = table.Section, Part = table.Part },
                    Told.In(heads[c]) ? SectionPurpose.Report : Goals.In(heads[c]) ? SectionPurpose.Aims : SectionPurpose.Tasks,
                    YearOf(heads[c]) ?? year);
            }
        }
    }

    private static bool IsWanted(string head) => Wanted.In(head) && !Others.In(head) && !Told.In(head);

    private static int? YearOf(string text) => TimeParser.Find(text + "，").LastOrDefault(t => t is { Year: not null, Printed: true })?.Year;
}
