using System.Globalization;
using AngleSharp.Dom;

namespace PolicyMiner.Reading.Html;

/// <summary>What an element's attributes say about its looks, as far as reading needs it. No style sheets are followed.</summary>
internal static class ElementStyle
{
    /// <summary>Whether the element itself is not shown: hidden copies of the text, menus that open on a click.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || Is(element, "display", "none") || Is(element, "visibility", "hidden");

    /// <summary>How the element's own attributes align its text; Unknown where they say nothing.</summary>
    public static BlockAlignment Alignment(IElement element)
    {
        var value = Value(element, "text-align") ?? element.GetAttribute("align");
        return value?.Trim().ToLowerInvariant() switch
        {
            "center" or "middle" => BlockAlignment.Center,
            "right" or "end" => BlockAlignment.Right,
            "left" or "start" or "justify" => BlockAlignment.Left,
            _ => element.LocalName == "center" ? BlockAlignment.Center : BlockAlignment.Unknown,
        };
    }

    /// <summary>Whether the element sets its text in bold (true), sets it in normal weight (false), or leaves it (null).</summary>
    public static bool? Bold(IElement element) => Value(element, "font-weight")?.Trim().ToLowerInvariant() switch
    {
        null => element.LocalName is "b" or "strong" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" ? true : null,
        "bold" or "bolder" => true,
        "normal" or "lighter" => false,
        var weight => int.TryParse(weight, out var number) ? number >= 600 : null,
    };

    /// <summary>The font size in points, where the element gives it in pt or px.</summary>
    public static double? FontSize(IElement element)
    {
        var value = Value(element, "font-size")?.Trim().ToLowerInvariant();
        if (value is null || value.Length < 3 || value[^2..] is not ("pt" or "px") || !double.TryParse(value[..^2], CultureInfo.InvariantCulture, out var size))
            return null;
        return value.EndsWith("px", StringComparison.Ordinal) ? size * 0.75 : size;
    }

    /// <summary>Whether the table or one of its first cells has visible borders.</summary>
    public static bool HasBorders(IElement table) =>
        table.GetAttribute("border") is { } border && border is not ("0" or "")
        || (table.GetAttribute("class") ?? "").Contains("MsoTableGrid", StringComparison.OrdinalIgnoreCase)
        || (Value(table, "border") is { } style && !style.Contains("none") && style.Trim() is not ("0" or "0px"))
        || (table.QuerySelector("td") is { } cell && Value(cell, "border") is { } cellStyle && !cellStyle.Contains("none") && cellStyle.Contains("solid"));

    private static bool Is(IElement element, string property, string value) =>
        Value(element, property) is { } found && found.Trim().StartsWith(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of <paramref name="property"/> in the style attribute.</summary>
    private static string? Value(IElement element, string property)
    {
        var style = element.GetAttribute("style");
        if (string.IsNullOrEmpty(style))
            return null;
        string? value = null;
        foreach (var part in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan()[part];
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                value = declaration[(colon + 1)..].ToString();
        }
        return value;
    }
}
