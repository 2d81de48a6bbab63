using PolicyMiner.Benchmarks.Tables.Planning;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>A program that makes PDF files of sheets.</summary>
internal abstract class Producer
{
    /// <summary>Its name in results and file names.</summary>
    public abstract string Name { get; }

    /// <summary>The Debian package that brings it.</summary>
    public abstract string Package { get; }

    /// <summary>Whether it is installed.</summary>
    public abstract bool IsInstalled { get; }

    /// <summary>Whether it can set this sheet as planned.</summary>
    public virtual bool CanSet(Sheet sheet) => true;

    /// <summary>Writes <c>folder/NAME.pdf</c> for each sheet.</summary>
    public abstract void Write(IReadOnlyList<Sheet> sheets, string folder);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Producer> All { get; } = [new ChromiumProducer(), new LibreOfficeProducer(), new CairoProducer(), new GroffProducer(), new LatexProducer()];

    /// <summary>Runs a program in a folder of its own and gives what it printed.</summary>
    protected static byte[] Run(string program, TemporaryFolder folder, params string[] arguments)
    {
        var result = ChildProcess.Run(new ChildRequest(program, arguments)
        {
            Folder = folder,
            MaxTime = TimeSpan.FromMinutes(4),
            MaxMemory = long.MaxValue, // Chromium reserves terabytes of address space
        });
        return result.Succeeded ? result.Output : throw new InvalidOperationException($"{program} failed: {result.Errors}");
    }
}
