using System.Text;
using System.Text.Json.Nodes;
using PolicyMiner.Exporting;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;
using PolicyMiner.Tests.Support.Rendering;

namespace PolicyMiner.Tests.Reading;

/// <summary>The same notice gives the same records, whatever format it comes in.</summary>
public sealed class SameRecordsTests
{
    private static readonly string[] Corpus = ["shandong-2010-16.md", "zhengzhou-2017-29.md", "guangdong-2012-88.txt", "jilin-2011.txt"];

    // Where a record stands differs by nature: every format has its own reading text, and only some have pages.
    private static readonly string[] OfThePlace = ["id", "notice_id", "source", "confidence"];

    // A page shows a gap, not a blank, and a word processor sets gaps of its own between Chinese and Latin letters: blanks do not count there.
    private static readonly string[] WithoutBlanks = ["ofd", "pdf by chromium", "pdf by libreoffice"];

    /// <summary>Records that are missing or surplus in a rendering, and why that is right or known.</summary>
    private static readonly Dictionary<(string File, string Format), (int Missing, int Surplus, string Reason)> Allowed = new()
    {
        [("shandong-2010-16.md", "ofd")] = (1, 0, OneColumn),
        [("shandong-2010-16.md", "pdf by chromium")] = (1, 0, OneColumn),
        [("shandong-2010-16.md", "pdf by libreoffice")] = (4, 4, OneColumn + " And a numbered paragraph that a page edge cuts before its first comma reads like a heading, and the next one like its peer."),
    };

    private const string OneColumn = "A ruled box of a single column is a frame around text on a page, not a table: its text stays findable, its one row gives no entry.";

    public static TheoryData<string, string> Renderings
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in Corpus)
            {
                foreach (var format in (string[])["html", "html of a site", "docx", "ofd", "pdf by chromium", "pdf by libreoffice", "doc by libreoffice"])
                    data.Add(file, format);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void A_notice_gives_the_records_of_its_text(string file, string format)
    {
        var notice = RenderedNotice.OfCorpus(file);
        var (bytes, extension) = Render(notice, format);
        if (bytes is null)
            return; // the producer is not installed here; the others are compared all the same
        var expected = Records(Encoding.UTF8.GetBytes(notice.ToText()), ".txt", format);
        var found = Records(bytes, extension, format);
        var missing = expected.Except(found).ToList();
        var surplus = found.Except(expected).ToList();
        var allowed = Allowed.GetValueOrDefault((file, format));
        Assert.True(missing.Count <= allowed.Missing && surplus.Count <= allowed.Surplus, $"{missing.Count} missing, {surplus.Count} surplus of {expected.Count}\n- {string.Join("\n- ", missing.Take(12))}\n+ {string.Join("\n+ ", surplus.Take(12))}");
    }

    private static List<string> Records(byte[] bytes, string extension, string format)
    {
        var file = Pipeline.Run(new SourceFile(null, "notice" + extension, bytes), new ReadingOptions { Ocr = OcrMode.Never });
        return [.. file.Records.Select(record =>
        {
            var json = JsonNode.Parse(RecordJson.Write(record))!.AsObject();
            foreach (var field in OfThePlace)
                json.Remove(field);
            json["quote"] = string.Concat(json["quote"]!.GetValue<string>().Where(c => !char.IsWhiteSpace(c)));
            var text = json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            // A merged cell that a page edge cuts is only continued by inference, and says so.
            text = text.Replace(RecordFlags.InferredAcrossPage, RecordFlags.MergedCell);
            return WithoutBlanks.Contains(format) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;
        })];
    }

    private static (byte[]? Bytes, string Extension) Render(RenderedNotice notice, string format) => format switch
    {
        "html" => (Encoding.UTF8.GetBytes(notice.ToHtml(withSite: false)), ".html"),
        "html of a site" => (Encoding.UTF8.GetBytes(notice.ToHtml(withSite: true)), ".html"),
        "docx" => (DocxWriter.Write(notice), ".docx"),
        "ofd" => (OfdWriter.Write(notice), ".ofd"),
        "pdf by chromium" => (Producers.Printed(notice), ".pdf"),
        "pdf by libreoffice" => (Producers.Converted(DocxWriter.Write(notice), "pdf"), ".pdf"),
        _ => (Producers.Converted(DocxWriter.Write(notice), "doc"), ".doc"),
    };
}
