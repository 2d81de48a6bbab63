using PolicyMiner.Comparing.Themes;
using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Tasks;

/// <summary>
/// Theme × notice: which tasks each notice gives under a theme, who leads and who takes part. Departments stand in their normal form, so
/// that 省商务厅 and 市商务局 can be compared, or as printed on request.
/// </summary>
public sealed class TaskComparer(ThemeTable themes, bool printed = false)
{
    private const int ManyFields = 3;

    /// <summary>The rows; what is led by nobody and who is never named goes to <paramref name="notes"/>.</summary>
    public IReadOnlyList<ComparisonRow> Compare(IReadOnlyList<NoticeRecords> notices, List<ComparisonNote> notes)
    {
        var tasks = notices.Select(n => n.Records.OfType<TaskRecord>().OrderBy(t => t.Source.CharStart).ToLookup(ThemeOf)).ToList();
        var rows = themes.Themes.Where(theme => tasks.Any(t => t.Contains(theme)))
            .Select(theme => new ComparisonRow(theme.Chinese, [.. notices.Select((n, i) => Cell(n, [.. tasks[i][theme]]))]) { Aspect = theme.Id }).ToList();
        AddNotes(notices, rows, notes);
        return rows;
    }

    /// <summary>The theme of a task: by its words, with those of a directive's actor (担保机构要优先支持服务外包企业), else by the heading it
    /// stands under.</summary>
    public Theme ThemeOf(TaskRecord task)
    {
        var words = task.Kind == "directive" ? task.Task + "\n" + string.Join('、', task.Lead) : task.Task;
        if (FieldsIn(task.Quote) >= ManyFields)
            return Headed(task.Section) ?? Theme.Other;
        return themes.OfTask(words) ?? (IsAboutMuch(words) ? null : Headed(task.Section)) ?? Theme.Other;
    }

    // 在载体建设方面…；在重点业务方面…；在人才供给方面…: a duty in all fields is of its heading's.
    private static int FieldsIn(string quote) => quote.AsSpan().Count("方面");

    // A sentence that names fields, but none above the others, is not of its heading's field either.
    private static bool IsAboutMuch(string words) => words.Count(c => c is '，' or ',') >= 4;

    private Theme? Headed(IReadOnlyList<string> section) => section.Reverse().Select(themes.OfTask).FirstOrDefault(t => t is not null);

    private ComparisonCell Cell(NoticeRecords notice, List<TaskRecord> tasks)
    {
        if (notice.Unreadable is { } why)
            return new(CellState.Unreadable, why, []);
        if (tasks.Count == 0)
            return ComparisonCell.NotSet;
        var lines = tasks.Select(Describe).ToList();
        return new(CellState.Value, string.Join("；", lines), tasks) { Lines = lines };
    }

    private string Describe(TaskRecord task)
    {
        var (lead, participants) = (Leads(task), Participants(task));
        var departments = (lead.Count, participants.Count) switch
        {
            (0, 0) => "未列部门",
            (0, _) => $"无牵头；参加：{string.Join("、", participants)}",
            (_, 0) => $"牵头：{string.Join("、", lead)}",
            _ => $"牵头：{string.Join("、", lead)}；参加：{string.Join("、", participants)}",
        };
        return $"{(task.Seq is { } number ? number + "．" : "")}{task.Task}（{departments}{(task.Deadline is { } deadline ? $"；{deadline}" : "")}）";
    }

    private IReadOnlyList<string> Leads(TaskRecord task) => !printed && task.LeadNormal.Count > 0 ? task.LeadNormal : task.Lead;

    private IReadOnlyList<string> Participants(TaskRecord task) => !printed && task.ParticipantsNormal.Count > 0 ? task.ParticipantsNormal : task.Participants;

    private void AddNotes(IReadOnlyList<NoticeRecords> notices, List<ComparisonRow> rows, List<ComparisonNote> notes)
    {
        var unled = rows.Where(r => r.Cells.Any(c => c.Records.Count > 0) && r.Cells.All(c => c.Records.OfType<TaskRecord>().All(t => t.Lead.Count == 0))).Select(r => r.Row).ToList();
        if (unled.Count > 0)
            notes.Add(new($"Themes that nobody leads: {string.Join(", ", unled)}.", $"无人牵头的主题：{string.Join("、", unled)}。"));
        // Who has a part in what everybody does (各地区要…) says nothing of a department: only those that a table or bracket assigns are asked for.
        var named = notices.Select(n => n.Records.OfType<TaskRecord>().Where(t => t.Kind is "table" or "assigned").SelectMany(DepartmentField.Of).ToHashSet(StringComparer.Ordinal)).ToList();
        for (var i = 0; i < notices.Count; i++)
        {
            var missing = named.Where((_, j) => j != i).SelectMany(s => s).Distinct().Where(d => !named[i].Contains(d)).Order(StringComparer.Ordinal).ToList();
            if (named[i].Count > 0 && missing.Count > 0)
                notes.Add(new($"Departments that {notices[i].Label} never names: {string.Join(", ", missing)}.", $"{notices[i].Label} 未提及的部门：{string.Join("、", missing)}。"));
        }
    }
}
