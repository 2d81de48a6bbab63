namespace PolicyMiner.Analysis.Segmentation;

/// <summary>A word a sentence may contain, as a node of its <see cref="WordGraph"/>.</summary>
/// <param name="Start">Offset of its first character in the sentence; -1 for the beginning of the sentence.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Word">Its number in the word model, or of the class it belongs to (未##数 for 2010); -1 when the model knows neither.</param>
/// <param name="Frequency">How often the word or its class was seen.</param>
/// <param name="Cost">Cost of the word within its class, in nats; 0 for a word of the model itself.</param>
internal readonly record struct WordNode(int Start, int End, int Word, double Frequency, double Cost = 0);

/// <summary>What it costs that one word follows another, in nats (−ln of a probability).</summary>
internal interface IPairCost
{
    /// <summary>The cost of <paramref name="second"/> right after <paramref name="first"/>.</summary>
    double Of(in WordNode first, in WordNode second);
}

/// <summary>
/// All words a sentence may consist of, and the cheapest way through them. A word is followed by every word that begins where it ends, or,
/// across blanks, at the next place where any word begins.
/// </summary>
internal sealed class WordGraph
{
    private readonly Buffer<WordNode> _nodes = new();

    /// <summary>The words so far, in the order added.</summary>
    public Buffer<WordNode> Nodes => _nodes;

    /// <summary>Forgets the sentence, keeps the memory.</summary>
    public void Clear() => _nodes.Clear();

    /// <summary>Adds a word. Words are added in the order of their starts, the sentence's beginning first and its end last.</summary>
    public void Add(in WordNode node) => _nodes.Add(node);

    /// <summary>The cheapest chain of words from beginning to end, without those two. Of equal ones, the one found first.</summary>
    public WordNode[] ShortestPath<TCost>(TCost pairCost)
        where TCost : struct, IPairCost
    {
        var count = _nodes.Count;
        var starts = NextStarts();
        // Chains of nodes waiting to be followed at a start: waiting[start + 1] → node → next node, in the order of the nodes.
        var waiting = new int[starts.Length];
        var lastWaiting = new int[starts.Length];
        var next = new int[count];
        var costs = new double[count];
        var previous = new int[count];
        for (var place = 0; place < waiting.Length; place++)
            waiting[place] = -1;
        for (var i = 0; i < count; i++)
        {
            ref readonly var node = ref _nodes[i];
            costs[i] = i == 0 ? 0 : double.PositiveInfinity;
            for (var before = i == 0 ? -1 : waiting[node.Start + 1]; before >= 0; before = next[before])
            {
                var cost = costs[before] + pairCost.Of(_nodes[before], node) + node.Cost;
                if (cost < costs[i])
                    (costs[i], previous[i]) = (cost, before);
            }
            if (i == count - 1)
                break;
            var end = starts[node.End + 1];
            next[i] = -1;
            if (waiting[end] < 0)
                waiting[end] = i;
            else
                next[lastWaiting[end]] = i;
            lastWaiting[end] = i;
        }
        var length = 0;
        for (var i = previous[count - 1]; i > 0; i = previous[i])
            length++;
        var path = new WordNode[length];
        for (var i = previous[count - 1]; i > 0; i = previous[i])
            path[--length] = _nodes[i];
        return path;
    }

    // For every offset + 1, the first offset + 1 from there on where a word begins.
    private int[] NextStarts()
    {
        var last = _nodes[_nodes.Count - 1].Start;
        var starts = new int[last + 2];
        for (var i = 0; i < _nodes.Count; i++)
            starts[_nodes[i].Start + 1] = _nodes[i].Start + 1;
        starts[0] = 0;
        for (var i = last; i > 0; i--)
            if (starts[i] == 0)
                starts[i] = starts[i + 1];
        return starts;
    }
}
