namespace PolicyMiner.Cli.Commands;

/// <summary>Waits for changes below folders and runs an action once each burst of changes has settled.</summary>
internal static class FolderWatch
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    /// <summary>Runs until interrupted (Ctrl-C); returns the exit code of the last run.</summary>
    public static int Run(IEnumerable<string> paths, Func<int> action)
    {
        using var stop = new ManualResetEventSlim();
        using var changed = new AutoResetEvent(false);
        var watchers = paths.Select(path => Watch(path, () => changed.Set())).ToList();
        ConsoleCancelEventHandler interrupt = (_, e) =>
        {
            e.Cancel = true;
            stop.Set();
            changed.Set();
        };
        Console.CancelKeyPress += interrupt;
        var code = ExitCodes.Done;
        try
        {
            while (changed.WaitOne() && !stop.IsSet)
            {
                while (changed.WaitOne(Settled) && !stop.IsSet)
                {
                    // A copy of many files is one change: wait until nothing has happened for a while.
                }
                if (!stop.IsSet)
                    code = action();
            }
        }
        finally
        {
            Console.CancelKeyPress -= interrupt;
            watchers.ForEach(w => w.Dispose());
        }
        return code;
    }

    private static FileSystemWatcher Watch(string path, Action changed)
    {
        var full = Path.GetFullPath(path);
        var watcher = Directory.Exists(full)
            ? new FileSystemWatcher(full) { IncludeSubdirectories = true }
            : new FileSystemWatcher(Path.GetDirectoryName(full)!, Path.GetFileName(full));
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
        watcher.Changed += (_, _) => changed();
        watcher.Created += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
