using System.Text;
using PolicyMiner.Analysis;
using PolicyMiner.Reading.Pdf;
using PolicyMiner.Reading.Processes;
using PolicyMiner.Reading.Scans;
using PolicyMiner.Reading.Word;

namespace PolicyMiner.Indexing.Checking;

/// <summary>Checks which of the programs that reading needs are there, and their versions.</summary>
internal static class ToolCheck
{
    private static readonly (string Program, string Argument, string For, string Install)[] Programs =
    [
        ("pdftotext", "-v", "PDF files", Poppler.InstallHint),
        ("pdfinfo", "-v", "PDF files", Poppler.InstallHint),
        ("pdftops", "-v", "tables in PDF files", Poppler.InstallHint),
        ("pdftoppm", "-v", "scanned PDF pages", Poppler.InstallHint),
        ("tesseract", "--version", "scans and page images", Tesseract.InstallHint),
        ("soffice", "--version", "DOC, WPS and RTF files", OfficeReader.InstallHint),
    ];

    /// <summary>One finding a program.</summary>
    public static IEnumerable<Finding> Run()
    {
        foreach (var (program, argument, use, install) in Programs)
        {
            yield return ChildProcess.Find(program) is null
                ? new("tools", FindingLevel.Note, program, $"It is not installed; without it, {use} cannot be read.", Sentence(install))
                : new("tools", FindingLevel.Ok, program, Output(program, argument) is { Length: > 0 } version ? version.Split('\n')[0].Trim() : "It is there, but does not tell its version.");
        }
        if (ChildProcess.Find("tesseract") is not null && !Output("tesseract", "--list-langs").Split('\n').Any(l => l.Trim() == "chi_sim"))
            yield return new("tools", FindingLevel.Note, "tesseract chi_sim", "The model for Chinese is not installed; without it, scans cannot be read.", Sentence(Tesseract.InstallHint));
        yield return Segmenters.Problem is { } problem
            ? new("tools", FindingLevel.Note, "word segmenter", problem, "Build or install the program again.")
            : new("tools", FindingLevel.Ok, "word segmenter", "Its model is there.");
    }

    private static string Output(string program, string argument)
    {
        using var folder = new TemporaryFolder();
        var result = ChildProcess.Run(new(program, argument) { Folder = folder, MaxTime = TimeSpan.FromSeconds(20), MaxMemory = 4L << 30 });
        var output = Encoding.UTF8.GetString(result.Output);
        return output.Length > 0 ? output : result.Errors;
    }

    private static string Sentence(string hint) => char.ToUpperInvariant(hint[0]) + hint[1..] + ".";
}
