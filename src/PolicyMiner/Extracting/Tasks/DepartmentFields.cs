using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// Fields of administration that always have a department of their own, so that 财政和医保部门 names two departments; 文化和旅游部门, 规划和自然资源部门
/// are one, and their parts are left out. Source: the usual division of departments (机构改革方案), of 2018 and before.
/// </summary>
internal static class DepartmentFields
{
    private const int LongestLevel = 6;

    private static readonly WordSet Fields = new(
        "财政 税务 审计 统计 民政 公安 司法 教育 科技 商务 水利 卫生健康 卫生计生 卫生 医保 医疗保障 农业农村 生态环境 环境保护 环保 交通运输 交通 市场监管 应急管理 发展改革 人力资源社会保障 人社 住房城乡建设 住建 国资 海关 人民银行 银保监 证监 金融监管 "
        + "工商 质监 食品药品监管 药监 气象 安全监管 价格 物价 组织 宣传 退役军人 信访 监察 扶贫 乡村振兴 林业 旅游 国土资源 自然资源 农业 水务 劳动保障 安监 外汇 粮食 体育");

    private static readonly string[] Ends = ["部门", "等部门", "行政部门", "主管部门", "行政主管部门", "等有关部门", "等相关部门", "监管部门"];

    /// <summary>Whether <paramref name="before"/> (with a level: 市财政) and the field that opens <paramref name="after"/> are two departments.</summary>
    public static bool Parts(ReadOnlySpan<char> before, string after) =>
        Fields.EndingAt(before, before.Length) is { } field && before.Length - field.Length <= LongestLevel && IsLevel(before[..^field.Length])
        && Fields.At(after, 0) is { } other && Array.Exists(Ends, e => after.AsSpan(other.Length).SequenceEqual(e));

    /// <summary>Whether <paramref name="text"/> is one of the fields: 财政, 教育.</summary>
    public static bool IsField(ReadOnlySpan<char> text) => Fields.At(text, 0) is { } field && field.Length == text.Length;

    private static bool IsLevel(ReadOnlySpan<char> text) => text.IndexOfAnyExcept("各级省市县区州盟旗国家地方同本上、") < 0;
}
