namespace PolicyMiner.Exporting;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name; cut and freed of what spreadsheets forbid when written.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">Cells: null, string, bool, int, long, double or <see cref="DateOnly"/>.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
