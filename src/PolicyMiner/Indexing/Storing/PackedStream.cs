using System.Buffers;
using System.IO.Compression;

namespace PolicyMiner.Indexing.Storing;

/// <summary>Makes the pieces of a packed stream one after the other, see <see cref="Packing"/>; a piece may be written bit by bit, so that what is
/// packed need never be whole in memory.</summary>
internal sealed class PackedStream : IBufferWriter<byte>, IDisposable
{
    // Quality 5 is the first that models Chinese characters as such: a sixth smaller than 4 for a third more time; 6 and above gain nothing.
    private const int Quality = 5;

    // A piece looks back this far, 64 KB: further costs more to search than it finds in a notice.
    private const int WindowBits = 16;

    private readonly ArrayBufferWriter<byte> _packed = new();
    private BrotliEncoder _encoder = new(Quality, WindowBits);
    private byte[] _waiting = new byte[1 << 15];
    private int _filled;
    private int _length;

    /// <summary>The next piece.</summary>
    public byte[] Piece(ReadOnlySpan<byte> bytes, bool isLast)
    {
        _length += bytes.Length;
        Compress(bytes);
        return Finish(isLast);
    }

    /// <summary>The next piece, of what <paramref name="write"/> writes.</summary>
    public byte[] Piece(Action<IBufferWriter<byte>> write, bool isLast)
    {
        write(this);
        return Finish(isLast);
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        _filled += count;
        _length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = Math.Max(1, sizeHint);
        if (_waiting.Length - _filled < wanted)
        {
            Compress(_waiting.AsSpan(0, _filled));
            _filled = 0;
            if (_waiting.Length < wanted)
                _waiting = new byte[wanted];
        }
        return _waiting.AsMemory(_filled);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public void Dispose() => _encoder.Dispose();

    private byte[] Finish(bool isLast)
    {
        Compress(_waiting.AsSpan(0, _filled));
        OperationStatus status;
        do
        {
            var to = _packed.GetSpan(1 << 10);
            status = isLast ? _encoder.Compress(default, to, out _, out var rest, isFinalBlock: true) : _encoder.Flush(to, out rest);
            _packed.Advance(rest);
        }
        while (status == OperationStatus.DestinationTooSmall);
        if (status != OperationStatus.Done)
            throw new InvalidOperationException("Packing a text failed.");
        Span<byte> length = stackalloc byte[5];
        byte[] piece = [.. length[..Packing.WriteNumber(length, _length)], .. _packed.WrittenSpan];
        _packed.ResetWrittenCount();
        (_filled, _length) = (0, 0);
        return piece;
    }

    private void Compress(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            _encoder.Compress(bytes, _packed.GetSpan(1 << 15), out var consumed, out var written, isFinalBlock: false);
            bytes = bytes[consumed..];
            _packed.Advance(written);
        }
    }
}
