namespace PolicyMiner.Reading.Layout;

/// <summary>
/// The 214 radicals of the Unicode block U+2F00–2FD5, those of U+2E80–2EFF that are characters of their own, and the characters they look
/// like. Some PDF fonts map 一 to ⼀ and 见 to ⻅; searching for the character would never find the radical.
/// </summary>
internal static class KangxiRadicals
{
    private const int First = 0x2F00;

    // In the order of the block, by the compatibility mappings of the Unicode Character Database.
    private const string Characters =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
        "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
        "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
        "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Supplement = "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
    private const string SupplementCharacters = "母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

    /// <summary>The character for a radical, or null for any other code point.</summary>
    public static char? Character(int codePoint)
    {
        if (codePoint >= First && codePoint < First + Characters.Length)
            return Characters[codePoint - First];
        var at = codePoint is >= 0x2E80 and < First ? Supplement.IndexOf((char)codePoint) : -1;
        return at < 0 ? null : SupplementCharacters[at];
    }
}
