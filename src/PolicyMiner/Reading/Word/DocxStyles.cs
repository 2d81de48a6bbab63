using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyMiner.Reading.Word;

/// <summary>How a paragraph looks, from its own properties and its chain of styles.</summary>
/// <param name="OutlineLevel">0-based level in the outline, or null for running text.</param>
/// <param name="Numbering">Number list and level that its style gives it, or null.</param>
internal sealed record ParagraphLook(BlockAlignment Alignment, int? OutlineLevel, (int List, int Level)? Numbering);

/// <summary>How a run looks.</summary>
internal readonly record struct RunLook(bool Bold, bool Hidden, double? Size);

/// <summary>Resolves styles: a property of the paragraph or run itself wins over its style, that over the style it is based on.</summary>
internal sealed class DocxStyles
{
    private const int MaxChain = 20;
    private const int BodyText = 9; // outline level of text that is no heading

    private readonly Dictionary<string, Style> _byId = [];
    private readonly string? _default;
    private readonly RunPropertiesBaseStyle? _documentDefault;

    public DocxStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                _byId.TryAdd(id, style);
        }
        _default = styles?.Elements<Style>().FirstOrDefault(s => s.Type?.Value == StyleValues.Paragraph && s.Default?.Value == true)?.StyleId?.Value;
        _documentDefault = styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
    }

    /// <summary>How the paragraph looks.</summary>
    public ParagraphLook Of(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties;
        var chain = Chain(own?.ParagraphStyleId?.Val?.Value ?? _default).Select(s => s.StyleParagraphProperties).ToList();
        var alignment = own?.Justification?.Val?.Value ?? chain.Select(p => p?.Justification?.Val?.Value).FirstOrDefault(v => v is not null);
        var outline = own?.OutlineLevel?.Val?.Value ?? chain.Select(p => p?.OutlineLevel?.Val?.Value).FirstOrDefault(v => v is not null);
        var numbering = own?.NumberingProperties ?? chain.Select(p => p?.NumberingProperties).FirstOrDefault(p => p?.NumberingId?.Val is not null);
        return new(
            alignment switch
            {
                JustificationValues.Center => BlockAlignment.Center,
                JustificationValues.Right or JustificationValues.End => BlockAlignment.Right,
                null => BlockAlignment.Unknown,
                _ => BlockAlignment.Left,
            },
            outline is null or >= BodyText or < 0 ? null : outline,
            numbering?.NumberingId?.Val?.Value is { } list and not 0 ? (list, numbering.NumberingLevelReference?.Val?.Value ?? 0) : null);
    }

    /// <summary>How the run looks in its paragraph.</summary>
    public RunLook Of(Run run, Paragraph paragraph)
    {
        var own = run.RunProperties;
        var chain = Chain(own?.RunStyle?.Val?.Value).Concat(Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _default))
            .Select(s => s.StyleRunProperties).ToList();
        var bold = IsOn(own?.Bold) ?? chain.Select(p => IsOn(p?.Bold)).FirstOrDefault(b => b is not null) ?? false;
        var hidden = IsOn(own?.Vanish) ?? chain.Select(p => IsOn(p?.Vanish)).FirstOrDefault(b => b is not null) ?? false;
        var size = own?.FontSize?.Val?.Value ?? chain.Select(p => p?.FontSize?.Val?.Value).FirstOrDefault(v => v is not null) ?? _documentDefault?.FontSize?.Val?.Value;
        // Sizes are in half points.
        return new(bold, hidden, double.TryParse(size, System.Globalization.CultureInfo.InvariantCulture, out var half) ? half / 2 : null);
    }

    private static bool? IsOn(OnOffType? property) => property is null ? null : property.Val is null || property.Val.Value;

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < MaxChain && id is not null && _byId.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
