using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Processes;
using PolicyMiner.Reading.Scans;

namespace PolicyMiner.Reading.Pdf;

/// <summary>Reads those pages of a PDF by optical recognition whose text layer is missing or useless.</summary>
internal sealed class PageRecognition(
    Poppler poppler, TemporaryFolder folder, string file, ReadingOptions options, List<Problem> problems, CancellationToken cancellation)
{
    private const int DotsPerInch = 300; // what Tesseract's models are made for
    private const int FewLetters = 8; // a page with less has at most a number or a stamp as text
    private const double Garbage = 0.25;

    /// <summary>The pages, with recognised words where that was needed.</summary>
    public List<PageContent> Complete(List<PageContent> pages)
    {
        var wanted = pages.Where(p => options.Ocr == OcrMode.Always || !HasUsableText(p)).ToList();
        if (wanted.Count == 0)
            return pages;
        if (options.Ocr == OcrMode.Never)
            return Report(pages, wanted, "ocr_off", "holds no usable text, only an image; read it with --ocr auto");
        if (!Tesseract.IsInstalled)
            return Report(pages, wanted, "missing_tool", $"holds no usable text, only an image, and tesseract is not installed; {Tesseract.InstallHint}");
        poppler.AllowRecognition(wanted.Count);
        var completed = new List<PageContent>(pages);
        foreach (var page in wanted)
        {
            var (content, failure) = Recognise(page);
            if (failure is not null)
                problems.Add(new(file, Severity.Error, "ocr_failed", $"Page {page.Number} could not be read: {failure}.", page.Number));
            else if (content is not null && Letters(content) > (HasUsableText(page) && options.Ocr != OcrMode.Always ? Letters(page) : 0))
                completed[page.Number - 1] = content;
        }
        return completed;
    }

    /// <summary>Whether the text layer can be read: enough letters, and not mostly characters that stand for nothing (a font without a
    /// usable map to Unicode).</summary>
    internal static bool HasUsableText(PageContent page)
    {
        var letters = Letters(page);
        if (letters < FewLetters)
            return false;
        var meaningless = page.Words.Sum(w => w.Text.Count(c => c is (>= '\uE000' and <= '\uF8FF') or '\uFFFD' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherNotAssigned));
        return meaningless < Garbage * letters;
    }

    private static int Letters(PageContent page) => page.Words.Sum(w => w.Text.Length);

    private (PageContent? Content, string? Failure) Recognise(PageContent page)
    {
        var image = Path.Combine(folder.Path, "page");
        var rendered = poppler.Render(page.Number, DotsPerInch, image);
        if (!rendered.Succeeded || !File.Exists(image + ".png"))
            return (null, rendered.Outcome == ChildOutcome.TimedOut ? "there was no time left to render it" : "it could not be rendered");
        try
        {
            var (pages, failure) = Tesseract.Read(image + ".png", folder, Shorter(poppler.TimeLeft, options.MaxOcrTimePerPage), options, cancellation);
            return (pages.Count == 0 ? null : RecognisedText.ToContent(pages[0], page.Number, 72.0 / DotsPerInch), failure);
        }
        finally
        {
            File.Delete(image + ".png");
        }
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private List<PageContent> Report(List<PageContent> pages, List<PageContent> wanted, string code, string why)
    {
        // Nothing else in the file: then it is the file that cannot be read.
        if (wanted.Count == pages.Count && wanted.All(p => !HasUsableText(p)))
            throw new UnreadableDocumentException(code, $"The PDF {why}");
        foreach (var page in wanted.Where(p => !HasUsableText(p) && options.Ocr != OcrMode.Always))
            problems.Add(new(file, Severity.Warning, code, $"Page {page.Number} {why}", page.Number));
        return pages;
    }
}
