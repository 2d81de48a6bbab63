namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// −ln P(second | first). A listed pair costs by its count. The model lists pairs seen three times or more, so it is known how often a word
/// met partners too rare for the list: its own count less that of its listed pairs. A pair that is not listed costs by what is left over
/// on both sides.
/// </summary>
internal sealed class SmoothedCosts
{
    /// <summary>Words counted for the model in all.</summary>
    public const double Total = 7_858_035;

    // What is left over for a word the model lists but never saw, or that always met listed partners.
    private const float Least = 0.3f;
    private readonly WordModel _model;
    private readonly double _left;

    public SmoothedCosts(WordModel model)
    {
        _model = model;
        _left = model.UnlistedBefore + Least * (double)model.Count;
    }

    /// <summary>The costs, as the word graph wants them.</summary>
    public Of Pairs => new(this);

    private double Cost(in WordNode first, in WordNode second)
    {
        if (first.Word < 0)
            return -Math.Log((second.Frequency + Least) / Total);
        var rare = second.Word < 0 ? second.Frequency + Least : LeftBefore(second.Word);
        return -Math.Log((_model.PairFrequency(first.Word, second.Word) + LeftAfter(first.Word) * rare / _left) / (_model.Frequency(first.Word) + 1));
    }

    private float LeftAfter(int word) => Math.Max(0, _model.Frequency(word) - _model.ListedAfter(word)) + 1;

    private float LeftBefore(int word) => Math.Max(0, _model.Frequency(word) - _model.ListedBefore(word)) + Least;

    /// <summary>The face of <see cref="SmoothedCosts"/> towards <see cref="WordGraph"/>.</summary>
    public readonly struct Of(SmoothedCosts costs) : IPairCost
    {
        double IPairCost.Of(in WordNode first, in WordNode second) => costs.Cost(first, second);
    }
}
