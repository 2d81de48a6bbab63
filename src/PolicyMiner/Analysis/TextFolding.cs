using System.Text;

namespace PolicyMiner.Analysis;

/// <summary>
/// Character folding: what a reader takes for the same character becomes the same character. Full width → half width (２０１０ → 2010),
/// upper → lower case (BPO → bpo), Traditional → Simplified (資訊 → 资讯), radicals and compatibility forms of PDF text layers (⼀ → 一),
/// bracket shapes (〔〕【】［］ → []), dashes (— － → -), quotes (“” → "), ○ → 〇.
/// </summary>
/// <remarks>
/// One UTF-16 unit always becomes one UTF-16 unit, so an offset in the folded text is the offset in the original.
/// Code points outside the Basic Multilingual Plane stay as they are. The Han pairs are facts in <c>data/folding.txt</c>, editable,
/// with their source stated there. A lookup is one array read.
/// </remarks>
public static class TextFolding
{
    // Shapes of the same mark: every character folds to the last one.
    private static readonly string[] Marks =
        ["〔【〖〘〚[", "〕】〗〙〛]", "﹙(", "﹚)", "《〈〈<", "》〉〉>", "“”„「」『』〝〞\"", "‘’‚'", "—–―‐‑−─-", "〜∼~", "•‧・·"];

    private static readonly char[] Folded = BuildFolded();
    private static readonly CharacterKind[] Kinds = BuildKinds();

    /// <summary>The folded form of one UTF-16 unit; surrogates and unknown characters fold to themselves.</summary>
    public static char Fold(char c) => Folded[c];

    /// <summary>The folded text, of the same length: <c>"ＢＰＯ資訊"</c> → <c>"bpo资讯"</c>.</summary>
    public static string Fold(string text)
    {
        var first = 0;
        while (first < text.Length && Folded[text[first]] == text[first])
            first++;
        return first == text.Length ? text : string.Create(text.Length, text, static (span, source) => Fold(source, span));
    }

    /// <summary>Folds into a buffer at least as long as the source.</summary>
    public static void Fold(ReadOnlySpan<char> source, Span<char> destination)
    {
        var table = Folded;
        for (var i = 0; i < source.Length; i++)
            destination[i] = table[source[i]];
    }

    /// <summary>The Simplified form of a Traditional Chinese character (國 → 国); every other character stays as it is.</summary>
    public static char Simplify(char c) => c >= '\u3400' && Kinds[c] == CharacterKind.Han ? Folded[c] : c;

    /// <summary>What the character is once folded. A surrogate is a separator here; use <see cref="KindOf(Rune)"/> for whole code points.</summary>
    public static CharacterKind KindOf(char c) => Kinds[c];

    /// <summary>What the code point is once folded, also outside the Basic Multilingual Plane (𠮷 is Han, an emoji a separator).</summary>
    public static CharacterKind KindOf(Rune rune)
    {
        if (rune.IsBmp)
            return Kinds[rune.Value];
        if (rune.Value is >= 0x20000 and <= 0x3FFFD)
            return CharacterKind.Han;
        return Rune.IsLetterOrDigit(rune) ? CharacterKind.Letter : CharacterKind.Separator;
    }

    private static char[] BuildFolded()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)i;
        // Only these blocks have upper case; a search that starts cold should not look for it in all of Unicode.
        string[] blocks = ["AZ", "\u00C0\u058F", "\u10A0\u10FF", "\u1E00\u1FFF", "\u2160\u216F", "\u24B6\u24CF"];
        foreach (var block in blocks)
            for (var c = block[0]; c <= block[1]; c++)
                table[c] = char.ToLowerInvariant(c);
        for (var i = 0xFF01; i <= 0xFF5E; i++)
            table[i] = char.ToLowerInvariant((char)(i - 0xFEE0));
        table[0x3000] = table[0x00A0] = ' ';
        foreach (var shapes in Marks)
            foreach (var c in shapes)
                table[c] = shapes[^1];
        AddHanPairs(table);
        return table;
    }

    private static void AddHanPairs(char[] table)
    {
        foreach (var line in AnalysisResources.ReadText("folding.txt").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            // Pairs stand two characters wide, one blank between.
            for (var i = 0; i + 1 < line.Length; i += 3)
                table[line[i]] = line[i + 1];
        }
    }

    private static CharacterKind[] BuildKinds()
    {
        var kinds = new CharacterKind[char.MaxValue + 1];
        for (var i = 0; i < kinds.Length; i++)
        {
            // The great blocks of one kind first: Han, Hangul, surrogates and private use.
            kinds[i] = Folded[i] switch
            {
                >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' => CharacterKind.Han,
                >= '\uAC00' and <= '\uD7A3' => CharacterKind.Letter,
                >= '\uD7A4' and <= '\uF8FF' => CharacterKind.Separator,
                var other => Classify(other),
            };
        }
        return kinds;
    }

    private static CharacterKind Classify(char c) => c switch
    {
        >= '\uF900' and <= '\uFAFF' or '〇' or '々' => CharacterKind.Han,
        >= '0' and <= '9' => CharacterKind.Digit,
        ' ' => CharacterKind.Blank,
        '\r' or '\n' => CharacterKind.LineBreak,
        '%' or '‰' => CharacterKind.Percent,
        >= '\u3380' and <= '\u33DF' or '℃' or '℉' => CharacterKind.Letter,
        _ when char.IsLetter(c) || char.IsNumber(c) => CharacterKind.Letter,
        _ => CharacterKind.Separator,
    };
}
