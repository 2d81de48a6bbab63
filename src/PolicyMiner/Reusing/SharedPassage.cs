using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Reusing;

/// <summary>A passage as it stands in one notice.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Text">Its words there.</param>
/// <param name="Section">Headings from the top down to where it begins.</param>
/// <param name="Source">Its place in the file.</param>
public sealed record PassageSide(IndexedNotice Notice, string Text, IReadOnlyList<string> Section, SourceSpan Source)
{
    /// <summary>The place in the notice's running text, for joining passages.</summary>
    internal Text.TextRange Range { get; init; }
}

/// <summary>What happened to a piece of a passage: <c>same</c>, <c>changed</c> (both have words, other ones), <c>dropped</c> (only the earlier
/// notice has them), <c>added</c> (only the later one), <c>number</c> (the same number, written otherwise) or <c>moved</c> (what follows stands elsewhere
/// in the earlier notice).</summary>
/// <param name="Change">One of these.</param>
/// <param name="Earlier">The words of the earlier notice; empty where it has none.</param>
/// <param name="Later">The words of the later notice.</param>
public sealed record PassagePiece(string Change, string Earlier, string Later);

/// <summary>A passage that two notices share.</summary>
/// <param name="Earlier">The notice with the earlier date; of notices without dates the first by id.</param>
/// <param name="Later">The other.</param>
public sealed record SharedPassage(PassageSide Earlier, PassageSide Later)
{
    /// <summary>The passage piece by piece, in the order of the later notice.</summary>
    public required IReadOnlyList<PassagePiece> Pieces { get; init; }

    /// <summary>The share of the longer side that both have, 0 to 1; punctuation does not count, numbers count by their value.</summary>
    public required double Similarity { get; init; }

    /// <summary>Characters of the later notice's words, punctuation included.</summary>
    public int Characters => Later.Text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>How telling its wording is, 0 (many notices have it) to 1 (nobody else has it).</summary>
    public required double Rarity { get; init; }

    /// <summary>Whether its parts stand in another order.</summary>
    public bool Reordered { get; init; }

    /// <summary>Whether both dates are known, so that earlier and later are certain.</summary>
    public bool Dated => DateOf(Earlier.Notice) is { } first && DateOf(Later.Notice) is { } second && first != second;

    /// <summary>成文日期, else the year of the number: 2012 of 粤府〔2012〕88号. Null where neither is known.</summary>
    public static string? DateOf(IndexedNotice notice) =>
        notice.WrittenDate ?? Graphing.CitedDocuments.YearOf(notice.DocumentNumber)?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A passage and all the notices that have it, the earliest first.</summary>
/// <param name="First">As the earliest notice has it.</param>
/// <param name="Copies">The passages through which the others are tied to it, by date.</param>
public sealed record PassageFamily(PassageSide First, IReadOnlyList<SharedPassage> Copies)
{
    /// <summary>How many notices have it.</summary>
    public int Notices => Copies.Select(c => c.Later.Notice.NoticeId).Append(First.Notice.NoticeId).Concat(Copies.Select(c => c.Earlier.Notice.NoticeId)).Distinct().Count();
}

/// <summary>How much of a section is shared with another notice.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="With">The other notice.</param>
/// <param name="Section">Headings from the top down; empty for text before the first heading.</param>
/// <param name="Characters">Characters of the section's own text.</param>
/// <param name="Shared">How many of them stand in shared passages.</param>
public sealed record SectionShare(string NoticeId, string With, IReadOnlyList<string> Section, int Characters, int Shared)
{
    /// <summary>The share, 0 to 1.</summary>
    public double Share => Characters == 0 ? 0 : (double)Shared / Characters;
}

/// <summary>What notices share.</summary>
/// <param name="Notices">How many notices were looked at.</param>
/// <param name="Passages">By the later notice and its text.</param>
public sealed record ReuseReport(int Notices, IReadOnlyList<SharedPassage> Passages)
{
    /// <summary>The same passages gathered over notices, the longest in most notices first.</summary>
    public required IReadOnlyList<PassageFamily> Families { get; init; }

    /// <summary>Per pair of notices the sections with something shared.</summary>
    public required IReadOnlyList<SectionShare> Sections { get; init; }

    /// <summary>How many passages were set aside because their wording is common to many notices.</summary>
    public required int SetAside { get; init; }

    /// <summary>Some of these, as one notice words them.</summary>
    public required IReadOnlyList<string> SetAsideExamples { get; init; }

    /// <summary>Over how many notices wording was judged common.</summary>
    public required int JudgedOver { get; init; }
}
