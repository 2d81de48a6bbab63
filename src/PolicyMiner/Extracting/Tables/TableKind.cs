namespace PolicyMiner.Extracting.Tables;

/// <summary>What the rows of a table are.</summary>
internal enum TableKind
{
    /// <summary>Anything that is none of the others.</summary>
    Other,

    /// <summary>Duties with their departments (任务分工).</summary>
    Tasks,

    /// <summary>Entries of a catalogue (目录, 清单, 名录).</summary>
    Catalog,

    /// <summary>Classes of a classification with their extent (分类表).</summary>
    Taxonomy,

    /// <summary>Standards with their numbers (标准编号).</summary>
    Standards,
}
