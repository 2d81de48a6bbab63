using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PolicyMiner.Asking;

namespace PolicyMiner.Exporting;

/// <summary>Answers as JSON, in the shapes that <c>docs/json.md</c> lists: one object, <c>snake_case</c> names, Chinese text unescaped.</summary>
public static class AnswerJson
{
    /// <summary>The answer to a search.</summary>
    public static string Write(SearchResult result) => Write(result, AnswerJsonContext.Default.SearchResult);

    /// <summary>An occurrence in its context.</summary>
    public static string Write(KwicLine line) => Write(line, AnswerJsonContext.Default.KwicLine);

    /// <summary>Which notices do not mention something.</summary>
    public static string Write(Absence absence) => Write(absence, AnswerJsonContext.Default.Absence);

    /// <summary>One notice that does not mention it.</summary>
    public static string Write(AbsentNotice notice) => Write(notice, AnswerJsonContext.Default.AbsentNotice);

    /// <summary>A notice or record like another one.</summary>
    public static string Write(SimilarText similar) => Write(similar, AnswerJsonContext.Default.SimilarText);

    /// <summary>How far two sheets agree.</summary>
    public static string Write(SheetAgreement agreement) => Write(agreement, AnswerJsonContext.Default.SheetAgreement);

    /// <summary>What a saved search found.</summary>
    public static string Write(SavedAnswer answer) => Write(answer, AnswerJsonContext.Default.SavedAnswer);

    /// <summary>Saved searches as their file holds them: indented, for people to read and review.</summary>
    public static string Write(IReadOnlyList<SavedSearch> searches) =>
        JsonText.Of(writer => JsonSerializer.Serialize(writer, [.. searches], AnswerJsonContext.Default.SavedSearchArray), indented: true);

    /// <summary>The saved searches in such a file.</summary>
    /// <exception cref="JsonException">It is no such file.</exception>
    public static IReadOnlyList<SavedSearch> ReadSavedSearches(string json) => JsonSerializer.Deserialize(json, AnswerJsonContext.Default.SavedSearchArray) ?? [];

    /// <summary>One hit of a search, on one line.</summary>
    public static string Write(SearchHit hit) => Write(hit, AnswerJsonContext.Default.SearchHit);

    /// <summary>Chinese text unescaped, on one line.</summary>
    internal static readonly JsonSerializerOptions Plain = new() { Encoder = PlainJsonEncoder.Instance };

    internal static string Write<T>(T value, JsonTypeInfo<T> type) => JsonText.Of(writer => JsonSerializer.Serialize(writer, value, type));
}

/// <summary><c>exact</c>, <c>all_terms</c>, <c>some_terms</c>.</summary>
internal sealed class MatchLevelConverter() : JsonStringEnumConverter<MatchLevel>(JsonNamingPolicy.SnakeCaseLower);

/// <summary><c>right</c>, <c>wrong</c>, <c>unsure</c>.</summary>
internal sealed class VerdictConverter() : JsonStringEnumConverter<Verdict>(JsonNamingPolicy.SnakeCaseLower);

/// <summary>Serialisers of answers, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(MatchLevelConverter), typeof(VerdictConverter)])]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(KwicLine))]
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(SimilarText))]
[JsonSerializable(typeof(SheetAgreement))]
[JsonSerializable(typeof(SavedAnswer))]
[JsonSerializable(typeof(SavedSearch[]))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
