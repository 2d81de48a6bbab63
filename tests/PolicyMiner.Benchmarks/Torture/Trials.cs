using System.Diagnostics;
using PolicyMiner.Benchmarks.Making;
using PolicyMiner.Indexing;

namespace PolicyMiner.Benchmarks.Torture;

/// <summary>The trials, each giving what went wrong.</summary>
internal sealed class Trials
{
    private readonly MarkedCorpus _corpus;
    private readonly string _index;
    private readonly string _work;
    private readonly Dice _dice;
    private readonly TextWriter _report;

    public Trials(string from, string work, int notices, int seed, TextWriter report)
    {
        (_work, _report, _dice) = (work, report, new Dice(seed, -3));
        _corpus = new MarkedCorpus(Path.Combine(work, "documents"), notices, from, seed);
        _index = Path.Combine(work, "policies.db");
        _corpus.Write();
    }

    /// <summary>Kills refreshes while they are running (kill -9), at random moments, the documents changing between them; then lets one finish.</summary>
    /// <param name="times">How many are to be killed; one that has ended before the signal does not count and is tried again.</param>
    public IReadOnlyList<string> Kill(int times)
    {
        var problems = new List<string>();
        var clock = Stopwatch.StartNew();
        Complete(problems);
        var whole = clock.Elapsed;
        Complete(problems);
        var idle = clock.Elapsed - whole; // with nothing to do: starting, looking at the folder, ending
        // The first kills hit the building of the index from nothing.
        File.Delete(_index);
        var (committed, found) = (Enumerable.Repeat(-1, _corpus.Count).ToArray(), new int[_corpus.Count]);
        var (killed, tried, partly) = (0, 0, 0);
        for (; killed < times && tried < 5 * times && problems.Count == 0; tried++)
        {
            if (Stale(committed) == 0)
                _corpus.Change();
            using (var child = Children.Refresh(_corpus.Folder, _index))
            {
                // A moment after its start-up in the time that the files to be read will take.
                var work = (whole - idle) * Stale(committed) / _corpus.Count;
                if (!child.WaitForExit((idle * 0.8) + (work * _dice.Below(1000) / 1000)))
                {
                    child.Kill();
                    killed++;
                }
                child.WaitForExit();
            }
            if (!File.Exists(_index) || new FileInfo(_index).Length == 0)
                continue;
            try
            {
                problems.AddRange(IndexCheck.Problems(_index, _corpus, committed, found).Select(p => $"after kill {killed}: {p}"));
            }
            catch (IndexUnusableException e) when (e.Problem == IndexProblem.NotAnIndex && committed.All(c => c < 0))
            {
                continue; // killed before its tables were made
            }
            found.CopyTo(committed, 0);
            partly += Stale(committed) > 0 ? 1 : 0;
            if (tried % 3 == 2)
                _corpus.Change();
        }
        Complete(problems);
        problems.AddRange(IndexCheck.Problems(_index, _corpus, _corpus.Versions, found).Select(p => $"after the last refresh: {p}"));
        _report.WriteLine($"{killed} of {tried} refreshes killed while running, {partly} times with a part of the changes committed; {clock.Elapsed.TotalSeconds:F0} s");
        return problems;
    }

    // How many documents stand in the folder in another version than in the index.
    private int Stale(int[] committed) => committed.Where((version, number) => version != _corpus.Versions[number]).Count();

    /// <summary>Lets processes search while the documents change and refreshes run.</summary>
    public IReadOnlyList<string> SearchDuringRefreshes(int searchers, int refreshes)
    {
        var problems = new List<string>();
        Complete(problems);
        var until = Path.Combine(_work, "end");
        var processes = Enumerable.Range(1, searchers).Select(i => Children.Search(_index, _corpus.Count, until, i)).ToList();
        for (var i = 0; i < refreshes; i++)
        {
            _corpus.Change();
            Complete(problems);
        }
        File.WriteAllText(until, "");
        var ends = processes.Select(Children.Finish).ToList();
        problems.AddRange(ends.Where(e => e.Code != 0).Select(e => $"a searching process ended with {e.Code}: {e.Error}"));
        _report.WriteLine($"{searchers} processes searched during {refreshes} refreshes, {ends.Where(e => e.Code == 0).Sum(e => int.Parse(e.Error)):N0} answers checked");
        return problems;
    }

    /// <summary>Starts two refreshes of one index at once; both must end well, one after the other.</summary>
    public IReadOnlyList<string> RefreshTwiceAtOnce()
    {
        _corpus.Change();
        var problems = new List<string>();
        foreach (var (code, error) in new[] { Children.Refresh(_corpus.Folder, _index), Children.Refresh(_corpus.Folder, _index) }.Select(Children.Finish).ToList())
        {
            if (code != 0)
                problems.Add($"one of two refreshes ended with {code}: {error}");
        }
        problems.AddRange(IndexCheck.Problems(_index, _corpus, _corpus.Versions, new int[_corpus.Count]).Select(p => $"after two refreshes at once: {p}"));
        _report.WriteLine("two refreshes at once: one waited for the other");
        return problems;
    }

    /// <summary>Refreshes on a disk too small for the index: that must be said, and what was committed must stay. Needs the right to mount a disk.</summary>
    public IReadOnlyList<string> FillTheDisk()
    {
        var disk = Path.Combine(_work, "disk");
        Directory.CreateDirectory(disk);
        if (!Execute("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk))
        {
            _report.WriteLine("full disk: not tried, mounting a small one is not permitted here");
            return [];
        }
        try
        {
            var index = Path.Combine(disk, "policies.db");
            var problems = new List<string>();
            for (var i = 0; i < 2; i++)
            {
                var (code, error) = Children.Finish(Children.Refresh(_corpus.Folder, index));
                if (code != 4 || !error.Contains("full", StringComparison.Ordinal))
                    problems.Add($"a refresh on a full disk ended with {code}: {error}");
                problems.AddRange(IndexCheck.Problems(index, _corpus, Enumerable.Repeat(-1, _corpus.Count).ToArray(), new int[_corpus.Count]).Select(p => $"after the disk was full: {p}"));
            }
            _report.WriteLine("full disk: said so, and the index stayed whole");
            return problems;
        }
        finally
        {
            Execute("umount", disk);
        }
    }

    private void Complete(List<string> problems)
    {
        var (code, error) = Children.Finish(Children.Refresh(_corpus.Folder, _index));
        if (code != 0)
            problems.Add($"a refresh ended with {code}: {error}");
    }

    private static bool Execute(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
