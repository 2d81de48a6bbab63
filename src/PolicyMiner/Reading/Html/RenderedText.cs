using System.Text;
using PolicyMiner.Text;

namespace PolicyMiner.Reading.Html;

/// <summary>
/// The reading text of a page while it grows. What is written gets its place at once; blocks are made when the text is complete, since
/// traced text refers to the whole of it.
/// </summary>
internal sealed class RenderedText
{
    private readonly StringBuilder _text = new();
    private readonly List<Func<string, Block>> _blocks = [];

    /// <summary>How long the text is so far.</summary>
    public int Length => _text.Length;

    /// <summary>Writes <paramref name="text"/> and tells where it stands.</summary>
    public TextRange Write(string text)
    {
        var start = _text.Length;
        _text.Append(text);
        return new(start, _text.Length);
    }

    /// <summary>Remembers a block to be made from the complete text.</summary>
    public void Add(Func<string, Block> block) => _blocks.Add(block);

    /// <summary>The complete text and its blocks.</summary>
    public (string Text, IReadOnlyList<Block> Blocks) Complete()
    {
        var text = _text.ToString();
        return (text, [.. _blocks.Select(b => b(text))]);
    }
}
