using System.Text;

namespace PolicyMiner.Reading.Html;

/// <summary>
/// The text of one paragraph while it is read, white space treated as a browser shows it: runs of blanks and line ends of the source become one
/// blank, none between two Chinese characters where the source merely broke its line; fixed blanks (nbsp, U+3000) stay.
/// </summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private bool _pendingBlank, _pendingBreak;
    private int _characters, _bold;
    private double? _size;
    private bool _mixedSizes;

    /// <summary>Whether nothing but blanks was read.</summary>
    public bool IsEmpty => _characters == 0;

    /// <summary>Whether all of it is bold.</summary>
    public bool Bold => _characters > 0 && _bold == _characters;

    /// <summary>The one font size of all of it, where it has one.</summary>
    public double? FontSize => _mixedSizes ? null : _size;

    /// <summary>Reads one text node.</summary>
    public void Append(string data, bool bold, double? fontSize)
    {
        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _pendingBlank = true;
                _pendingBreak |= c is '\n' or '\r';
                continue;
            }
            if (c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u00AD' || char.IsControl(c))
                continue;
            if (_pendingBlank && _text.Length > 0 && !(_pendingBreak && IsWide(_text[^1]) && IsWide(c)))
                _text.Append(' ');
            _pendingBlank = _pendingBreak = false;
            _text.Append(c == '\u00A0' ? ' ' : c);
            if (char.IsWhiteSpace(c))
                continue;
            _characters++;
            if (bold)
                _bold++;
            _mixedSizes |= _characters > 1 && _size != fontSize;
            _size = fontSize;
        }
    }

    /// <summary>The text, without blanks at either end; the next paragraph starts from nothing.</summary>
    public string Take()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        (_pendingBlank, _pendingBreak, _characters, _bold, _size, _mixedSizes) = (false, false, 0, 0, null, false);
        return text;
    }

    private static bool IsWide(char c) => c >= '\u2E80' && c < '\uD800' || c is >= '\uFF00' and < '\uFFF0' or '“' or '”' or '‘' or '’' or '—' or '…';
}
