namespace PolicyMiner.Model;

/// <summary>The codes that stand in a record's <c>flags</c>: each asks a person to look at one thing.</summary>
public static class RecordFlags
{
    /// <summary>The text came from optical recognition and may be misread.</summary>
    public const string OcrSuspect = "ocr_suspect";

    /// <summary>A field was inferred, not printed where it would stand.</summary>
    public const string Inferred = "inferred";

    /// <summary>A cell's value comes from a merged cell that covers several rows.</summary>
    public const string MergedCell = "merged_cell";

    /// <summary>The merged cell was continued over a page edge where nothing is printed.</summary>
    public const string InferredAcrossPage = "inferred_across_page";

    /// <summary>Numbers of a list or table do not follow each other.</summary>
    public const string SequenceGap = "sequence_gap";

    /// <summary>An evident misprint; <c>suggested</c> holds a correction.</summary>
    public const string Misprint = "misprint";

    /// <summary>More than one reading is possible; none was preferred silently.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>The year comes from a lead sentence, a heading or the plan's period.</summary>
    public const string InheritedYear = "inherited_year";

    /// <summary>A person corrected it; <c>correction</c> says what was extracted.</summary>
    public const string Corrected = "corrected";

    /// <summary>A person looked at it and found it right.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>A person added it: it was not extracted.</summary>
    public const string AddedByPerson = "added_by_person";
}
