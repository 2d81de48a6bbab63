using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Outlines;

/// <summary>What share of a notice's running text stands under a section or in an annex.</summary>
internal sealed class TextShares
{
    private readonly Dictionary<string, int> _bySection = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byPart = new(StringComparer.Ordinal);
    private readonly int _total;

    private TextShares(NoticeText text)
    {
        foreach (var passage in text.Passages)
        {
            var length = passage.Text.Length;
            _total += length;
            _byPart[passage.Part] = _byPart.GetValueOrDefault(passage.Part) + length;
            var path = passage.Part;
            foreach (var heading in passage.Section)
            {
                path += "\n" + heading;
                _bySection[path] = _bySection.GetValueOrDefault(path) + length;
            }
        }
    }

    /// <summary>The shares of a notice's text.</summary>
    public static TextShares Of(NoticeRecords notice) => new(notice.Text);

    /// <summary>The share of a section with everything below it; null where the text is not known.</summary>
    public double? Section(SectionRecord section)
    {
        if (_total == 0)
            return null;
        var path = string.Join("\n", [section.Part ?? "notice", .. section.Section, section.Number + section.Heading]);
        return (double)_bySection.GetValueOrDefault(path) / _total;
    }

    /// <summary>The share of a part such as <c>annex1</c>.</summary>
    public double? Part(string? part) => _total == 0 ? null : (double)_byPart.GetValueOrDefault(part ?? "") / _total;
}
