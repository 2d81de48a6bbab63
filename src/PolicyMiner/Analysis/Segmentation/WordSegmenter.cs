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

    // A word the model has seen this often needs no help.
    private const int WellKnown = 20;
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
        var work = new Workspace();
        foreach (var (start, end) in Sentences.Of(text))
        {
            Build(work, new Sentence(text.AsSpan(start, end - start), _model));
            foreach (var node in work.Graph.ShortestPath(_costs.Pairs))
                words.Add(new WordSpan(start + node.Start, start + node.End));
        }
        return words;
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private void Build(Workspace work, in Sentence sentence)
    {
        var graph = work.Graph;
        graph.Clear();
        graph.Add(_classes.Begin);
        var reachable = new bool[sentence.Length + 1];
        reachable[0] = true;
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
            var before = graph.Nodes.Count;
            Factoids.At(sentence.Folded, i, work.Factoids);
            for (var f = 0; f < work.Factoids.Count; f++)
                graph.Add(_classes.Of(work.Factoids[f], sentence.Known, i));
            if (kind == CharacterKind.Han)
            {
                AddKnownWords(graph, sentence.Known, i);
                AddListedWords(graph, sentence.Known, i);
                AddUnknownWords(work, sentence, i, before);
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
    }

    private void AddListedWords(WordGraph graph, ReadOnlySpan<char> sentence, int start)
    {
        var lengths = _lexicon.LengthsFrom(sentence[start]);
        for (var length = 2; lengths >> length != 0 && start + length <= sentence.Length; length++)
        {
            if ((lengths >> length & 1) == 0)
                continue;
            var word = sentence.Slice(start, length);
            var weight = _lexicon.WeightOf(word);
            if (weight > 0 && (_model.Find(word) is var known && (known < 0 || _model.Frequency(known) < WellKnown)))
                graph.Add(new WordNode(start, start + length, -1, weight, -Preference));
        }
    }

    private void AddUnknownWords(Workspace work, in Sentence sentence, int start, int before)
    {
        var known = sentence.Known;
        _names.At(known, start, work.Names);
        for (var n = 0; n < work.Names.Count; n++)
            if (!IsListed(work.Graph, work.Names[n].End, before))
                work.Graph.Add(_classes.Name(start, work.Names[n]));
        for (var end = start + 1; end <= sentence.Length && end - start <= UnknownWords.MaxLength; end++)
        {
            if (TextFolding.KindOf(sentence.Folded[end - 1]) != CharacterKind.Han || !_unknown.MayContain(known[end - 1]))
                break;
            if (end - start > 1 && !IsListed(work.Graph, end, before))
                work.Graph.Add(_classes.Unknown(start, end, _unknown.Cost(known[start..end])));
        }
    }

    // A word the dictionary lists needs no guess beside it.
    private static bool IsListed(WordGraph graph, int end, int before)
    {
        for (var n = before; n < graph.Nodes.Count; n++)
            if (graph.Nodes[n].End == end && graph.Nodes[n].Cost <= 0)
                return true;
        return false;
    }

    // What one text is worked on with; a text has its own, so that threads do not meet.
    private sealed class Workspace
    {
        public WordGraph Graph { get; } = new();

        public Buffer<Factoid> Factoids { get; } = new();

        public Buffer<NameWord> Names { get; } = new();
    }
}
