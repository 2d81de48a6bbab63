using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Tables;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// A table that divides work among departments and its columns, in any order and naming: 序号 | 工作任务 | 牵头单位 | 参加单位 | 完成时限.
/// </summary>
internal sealed partial class TaskTable
{
    /// <summary>Finds the columns; departments first, since 配合单位任务 is about departments.</summary>
    public TaskTable(LogicalTable table)
    {
        var columns = new TableColumns(table);
        Seq = columns.Take(SeqHeader());
        // 责任单位（第一位为牵头单位） names all of them and rules who leads.
        FirstLeads = table.Headers.Any(h => LeadRule.Find(h) >= 0);
        Lead = FirstLeads ? null : columns.Take(LeadHeader());
        var participants = new List<int>();
        while (columns.Take(ParticipantHeader()) is { } column)
            participants.Add(column);
        // 市卫健委内牵头处室 beside 牵头单位 tells who in one of them; alone, 牵头处室 | 配合处室 divides the work.
        if (Lead is null && participants.Count == 0 && !FirstLeads)
        {
            Lead = columns.Take(LeadOfficeHeader());
            while (columns.Take(ParticipantOfficeHeader()) is { } office)
                participants.Add(office);
        }
        Participants = participants;
        Responsible = columns.Take(ResponsibleHeader()) ?? (Lead is null && participants.Count == 0 ? columns.Take(TableKinds.Body()) : null);
        columns.Take(PersonHeader()); // 工作负责人 is neither a department nor a task
        Deadline = columns.Take(TableKinds.Deadline());
        Task = columns.TakeLast(MeasureHeader()) ?? columns.TakeLast(TaskHeader()) ?? columns.TakeLast(TableKinds.Duty()) ?? columns.TakeFirst();
        Wider = columns.TakeLast(TaskHeader());
    }

    /// <summary>序号.</summary>
    public int? Seq { get; }

    /// <summary>What is to be done, in the narrowest of the columns that say so (具体措施 rather than 重点任务).</summary>
    public int? Task { get; }

    /// <summary>The wider task, which stands in where the narrow one is empty.</summary>
    public int? Wider { get; }

    /// <summary>牵头单位, 主办单位.</summary>
    public int? Lead { get; }

    /// <summary>责任单位 without saying who leads.</summary>
    public int? Responsible { get; }

    /// <summary>Whether a header rules that the first one leads.</summary>
    public bool FirstLeads { get; }

    /// <summary>参加单位, 配合单位, 协办单位.</summary>
    public IReadOnlyList<int> Participants { get; }

    /// <summary>完成时限.</summary>
    public int? Deadline { get; }

    /// <summary>Whether the row assigns a task to somebody.</summary>
    public bool IsTask(LogicalRow row) =>
        !row.IsGroupHead && TaskText(row) is not null && Departments().Any(c => RowCells.Text(row, c) is not null);

    /// <summary>What is to be done.</summary>
    public string? TaskText(LogicalRow row) => RowCells.Text(row, Task) ?? RowCells.Text(row, Wider);

    /// <summary>The columns that name departments.</summary>
    public IEnumerable<int?> Departments() => Participants.Select(c => (int?)c).Prepend(Responsible).Prepend(Lead);

    [GeneratedRegex("^序号$|^编号$|^项次$|^条目$")]
    private static partial Regex SeqHeader();

    [GeneratedRegex("^(?!.*[处科]室).*(?:牵头|主办|主责|承办)")]
    private static partial Regex LeadHeader();

    [GeneratedRegex("^(?!.*[处科]室).*(?:参加|参与|配合|协办|协同|协助|会办)")]
    private static partial Regex ParticipantHeader();

    [GeneratedRegex("牵头|主办|主责|承办")]
    private static partial Regex LeadOfficeHeader();

    [GeneratedRegex("参加|参与|配合|协办|协同|协助|会办")]
    private static partial Regex ParticipantOfficeHeader();

    [GeneratedRegex("(?:责任|负责|主管|实施|落实|执行|完成|职责)(?:单位|部门|主体|处室|科室|机构)|责任分工|部门分工")]
    private static partial Regex ResponsibleHeader();

    [GeneratedRegex("领导|负责人|责任人|联系人")]
    private static partial Regex PersonHeader();

    [GeneratedRegex("措施|举措|内容|事项|分解|要点")]
    private static partial Regex MeasureHeader();

    // 工作目标, 工作进展 tell of a task; where nothing else names one they stand in.
    [GeneratedRegex("(?:任务|工作)(?!目标|标准|要求|成果|成效|进展|进度|情况|措施)")]
    private static partial Regex TaskHeader();
}
