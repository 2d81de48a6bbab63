using System.Globalization;
using System.Text;
using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Reading.Scans;

/// <summary>A page image as recognised: size in pixels and words in pixels.</summary>
internal sealed record RecognisedPage(double Width, double Height, IReadOnlyList<PlacedWord> Words);

/// <summary>Optical recognition by Tesseract with the model <c>chi_sim</c> (packages <c>tesseract-ocr</c>, <c>tesseract-ocr-chi-sim</c>).</summary>
internal static class Tesseract
{
    /// <summary>The command that installs it.</summary>
    public const string InstallHint = "install it with: apt-get install tesseract-ocr tesseract-ocr-chi-sim";

    private const int MaxWords = 200_000;

    /// <summary>Whether the program is there.</summary>
    public static bool IsInstalled => ChildProcess.Find("tesseract") is not null;

    /// <summary>Why a page image stays unread where the program is missing.</summary>
    public static string MissingMessage => $"It holds page images without text, which are read with tesseract; {InstallHint}";

    /// <summary>Reads an image file (several pages for a TIFF), or says why not.</summary>
    public static (IReadOnlyList<RecognisedPage> Pages, string? Failure) Read(
        string image, TemporaryFolder folder, TimeSpan maxTime, ReadingOptions options, CancellationToken cancellation)
    {
        // -l chi_sim knows Latin letters and digits too; tsv gives words with boxes and confidence.
        var request = new ChildRequest("tesseract", image, "stdout", "-l", "chi_sim", "tsv")
        {
            Folder = folder,
            MaxTime = maxTime,
            MaxMemory = options.MaxChildMemory,
            MaxOutput = 256L << 20,
        };
        var result = ChildProcess.Run(request, cancellation);
        if (result.Outcome == ChildOutcome.TimedOut)
            return ([], $"recognition took longer than {maxTime.TotalSeconds:0} seconds");
        if (!result.Succeeded)
            return ([], result.Errors.Contains("chi_sim", StringComparison.Ordinal)
                ? $"the model chi_sim is missing; {InstallHint}" : "recognition failed; check that the image is complete");
        return (Parse(Encoding.UTF8.GetString(result.Output)), null);
    }

    /// <summary>Reads the tab-separated output: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    public static IReadOnlyList<RecognisedPage> Parse(string tsv)
    {
        var pages = new List<RecognisedPage>();
        var words = new List<PlacedWord>();
        var line = new Box();
        foreach (var row in tsv.Split('\n').Skip(1))
        {
            var cells = row.Split('\t', 12);
            if (cells.Length < 11 || !double.TryParse(cells[10], CultureInfo.InvariantCulture, out var confidence))
                continue;
            var box = new Box(Number(cells[6]), Number(cells[7]), Number(cells[6]) + Number(cells[8]), Number(cells[7]) + Number(cells[9]));
            if (cells[0] == "1")
                pages.Add(new(box.Width, box.Height, words = []));
            else if (cells[0] == "4")
                line = box;
            else if (cells[0] == "5" && cells.Length == 12 && pages.Count > 0 && words.Count < MaxWords && PageText.Clean(cells[11].Trim()) is { Length: > 0 } text)
                // The line's height holds for all its words: 一 alone would be a stroke.
                words.Add(new(text, box with { Top = line.Top, Bottom = line.Bottom }, 0, Math.Clamp(confidence / 100, 0, 1)));
        }
        return pages;
    }

    private static double Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e7 ? value : 0;
}
