using System.Runtime.InteropServices;
using PolicyMiner.Extracting;
using PolicyMiner.Indexing;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;

namespace PolicyMiner.Benchmarks.Scale;

/// <summary>
/// <c>stages FOLDER [--rounds R]</c>: where the time of a refresh goes. One thread takes every file through read → structure → extract →
/// prepare → write with a clock of the thread's processor time at each stage and each extractor; the last round counts, when all code is compiled.
/// </summary>
internal static class StagesCommand
{
    public static int Run(string[] args)
    {
        var paths = Directory.EnumerateFiles(args[0], "*", SearchOption.AllDirectories).Where(p => DocumentReaders.IsDocument(p) && Path.GetExtension(p) is ".txt" or ".md").Order(StringComparer.Ordinal).ToList();
        var rounds = args is [_, "--rounds", var r] ? int.Parse(r) : 2;
        for (var round = 1; round <= rounds; round++)
        {
            var clock = new Clock();
            var bytes = Measure(paths, clock);
            if (round == rounds)
                clock.Print(bytes);
        }
        return 0;
    }

    private static long Measure(List<string> paths, Clock clock)
    {
        var index = Path.Combine(Path.GetTempPath(), $"policyminer-stages-{Environment.ProcessId}.db");
        try
        {
            using var open = PolicyIndex.Create(index);
            var batch = new WriteBatch(open.Database, 1, new RefreshOptions().BatchBytes);
            var bytes = 0L;
            foreach (var path in paths)
            {
                clock.Start();
                var content = File.ReadAllBytes(path);
                bytes += content.Length;
                var name = Path.GetRelativePath(Path.GetDirectoryName(paths[0])!, path);
                var document = DocumentReaders.Read(new SourceFile(null, name, content), new ReadingOptions(), default);
                clock.Stop("read");
                var notices = Structurer.Structure(document);
                clock.Stop("structure");
                var records = new List<PolicyRecord>();
                foreach (var notice in notices)
                {
                    var found = new List<PolicyRecord>();
                    foreach (var extractor in Extractors.All)
                    {
                        found.AddRange(extractor.Extract(notice));
                        clock.Stop("extract: " + extractor.Name);
                    }
                    records.AddRange(RecordIds.Assign([.. OcrDoubt.Mark(document, [.. found.Select(f => f with { NoticeId = notice.NoticeId }).OrderBy(f => f is NoticeRecord ? 0 : 1).ThenBy(f => f.Source.CharStart)])]));
                    clock.Stop("ids");
                }
                var prepared = Preparation.Prepare(new(document, notices, records, []), []);
                clock.Stop("prepare");
                batch.Do(content.Length, w => w.Write(1, prepared));
                clock.Stop("write");
            }
            batch.Finish();
            clock.Stop("commit");
            return bytes;
        }
        finally
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(index) + "*"))
                File.Delete(file);
        }
    }

    // Of this thread alone: what else the machine does meanwhile does not count. Linux.
    private static long CpuTime()
    {
        var time = new long[2];
        if (ClockGetTime(3, time) != 0)
            throw new PlatformNotSupportedException("The processor time of a thread is read on Linux only.");
        return time[0] * 1_000_000_000 + time[1];
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, [Out] long[] time);

    private sealed class Clock
    {
        private readonly Dictionary<string, long> _ticks = [];
        private readonly Dictionary<string, long> _allocated = [];
        private long _from;
        private long _bytes;

        public void Start() => (_from, _bytes) = (CpuTime(), GC.GetAllocatedBytesForCurrentThread());

        public void Stop(string stage)
        {
            var (now, bytes) = (CpuTime(), GC.GetAllocatedBytesForCurrentThread());
            _ticks[stage] = _ticks.GetValueOrDefault(stage) + now - _from;
            _allocated[stage] = _allocated.GetValueOrDefault(stage) + bytes - _bytes;
            Start();
        }

        public void Print(long bytes)
        {
            var total = _ticks.Values.Sum();
            Console.WriteLine($"{bytes / 1e6:F1} MB, one thread: {total / 1e9:F2} s, {bytes / 1e6 / (total / 1e9):F2} MB/s");
            foreach (var (stage, ticks) in _ticks)
                Console.WriteLine($"{stage,-24} {ticks / 1e9,7:F3} s {100.0 * ticks / total,5:F1} % {_allocated[stage] / (double)bytes,7:F1} bytes allocated a byte");
        }
    }
}
