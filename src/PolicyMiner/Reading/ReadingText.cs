using System.Text;
using PolicyMiner.Text;

namespace PolicyMiner.Reading;

/// <summary>A cell to be written: its text and place in the grid.</summary>
/// <param name="Text">Its text on one line.</param>
/// <param name="Header">Whether the format marks it as a header.</param>
internal sealed record CellToWrite(string Text, int Column, int ColumnSpan = 1, int RowSpan = 1, bool Header = false);

/// <summary>
/// The reading text of a format that has none of its own (HTML, DOCX, PDF, OFD), while it grows: a line per paragraph, a line per table row
/// with tabs between the cells. What is written gets its place at once; blocks are made when the text is complete, since traced text refers to
/// the whole of it.
/// </summary>
internal sealed class ReadingText
{
    private readonly StringBuilder _text = new();
    private readonly List<Func<string, Block>> _blocks = [];
    private readonly List<int> _pageStarts = [];

    /// <summary>How long the text is so far.</summary>
    public int Length => _text.Length;

    /// <summary>A new page begins here.</summary>
    public void StartPage() => _pageStarts.Add(_text.Length);

    /// <summary>Writes <paramref name="text"/> as it stands and tells where.</summary>
    public TextRange Write(string text)
    {
        var start = _text.Length;
        _text.Append(text);
        return new(start, _text.Length);
    }

    /// <summary>Remembers a block to be made from the complete text.</summary>
    public void Add(Func<string, Block> block) => _blocks.Add(block);

    /// <summary>Writes a line that belongs to no block: page furniture.</summary>
    public void Furniture(string line) => WriteLine(line);

    /// <summary>Writes a paragraph; <paramref name="finish"/> adds what the format tells about it.</summary>
    public void Paragraph(string line, Func<TextBlock, TextBlock>? finish = null)
    {
        var range = WriteLine(line);
        _blocks.Add(text =>
        {
            var block = new TextBlock { Range = range, Text = TracedText.FromSource(text, range.Start, range.End) };
            return finish is null ? block : finish(block);
        });
    }

    /// <summary>Writes a table, a row per line.</summary>
    public void Table(IReadOnlyList<IReadOnlyList<CellToWrite>> rows, bool isBeside = false)
    {
        var start = _text.Length;
        var written = new List<(TextRange Range, List<(CellToWrite Cell, TextRange Place)> Cells)>();
        foreach (var row in rows)
        {
            var rowStart = _text.Length;
            var cells = new List<(CellToWrite, TextRange)>();
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0)
                    _text.Append('\t');
                var cellStart = _text.Length;
                _text.Append(OneLine(row[i].Text));
                cells.Add((row[i], new(cellStart, _text.Length)));
            }
            written.Add((new(rowStart, _text.Length), cells));
            _text.Append('\n');
        }
        var range = new TextRange(start, Math.Max(start, _text.Length - 1));
        _blocks.Add(text => new TableBlock
        {
            Range = range,
            IsBeside = isBeside,
            Rows = [.. written.Select(row => new TableRow([.. row.Cells.Select(c => Cell(text, c.Cell, c.Place))], row.Range))],
        });
    }

    /// <summary>The complete text, its blocks and where its pages begin.</summary>
    public (string Text, IReadOnlyList<Block> Blocks, IReadOnlyList<int> PageStarts) Complete()
    {
        var text = _text.ToString();
        return (text, [.. _blocks.Select(b => b(text))], _pageStarts);
    }

    private static TableCell Cell(string text, CellToWrite cell, TextRange place)
    {
        var traced = TracedText.FromSource(text, place.Start, place.End);
        return new(traced, cell.Column, cell.ColumnSpan, cell.RowSpan) { Header = cell.Header, Items = ListItems.Split(traced) };
    }

    private TextRange WriteLine(string line)
    {
        var range = Write(OneLine(line));
        _text.Append('\n');
        return range;
    }

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
