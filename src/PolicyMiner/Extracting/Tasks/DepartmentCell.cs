using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// The departments in one cell and the parts they play, where the cell itself says so: 省商务厅（牵头）、省财政厅; 牵头单位：A　配合单位：B;
/// 省商务厅牵头，省财政厅配合; 省商务厅会同省财政厅.
/// </summary>
/// <param name="Lead">Those that the cell names as leading.</param>
/// <param name="Participants">Those that it names as taking part.</param>
/// <param name="Plain">The others: their part follows from the column.</param>
internal sealed partial record DepartmentCell(IReadOnlyList<string> Lead, IReadOnlyList<string> Participants, IReadOnlyList<string> Plain)
{
    /// <summary>Reads a cell.</summary>
    public static DepartmentCell Read(string text)
    {
        if (SaysParts().IsMatch(text) && ResponsibilityNote.Read(text, firstLeads: false) is { } note)
            return new(note.Lead, note.Participants, []);
        // 银监会、人民银行会同证监会: who is named before the word leads.
        if (text.IndexOf("会同", StringComparison.Ordinal) is > 1 and var with && text.IndexOf("会同", with + 1, StringComparison.Ordinal) < 0)
            return new(DepartmentList.Split(text[..with]), DepartmentList.Split(text[(with + 2)..]), []);
        List<string> lead = [], participants = [], plain = [];
        foreach (var name in DepartmentList.Split(ByDuties().Replace(text, "")))
        {
            var mark = Mark().Match(name);
            if (mark.Success)
                (mark.Groups["lead"].Success ? lead : participants).Add(name[..mark.Index]);
            else
                plain.Add(name);
        }
        return new(lead, participants, plain);
    }

    [GeneratedRegex("(?:牵头|主办|配合|参加|参与|协办)(?:(?:单位|部门)?\\s?[:：]|[，；;,。]|$)")]
    private static partial Regex SaysParts();

    // 省经信厅、省科技厅按职责分工负责: that each does its own part says no more than the list.
    [GeneratedRegex("等?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|分别|共同|分工)负责$")]
    private static partial Regex ByDuties();

    [GeneratedRegex("[（(](?:(?<lead>牵头|主办|主责|牵头单位|主办单位)|配合|参加|参与|协办|配合单位)[）)]$")]
    private static partial Regex Mark();
}
