namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// Splits Chinese text into words: SmartCn's word graph and model, with better smoothing, and with the words a dictionary cannot list:
/// numbers and dates, Latin words, personal and foreign names, new words; and a lexicon anybody can edit.
/// </summary>
/// <remarks>Safe to use from several threads; not after <see cref="Dispose"/>. Time and memory are linear in the text.</remarks>
public sealed class WordSegmenter : IDisposable
{
    // A word somebody listed is kept whole even where its parts often meet (知识 产权), but not against the sense of the whole.
    private const double Preference = 4;
    private readonly WordModel _model;
    private readonly Lexicon _lexicon;
    private readonly UnknownWords _unknown;
    private readonly NameWords _names;
    private readonly ClassNodes _classes;
    private readonly SmoothedCosts _costs;

    /// <summary>A segmenter over a model, which it owns.</summary>
    public WordSegmenter(WordModel model, Lexicon lexicon)
    {
        _model = model;
        _lexicon = lexicon;
        _unknown = new UnknownWords(model);
        _names = new NameWords(NameCharacters.Default, model);
        _classes = new ClassNodes(model);
        _costs = new SmoothedCosts(model);
    }

    /// <summary>Maps a model file and segments with it and a lexicon.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is not a word model, or it is cut off.</exception>
    public static WordSegmenter Open(string modelPath, Lexicon lexicon)
    {
        var model = WordModel.Open(modelPath);
        try
        {
            return new WordSegmenter(model, lexicon);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>The words of a text by their places. Marks are words of their own, blanks belong to none, nothing else is left out.</summary>
    public List<WordSpan> Segment(string text)
    {
        var words = new List<WordSpan>();
        var graph = new WordGraph();
        foreach (var (start, end) in Sentences.Of(text))
        {
            Build(graph, new Sentence(text.AsSpan(start, end - start), _model));
            foreach (var node in graph.ShortestPath(_costs.Pairs))
                words.Add(new WordSpan(start + node.Start, start + node.End));
        }
        return words;
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private void Build(WordGraph graph, in Sentence sentence)
    {
        graph.Clear();
        graph.Add(_classes.Begin);
        var reachable = new bool[sentence.Length + 1];
        reachable[0] = true;
        var factoids = new List<Factoid>();
        var before = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!reachable[i])
                continue;
            var kind = TextFolding.KindOf(sentence.Folded[i]);
            if (kind is CharacterKind.Blank or CharacterKind.LineBreak || char.IsWhiteSpace(sentence.Folded[i]))
            {
                reachable[i + 1] = true;
                continue;
            }
            before = graph.Nodes.Count;
            Factoids.At(sentence.Folded, i, factoids);
            foreach (var factoid in factoids)
                graph.Add(_classes.Of(factoid, sentence.Known, i));
            if (kind == CharacterKind.Han)
            {
                AddKnownWords(graph, sentence.Known, i);
                AddUnknownWords(graph, sentence, i, before);
            }
            for (var n = before; n < graph.Nodes.Count; n++)
                reachable[graph.Nodes[n].End] = true;
        }
        graph.Add(_classes.End(sentence.Length));
    }

    private void AddKnownWords(WordGraph graph, ReadOnlySpan<char> sentence, int start)
    {
        var range = _model.StartingWith(sentence[start]);
        var single = _model.Exactly(range, 1);
        graph.Add(new WordNode(start, start + 1, single, single < 0 ? 0 : _model.Frequency(single)));
        for (var end = start + 1; end < sentence.Length && !range.IsEmpty; end++)
        {
            range = _model.Narrow(range, end - start, sentence[end]);
            if (_model.Exactly(range, end - start + 1) is >= 0 and var word)
                graph.Add(new WordNode(start, end + 1, word, _model.Frequency(word)));
        }
        foreach (var (end, weight) in _lexicon.At(sentence, start))
            if (_model.Find(sentence[start..end]) is var known && (known < 0 || _model.Frequency(known) < weight))
                graph.Add(new WordNode(start, end, -1, weight, -Preference));
    }

    private void AddUnknownWords(WordGraph graph, in Sentence sentence, int start, int before)
    {
        var known = sentence.Known;
        foreach (var (end, cost, isName) in _names.At(known, start))
            if (!IsListed(graph, end, before))
                graph.Add(_classes.Name(start, end, cost, isName));
        for (var end = start + 1; end <= sentence.Length && end - start <= UnknownWords.MaxLength; end++)
        {
            if (TextFolding.KindOf(sentence.Folded[end - 1]) != CharacterKind.Han || !UnknownWords.MayContain(known[end - 1]))
                break;
            if (end - start > 1 && !IsListed(graph, end, before))
                graph.Add(_classes.Unknown(start, end, _unknown.Cost(known[start..end])));
        }
    }

    // A word the dictionary lists needs no guess beside it.
    private static bool IsListed(WordGraph graph, int end, int before)
    {
        for (var n = before; n < graph.Nodes.Count; n++)
            if (graph.Nodes[n].End == end && graph.Nodes[n] is { Cost: <= 0 })
                return true;
        return false;
    }
}
