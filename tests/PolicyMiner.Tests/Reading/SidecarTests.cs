using System.Text;
using System.Text.Json;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Reading;

public class SidecarTests
{
    [Fact]
    public void EntriesAreKeptUnderTheNamesOfTheMetadata()
    {
        var entries = Sidecar.Parse("""{"title": " [某省意见] ", "number": "某政发〔2011〕9号", "retrieved": "2024-05-01", "note": "x", "issuer": "", "pages": 12}"""u8.ToArray());
        Assert.Equal("[某省意见]", entries[MetadataKeys.Title].Value);
        Assert.Equal("某政发〔2011〕9号", entries[MetadataKeys.DocumentNumber].Value);
        Assert.Equal("2024-05-01", entries[MetadataKeys.Retrieved].Value);
        Assert.Equal("12", entries["pages"].Value);
        Assert.False(entries.ContainsKey(MetadataKeys.Issuer)); // an empty value says nothing
        Assert.All(entries.Values, v => Assert.Equal("sidecar", v.Source));
    }

    [Fact]
    public void WhatIsNoObjectIsRefused() => Assert.ThrowsAny<JsonException>(() => Sidecar.Parse("[1]"u8.ToArray()));

    [Fact]
    public void TheCorpusDocumentWithoutTitleHasOneFromItsSidecar()
    {
        var document = Corpus("jilin-2011.txt");
        Assert.StartsWith("[", document.Metadata[MetadataKeys.Title].Value);
        Assert.Equal("sidecar", document.Metadata[MetadataKeys.Title].Source);
        Assert.False(document.Metadata.ContainsKey(MetadataKeys.DocumentNumber));
    }

    [Fact]
    public void ADamagedSidecarIsAProblemAndTheDocumentIsStillRead()
    {
        var folder = Directory.CreateTempSubdirectory("policyminer-");
        try
        {
            var path = Path.Combine(folder.FullName, "a.txt");
            File.WriteAllText(path + Sidecar.Suffix, "{");
            var document = DocumentReaders.Read(new(path, "a.txt", Encoding.UTF8.GetBytes("各市人民政府：")), new(), default);
            Assert.Single(document.Blocks);
            Assert.Equal("bad_sidecar", Assert.Single(document.Problems).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("a/notice.txt", true)]
    [InlineData("notice.html", true)]
    [InlineData("readme-of-a-plan.md", true)]
    [InlineData("notice.txt.meta.json", false)]
    [InlineData("README.md", false)]
    [InlineData("sub/manifest.json", false)]
    [InlineData(".gitignore", false)]
    public void SidecarsAndTheFoldersOwnFilesAreNoDocuments(string name, bool expected) => Assert.Equal(expected, DocumentReaders.IsDocument(name));

    [Fact]
    public void TheManifestNamesEveryDocumentOfTheCorpusByItsHash()
    {
        var folder = Path.Combine(Cases.Folder, "..", "..", "corpus");
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        var listed = manifest.RootElement.EnumerateArray().ToDictionary(e => e.GetProperty("file").GetString()!, e => e.GetProperty("sha256").GetString()!);
        var found = Directory.EnumerateFiles(folder).Where(DocumentReaders.IsDocument).ToDictionary(
            f => Path.GetFileName(f), f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
        Assert.Equal(found.OrderBy(f => f.Key), listed.OrderBy(f => f.Key));
    }

    private static ReadDocument Corpus(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Cases.Folder, "..", "..", "corpus", name));
        return DocumentReaders.Read(new(path, name, File.ReadAllBytes(path)), new(), default);
    }
}
