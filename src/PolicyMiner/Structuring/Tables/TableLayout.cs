namespace PolicyMiner.Structuring.Tables;

/// <summary>
/// The tables of a sequence of blocks, by the index of the block in that sequence. The tables have no section yet and an empty part:
/// whoever knows where a block stands gives them both (<c>table with { Section = …, Part = … }</c>).
/// </summary>
/// <param name="Tables">Each table, by the index of the block in which it begins.</param>
/// <param name="Continuations">Table blocks that were joined to a table before them; and lines such as 续表 that stood between.</param>
/// <param name="Captions">Text blocks that only give a table its caption (表1　主要指标, • 信息技术研发外包). A block that is also the title of
/// an annex or a heading of the outline may be among them; that is the outline's to decide.</param>
/// <param name="Notes">Text blocks that are notes under a table (备注：…).</param>
public sealed record TableLayout(
    IReadOnlyDictionary<int, LogicalTable> Tables, IReadOnlySet<int> Continuations, IReadOnlySet<int> Captions, IReadOnlySet<int> Notes);
