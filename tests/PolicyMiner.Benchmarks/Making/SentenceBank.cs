using PolicyMiner.Reading;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Benchmarks.Making;

/// <summary>A heading of the corpus and what is said below it.</summary>
internal sealed record BankSection(int Level, Template Heading, IReadOnlyList<Template> Sentences);

/// <summary>The paragraphs of a folder of notices, cut into sentences that can be said again with other places, numbers and words.</summary>
internal sealed class SentenceBank
{
    private const int ShortestSentence = 10;
    private const int LongestSentence = 160;

    // A sentence that says the same for so long would be a copy wherever it is used.
    private const int LongestLiteral = Overlap.Shingle - 4;

    private SentenceBank(List<BankSection> sections)
    {
        Sections = sections;
        Heads = [.. sections.Where(s => s.Level == 1).Select(s => s.Heading)];
        Items = [.. sections.Where(s => s.Sentences.Count > 0)];
        Sentences = [.. sections.SelectMany(s => s.Sentences)];
    }

    /// <summary>All sections.</summary>
    public IReadOnlyList<BankSection> Sections { get; }

    /// <summary>Headings of the first level (一、).</summary>
    public IReadOnlyList<Template> Heads { get; }

    /// <summary>Sections with sentences.</summary>
    public IReadOnlyList<BankSection> Items { get; }

    /// <summary>All sentences.</summary>
    public IReadOnlyList<Template> Sentences { get; }

    /// <summary>Reads the notices in <paramref name="folder"/>, in the order of their names.</summary>
    public static SentenceBank Read(string folder, TemplateParser parser)
    {
        var sections = new List<BankSection>();
        foreach (var path in Directory.EnumerateFiles(folder).Where(DocumentReaders.IsDocument).Order(StringComparer.Ordinal))
        {
            var extracted = Pipeline.Run(new SourceFile(null, Path.GetFileName(path), File.ReadAllBytes(path)), new ReadingOptions());
            foreach (var notice in extracted.Notices)
            {
                var year = extracted.Records.OfType<Model.NoticeRecord>().FirstOrDefault(r => r.NoticeId == notice.NoticeId)?.WrittenDate is { Length: >= 4 } date ? int.Parse(date[..4]) : 2012;
                foreach (var paragraphs in notice.Paragraphs.GroupBy(p => p.Section))
                {
                    var heading = paragraphs.Key?.Heading.Value ?? "";
                    var sentences = paragraphs.SelectMany(p => Split(p.Body)).Select(s => parser.Parse(s, year)).Where(t => t.LongestLiteral <= LongestLiteral).ToList();
                    if (Usable(heading, 4, 40) && (sentences.Count > 0 || paragraphs.Key!.Level == 1))
                        sections.Add(new(paragraphs.Key!.Level, parser.Parse(heading, year), sentences));
                    else if (sentences.Count > 0 && sections.Count > 0)
                        sections[^1] = sections[^1] with { Sentences = [.. sections[^1].Sentences, .. sentences] };
                }
                sections.AddRange(notice.Sections.Where(s => s.Level == 1 && Usable(s.Heading.Value, 4, 40)).Select(s => new BankSection(1, parser.Parse(s.Heading.Value, year), [])));
            }
        }
        return sections.Any(s => s.Sentences.Count > 0)
            ? new(sections)
            : throw new InvalidDataException($"{folder} holds no notice with headings and sentences to make others of.");
    }

    private static IEnumerable<string> Split(TracedText paragraph) =>
        PolicyMiner.Text.Sentences.Split(paragraph).Select(s => s.Text.Value.TrimEnd()).Where(s => Usable(s, ShortestSentence, LongestSentence) && s[^1] == '。');

    // Running Chinese text: no table rows, forms or lists of addresses.
    private static bool Usable(string text, int shortest, int longest) =>
        text.Length >= shortest && text.Length <= longest && !text.Any(c => char.IsControl(c) || char.IsSurrogate(c))
        && text.Count(c => c is >= '\u4E00' and <= '\u9FFF') * 10 >= text.Length * 7;
}
