using System.Diagnostics;
using PolicyMiner.Indexing.Sql;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>
/// Brings an index up to date with folders of documents: new and changed files are read, removed ones leave the index, everything else is
/// left alone. A batch of files is one transaction, so a refresh that is killed leaves the last complete batch, and the next one goes on.
/// </summary>
public sealed class Refresh
{
    private readonly string _indexPath;
    private readonly RefreshOptions _options;
    private readonly IProgress<RefreshProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<RefreshedFile> _files = [];
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<PlannedFile, OpenLines> _openLines = new(ReferenceEqualityComparer.Instance);
    private long _bytes;
    private int _done;

    private Refresh(string indexPath, RefreshOptions options, IProgress<RefreshProgress>? progress, CancellationToken cancellation) =>
        (_indexPath, _options, _progress, _cancellation) = (indexPath, options, progress, cancellation);

    /// <summary>Refreshes <paramref name="indexPath"/> from files and folders.</summary>
    /// <param name="indexPath">The index file; created where it is missing.</param>
    /// <param name="paths">Files and folders. A folder speaks for everything below it: what it no longer holds leaves the index.</param>
    /// <param name="progress">Told after every file, from the calling thread.</param>
    /// <param name="cancellation">Ends the refresh after the batch that is being written; what was written stays.</param>
    /// <exception cref="IndexUnusableException">The index is damaged, newer, locked, not writable, or the disk is full.</exception>
    public static RefreshReport Run(
        string indexPath, IReadOnlyList<string> paths, RefreshOptions? options = null, IProgress<RefreshProgress>? progress = null, CancellationToken cancellation = default)
    {
        var refresh = new Refresh(indexPath, options ?? new(), progress, cancellation);
        return refresh._options.DryRun ? refresh.DryRun(paths) : refresh.Run(paths);
    }

    private RefreshReport DryRun(IReadOnlyList<string> paths)
    {
        using var index = File.Exists(_indexPath) ? PolicyIndex.Open(_indexPath) : null;
        var plan = RefreshPlan.Make(index?.Database, paths, _options);
        foreach (var file in plan.ToRead)
            _files.Add(new(file.Name, file.Known is null ? FileOutcome.Added : FileOutcome.Changed, []));
        return Report(plan);
    }

    private RefreshReport Run(IReadOnlyList<string> paths)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_indexPath))!);
        using var held = RefreshLock.Take(_indexPath, _options.WaitForOther, who => _progress?.Report(new(0, 0, 0, 0, _clock.Elapsed, null, who)), _cancellation);
        using var index = PolicyIndex.OpenOrCreate(_indexPath);
        var database = index.Database;
        var plan = RefreshPlan.Make(database, paths, _options);
        var corrections = new CorrectionSync(index);
        if (plan.ToRead.Count == 0 && plan.Gone.Count == 0 && plan.Moved.Count == 0 && !index.HasPendingCitations && corrections.IsCurrent)
        {
            PlainRecords.Update(database, _options.PlainRecords);
            return Report(plan);
        }

        var number = database.Number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'refreshes'") + 1;
        var batch = new WriteBatch(database, number, _options.BatchBytes);
        try
        {
            foreach (var (from, to) in plan.Moved)
                batch.Do(0, _ => database.Execute("UPDATE source SET root = ?2 WHERE root = ?1", from, to));
            foreach (var gone in plan.Gone)
                batch.Do(gone.Size, w => w.RemoveSource(gone.Id));
            var total = plan.ToRead.Sum(f => f.File.Size);
            var dispatcher = new WorkDispatcher(_options, file => KnownLines(index.Path, file));
            foreach (var result in dispatcher.Run(plan.ToRead, _cancellation))
            {
                Take(result, batch, plan);
                _progress?.Report(new(_done, plan.ToRead.Count, _bytes, total, _clock.Elapsed, result.File.Name));
            }
            if (!_cancellation.IsCancellationRequested)
            {
                batch.Do(0, w => _problems.AddRange(corrections.Apply(w)));
                batch.Do(0, w => w.ResolveWorks()); // before citations: two files of one work are one candidate
                batch.Do(0, w => w.ResolveCitations());
            }
            batch.Finish();
        }
        catch
        {
            batch.Abandon();
            throw;
        }
        PlainRecords.Update(database, _options.PlainRecords);
        return Report(plan);
    }

    private void Take(RefreshResult result, WriteBatch batch, RefreshPlan plan)
    {
        _bytes += result.Bytes;
        switch (result)
        {
            case SameResult same:
                batch.Do(0, w => w.Finish(same.File.Known!.Id, same.State, same.File.Known.Failed));
                plan.FoundUnchanged();
                _done++;
                break;
            case FileResult file:
                Take(file, batch);
                _done++;
                break;
            case LinesResult lines:
                Take(lines, batch);
                break;
            case LinesEnd end:
                Open(end.File).End = end;
                break;
        }
        if (_openLines.TryGetValue(result.File, out var open) && open.End is { } last && open.Pieces == last.Pieces)
        {
            Close(open, last, batch, plan);
            _done++;
        }
    }

    private void Take(FileResult result, WriteBatch batch)
    {
        var prepared = result.Prepared;
        var problems = new List<Problem>(prepared.Problems);
        var failed = prepared.Failed;
        batch.Do(result.Bytes, w =>
        {
            var source = w.Begin(prepared.State);
            w.RemoveDocuments(source);
            foreach (var document in prepared.Documents)
            {
                if (w.Write(source, document) is { } problem)
                {
                    problems.Add(problem);
                    failed = true;
                }
            }
            w.Write(source, problems);
            w.Finish(source, prepared.State, failed);
        });
        _problems.AddRange(problems);
        var outcome = failed ? FileOutcome.Failed : result.File.Known is null ? FileOutcome.Added : FileOutcome.Changed;
        _files.Add(new(result.File.Name, outcome, failed ? [] : [.. prepared.Documents.SelectMany(d => d.Notices).Select(n => n.NoticeId)]));
    }

    private void Take(LinesResult result, WriteBatch batch)
    {
        var open = Open(result.File);
        open.Pieces++;
        open.Names.UnionWith(result.Same);
        batch.Do(result.Bytes, w =>
        {
            open.Source ??= w.Begin(DocumentWorker.StateOf(result.File, []));
            var problems = new List<Problem>(result.Problems);
            foreach (var document in result.Documents)
            {
                var problem = open.Names.Add(document.File)
                    ? w.Write(open.Source.Value, document)
                    : new(document.File, Severity.Error, "duplicate_id", "Two lines have this id; the first one was indexed.");
                if (problem is null)
                    open.Notices.AddRange(document.Notices.Select(n => n.NoticeId));
                else
                    problems.Add(problem);
            }
            w.Write(open.Source.Value, problems);
            _problems.AddRange(problems);
        });
    }

    private void Close(OpenLines open, LinesEnd end, WriteBatch batch, RefreshPlan plan)
    {
        var removed = 0;
        batch.Do(0, w =>
        {
            var source = open.Source ?? w.Begin(end.State);
            if (end.Problem is null)
            {
                foreach (var name in w.DocumentNames(source).Where(n => !open.Names.Contains(n)))
                {
                    w.RemoveDocument(source, name);
                    removed++;
                }
            }
            else
            {
                w.Write(source, [end.Problem]);
                _problems.Add(end.Problem);
            }
            w.Finish(source, end.State, end.Problem is not null);
        });
        _openLines.Remove(end.File);
        if (end.Problem is null && removed + open.Notices.Count == 0 && end.File.Known?.ContentHash.AsSpan().SequenceEqual(end.State.ContentHash) == true)
        {
            plan.FoundUnchanged();
            return;
        }
        var outcome = end.Problem is not null ? FileOutcome.Failed : end.File.Known is null ? FileOutcome.Added : FileOutcome.Changed;
        _files.Add(new(end.File.Name, outcome, open.Notices));
    }

    private OpenLines Open(PlannedFile file) =>
        _openLines.TryGetValue(file, out var open) ? open : _openLines[file] = new();

    // Lines that the index holds as the same extractors would read them again. Asked from the feeding thread: a connection of its own.
    private Dictionary<string, byte[]> KnownLines(string path, PlannedFile file)
    {
        var lines = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (file.Known is not { } known || _options.ReadAll || known.Extractor != SourceStamps.Extractor)
            return lines;
        using var index = PolicyIndex.Open(path);
        index.Database.Rows("SELECT file, content_hash FROM document WHERE source = ?1", r =>
        {
            lines[r.GetString(0)] = r.GetBytes(1);
            return true;
        }, known.Id);
        return lines;
    }

    private RefreshReport Report(RefreshPlan plan)
    {
        foreach (var gone in plan.Gone)
            _files.Add(new(gone.Path, FileOutcome.Removed, []));
        _files.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
        return new()
        {
            Files = _files,
            Unchanged = plan.Unchanged,
            Problems = [.. plan.Problems, .. _problems],
            OtherKinds = plan.OtherKinds,
            KeptMissing = [.. plan.Kept.Select(k => k.Path)],
            Bytes = _bytes,
            Elapsed = _clock.Elapsed,
            DryRun = _options.DryRun,
        };
    }

    // A JSONL file whose lines are coming in.
    private sealed class OpenLines
    {
        public long? Source { get; set; }

        public int Pieces { get; set; }

        public LinesEnd? End { get; set; }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public List<string> Notices { get; } = [];
    }
}
