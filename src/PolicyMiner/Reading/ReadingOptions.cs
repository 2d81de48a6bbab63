namespace PolicyMiner.Reading;

/// <summary>When optical recognition is used.</summary>
public enum OcrMode { Never, Auto, Always }

/// <summary>All limits that reading obeys, so that a hostile file costs a diagnostic and not the run.</summary>
public sealed record ReadingOptions
{
    /// <summary>Largest file read, in bytes. Default 256 MiB.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Most pages read of one file. Default 5,000.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>Deepest nesting of elements followed. Default 512.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Most lines and table cells of one file that are structured; the rest is only searched. Default 200,000.</summary>
    public int MaxPieces { get; init; } = 200_000;

    /// <summary>Most records of one notice; what is beyond is searched as text. Default 100,000.</summary>
    public int MaxRecords { get; init; } = 100_000;

    /// <summary>Most entries of an archive. Default 10,000.</summary>
    public int MaxEntries { get; init; } = 10_000;

    /// <summary>Most an archive may unpack to, in bytes. Default 1 GiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Most characters of one XML part of a DOCX or OFD file. Default 128 Mi.</summary>
    public long MaxXmlBytes { get; init; } = 128L << 20;

    /// <summary>Longest time one file may take: each child process (Poppler, LibreOffice), and our own reading and extracting. Default 2 minutes.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest time that recognising one page image may take, beyond <see cref="MaxTime"/> for the file. Default 1 minute.</summary>
    public TimeSpan MaxOcrTimePerPage { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Most memory a child process may use, in bytes. Default 2 GiB.</summary>
    public long MaxChildMemory { get; init; } = 2L << 30;

    /// <summary>Most memory that the program may come to hold while it reads a file, in bytes; looked at twice a second. Default 6 GiB.</summary>
    public long MaxMemory { get; init; } = 6L << 30;

    /// <summary>Most memory of a worker process, in which everything but plain text is read, in bytes. Default 2 GiB.</summary>
    public long MaxWorkerMemory { get; init; } = 2L << 30;

    /// <summary>How deep archives in archives are opened. Default 3.</summary>
    public int MaxNesting { get; init; } = 3;

    /// <summary>How many times its size an archive's entry may unpack to, beyond the first 16 MiB. Text and XML grow by 3 to 30. Default 200.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>When pages are read by optical recognition. Default <see cref="OcrMode.Auto"/>: only pages without usable text.</summary>
    public OcrMode Ocr { get; init; } = OcrMode.Auto;
}
