using System.Globalization;
using System.Text;

namespace PolicyMiner.Reading.Pdf;

/// <summary>
/// Cuts the PostScript that <c>pdftops</c> writes into operators with their numbers. It is no PostScript interpreter: strings, names and
/// dictionaries are passed over, and so is the data of images, up to the line <c>%-EOD-</c> that ends it.
/// </summary>
internal sealed class PostScriptTokens(Stream stream)
{
    private const int MaxOperands = 64;

    private readonly StreamReader _reader = new(stream, Encoding.Latin1, false, 1 << 16);
    private readonly double[] _operands = new double[MaxOperands];
    private string _line = "";
    private int _at;
    private int _strings; // depth of ( ) where a string goes on over lines

    /// <summary>The numbers before the operator, the last ones where there were too many.</summary>
    public ReadOnlySpan<double> Operands => _operands.AsSpan(0, Count);

    /// <summary>How many numbers stand before the operator.</summary>
    public int Count { get; private set; }

    /// <summary>The last name (<c>/DeviceRGB</c>, without the slash) before the operator.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The next operator (<c>re</c>, <c>cm</c>), or a structure comment such as <c>%%Page: 1 1</c>; null at the end.</summary>
    public string? Next()
    {
        (Count, Name) = (0, "");
        while (true)
        {
            if (_at >= _line.Length)
            {
                if (_reader.ReadLine() is not { } line)
                    return null;
                (_line, _at) = (line, 0);
                if (line.StartsWith("%%", StringComparison.Ordinal))
                {
                    _at = line.Length;
                    _strings = 0;
                    return line;
                }
                continue;
            }
            if (_strings > 0)
            {
                SkipString();
                continue;
            }
            var c = _line[_at];
            if (c is ' ' or '\t' or '[' or ']' or '<' or '>' or '{' or '}' or ')')
                _at++;
            else if (c == '(')
                SkipString();
            else if (c == '%')
                _at = _line.Length;
            else if (Word() is { } word)
                return word;
        }
    }

    /// <summary>Reads a word; a number or name is kept, an operator returned.</summary>
    private string? Word()
    {
        var start = _at;
        while (++_at < _line.Length && _line[_at] is not (' ' or '\t' or '[' or ']' or '(' or ')' or '<' or '>' or '{' or '}' or '/'))
        {
        }
        var word = _line.AsSpan(start, _at - start);
        if (word[0] == '/')
        {
            Name = word[1..].ToString();
            return null;
        }
        if (word[0] is '-' or '.' or (>= '0' and <= '9'))
        {
            if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                Push(number);
            return null;
        }
        if (word is "pdfIm" or "pdfImM" or "pdfSepIm")
            SkipImage();
        return word.ToString();
    }

    private void Push(double number)
    {
        if (Count == MaxOperands)
        {
            _operands.AsSpan(1).CopyTo(_operands);
            Count--;
        }
        _operands[Count++] = number;
    }

    private void SkipString()
    {
        for (; _at < _line.Length; _at++)
        {
            if (_line[_at] == '\\')
                _at++;
            else if (_line[_at] == '(')
                _strings++;
            else if (_line[_at] == ')' && --_strings == 0)
            {
                _at++;
                return;
            }
        }
    }

    private void SkipImage()
    {
        while (_reader.ReadLine() is { } line)
        {
            if (line.EndsWith("%-EOD-", StringComparison.Ordinal))
                break;
        }
        _at = _line.Length;
    }
}
