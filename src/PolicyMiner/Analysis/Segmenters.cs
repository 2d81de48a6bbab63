using PolicyMiner.Analysis.Segmentation;

namespace PolicyMiner.Analysis;

/// <summary>
/// The word segmenter that ships with the library, opened when the first word is asked for: a process that never segments never touches its
/// data. A missing or broken data file is a <see cref="Problem"/>, not a failure: callers go on with pairs of characters.
/// </summary>
public static class Segmenters
{
    private static readonly Lazy<Opened> Shipped = new(Open);

    /// <summary>Where the model lies: <c>data/segmentation.bin</c> beside the library.</summary>
    public static string ModelPath { get; } = Path.Combine(AppContext.BaseDirectory, "data", "segmentation.bin");

    /// <summary>The shipped segmenter with the shipped lexicon, or none; see <see cref="Problem"/>. Safe to use from several threads.</summary>
    public static WordSegmenter? Default => Shipped.Value.Segmenter;

    /// <summary>Why there is no segmenter, and what to try; nothing when there is one.</summary>
    public static string? Problem => Shipped.Value.Problem;

    private static Opened Open()
    {
        try
        {
            return new(WordSegmenter.Open(ModelPath, Lexicon.Default), null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            return new(null, $"Words are not segmented, pairs of characters are used instead: {e.Message} Build or install the program again to restore {ModelPath}.");
        }
    }

    private sealed record Opened(WordSegmenter? Segmenter, string? Problem);
}
