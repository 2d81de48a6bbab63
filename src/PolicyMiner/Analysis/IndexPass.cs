using System.Text;

namespace PolicyMiner.Analysis;

/// <summary>One pass of <see cref="IndexTokenizer"/> over one text: the open Han run, and the rules for what ends it.</summary>
internal ref struct IndexPass<TSink>
    where TSink : struct, ITokenSink
{
    private const int MaxWordLength = 64;
    private const int MaxBlanks = 4;
    private readonly ReadOnlySpan<byte> _text;
    private readonly SynonymSet? _synonyms; // none in a query: a query's terms are exactly its own
    private readonly Span<byte> _term; // begins with the last character of the open run
    private readonly ref TSink _sink;
    private int _runLength;
    private char _last;
    private int _lastStart;
    private int _lastEnd;
    private int _lastBytes;
    private bool _held; // a query's run has ended; its last character counts only if something follows

    public IndexPass(ReadOnlySpan<byte> text, SynonymSet? synonyms, Span<byte> term, ref TSink sink)
    {
        _text = text;
        _synonyms = synonyms;
        _term = term;
        _sink = ref sink;
    }

    private readonly bool InQuery => _synonyms is null;

    public bool Run()
    {
        if (InQuery && _text.StartsWith("≡"u8))
            return _text.Length > IndexTokenizer.MaxTermBytes || _sink.Take(_text, 0, _text.Length, false);
        for (var i = 0; i < _text.Length;)
        {
            var c = FoldedCharacter.Read(_text, i);
            var next = i + c.Length;
            switch (c.Kind)
            {
                case CharacterKind.Han:
                    if (!TakeHan(c.Folded, i, next))
                        return false;
                    break;
                case CharacterKind.Letter or CharacterKind.Digit:
                    if (StandsForZero(c.Folded, i, next))
                    {
                        if (!TakeHan('〇', i, next))
                            return false;
                        break;
                    }
                    if (!CloseRun() || !Release() || !TakeWord(i, c.Kind, out next))
                        return false;
                    break;
                case CharacterKind.Blank or CharacterKind.LineBreak when _runLength > 0 && !InQuery:
                    next = SkipBlanks(i);
                    if (!HanAt(next) && !CloseRun())
                        return false;
                    break;
                default:
                    if (!CloseRun())
                        return false;
                    break;
            }
            i = next;
        }
        return CloseRun();
    }

    private bool TakeHan(char folded, int start, int end)
    {
        if (_runLength == 0)
        {
            if (!Release())
                return false;
            _lastBytes = Write(folded, start, end, _term);
        }
        else
        {
            var added = Write(folded, start, end, _term[_lastBytes..]);
            if (!_sink.Take(_term[..(_lastBytes + added)], _lastStart, end, false) || (MayBeSynonym(folded) && !TakeSynonyms(_last, _lastStart)))
                return false;
            _term.Slice(_lastBytes, added).CopyTo(_term);
            _lastBytes = added;
        }
        _runLength++;
        (_last, _lastStart, _lastEnd) = (folded, start, end);
        return true;
    }

    // Spares most characters the walk; a 〇 may be printed as O or 0.
    private readonly bool MayBeSynonym(char next) => _synonyms is not null && (next == '〇' || _synonyms.Starts(_last, next));

    private bool CloseRun()
    {
        if (_runLength == 0)
            return true;
        _held = InQuery && _runLength > 1;
        _runLength = 0;
        return _held || TakeLast();
    }

    private bool Release()
    {
        if (!_held)
            return true;
        _held = false;
        return TakeLast();
    }

    private bool TakeLast() =>
        _sink.Take(_term[.._lastBytes], _lastStart, _lastEnd, false) && TakeSynonyms(_last, _lastStart);

    // A word of letters, or a number with its decimals and per cent sign.
    private bool TakeWord(int start, CharacterKind kind, out int end)
    {
        var (length, characters, group, i) = (0, 0, 0, start);
        while (i < _text.Length && characters < MaxWordLength)
        {
            var c = FoldedCharacter.Read(_text, i);
            if (c.Kind == kind)
            {
                length += Write(c.Folded, i, i + c.Length, _term[length..]);
                characters++;
                group++;
            }
            else if (kind == CharacterKind.Digit && NumberMark(c, i, group) > 0)
            {
                if (c.Folded == '.')
                    _term[length++] = (byte)'.';
                // No comma after a decimal point: 1.5,100 are two numbers.
                group = c.Folded == '.' ? MaxWordLength : 0;
            }
            else
            {
                break;
            }
            i += c.Length;
        }
        var first = FoldedCharacter.Read(_text, start).Folded;
        end = i;
        if (!_sink.Take(_term[..length], start, i, false) || !TakeSynonyms(first, start))
            return false;
        if (kind == CharacterKind.Digit && i < _text.Length && FoldedCharacter.Read(_text, i) is { Kind: CharacterKind.Percent } percent)
        {
            end = i + percent.Length;
            return _sink.Take(percent.Folded == '%' ? "%"u8 : _text[i..end], i, end, false);
        }
        return true;
    }

    // The length of a mark inside a number: a point before a digit, or an ASCII comma between groups of three (1,234,567).
    private readonly int NumberMark(FoldedCharacter mark, int at, int group)
    {
        var after = at + mark.Length;
        if (mark.Folded == '.')
            return Digits(after, 1) == 1 ? mark.Length : 0;
        return _text[at] == (byte)',' && group is > 0 and <= 3 && Digits(after, 4) == 3 ? mark.Length : 0;
    }

    private readonly int Digits(int from, int most)
    {
        var count = 0;
        while (count < most && from >= 0 && from < _text.Length
            && FoldedCharacter.Read(_text, from) is { Kind: CharacterKind.Digit } digit)
        {
            count++;
            from += digit.Length;
        }
        return count;
    }

    // 二OO九年, 二0一0年: O and 0 between Chinese digits, or before 年.
    private readonly bool StandsForZero(char folded, int at, int next)
    {
        if (folded is not ('o' or '0') || _runLength == 0 || at != _lastEnd || !IsChineseDigit(_last))
            return false;
        for (var i = next; i < _text.Length && i < next + 12;)
        {
            var c = FoldedCharacter.Read(_text, i);
            if (IsChineseDigit(c.Folded) || c.Folded == '年')
                return true;
            if (c.Folded is not ('o' or '0'))
                return false;
            i += c.Length;
        }
        return false;
    }

    private static bool IsChineseDigit(char c) => "〇一二三四五六七八九".Contains(c);

    private readonly int SkipBlanks(int at)
    {
        var (i, blanks, breaks) = (at, 0, 0);
        while (i < _text.Length)
        {
            var c = FoldedCharacter.Read(_text, i);
            if (c.Kind == CharacterKind.LineBreak)
                breaks += c.Folded == '\n' ? 1 : 0;
            else if (c.Kind != CharacterKind.Blank)
                break;
            if (breaks > 1 || ++blanks > MaxBlanks)
                return at + FoldedCharacter.Read(_text, at).Length;
            i += c.Length;
        }
        return i;
    }

    private readonly bool HanAt(int at) => at < _text.Length && FoldedCharacter.Read(_text, at).Kind == CharacterKind.Han;

    private readonly int Write(char folded, int start, int end, Span<byte> to)
    {
        if (folded == FoldedCharacter.BeyondBmp)
        {
            _text[start..end].CopyTo(to);
            return end - start;
        }
        if (folded >= 0x800)
        {
            to[0] = (byte)(0xE0 | folded >> 12);
            to[1] = (byte)(0x80 | folded >> 6 & 0x3F);
            to[2] = (byte)(0x80 | folded & 0x3F);
            return 3;
        }
        return new Rune(folded).EncodeToUtf8(to);
    }

    private readonly bool TakeSynonyms(char first, int start)
    {
        if (_synonyms is null || !_synonyms.Starts(first))
            return true;
        var matches = SynonymMatches.At(_text, start, _synonyms);
        for (var i = 0; i < matches.Count; i++)
        {
            var (group, end) = matches[i];
            if (!_sink.Take(_synonyms.MarkOf(group), start, end, true))
                return false;
        }
        return true;
    }
}
