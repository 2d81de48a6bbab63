using PolicyMiner.Analysis;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing;

/// <summary>Gathers in how many notices each Chinese character stands, to be written once a batch.</summary>
internal sealed class CharacterCounts
{
    private readonly int[] _change = new int[char.MaxValue + 1];
    private readonly bool[] _seen = new bool[char.MaxValue + 1];
    private readonly List<char> _found = [];

    /// <summary>Counts the characters of a notice that comes (1) or goes (-1).</summary>
    public void Count(IndexedText text, int direction)
    {
        Look(text.Title);
        Look(text.Body);
        foreach (var c in _found)
        {
            _change[c] += direction;
            _seen[c] = false;
        }
        _found.Clear();
    }

    /// <summary>Adds what was gathered to the table.</summary>
    public void Write(Database database)
    {
        for (var c = 0; c < _change.Length; c++)
        {
            if (_change[c] == 0)
                continue;
            database.Execute("INSERT INTO character_count VALUES(?1, ?2) ON CONFLICT(character) DO UPDATE SET notices = notices + excluded.notices", c, _change[c]);
            _change[c] = 0;
        }
    }

    private void Look(string text)
    {
        foreach (var c in text)
        {
            var folded = TextFolding.Fold(c);
            if (_seen[folded] || TextFolding.KindOf(folded) != CharacterKind.Han)
                continue;
            _seen[folded] = true;
            _found.Add(folded);
        }
    }
}
