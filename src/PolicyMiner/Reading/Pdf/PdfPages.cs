using System.Text.RegularExpressions;
using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Reading.Pdf;

/// <summary>Brings together what Poppler's tools say about each page of one PDF.</summary>
internal sealed partial class PdfPages(Poppler poppler, string file, ReadingOptions options, List<Problem> problems)
{
    /// <summary>The pages with their words and ruling lines.</summary>
    /// <exception cref="UnreadableDocumentException">Poppler could not open the file.</exception>
    public List<PageContent> Read()
    {
        var words = new List<PageWords>();
        var result = poppler.Words(options.MaxPages, stream => WordReader.Read(stream, words));
        if (words.Count == 0)
            throw Complaint(result);
        if (result.Outcome != ChildOutcome.Finished)
            problems.Add(new(file, Severity.Error, "time_limit",
                $"Reading stopped after page {words.Count}, at the limit of {options.MaxTime.TotalSeconds:0} seconds; the pages after it are missing.", words.Count));
        else if (words.Count >= options.MaxPages)
            problems.Add(new(file, Severity.Warning, "page_limit", $"Only the first {options.MaxPages} pages were read."));
        var drawings = Drawings(words);
        return [.. words.Select((page, i) => Turn.Upright(page, drawings.GetValueOrDefault(i + 1), i + 1))];
    }

    /// <summary>The drawings of pages that have text; for scans they would only cost time.</summary>
    private Dictionary<int, PageDrawing> Drawings(List<PageWords> words)
    {
        var drawings = new Dictionary<int, PageDrawing>();
        for (int first = 0, next; first < words.Count; first = next)
        {
            next = first + 1;
            if (words[first].Words.Count == 0)
                continue;
            while (next < words.Count && words[next].Words.Count > 0)
                next++;
            var result = poppler.Drawing(first + 1, next, stream => DrawingReader.Read(stream, first + 1, page => drawings[page.Number] = page));
            if (!result.Succeeded && drawings.Count < next)
                problems.Add(new(file, Severity.Warning, "drawing_failed",
                    $"The lines drawn on pages {first + 1} to {next} could not be read completely, so ruled tables may be missing.", first + 1));
        }
        return drawings;
    }

    private UnreadableDocumentException Complaint(ChildResult result)
    {
        if (result.Outcome == ChildOutcome.TimedOut)
            return new("time_limit", $"The PDF could not be read within {options.MaxTime.TotalSeconds:0} seconds.");
        if (result.Errors.Contains("Incorrect password", StringComparison.Ordinal))
            return new("encrypted", "The PDF is locked with a password; save a copy without one and read that.");
        var reason = FirstError().Match(result.Errors) is { Success: true } match ? $" (Poppler: {match.Groups[1].Value.Trim()})" : "";
        return new("damaged_pdf", $"The PDF is damaged and no page of it could be read{reason}; check that the download was complete.");
    }

    [GeneratedRegex(@"(?:Syntax )?Error(?: \(\d+\))?: ([^\r\n]{1,200})")]
    private static partial Regex FirstError();
}
