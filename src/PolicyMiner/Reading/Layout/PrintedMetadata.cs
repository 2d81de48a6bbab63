using PolicyMiner.Text;

namespace PolicyMiner.Reading.Layout;

/// <summary>Reads the metadata that a printed web page shows above the document: 索引号: … 生成日期: … 发文机构: ….</summary>
internal static class PrintedMetadata
{
    private const int BlocksLookedAt = 15;
    private const int LeastEntries = 3; // fewer may be lines of the text itself

    /// <summary>The values, with their places; empty where the head shows no such table.</summary>
    public static IReadOnlyDictionary<string, MetadataValue> Of(IReadOnlyList<Block> blocks)
    {
        var values = new Dictionary<string, MetadataValue>();
        foreach (var block in blocks.OfType<TextBlock>().Take(BlocksLookedAt))
        {
            foreach (var (key, place) in MetadataLabels.OnLine(block.Text.Value))
            {
                if (key is not null && place.Length > 0)
                {
                    values.TryAdd(key, new(block.Text.Value[place.Start..place.End], "document",
                        new TextRange(block.Text.SourceIndex(place.Start), block.Text.SourceIndex(place.End - 1) + 1)));
                }
            }
        }
        // A line that begins with 发布日期：2024-02-07 is never one of the text.
        return values.Count >= LeastEntries || values.ContainsKey(MetadataKeys.PublishedDate) ? values : new Dictionary<string, MetadataValue>();
    }
}
