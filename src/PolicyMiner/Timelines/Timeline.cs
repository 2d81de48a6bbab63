using PolicyMiner.Model;

namespace PolicyMiner.Timelines;

/// <summary>One thing that happens, or is to happen, at a time.</summary>
/// <param name="Date">ISO 8601: a day, or only the year.</param>
/// <param name="Event"><c>written</c>, <c>printed</c>, <c>effective</c>, <c>expires</c>, <c>repealed</c>, <c>amended</c> or <c>target</c>.</param>
/// <param name="Notice">Of which notice.</param>
/// <param name="Text">For a person: the notice's name, or indicator and value of a target.</param>
/// <param name="Record">The record that says so: the notice, the target, or the citation in the later notice.</param>
public sealed record TimelineEvent(string Date, string Event, NoticeRecord Notice, string Text, PolicyRecord Record)
{
    /// <summary>The year.</summary>
    public int Year => int.Parse(Date.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Dates, targets by year and periods of validity of some notices.</summary>
/// <param name="At">The day on which validity is judged, ISO 8601.</param>
/// <param name="Notices">Their validity, in the order of <c>From</c>; undated ones last.</param>
/// <param name="Events">What happens, by date; of one year the days before what is only known by its year.</param>
public sealed record Timeline(string At, IReadOnlyList<Validity> Notices, IReadOnlyList<TimelineEvent> Events)
{
    /// <summary>The kinds of event, in the order in which they are listed on one day.</summary>
    public static IReadOnlyList<string> EventNames => Names;

    private static readonly List<string> Names = ["written", "printed", "effective", "amended", "repealed", "expires", "target"];

    internal static int Order(string name) => Names.IndexOf(name);
}
