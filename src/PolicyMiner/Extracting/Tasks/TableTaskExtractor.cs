using PolicyMiner.Extracting.Tables;
using PolicyMiner.Model;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Duties with their departments out of tables that divide work (任务分工表), e.g. 加快服务外包人才培养 | 省教育厅、省商务厅.</summary>
public sealed class TableTaskExtractor : IExtractor
{
    /// <inheritdoc/>
    public string Name => "task (table)";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        bool? firstLeads = null;
        foreach (var table in notice.Tables.Where(t => TableKinds.Of(t) == TableKind.Tasks))
        {
            var columns = new TaskTable(table);
            firstLeads ??= LeadRule.Holds(notice);
            int? last = null;
            foreach (var row in table.Rows.Where(columns.IsTask))
            {
                var seq = RowCells.Number(row, columns.Seq);
                var gap = seq is not null && last is not null && seq != last && seq != last + 1;
                last = seq ?? last;
                var (lead, participants) = Departments(row, columns, columns.FirstLeads || firstLeads.Value);
                var flags = RowCells.Flags(row, columns.Departments().Append(columns.Task).Append(columns.Deadline), gap);
                yield return new TaskRecord
                {
                    Kind = "table",
                    Seq = seq,
                    Task = columns.TaskText(row)!,
                    Lead = lead,
                    Participants = participants,
                    LeadNormal = [.. lead.Select(DepartmentName.Normalize)],
                    ParticipantsNormal = [.. participants.Select(DepartmentName.Normalize)],
                    Deadline = Deadline(row, columns),
                    Section = Evidence.Path(table),
                    Quote = row.Quote.Value,
                    Source = Evidence.Span(notice, row.Quote),
                    Flags = flags,
                    Confidence = RowCells.Confidence(flags),
                };
            }
        }
    }

    // A cell of departments that reaches over the column of deadlines names none.
    private static string? Deadline(LogicalRow row, TaskTable columns) =>
        RowCells.Text(row, columns.Deadline) is { } deadline && !columns.Departments().Any(c => RowCells.Text(row, c) == deadline) ? deadline : null;

    /// <summary>
    /// Who leads and who takes part. A column 责任单位 names participants where another column (or the cell) names who leads; where nobody is named
    /// so, all of them lead, unless the notice rules that the first one does.
    /// </summary>
    private static (IReadOnlyList<string> Lead, IReadOnlyList<string> Participants) Departments(LogicalRow row, TaskTable columns, bool firstLeads)
    {
        var named = Read(row, columns.Lead);
        var responsible = Read(row, columns.Responsible);
        var others = columns.Participants.Select(c => Read(row, c)).ToList();
        List<string> lead = [.. named.Lead, .. named.Plain, .. responsible.Lead];
        List<string> participants = [.. named.Participants, .. responsible.Participants, .. others.SelectMany(o => o.Participants.Concat(o.Plain))];
        if (named.Lead.Count > 0 && named.Plain.Count > 0)
        {
            // 省商务厅（牵头）、省财政厅 in one column: the others take part.
            lead = [.. named.Lead, .. responsible.Lead];
            participants = [.. named.Plain, .. participants];
        }
        if (lead.Count > 0 || columns.Lead is not null)
            participants = [.. responsible.Plain, .. participants];
        else if (firstLeads)
            (lead, participants) = ([.. responsible.Plain.Take(1)], [.. responsible.Plain.Skip(1), .. participants]);
        else
            lead = [.. responsible.Plain];
        lead.AddRange(others.SelectMany(o => o.Lead));
        return ([.. lead.Distinct()], [.. participants.Distinct().Except(lead)]);
    }

    private static DepartmentCell Read(LogicalRow row, int? column) =>
        column is { } c && c < row.Cells.Count ? DepartmentCell.Read(row.Cells[c].Text.Value) : new([], [], []);
}
