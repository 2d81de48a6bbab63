using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Reading.Word;

/// <summary>
/// Reads DOC, WPS and RTF files by having LibreOffice convert them to DOCX: headless, with an empty profile of its own that forbids macros,
/// in a folder that is removed afterwards.
/// </summary>
public sealed class OfficeReader : IDocumentReader
{
    /// <summary>The command that installs LibreOffice.</summary>
    public const string InstallHint = "install it with: apt-get install libreoffice-writer-nogui";

    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        </oor:items>
        """;

    /// <summary>Takes OLE files that hold a Word document (DOC, WPS) and RTF.</summary>
    public bool Accepts(string fileName, ReadOnlySpan<byte> head) =>
        head.StartsWith(@"{\rtf"u8) || (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
            && Path.GetExtension(fileName).ToLowerInvariant() is not (".xls" or ".et" or ".ppt" or ".dps" or ".msi" or ".msg"));

    /// <inheritdoc/>
    public bool UsesPrograms => true;

    /// <inheritdoc/>
    public ReadDocument Read(SourceFile source, ReadingOptions options, CancellationToken cancellation)
    {
        if (ChildProcess.Find("soffice") is null)
            throw new UnreadableDocumentException("missing_tool", $"Files of this kind (DOC, WPS, RTF) are read with LibreOffice, which is not installed; {InstallHint}");
        using var folder = new TemporaryFolder();
        var isRtf = source.Bytes.AsSpan().StartsWith(@"{\rtf"u8);
        var input = folder.Write(isRtf ? "document.rtf" : "document.doc", source.Bytes);
        var profile = Path.Combine(folder.Path, "profile");
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Settings);
        var request = new ChildRequest("soffice", $"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", Path.Combine(folder.Path, "out"), input)
        {
            Folder = folder,
            MaxTime = options.MaxTime,
            // LibreOffice reserves far more address space than it uses.
            MaxMemory = 2 * options.MaxChildMemory,
            MaxOutput = options.MaxBytes,
        };
        var result = ChildProcess.Run(request, cancellation);
        var output = Path.Combine(folder.Path, "out", "document.docx");
        if (result.Outcome == ChildOutcome.TimedOut)
            throw new UnreadableDocumentException("time_limit", $"LibreOffice did not convert the file within {options.MaxTime.TotalSeconds:0} seconds.");
        if (!File.Exists(output))
            throw new UnreadableDocumentException("damaged_doc", $"LibreOffice could not open the file; check that the download was complete, or save it as DOCX and read that. Where no such file opens, LibreOffice's Writer may be missing: {InstallHint}");
        return TimeLimit.Run(options, _ => DocxReader.Read(source, File.ReadAllBytes(output), DocumentFormat.Doc, options), cancellation);
    }
}
