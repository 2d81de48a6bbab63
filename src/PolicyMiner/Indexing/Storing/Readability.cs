using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing.Storing;

/// <summary>How well a file gives its notice, to choose between several files of one work.</summary>
internal static class Readability
{
    /// <summary>At most about 1: how legible its file is; then whether title, number and date are printed.</summary>
    /// <param name="legibility">What <see cref="Legibility"/> gives for the file.</param>
    public static double Of(double legibility, NoticeRecord notice) =>
        legibility + (notice.Title is null ? 0 : 0.02) + (notice.DocumentNumber is null ? 0 : 0.02) + (notice.WrittenDate is null ? 0 : 0.01);

    /// <summary>How sure recognition was of a file's text, less undecodable characters; a little more where the format has a text of its own rather
    /// than letters at places.</summary>
    public static double Legibility(ReadDocument document)
    {
        double letters = 0, sure = 0;
        foreach (var block in document.Blocks)
        {
            letters += block.Range.Length;
            sure += block.Range.Length * ((block as TextBlock)?.OcrConfidence ?? 1);
        }
        var damaged = document.Text.AsSpan().Count('\uFFFD');
        return (letters == 0 ? 0 : (sure - damaged) / letters) + (document.PageStarts.Count > 0 ? 0 : 0.005);
    }
}
