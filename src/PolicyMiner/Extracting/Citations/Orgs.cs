namespace PolicyMiner.Extracting.Citations;

/// <summary>What the name of an issuing body (发文机关) ends in.</summary>
internal static class Orgs
{
    private static readonly string[] Heads =
    [
        "部", "委", "局", "厅", "院", "署", "办", "政府", "委员会", "办公厅", "办公室", "部门", "部委", "单位", "银行", "分行", "海关", "中央", "代表大会", "常务委员会", "人大", "协会", "联合会", "总会", "监会", "国资委", "省委", "市委", "区委", "县委", "党委", "组", "国家", "我国", "主席", "总社", "总工会",
    ];

    /// <summary>Whether <paramref name="name"/> ends as the name of a public body does.</summary>
    public static bool EndsAsOrganisation(string name) => name.Length > 1 && Heads.Any(h => name.EndsWith(h, StringComparison.Ordinal));
}
