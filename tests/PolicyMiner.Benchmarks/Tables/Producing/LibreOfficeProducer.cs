using PolicyMiner.Benchmarks.Tables.Planning;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>LibreOffice's PDF of a text document.</summary>
internal sealed class LibreOfficeProducer : Producer
{
    public override string Name => "libreoffice";

    public override string Package => "libreoffice-writer-nogui";

    public override bool IsInstalled => ChildProcess.Find("soffice") is not null;

    public override bool CanSet(Sheet sheet) => sheet.Turn == 0 && sheet.Items.All(i => i is TextItem or TableItem { Across: false });

    public override void Write(IReadOnlyList<Sheet> sheets, string folder)
    {
        using var work = new TemporaryFolder();
        var files = sheets.Select(s => work.Write(s.Name + ".fodt", System.Text.Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + OpenDocumentSheet.Of(s).ToString(System.Xml.Linq.SaveOptions.DisableFormatting)))).ToArray();
        Run("soffice", work, ["--headless", "--norestore", $"-env:UserInstallation=file://{work.Path}/profile", "--convert-to", "pdf", "--outdir", work.Path, .. files]);
        foreach (var sheet in sheets)
            File.Copy(Path.Combine(work.Path, sheet.Name + ".pdf"), Path.Combine(folder, sheet.Name + ".pdf"), true);
    }
}
