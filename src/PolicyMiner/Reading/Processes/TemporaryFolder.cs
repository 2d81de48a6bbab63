namespace PolicyMiner.Reading.Processes;

/// <summary>A private folder (mode 0700) for one file's children, removed with everything in it when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Creates the folder under the system's folder for temporary files.</summary>
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("policyminer-").FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Writes <paramref name="bytes"/> to a file of a name that we choose, never one that a document brings along.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Removes the folder. A child killed a moment ago may still be closing files, so removal is tried a few times.</summary>
    public void Dispose()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }
}
