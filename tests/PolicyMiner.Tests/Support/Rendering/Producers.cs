using System.Text;
using PolicyMiner.Reading.Processes;
using ReaderFolder = PolicyMiner.Reading.Processes.TemporaryFolder;

namespace PolicyMiner.Tests.Support.Rendering;

/// <summary>Other programs that write notices; null where one is not installed here.</summary>
internal static class Producers
{
    /// <summary>The notice as PDF, printed by Chromium.</summary>
    public static byte[]? Printed(RenderedNotice notice)
    {
        using var folder = new ReaderFolder();
        var page = folder.Write("notice.html", Encoding.UTF8.GetBytes(notice.ToHtml(withSite: false)));
        return Run(folder, "notice.pdf", "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={folder.Path}/profile", $"--print-to-pdf={folder.Path}/notice.pdf", "file://" + page);
    }

    /// <summary>A Word file converted by LibreOffice: <c>pdf</c>, <c>doc</c>, <c>rtf</c>.</summary>
    public static byte[]? Converted(byte[] docx, string to)
    {
        using var folder = new ReaderFolder();
        var input = folder.Write("notice.docx", docx);
        return Run(folder, "notice." + to, "soffice", $"-env:UserInstallation=file://{folder.Path}/profile", "--headless", "--convert-to", to, "--outdir", folder.Path, input);
    }

    /// <summary>The first page of a PDF as an image of 150 dots per inch.</summary>
    public static byte[]? Page(byte[]? pdf, params string[] format)
    {
        if (pdf is null)
            return null;
        using var folder = new ReaderFolder();
        var input = folder.Write("notice.pdf", pdf);
        return Run(folder, format[0] switch { "-png" => "page.png", "-jpeg" => "page.jpg", _ => "page.tif" }, "pdftoppm", [.. format, "-gray", "-r", "150", "-singlefile", input, Path.Combine(folder.Path, "page")]);
    }

    private static byte[]? Run(ReaderFolder folder, string output, string program, params string[] arguments)
    {
        if (ChildProcess.Find(program) is null)
            return null;
        var result = ChildProcess.Run(new ChildRequest(program, arguments) { Folder = folder, MaxTime = TimeSpan.FromMinutes(3), MaxMemory = 1L << 46 });
        var path = Path.Combine(folder.Path, output);
        Assert.True(File.Exists(path), result.Errors);
        return File.ReadAllBytes(path);
    }
}
