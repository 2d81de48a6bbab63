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
/// Copies passages of one notice into another: exactly, lightly edited (about a tenth of the clauses), with sentences in another order, or
/// with numbers in Chinese characters. A notice gives or takes at most one passage, so that no copy is copied again.
/// </summary>
internal sealed partial class Planter
{
    private const int Shortest = 90;
    private const int Longest = 600;

    private readonly NoticeComposer _composer;
    private readonly Grammar _grammar;
    private readonly long _seed;
    private readonly Dictionary<int, (int Source, CopyKind Kind)> _targets = [];

    /// <param name="copies">How many passages to plant among the first <paramref name="notices"/> notices; at most half as many.</param>
    public Planter(NoticeComposer composer, Grammar grammar, long seed, int notices, int copies)
    {
        (_composer, _grammar, _seed) = (composer, grammar, seed);
        var order = Enumerable.Range(0, notices).ToArray();
        new Dice(seed, -1).Shuffle(order);
        for (var i = 0; i < copies; i++)
            _targets[order[2 * i + 1]] = (order[2 * i], (CopyKind)(i % 4));
    }

    /// <summary>The notice of a number, with the passage planted in it if one is.</summary>
    public (MadeNotice Notice, PlantedCopy? Copy) Compose(int number)
    {
        var notice = _composer.Compose(number);
        if (!_targets.TryGetValue(number, out var planted))
            return (notice, null);
        var dice = new Dice(_seed, number + 0x1_0000_0000);
        var source = _composer.Compose(planted.Source);
        var (start, length) = Passage(source, planted.Kind, dice);
        var original = source.Text.Substring(start, length);
        var passage = Altered(original, planted.Kind, dice);
        // A paragraph of its own, after one of the target's.
        var after = dice.Pick(notice.Paragraphs);
        var at = after.Start + after.Length + 2;
        var text = notice.Text.Insert(at, passage + "\n\n");
        return (notice with { Text = text }, new(source.Id, notice.Id, start, length, at, passage.Length, passage == original ? CopyKind.Exact : planted.Kind));
    }

    // Whole sentences from the beginning of a paragraph long enough; for numbers one that has some, for another order one of three sentences.
    private static (int Start, int Length) Passage(MadeNotice source, CopyKind kind, Dice dice)
    {
        var candidates = source.Paragraphs.Where(p => p.Length >= Shortest).DefaultIfEmpty(source.Paragraphs.MaxBy(p => p.Length)).ToList();
        var fit = candidates.Where(p => Fits(source.Text.Substring(p.Start, p.Length), kind)).ToList();
        var (start, length) = dice.Pick(fit.Count > 0 ? fit : candidates);
        if (length <= Longest)
            return (start, length);
        var end = source.Text.LastIndexOf('。', start + Longest, Longest);
        return (start, end < start ? length : end + 1 - start);
    }

    private static bool Fits(string text, CopyKind kind) => kind switch
    {
        CopyKind.Numbers => Digits().Count(text) >= 3,
        CopyKind.Reordered => text.Count(c => c == '。') >= 3,
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
