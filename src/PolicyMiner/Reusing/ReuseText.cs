using PolicyMiner.Indexing;
using PolicyMiner.Model;
using PolicyMiner.Text;

namespace PolicyMiner.Reusing;

/// <summary>The running text of a notice, made ready to be compared: its symbols, and the way back to paragraphs and places.</summary>
internal sealed class ReuseText
{
    private readonly NoticeText _text;
    private readonly int[] _passageStarts;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly bool[] _isSetPhrase;
    private readonly bool[] _opensClause;

    public ReuseText(IndexedNotice notice, NoticeText text)
    {
        (Notice, _text) = (notice, text);
        _passageStarts = new int[text.Passages.Count];
        var length = 0;
        for (var i = 0; i < _passageStarts.Length; i++)
        {
            _passageStarts[i] = length;
            length += text.Passages[i].Text.Length + 1;
        }
        Text = string.Join('\n', text.Passages.Select(p => p.Text.Value));
        var symbols = SymbolReader.Read(Text);
        Codes = [.. symbols.Select(s => s.Code)];
        _starts = [.. symbols.Select(s => s.Start)];
        _ends = [.. symbols.Select(s => s.End)];
        _isSetPhrase = [.. symbols.Select(s => s.IsSetPhrase)];
        _opensClause = new bool[symbols.Count + 1];
        for (var i = 0; i < _opensClause.Length; i++)
            _opensClause[i] = i == 0 || i == symbols.Count || Text.AsSpan(_ends[i - 1], Math.Max(0, _starts[i] - _ends[i - 1])).ContainsAny("，,；;。：:、！？\n\t");
    }

    /// <summary>The notice.</summary>
    public IndexedNotice Notice { get; }

    /// <summary>Its paragraphs, headings and table rows, a line break between them.</summary>
    public string Text { get; }

    /// <summary>The symbols' codes.</summary>
    public int[] Codes { get; }

    /// <summary>Whether a symbol stands in one of the <see cref="SetPhrases"/>.</summary>
    public bool IsSetPhrase(int symbol) => _isSetPhrase[symbol];

    /// <summary>The text of some symbols, up to where the next one begins or (at the end of a passage) with the mark that closes it.</summary>
    public string Between(int from, int to, bool last) => from >= to ? "" : Text[_starts[from]..(last ? Closed(to - 1) : to < _starts.Length ? _starts[to] : Text.Length)];

    /// <summary>One symbol as it is folded for comparing by eye: full-width and half-width forms are not told apart.</summary>
    public string Own(int symbol) => string.Concat(Analysis.TextFolding.Fold(Text[_starts[symbol].._ends[symbol]]).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>What stands between a symbol and the next: punctuation, a line break.</summary>
    public string After(int symbol) => Text[_ends[symbol]..(symbol + 1 < _starts.Length ? Math.Max(_ends[symbol], _starts[symbol + 1]) : Text.Length)];

    /// <summary>Whether a symbol (or the end of the text) comes right behind a mark between clauses or list items, a line break or a cell's border.</summary>
    public bool OpensClause(int symbol) => _opensClause[symbol];

    /// <summary>Where a run of symbols stands in <see cref="Text"/>.</summary>
    public TextRange Range(int from, int to) => new(_starts[from], Closed(to - 1));

    /// <summary>Where a range of <see cref="Text"/> stands in the file.</summary>
    public SourceSpan Place(TextRange range)
    {
        var (first, last) = (PassageAt(range.Start), PassageAt(range.End - 1));
        var start = _text.Passages[first].Text.SourceIndex(range.Start - _passageStarts[first]);
        var end = _text.Passages[last].Text.SourceIndex(range.End - 1 - _passageStarts[last]) + 1;
        return _text.Positions.Span(_text.File, new(Math.Min(start, end - 1), Math.Max(end, start + 1)));
    }

    /// <summary>Which paragraph, heading or table row a symbol stands in.</summary>
    public int ParagraphOf(int symbol) => PassageAt(_starts[symbol]);

    /// <summary>The headings over a place of <see cref="Text"/>.</summary>
    public IReadOnlyList<string> SectionAt(int position) => _text.Passages[PassageAt(position)].Section;

    /// <summary>Each paragraph with its headings and its range.</summary>
    public IEnumerable<(IReadOnlyList<string> Section, TextRange Range)> Passages() =>
        _text.Passages.Select((p, i) => (p.Section, new TextRange(_passageStarts[i], _passageStarts[i] + p.Text.Length)));

    private int PassageAt(int position)
    {
        var at = Array.BinarySearch(_passageStarts, position);
        at = at < 0 ? ~at - 1 : at;
        // The line break between two passages belongs to the first.
        return position - _passageStarts[at] < _text.Passages[at].Text.Length || at + 1 == _passageStarts.Length ? at : at + 1;
    }

    // 。 and the like right behind the last symbol belong to it.
    private int Closed(int symbol)
    {
        var end = _ends[symbol];
        return end < Text.Length && Text[end] is ('。' or '；' or '！' or '？' or '”' or '）' or ')') ? end + 1 : end;
    }
}
