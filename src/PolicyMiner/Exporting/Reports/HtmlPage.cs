using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyMiner.Exporting.Reports;

/// <summary>
/// HTML as it grows. Markup can only be written as a literal: everything that is filled in is escaped, so that no text of a document can
/// become markup or script. <c>page.Add($"&lt;td title=\"{title}\"&gt;{text}&lt;/td&gt;")</c>.
/// </summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup with values, each escaped.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        // The handler has written into this page already.
    }

    /// <summary>Adds a style sheet or script of this program as it stands.</summary>
    public void AddOwn(string text) => _text.Append(text);

    public override string ToString() => _text.ToString();

    /// <summary>Text as it may stand in content and in quoted attributes: nothing can close a tag, act as a control character or turn the direction of a line.</summary>
    public static void Escape(StringBuilder target, string? text)
    {
        if (text is null)
            return;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': target.Append("&amp;"); break;
                case '<': target.Append("&lt;"); break;
                case '>': target.Append("&gt;"); break;
                case '"': target.Append("&quot;"); break;
                case '\'': target.Append("&#39;"); break;
                case '\n' or '\t': target.Append(c); break;
                case '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029': break;
                case >= '\uFFFE': target.Append('\uFFFD'); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        target.Append(c).Append(text[++i]);
                    else if (char.IsSurrogate(c) || char.IsControl(c))
                        target.Append('\uFFFD');
                    else
                        target.Append(c);
                    break;
            }
        }
    }

    /// <summary>Writes an interpolated string: literals as markup, values as text.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly StringBuilder _text;

        public Markup(int literalLength, int formattedCount, HtmlPage page) => _text = page._text;

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? value) => Escape(_text, value);

        public void AppendFormatted(int value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(long value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double value) => _text.Append(value.ToString("0.##", CultureInfo.InvariantCulture));
    }
}
