namespace PolicyMiner.Extracting.Tasks;

/// <summary>Paragraphs that are a note of responsibility without brackets: 责任单位：市教育局、市财政局.</summary>
internal static class ResponsibilityLabels
{
    private static readonly string[] Labels = ["牵头单位", "牵头部门", "责任单位", "责任部门", "主办单位", "负责单位", "负责部门", "实施单位", "落实单位"];

    /// <summary>Whether <paramref name="paragraph"/> opens with such a label and a colon.</summary>
    public static bool Opens(string paragraph)
    {
        var text = paragraph.AsSpan().TrimStart("（([【 ");
        foreach (var label in Labels)
        {
            if (text.StartsWith(label) && text.Length > label.Length && text[label.Length..].TrimStart()[0] is '：' or ':')
                return true;
        }
        return false;
    }
}
