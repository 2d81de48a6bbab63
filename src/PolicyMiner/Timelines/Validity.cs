using PolicyMiner.Model;

namespace PolicyMiner.Timelines;

/// <summary>Whether a notice is in force on a day, as far as its text and the corpus say.</summary>
public enum ValidityStatus
{
    /// <summary>现行有效: begun, and nothing in its text or in the corpus ends it.</summary>
    InForce,

    /// <summary>尚未施行: its date of effect is still to come.</summary>
    NotYet,

    /// <summary>已失效: the date on which it expires by its own words is over, or its text says that it is out of force.</summary>
    Expired,

    /// <summary>已废止: a later notice of the corpus repeals it.</summary>
    Repealed,

    /// <summary>已修改: a later notice of the corpus amends it, or repeals articles of it; the rest stays in force.</summary>
    Amended,
}

/// <summary>The period of validity (有效期) of a notice.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="From">The day from which it holds: 施行日期, else 成文日期, else 印发日期; null where none is known. ISO 8601.</param>
/// <param name="To">The last day on which it holds, or that of its repeal; null where no end is known.</param>
/// <param name="Status">How it stands on the day asked for.</param>
/// <param name="Stated">Whether text or corpus states an end or a date of effect; false where it is only assumed to hold since it was written.</param>
public sealed record Validity(NoticeRecord Notice, string? From, string? To, ValidityStatus Status, bool Stated)
{
    /// <summary>The later notice that repeals or amends it; null where none does.</summary>
    public NoticeRecord? By { get; init; }

    /// <summary>The words in that notice.</summary>
    public CitationRecord? Words { get; init; }

    /// <summary><c>in_force</c>, <c>not_yet</c>, <c>expired</c>, <c>repealed</c> or <c>amended</c>.</summary>
    public string StatusName => Status switch
    {
        ValidityStatus.InForce => "in_force",
        ValidityStatus.NotYet => "not_yet",
        ValidityStatus.Expired => "expired",
        ValidityStatus.Repealed => "repealed",
        _ => "amended",
    };
}

/// <summary>A mention in one notice that repeals or amends another.</summary>
/// <param name="Later">The notice that does.</param>
/// <param name="Words">The mention, with <c>relation</c> <c>repeals</c> or <c>amends</c>, resolved.</param>
public sealed record Change(NoticeRecord Later, CitationRecord Words);
