using System.Buffers;
using static PolicyMiner.Indexing.Storing.LineBytes;

namespace PolicyMiner.Indexing.Storing;

internal static partial class RecordLines
{
    /// <summary>Shortens lines one by one, so that nobody need hold all of them as JSON: those of a long table would take a hundred megabytes.</summary>
    /// <param name="text">As for <see cref="Shorten"/>.</param>
    public ref struct Shortening(ReadOnlySpan<byte> text)
    {
        private readonly ArrayBufferWriter<byte> _target = new(1 << 12);
        private Common _common = new(text);

        /// <summary>What was made of the lines so far.</summary>
        public readonly ReadOnlySpan<byte> Shortened => _target.WrittenSpan;

        /// <summary>Adds a line, given without its break.</summary>
        public void Add(scoped ReadOnlySpan<byte> line, bool isEnded = true)
        {
            if (_target.WrittenCount == 0)
            {
                _common.Notice = Value(line, "\"notice_id\":\""u8).ToArray();
                _common.File = Value(line, "\"source\":{\"file\":\""u8).ToArray();
                WriteBytes(_target, _common.Notice);
                WriteBytes(_target, _common.File);
            }
            if (!TryShorten(line, ref _common, _target))
            {
                _target.Write("\0"u8);
                RecordPhrases.Shorten(line, _target);
            }
            if (isEnded)
                _target.Write("\n"u8);
        }
    }
}
