namespace PolicyMiner.Comparing;

/// <summary>The names under which states and marks are printed.</summary>
public static class CellStates
{
    /// <summary><c>value</c>, <c>not_set</c>, <c>not_found</c>, <c>unreadable</c> or <c>ambiguous</c>.</summary>
    public static string Name(CellState state) => state switch
    {
        CellState.Value => "value",
        CellState.NotSet => "not_set",
        CellState.NotFound => "not_found",
        CellState.Unreadable => "unreadable",
        _ => "ambiguous",
    };

    /// <summary><c>same</c>, <c>stronger</c>, <c>weaker</c>, <c>changed</c>, <c>absent</c> or <c>added</c>.</summary>
    public static string Name(BaselineMark mark) => mark.ToString().ToLowerInvariant();
}
