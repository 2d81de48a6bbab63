namespace PolicyMiner.Text;

/// <summary>A half-open range of UTF-16 positions in a reading text: <c>Start</c> is in, <c>End</c> is out.</summary>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>How many UTF-16 units the range covers.</summary>
    public int Length => End - Start;

    /// <summary>The smallest range that covers both.</summary>
    public TextRange Union(TextRange other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Whether <paramref name="position"/> lies inside.</summary>
    public bool Contains(int position) => position >= Start && position < End;
}
