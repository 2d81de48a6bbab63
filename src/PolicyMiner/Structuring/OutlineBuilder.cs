using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Builds the outline of one notice paragraph by paragraph and gives each paragraph its section.</summary>
internal sealed class OutlineBuilder(string part)
{
    private readonly List<Section> _sections = [];

    /// <summary>The outline so far.</summary>
    public IReadOnlyList<Section> Sections => _sections;

    /// <summary>The innermost open section.</summary>
    public Section? Current { get; private set; }

    /// <summary>The part that paragraphs are added to.</summary>
    public string Part { get; } = part;

    /// <summary>The paragraph made of <paramref name="text"/>; opens a section where it starts with a number.</summary>
    public Paragraph Add(TracedText text)
    {
        if (HeadingParser.Parse(text.Value) is not { } number || Level(number.Form) is not { } level)
            return new() { Text = text, Role = ParagraphRole.Body, Part = Part, Section = Current };
        var stop = text.Value.IndexOf('。', number.Length);
        var end = stop < 0 ? text.Length : stop;
        var runIn = stop >= 0 && stop < text.Length - 1;
        var parent = Current;
        while (parent is not null && parent.Level >= level)
            parent = parent.Parent;
        Current = new()
        {
            Level = level,
            Number = text.Value[..number.Length],
            Heading = text.Slice(number.Length, end - number.Length).Trim(),
            Printed = text.Slice(0, end),
            Kind = number.Form == NumberForm.Ordinal ? SectionKind.Ordinal : SectionKind.Heading,
            Part = Part,
            RunIn = runIn,
            Parent = parent,
        };
        _sections.Add(Current);
        return new()
        {
            Text = text,
            Role = runIn ? ParagraphRole.Body : ParagraphRole.Heading,
            BodyStart = runIn ? end + 1 : text.Length,
            Part = Part,
            Section = Current,
        };
    }

    private static int? Level(NumberForm form) => form switch
    {
        NumberForm.Chinese or NumberForm.Chapter or NumberForm.Part => 1,
        NumberForm.BracketedChinese or NumberForm.Article or NumberForm.Division => 2,
        NumberForm.Arabic or NumberForm.Ordinal => 3,
        NumberForm.BracketedArabic => 4,
        _ => null,
    };
}
