using System.Text;
using PolicyMiner.Reading;

namespace PolicyMiner.Tests.Support;

/// <summary>Short ways to valid values.</summary>
public static class Some
{
    /// <summary>A file with this text in UTF-8.</summary>
    public static SourceFile File(string text, string name = "notice.txt") => new(null, name, Encoding.UTF8.GetBytes(text));

    /// <summary>What reading a file with this text gives.</summary>
    public static ReadDocument Document(string text, string name = "notice.txt") => DocumentReaders.Read(File(text, name), new(), default);
}
