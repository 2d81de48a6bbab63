using System.Buffers;
using System.IO.Compression;

namespace PolicyMiner.Indexing.Storing;

/// <summary>Makes the pieces of a packed stream one after the other, see <see cref="Packing"/>.</summary>
internal sealed class PackedStream : IDisposable
{
    // Quality 5 is the first that models Chinese characters as such: a sixth smaller than 4 for a third more time; 6 and above gain nothing.
    private const int Quality = 5;

    // A piece looks back this far, 64 KB: further costs more to search than it finds in a notice.
    private const int WindowBits = 16;

    private readonly ArrayBufferWriter<byte> _packed = new();
    private BrotliEncoder _encoder = new(Quality, WindowBits);

    /// <summary>The next piece, its unpacked length before it.</summary>
    public byte[] Piece(ReadOnlySpan<byte> bytes, bool isLast)
    {
        _packed.ResetWrittenCount();
        _packed.Advance(Packing.WriteNumber(_packed.GetSpan(5), bytes.Length));
        while (!bytes.IsEmpty)
        {
            _encoder.Compress(bytes, _packed.GetSpan(1 << 15), out var consumed, out var written, isFinalBlock: false);
            bytes = bytes[consumed..];
            _packed.Advance(written);
        }
        OperationStatus status;
        do
        {
            var to = _packed.GetSpan(1 << 10);
            status = isLast ? _encoder.Compress(default, to, out _, out var rest, isFinalBlock: true) : _encoder.Flush(to, out rest);
            _packed.Advance(rest);
        }
        while (status == OperationStatus.DestinationTooSmall);
        return status == OperationStatus.Done ? _packed.WrittenSpan.ToArray() : throw new InvalidOperationException("Packing a text failed.");
    }

    /// <inheritdoc/>
    public void Dispose() => _encoder.Dispose();
}
