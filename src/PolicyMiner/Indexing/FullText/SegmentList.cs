using System.Buffers.Binary;

namespace PolicyMiner.Indexing.FullText;

/// <summary>
/// Which segments a full text is made of: FTS5's structure record. Newly written segments stand on level 0; eight of a level are merged into one of the next.
/// </summary>
internal sealed class SegmentList
{
    private const int PagesOfWork = 64; // FTS5 merges in units of so many pages

    private readonly uint _settings; // the number by which FTS5 tells whether its settings changed
    private readonly List<Level> _levels = [];
    private ulong _written;

    /// <summary>Reads the record.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public SegmentList(ReadOnlySpan<byte> record)
    {
        if (record.Length < 7)
            throw new InvalidDataException("the list of segments is too short");
        _settings = BinaryPrimitives.ReadUInt32BigEndian(record);
        var at = 4;
        var levels = SqliteVarint.Read(record, ref at);
        var segments = SqliteVarint.Read(record, ref at);
        _written = SqliteVarint.Read(record, ref at);
        for (var i = 0UL; i < levels; i++)
        {
            var level = new Level(SqliteVarint.Read(record, ref at), []);
            for (var count = SqliteVarint.Read(record, ref at); count > 0; count--)
                level.Segments.Add(new(SqliteVarint.Read(record, ref at), SqliteVarint.Read(record, ref at), SqliteVarint.Read(record, ref at)));
            _levels.Add(level);
        }
        if (at != record.Length || segments != (ulong)_levels.Sum(l => l.Segments.Count))
            throw new InvalidDataException("the list of segments does not end where it should");
    }

    /// <summary>A number that no segment has.</summary>
    public int FreeNumber
    {
        get
        {
            var taken = _levels.SelectMany(l => l.Segments).Select(s => s.Number).ToHashSet();
            var free = 1;
            while (taken.Contains((ulong)free))
                free++;
            return free;
        }
    }

    /// <summary>Adds a segment of pages 1 to <paramref name="pages"/> as the newest.</summary>
    /// <returns>How many pages of merging are due for it: as much as FTS5 would do had it written the segment.</returns>
    public long Add(int segment, int pages)
    {
        if (_levels.Count == 0)
            _levels.Add(new(0, []));
        _levels[0].Segments.Add(new((ulong)segment, 1, (ulong)pages));
        var before = _written;
        _written += (ulong)pages;
        return (long)(_written / PagesOfWork - before / PagesOfWork) * PagesOfWork * _levels.Count;
    }

    /// <summary>The record.</summary>
    public byte[] ToBytes()
    {
        ulong[] numbers = [(ulong)_levels.Count, (ulong)_levels.Sum(l => l.Segments.Count), _written,
            .. _levels.SelectMany(l => (ulong[])[l.Merging, (ulong)l.Segments.Count, .. l.Segments.SelectMany(s => (ulong[])[s.Number, s.First, s.Last])])];
        var bytes = new byte[4 + numbers.Length * SqliteVarint.MaxBytes];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, _settings);
        var length = 4;
        foreach (var number in numbers)
            length += SqliteVarint.Write(bytes.AsSpan(length), number);
        return bytes[..length];
    }

    // Merging: how many of a level's segments, the oldest, are being merged.
    private sealed record Level(ulong Merging, List<Segment> Segments);

    private readonly record struct Segment(ulong Number, ulong First, ulong Last);
}
