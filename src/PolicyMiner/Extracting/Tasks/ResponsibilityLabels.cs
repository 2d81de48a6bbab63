namespace PolicyMiner.Extracting.Tasks;

/// <summary>Paragraphs that are a note of responsibility without brackets: 责任单位：市教育局、市财政局.</summary>
internal static class ResponsibilityLabels
{
    private static readonly string[] Labels = ["牵头单位", "牵头部门", "责任单位", "责任部门", "主办单位", "负责单位", "负责部门", "实施单位", "落实单位"];

    // What a line of its own adds to the note above it.
    private static readonly string[] Additions = ["配合单位", "配合部门", "参加单位", "参与单位", "协办单位", "协助单位", "协同单位", "责任单位", "责任部门", "完成时限", "完成时间", "时限要求", "时间节点"];

    /// <summary>Whether <paramref name="paragraph"/> opens with such a label and a colon.</summary>
    public static bool Opens(string paragraph) => Opens(paragraph, Labels);

    /// <summary>Whether <paramref name="paragraph"/> goes on with the note in the line above it: 配合单位：省财政厅, 完成时限：2021年底.</summary>
    public static bool GoesOn(string paragraph) => Opens(paragraph, Additions);

    private static bool Opens(string paragraph, string[] labels)
    {
        var text = paragraph.AsSpan().TrimStart("（([【 ");
        foreach (var label in labels)
        {
            if (text.StartsWith(label) && text[label.Length..].TrimStart() is ['：' or ':', ..])
                return true;
        }
        return false;
    }
}
