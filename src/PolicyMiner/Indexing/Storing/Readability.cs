using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing.Storing;

/// <summary>How well a file gives its notice, to choose between several files of one work.</summary>
internal static class Readability
{
    /// <summary>At most about 1: how sure recognition was of its text, less undecodable characters; then whether title, number and date are printed;
    /// then whether the format has a text of its own rather than letters at places.</summary>
    public static double Of(ReadDocument document, NoticeRecord notice)
    {
        double letters = 0, sure = 0;
        foreach (var block in document.Blocks)
        {
            letters += block.Range.Length;
            sure += block.Range.Length * ((block as TextBlock)?.OcrConfidence ?? 1);
        }
        var damaged = document.Text.AsSpan().Count('\uFFFD');
        return (letters == 0 ? 0 : (sure - damaged) / letters)
            + (notice.Title is null ? 0 : 0.02) + (notice.DocumentNumber is null ? 0 : 0.02) + (notice.WrittenDate is null ? 0 : 0.01)
            + (document.PageStarts.Count > 0 ? 0 : 0.005);
    }
}
