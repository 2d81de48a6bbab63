using System.Globalization;

namespace PolicyMiner.Indexing;

/// <summary>
/// Keeps two refreshes of one index apart by a lock on <c>….lock</c>, which the operating system lets go of when its holder ends, however it
/// ends. Who holds it stands in <c>….lock.by</c>, since a locked file cannot be read.
/// </summary>
internal sealed class RefreshLock : IDisposable
{
    private const string HolderSuffix = ".by";
    private readonly FileStream _file;
    private readonly string _holderPath;

    private RefreshLock(FileStream file, string path) => (_file, _holderPath) = (file, path + HolderSuffix);

    /// <summary>Takes the lock, waiting for another holder as long as allowed.</summary>
    /// <exception cref="IndexUnusableException">Another process holds it, or the folder cannot be written.</exception>
    public static RefreshLock Take(string indexPath, TimeSpan wait, Action<string> waiting, CancellationToken cancellation)
    {
        var path = indexPath + ".lock";
        var started = Environment.TickCount64;
        for (var told = false; ; told = true)
        {
            try
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                var held = new RefreshLock(file, path);
                held.Sign();
                return held;
            }
            catch (UnauthorizedAccessException e)
            {
                throw new IndexUnusableException(IndexProblem.NotWritable, indexPath, $"The folder of {indexPath} cannot be written; name another file with --index.", e);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
            {
                if (IsFull(e))
                    throw new IndexUnusableException(IndexProblem.NotWritable, indexPath, $"The disk that holds {indexPath} is full; the index is as it was before. Free some space and run the command again.", e);
                var holder = Holder(path) ?? "another process";
                if (wait != Timeout.InfiniteTimeSpan && Environment.TickCount64 - started >= wait.TotalMilliseconds)
                    throw new IndexUnusableException(IndexProblem.Locked, indexPath, $"Another refresh of {indexPath} is going on ({holder}); run this one again when it has finished.", e);
                if (!told)
                    waiting(holder);
                cancellation.WaitHandle.WaitOne(100);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Who holds the lock of an index, or null where nobody does.</summary>
    public static string? HolderOf(string indexPath)
    {
        try
        {
            using var _ = new FileStream(indexPath + ".lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return Holder(indexPath + ".lock");
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Lets go. The file stays: removing it could take it from under one who waits.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(_holderPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Only its text would be out of date; the lock itself is what counts.
        }
        _file.Dispose();
    }

    private void Sign()
    {
        try
        {
            File.WriteAllText(_holderPath, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}, since {DateTime.Now:yyyy-MM-dd HH:mm:ss}"));
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    private static bool IsFull(IOException e) => (e.HResult & 0xFFFF) is 28 or 112; // ENOSPC, ERROR_DISK_FULL

    private static string? Holder(string path)
    {
        try
        {
            return File.ReadAllText(path + HolderSuffix) is { Length: > 0 } line ? line : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
