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
    private readonly float[] _leftAfter;
    private readonly float[] _leftBefore;
    private readonly double _left;

    public SmoothedCosts(WordModel model)
    {
        _model = model;
        var (asFirst, asSecond) = (new int[model.Count], new int[model.Count]);
        model.AddUpPairs(asFirst, asSecond);
        (_leftAfter, _leftBefore) = (new float[model.Count], new float[model.Count]);
        for (var word = 0; word < model.Count; word++)
        {
            _leftAfter[word] = Math.Max(0, model.Frequency(word) - asFirst[word]) + 1;
            _leftBefore[word] = Math.Max(0, model.Frequency(word) - asSecond[word]) + Least;
            _left += _leftBefore[word];
        }
    }

    /// <summary>The costs, as the word graph wants them.</summary>
    public Of Pairs => new(this);

    private double Cost(in WordNode first, in WordNode second)
    {
        if (first.Word < 0)
            return -Math.Log((second.Frequency + Least) / Total);
        var rare = second.Word < 0 ? second.Frequency + Least : _leftBefore[second.Word];
        return -Math.Log((_model.PairFrequency(first.Word, second.Word) + _leftAfter[first.Word] * rare / _left) / (_model.Frequency(first.Word) + 1));
    }

    /// <summary>The face of <see cref="SmoothedCosts"/> towards <see cref="WordGraph"/>.</summary>
    public readonly struct Of(SmoothedCosts costs) : IPairCost
    {
        double IPairCost.Of(in WordNode first, in WordNode second) => costs.Cost(first, second);
    }
}
