namespace PolicyMiner.Asking;

/// <summary>A query that cannot be understood: what is wrong, and where.</summary>
/// <param name="message">What is wrong and what to try, one sentence.</param>
/// <param name="query">The query as typed.</param>
/// <param name="position">UTF-16 position of the mistake in it.</param>
/// <param name="length">How many UTF-16 units the mistake covers, at least 1.</param>
public sealed class QuerySyntaxException(string message, string query, int position, int length = 1) : Exception(message)
{
    /// <summary>The query as typed.</summary>
    public string Query { get; } = query;

    /// <summary>UTF-16 position of the mistake.</summary>
    public int Position { get; } = position;

    /// <summary>How much of the query it covers, at least 1 unit.</summary>
    public int Length { get; } = Math.Max(1, length);
}
