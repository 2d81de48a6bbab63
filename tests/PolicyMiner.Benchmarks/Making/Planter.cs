using System.Text;
using System.Text.RegularExpressions;

namespace PolicyMiner.Benchmarks.Making;

/// <summary>How a planted passage differs from what it was copied from.</summary>
internal enum CopyKind { Exact, Edited, Reordered, Numbers }

/// <summary>A passage copied on purpose. Offsets and lengths count characters of the files' text.</summary>
internal sealed record PlantedCopy(string Source, string Target, int SourceStart, int SourceLength, int TargetStart, int TargetLength, CopyKind Kind)
{
    /// <summary>The header of the truth file.</summary>
    public const string Header = "source\ttarget\tsource_start\ttarget_start\tsource_length\ttarget_length\tkind";

    /// <summary>Its line in the truth file.</summary>
    public string Line => $"{Source}\t{Target}\t{SourceStart}\t{TargetStart}\t{SourceLength}\t{TargetLength}\t{Kind.ToString().ToLowerInvariant()}";
}

/// <summary>
/// Copies passages of one notice into another: exactly, lightly edited (a word in a third of the clauses), with sentences or clauses in another
/// order, or with numbers in Chinese characters. They are whole clauses, of lengths spread evenly over <see cref="Lengths"/>. A notice gives or
/// takes at most one passage, so that no copy is copied again.
/// </summary>
internal sealed partial class Planter
{
    /// <summary>Bands of length in characters, upper end out; each gets as many copies as the others.</summary>
    public static readonly IReadOnlyList<(int From, int To)> Lengths = [(30, 45), (45, 60), (60, 90), (90, 180), (180, 600)];

    // From here on a passage has three sentences to be put in order and three numbers to be written otherwise, below two parts and one number.
    private const int Long = 90;

    private readonly NoticeComposer _composer;
    private readonly Grammar _grammar;
    private readonly long _seed;
    private readonly Dictionary<int, (int Source, CopyKind Kind, int Band)> _targets = [];

    /// <param name="copies">How many passages to plant among the first <paramref name="notices"/> notices; at most half as many.</param>
    public Planter(NoticeComposer composer, Grammar grammar, long seed, int notices, int copies)
    {
        (_composer, _grammar, _seed) = (composer, grammar, seed);
        var order = Enumerable.Range(0, notices).ToArray();
        new Dice(seed, -1).Shuffle(order);
        for (var i = 0; i < copies; i++)
            _targets[order[2 * i + 1]] = (order[2 * i], (CopyKind)(i % 4), i / 4 % Lengths.Count);
    }

    /// <summary>The notice of a number, with the passage planted in it if one is.</summary>
    public (MadeNotice Notice, PlantedCopy? Copy) Compose(int number)
    {
        var notice = _composer.Compose(number);
        if (!_targets.TryGetValue(number, out var planted))
            return (notice, null);
        var dice = new Dice(_seed, number + 0x1_0000_0000);
        var source = _composer.Compose(planted.Source);
        var (start, length) = Passage(source, planted.Kind, Lengths[planted.Band], dice);
        var original = source.Text.Substring(start, length);
        var passage = Altered(original, planted.Kind, dice);
        // A paragraph of its own, after one of the target's.
        var after = dice.Pick(notice.Paragraphs);
        var at = after.Start + after.Length + 2;
        var text = notice.Text.Insert(at, passage + "\n\n");
        return (notice with { Text = text }, new(source.Id, notice.Id, start, length, at, passage.Length, passage == original ? CopyKind.Exact : planted.Kind));
    }

    // Whole clauses of one paragraph; where none of the wanted length fits the kind, of any length, and at worst any clauses.
    private static (int Start, int Length) Passage(MadeNotice source, CopyKind kind, (int From, int To) lengths, Dice dice)
    {
        var all = source.Paragraphs.SelectMany(p => ClauseRuns(source.Text, p)).Where(p => p.Length >= Lengths[0].From).ToList();
        var fit = all.Where(p => Fits(source.Text.Substring(p.Start, p.Length), kind)).ToList();
        var wanted = fit.Where(p => p.Length >= lengths.From && p.Length < lengths.To).ToList();
        return dice.Pick(wanted.Count > 0 ? wanted : fit.Count > 0 ? fit : all);
    }

    private static IEnumerable<(int Start, int Length)> ClauseRuns(string text, (int Start, int Length) paragraph)
    {
        var clauses = Clauses().Matches(text.Substring(paragraph.Start, paragraph.Length));
        for (var from = 0; from < clauses.Count; from++)
        {
            for (var to = from; to < clauses.Count && clauses[to].Index + clauses[to].Length - clauses[from].Index < Lengths[^1].To; to++)
                yield return (paragraph.Start + clauses[from].Index, clauses[to].Index + clauses[to].Length - clauses[from].Index);
        }
    }

    private static bool Fits(string text, CopyKind kind) => kind switch
    {
        CopyKind.Numbers => Digits().Count(text) >= (text.Length < Long ? 1 : 3),
        CopyKind.Reordered => text.Length < Long ? Clauses().Count(text) >= 2 : text.Count(c => c == '。') >= 3,
        _ => true,
    };

    private string Altered(string passage, CopyKind kind, Dice dice) => kind switch
    {
        CopyKind.Edited => Edited(passage, dice),
        CopyKind.Reordered => Reordered(passage, dice),
        CopyKind.Numbers => ChineseNumber.Translate(passage),
        _ => passage,
    };

    // Other words of the same kind, an adverb more, a word less: what a clerk changes in passing.
    private string Edited(string passage, Dice dice)
    {
        var clauses = Clauses().Matches(passage).Select(m => m.Value).ToList();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!dice.Chance(35))
                continue;
            var group = _grammar.WordGroups.FirstOrDefault(g => g.Any(w => clauses[i].Contains(w, StringComparison.Ordinal)));
            var word = group?.First(w => clauses[i].Contains(w, StringComparison.Ordinal));
            clauses[i] = group is not null ? clauses[i].Replace(word!, group[(group.ToList().IndexOf(word!) + 1 + dice.Below(group.Count - 1)) % group.Count], StringComparison.Ordinal)
                : dice.Chance(50) && clauses[i].Length > 8 ? clauses[i].Remove(dice.Between(1, clauses[i].Length - 5), 2)
                : "切实" + clauses[i];
        }
        var edited = string.Concat(clauses);
        return edited == passage ? "进一步" + passage : edited;
    }

    private static string Reordered(string passage, Dice dice)
    {
        var sentences = SentenceParts().Matches(passage).Select(m => m.Value).ToList();
        if (sentences.Count < 2)
            sentences = [.. Clauses().Matches(passage).Select(m => m.Value)];
        if (sentences.Count < 2)
            return passage;
        var before = sentences.ToList();
        do
            dice.Shuffle(sentences);
        while (sentences.SequenceEqual(before) && sentences.Distinct().Count() > 1);
        var text = new StringBuilder();
        sentences.ForEach(s => text.Append(s));
        return text.ToString();
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("[^，；。]+[，；。]?|[，；。]")]
    private static partial Regex Clauses();

    [GeneratedRegex("[^。]+。?")]
    private static partial Regex SentenceParts();
}
