using System.Text;
using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Reading.Word;

/// <summary>Joins the paragraphs of a table cell. One or two characters a line are a word set upright (序|号) and join without a blank.</summary>
internal static class CellParagraphs
{
    private const int Upright = 2;

    /// <summary>The paragraphs as one text.</summary>
    public static string Join(IReadOnlyList<string> paragraphs)
    {
        var filled = paragraphs.Where(p => p.Length > 0).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < filled.Count; i++)
        {
            var upright = i > 0 && filled[i - 1].Length <= Upright && filled[i].Length <= Upright && Scripts.HasWide(filled[i - 1]) && Scripts.HasWide(filled[i]);
            if (i > 0 && !upright)
                text.Append(' ');
            text.Append(filled[i]);
        }
        return text.ToString();
    }
}
