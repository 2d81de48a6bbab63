using System.Text.RegularExpressions;
using PolicyMiner.Extracting;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Tests.Support;

/// <summary>
/// Notices made of plain sentences, for extractors alone: what a case says is a paragraph is one, whatever structuring would think of it.
/// A line <c># 六、扶持政策</c> opens a section, a numbered line whose first sentence is followed by more is a paragraph with a run-in heading.
/// </summary>
public static partial class Notices
{
    /// <summary>The records that <paramref name="extractor"/> finds in <paramref name="text"/>, one paragraph a line.</summary>
    public static IReadOnlyList<T> Records<T>(IExtractor extractor, string text, NoticeElements? elements = null)
        where T : PolicyRecord => [.. extractor.Extract(Of(text, elements)).OfType<T>()];

    /// <summary>A notice with one body paragraph a line.</summary>
    public static NoticeDocument Of(string text, NoticeElements? elements = null)
    {
        var sections = new List<Section>();
        var body = new List<BodyItem>();
        Section? current = null;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = TracedText.FromSource(text, start, end).Trim();
            start = end + 1;
            if (line.Length == 0)
                continue;
            var marked = line.Value.StartsWith("# ", StringComparison.Ordinal);
            var content = marked ? line.Slice(2) : line;
            var number = Number().Match(content.Value);
            var stop = content.Value.IndexOf('。') is >= 0 and var at ? at : content.Length;
            var runIn = !marked && number.Success && stop < content.Length - 1;
            if (marked || runIn)
            {
                current = new()
                {
                    Level = marked ? 1 : 2,
                    Number = number.Success ? number.Value : null,
                    Heading = content.Slice(number.Length, (marked ? content.Length : stop) - number.Length),
                    Printed = content.Slice(0, marked ? content.Length : stop),
                    Kind = SectionKind.Heading,
                    Part = "notice",
                    RunIn = runIn,
                    Parent = marked ? null : sections.LastOrDefault(s => s.Level == 1),
                };
                sections.Add(current);
            }
            body.Add(new Paragraph
            {
                Text = content,
                Role = marked ? ParagraphRole.Heading : ParagraphRole.Body,
                BodyStart = marked ? content.Length : runIn ? stop + 1 : 0,
                Part = "notice",
                Section = current,
            });
        }
        return new()
        {
            NoticeId = "case",
            Source = new() { File = "case.txt", Format = PolicyMiner.Reading.DocumentFormat.PlainText, Text = text, Blocks = [] },
            Range = new(0, text.Length),
            Elements = elements ?? new(),
            Sections = sections,
            Body = body,
        };
    }

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]{1,2}[．.、]|第[一二三四五六七八九十]+条\s?)")]
    private static partial Regex Number();
}
