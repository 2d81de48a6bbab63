using PolicyMiner.Extracting.Tasks;
using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Tasks;

/// <summary>
/// What a department is for (职能), so that those of places of different level can be told to be the same kind: 省商务厅, 市商务局 and 商务部门 are for
/// 商务. Bodies of different duties stay apart, as <see cref="DepartmentName"/> keeps them: 商务, 外经贸.
/// </summary>
public static class DepartmentField
{
    private static readonly string[] Levels = ["国家", "自治区", "省级", "市级", "区级", "县级", "省", "市", "州", "县", "区", "盟", "旗"];

    // What a body is called after its field; the longer ones first.
    private static readonly string[] Kinds = ["主管部门", "委员会", "办公室", "部门", "厅", "局", "委", "部", "办"];

    // Names of many or of nobody in particular: 省各有关部门, 联席会议成员单位, 各设区市.
    private static readonly string[] Collective = ["有关", "相关", "各", "单位", "当地", "政府", "领导小组", "联席会议"];

    /// <summary>The field of a department named in its normal form, or null for a body of no field of its own.</summary>
    /// <example>省人力资源社会保障厅 → 人力资源社会保障; 省财政 → 财政; 各有关部门 → null.</example>
    public static string? Of(string department)
    {
        if (Array.Exists(Collective, c => department.Contains(c, StringComparison.Ordinal)))
            return null;
        var level = Array.Find(Levels, l => department.Length > l.Length + 1 && department.StartsWith(l, StringComparison.Ordinal)) ?? "";
        var name = department[level.Length..];
        var kind = Array.Find(Kinds, k => name.Length > k.Length + 1 && name.EndsWith(k, StringComparison.Ordinal)) ?? "";
        return name[..^kind.Length] is { Length: > 1 } field ? field : department;
    }

    /// <summary>The fields of all departments of a task, leading or taking part.</summary>
    public static IEnumerable<string> Of(TaskRecord task) => Normal(task.LeadNormal, task.Lead).Concat(Normal(task.ParticipantsNormal, task.Participants)).Select(Of).OfType<string>();

    private static IReadOnlyList<string> Normal(IReadOnlyList<string> normal, IReadOnlyList<string> printed) => normal.Count > 0 ? normal : printed;
}
