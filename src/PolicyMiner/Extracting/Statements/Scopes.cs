using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Extracting.Statements;

/// <summary>The place a number holds for, as printed at the head of a clause.</summary>
/// <param name="Text">全省, 我市, 济南、青岛市.</param>
/// <param name="IsWhole">Whether it is the notice's own or a whole area (全省, 我国, 全球) and not named places.</param>
internal readonly record struct Scope(string Text, bool IsWhole);

/// <summary>Finds the <see cref="Scope"/>.</summary>
internal static class Scopes
{
    private static readonly WordSet Whole = new("全省 全市 全国 全区 全县 全州 全盟 全旗 全球 世界 我省 我市 我国 我区 我县 本市 本省 全自治区 全域");
    private static readonly WordSet Leads = new("到 至 力争 确保 其中 在 以 使 支持 推动 ， 、");

    /// <summary>Whether the text is nothing but a word for a whole area: 全市.</summary>
    public static bool IsWhole(string text) => Whole.At(text, 0) is { } whole && whole.Length == text.Length;

    /// <summary>The scope at the head of <paramref name="text"/>, or null.</summary>
    public static Scope? Of(string text)
    {
        var at = 0;
        for (var i = 0; i < 4; i++)
        {
            if (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '“') && text.IndexOf('年', at, Math.Min(6, text.Length - at)) is var year and >= 0)
                at = year + 1;
            else if (Leads.At(text, at) is { } lead)
                at += lead.Length;
            else
                break;
        }
        if (Whole.At(text, at) is { } whole)
            return at > 0 && text[at - 1] == '在' && text.IndexOf('率', at) == at + whole.Length ? null : new(whole, true); // 在全省率先实现: among whom, not where
        var end = at;
        var places = 0;
        while (end < text.Length && AdministrativeDivisions.LongestAt(text, end, shortNames: true) is { } place)
        {
            end += place.Name.Length;
            places++;
            if (end < text.Length && text[end] is '、' or '和' or '与' && AdministrativeDivisions.LongestAt(text, end + 1, shortNames: true) is not null)
                end++;
            else
                break;
        }
        // A short name by itself may be another word (新建, 东方).
        if (places == 1 && AdministrativeDivisions.FindFull(text[at..end]).Count == 0)
            return null;
        // 济南市商务局, 山东大学: part of another name.
        return end == at || (end < text.Length && text[end] is '商' or '大' or '局' or '委' or '政' or '厅' or '学' or '财' or '教' or '农' or '科' or '路' or '港' or '山' or '江' or '河') ? null : new(text[at..end], false);
    }
}
