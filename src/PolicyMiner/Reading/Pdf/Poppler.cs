using System.Diagnostics;
using System.Globalization;
using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Reading.Pdf;

/// <summary>
/// Poppler's command-line tools for one PDF (package <c>poppler-utils</c>). The only place that knows them. All calls share one time
/// budget, <see cref="ReadingOptions.MaxTime"/>.
/// </summary>
internal sealed class Poppler(string path, TemporaryFolder folder, ReadingOptions options, CancellationToken cancellation)
{
    /// <summary>The command that installs the tools.</summary>
    public const string InstallHint = "install it with: apt-get install poppler-utils";

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _extra;

    /// <summary>What is left of the file's time; pages that need recognition bring time of their own.</summary>
    public TimeSpan TimeLeft => options.MaxTime + _extra - _clock.Elapsed;

    /// <summary>Adds time for <paramref name="pages"/> pages to be recognised.</summary>
    public void AllowRecognition(int pages) => _extra = options.MaxOcrTimePerPage * pages;

    /// <summary>Throws where the tools are missing.</summary>
    public static void Require()
    {
        if (ChildProcess.Find("pdftotext") is null)
            throw new UnreadableDocumentException("missing_tool", $"A PDF is read with pdftotext, which is not installed; {InstallHint}");
    }

    /// <summary><c>pdfinfo</c>: general facts about the file.</summary>
    public ChildResult Info() => ChildProcess.Run(Request("pdfinfo", path), cancellation);

    /// <summary><c>pdftotext -bbox</c>: all words with their boxes, page by page.</summary>
    public ChildResult Words(int lastPage, Action<Stream> consume) =>
        ChildProcess.Run(Request("pdftotext", "-bbox", "-nodiag", "-cropbox", "-enc", "UTF-8", "-l", Text(lastPage), path, "-"), consume, cancellation);

    /// <summary><c>pdftops</c>: what is drawn on the pages from <paramref name="first"/> to <paramref name="last"/>, as
    /// PostScript that keeps every path of the PDF.</summary>
    public ChildResult Drawing(int first, int last, Action<Stream> consume) =>
        ChildProcess.Run(
            Request("pdftops", "-rasterize", "never", "-origpagesizes", "-f", Text(first), "-l", Text(last), path, "-"), consume, cancellation);

    /// <summary><c>pdftoppm</c>: one page as a gray PNG of <paramref name="dotsPerInch"/>, written to <paramref name="target"/> + <c>.png</c>.</summary>
    public ChildResult Render(int page, int dotsPerInch, string target) =>
        ChildProcess.Run(
            Request("pdftoppm", "-png", "-gray", "-r", Text(dotsPerInch), "-f", Text(page), "-l", Text(page), "-singlefile", path, target),
            cancellation);

    private ChildRequest Request(string program, params string[] arguments) => new(program, arguments)
    {
        Folder = folder,
        MaxTime = TimeLeft,
        MaxMemory = options.MaxChildMemory,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
