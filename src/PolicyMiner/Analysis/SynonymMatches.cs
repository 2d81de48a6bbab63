namespace PolicyMiner.Analysis;

/// <summary>The synonym groups with a member that begins at one place of a text, each with the end of its longest member.</summary>
internal unsafe struct SynonymMatches
{
    // A place where more groups begin keeps the first ones; eight nested terms do not occur in a sensible table.
    private const int Most = 8;
    private fixed int _groups[Most];
    private fixed int _ends[Most];

    /// <summary>How many groups begin here.</summary>
    public int Count { get; private set; }

    /// <summary>A group and the UTF-8 offset after its member.</summary>
    public readonly (int Group, int End) this[int index] => (_groups[index], _ends[index]);

    /// <summary>Walks the members along the text from a byte offset.</summary>
    public static SynonymMatches At(ReadOnlySpan<byte> text, int start, SynonymSet synonyms)
    {
        var matches = new SynonymMatches();
        var (node, i) = (0, start);
        var last = CharacterKind.Separator;
        for (var steps = 0; i < text.Length && steps < SynonymSet.MaxMemberLength; steps++)
        {
            var c = FoldedCharacter.Read(text, i);
            if (c.Kind is CharacterKind.Blank or CharacterKind.LineBreak)
            {
                // Any blanks stand for the one blank of a Latin member, and for nothing inside a Chinese one.
                var across = synonyms.Step(node, ' ');
                if (across < 0 && last != CharacterKind.Han)
                    break;
                (node, last) = (across < 0 ? node : across, across < 0 ? last : c.Kind);
                i += c.Length;
                while (i < text.Length && FoldedCharacter.Read(text, i) is { Kind: CharacterKind.Blank or CharacterKind.LineBreak } blank && steps++ < SynonymSet.MaxMemberLength)
                    i += blank.Length;
                continue;
            }
            node = c.Folded == FoldedCharacter.BeyondBmp ? -1 : synonyms.Step(node, c.Folded);
            if (node < 0)
                break;
            i += c.Length;
            last = c.Kind;
            var whole = last == CharacterKind.Han || i == text.Length || FoldedCharacter.Read(text, i).Kind != last;
            if (whole)
            {
                var groups = synonyms.GroupsAt(node);
                for (var g = 0; g < groups?.Count; g++)
                    matches.Add(groups[g], i);
            }
        }
        return matches;
    }

    private void Add(int group, int end)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_groups[i] == group)
            {
                _ends[i] = end;
                return;
            }
        }
        if (Count == Most)
            return;
        (_groups[Count], _ends[Count]) = (group, end);
        Count++;
    }
}
