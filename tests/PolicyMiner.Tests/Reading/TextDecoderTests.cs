using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Reading;

public class TextDecoderTests
{
    private static readonly string Expected = File.ReadAllText(Path.Combine(Cases.Folder, "bytes", "utf8.txt"));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Cases.Folder, "bytes", name));

    [Theory]
    [InlineData("utf8.txt", "utf-8")]
    [InlineData("utf8-bom.txt", "utf-8")]
    [InlineData("utf16le-bom.txt", "utf-16le")]
    [InlineData("utf16be-bom.txt", "utf-16be")]
    [InlineData("utf16le.txt", "utf-16le")]
    [InlineData("utf16be.txt", "utf-16be")]
    [InlineData("gb18030.txt", "gb18030")]
    public void TheSameTextComesOutOfEveryEncoding(string name, string encoding)
    {
        var decoded = TextDecoder.Decode(Bytes(name));
        Assert.Equal(Expected, decoded.Text);
        Assert.Equal(encoding, decoded.EncodingName);
        Assert.Equal(0, decoded.Damaged);
    }

    [Fact]
    public void GbkIsReadAsItsSupersetGb18030() =>
        Assert.Equal(Expected.Replace("𠮷", "吉"), TextDecoder.Decode(Bytes("gbk.txt")).Text);

    [Fact]
    public void Big5IsToldFromGbkByItsCommonCharacters()
    {
        var decoded = TextDecoder.Decode(Bytes("big5.txt"));
        Assert.Equal("big5", decoded.EncodingName);
        Assert.StartsWith("某市政府關於辦理服務業發展計畫之公告", decoded.Text);
    }

    [Fact]
    public void ACutCharacterAtTheEndIsNoReasonToDoubtUtf8()
    {
        var decoded = TextDecoder.Decode(Bytes("utf8-cut.txt"));
        Assert.Equal("utf-8", decoded.EncodingName);
        Assert.StartsWith(Expected[..^5], decoded.Text);
    }

    [Fact]
    public void OneBadByteCostsOneCharacter()
    {
        var decoded = TextDecoder.Decode(Bytes("utf8-one-bad-byte.txt"));
        Assert.Equal("utf-8", decoded.EncodingName);
        Assert.InRange(decoded.Damaged, 1, 3);
    }

    [Theory]
    [InlineData("empty.txt", "empty_file")]
    [InlineData("blanks.txt", "empty_file")]
    [InlineData("png-renamed.txt", "ocr_failed")]
    [InlineData("zip-renamed.txt", "binary")]
    [InlineData("noise.txt", "binary")]
    [InlineData("compressed-noise.txt", "binary")]
    public void WhatIsNoTextIsRefusedWithAReason(string name, string code)
    {
        var refusal = Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read(new(null, name, Bytes(name)), new(), default));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(" check ", refusal.Message);
    }
}
