using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Definitions;

/// <summary>
/// Which parts of a notice are a glossary (名词解释). There a numbered heading is a term and the first sentence under it the definition.
/// </summary>
internal sealed class Glossary
{
    private static readonly string[] Names =
    [
        "名词解释", "名词注释", "名词释义", "名词说明", "术语解释", "术语和定义", "术语与定义", "术语定义", "用语解释", "用语的含义", "用语含义", "词语解释", "名词术语", "专有名词", "释义",
    ];

    // One of these characters stands in every name: a look for them spares most lines the rest.
    private const string InEveryName = "词语释";

    // A heading that begins so is a measure listed among the terms, not a term.
    private static readonly string[] MeasureVerbs =
    [
        "鼓励", "支持", "制定", "制订", "建立", "加强", "完善", "推进", "推动", "落实", "加大", "加快", "促进", "实施", "实行", "开展", "对符合", "自", "按照", "按",
    ];

    // What a chapter ends with that explains no terms.
    private static readonly string[] OtherChapters = ["措施", "要求", "目标", "任务", "原则", "保障", "实施", "附则", "管理", "监督"];

    private readonly HashSet<Section> _withChildren;
    private string? _openPart; // the part in which a title such as 名词解释 was passed

    /// <summary>Prepares for reading <paramref name="notice"/> from its beginning.</summary>
    public Glossary(NoticeDocument notice) => _withChildren = [.. notice.Sections.Select(s => s.Parent).OfType<Section>()];

    /// <summary>Whether <paramref name="item"/> stands in a glossary. Items are asked for in reading order: a title 名词解释 holds from there to the
    /// end of its part, or to a chapter that is no term.</summary>
    public bool Reaches(BodyItem item)
    {
        if (item.Part != _openPart)
            _openPart = null;
        if (item is Paragraph { Role: not ParagraphRole.Contents } paragraph && IsTitle(paragraph.Text.Value))
            _openPart = item.Part;
        else if (_openPart is not null && Ends(item))
            _openPart = null;
        if (_openPart is not null)
            return true;
        for (var section = item.Section; section is not null; section = section.Parent)
        {
            if (IsName(section.Heading.Value))
                return true;
        }
        return false;
    }

    // 二、保障措施 behind the terms, another title, or what closes the notice.
    private static bool Ends(BodyItem item) =>
        item is Paragraph { Role: ParagraphRole.Title or ParagraphRole.Signature or ParagraphRole.Imprint }
        || item.Section is { Kind: SectionKind.Heading, Level: 1 } section && (Array.Exists(MeasureVerbs, v => section.Heading.Value.StartsWith(v, StringComparison.Ordinal)) || Array.Exists(OtherChapters, c => section.Heading.Value.EndsWith(c, StringComparison.Ordinal)));

    /// <summary>The heading that names the term which a paragraph in <paramref name="section"/> explains; null where the section only groups others.</summary>
    public string? TermOf(Section? section)
    {
        if (section is null || _withChildren.Contains(section))
            return null;
        var heading = Squeeze(section.Heading.Value);
        if (heading is "定义" or "概念" or "含义" or "内涵")
            return section.Parent is { } parent ? Squeeze(parent.Heading.Value) : null;
        if (Array.Exists(MeasureVerbs, v => heading.StartsWith(v, StringComparison.Ordinal)))
            return null;
        return heading.Length is >= 2 and <= 40 && heading.IndexOfAny(['，', ',', '：', '。', '；']) < 0 && !IsName(heading) && heading is not ("分类" or "其他" or "说明") ? section.Heading.Value : null;
    }

    /// <summary>名 词 解 释, 附录：名词解释, 附件2 名词解释: a line that is nothing but the title; a numbered heading opens a section instead.</summary>
    private static bool IsTitle(string line)
    {
        if (line.AsSpan().IndexOfAny(InEveryName) < 0)
            return false;
        var text = Squeeze(line);
        if (text.StartsWith("附件", StringComparison.Ordinal) || text.StartsWith("附录", StringComparison.Ordinal))
            text = text[2..].TrimStart('：', ':', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '一', '二', '三', '四', '.', '．');
        return Array.IndexOf(Names, text) >= 0;
    }

    private static bool IsName(string heading)
    {
        if (heading.AsSpan().IndexOfAny(InEveryName) < 0)
            return false;
        var text = Squeeze(heading);
        return text.Length <= 24 && Array.Exists(Names, n => text.EndsWith(n, StringComparison.Ordinal));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !Blanks.Is(c) && c != '*')).TrimEnd('。', '：');
}
