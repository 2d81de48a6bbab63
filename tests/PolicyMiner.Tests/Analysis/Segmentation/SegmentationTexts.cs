using FsCheck;
using FsCheck.Fluent;

namespace PolicyMiner.Tests.Analysis.Segmentation;

/// <summary>Random texts that meet the segmenter's rules often.</summary>
internal static class SegmentationTexts
{
    private static readonly string[] Pieces =
    [
        "的", "发展", "服务外包", "一九九八", "２０１０", "年", "月", "日", "第", "十五", "百分之", "几", "多", "万", "亿", "3.5", "％", "王", "建国", "比尔", "·", "克林顿",
        "——", "…", ".", "。", "！", "”", "（", "ISO", "9001", "-", "é", "ー", "ア", "𠮷", "\uD842", "\uDFB7", "😀", " ", "　", "\n", "\t", "\u2028", "镕", "�", "\0", "##", "未##数", "始##始", "末",
    ];

    public static Arbitrary<string> Any => Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)),
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ToArbitrary();
}
