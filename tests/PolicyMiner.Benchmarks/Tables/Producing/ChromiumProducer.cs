using PolicyMiner.Benchmarks.Tables.Planning;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>Chromium's print-out of an HTML page.</summary>
internal sealed class ChromiumProducer : Producer
{
    public override string Name => "chromium";

    public override string Package => "chromium";

    public override bool IsInstalled => ChildProcess.Find("chromium") is not null;

    public override void Write(IReadOnlyList<Sheet> sheets, string folder)
    {
        foreach (var sheet in sheets)
        {
            using var work = new TemporaryFolder();
            Print(work.Write("sheet.html", System.Text.Encoding.UTF8.GetBytes(HtmlSheet.Of(sheet))), Path.Combine(folder, sheet.Name + ".pdf"));
        }
    }

    /// <summary>Prints an HTML file.</summary>
    public static void Print(string page, string target)
    {
        using var work = new TemporaryFolder();
        Run("chromium", work, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer",
            $"--user-data-dir={work.Path}/profile", $"--print-to-pdf={work.Path}/sheet.pdf", page);
        File.Copy(Path.Combine(work.Path, "sheet.pdf"), target, true);
    }
}
