namespace PolicyMiner.Model;

/// <summary>One cell of a table row under its column header; two-level headers are joined by <c>/</c>; null where the column has none.</summary>
public sealed record TableCellText(string? Header, string Text);
