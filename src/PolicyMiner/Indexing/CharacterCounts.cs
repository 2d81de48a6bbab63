using System.Text;
using PolicyMiner.Analysis;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing;

/// <summary>Gathers in how many notices each Chinese character stands, to be written once a batch.</summary>
internal sealed class CharacterCounts
{
    [ThreadStatic]
    private static bool[]? _seen; // a thread's own, all false between calls

    private readonly int[] _change = new int[char.MaxValue + 1];

    /// <summary>The different Chinese characters of a notice's title and body, folded.</summary>
    public static string Of(IndexedText text)
    {
        var seen = (_seen ??= new bool[char.MaxValue + 1]);
        var found = new StringBuilder();
        Look(text.Title);
        Look(text.Body);
        foreach (var c in found.ToString())
            seen[c] = false;
        return found.ToString();

        void Look(string piece)
        {
            foreach (var c in piece)
            {
                var folded = TextFolding.Fold(c);
                if (seen[folded] || TextFolding.KindOf(folded) != CharacterKind.Han)
                    continue;
                seen[folded] = true;
                found.Append(folded);
            }
        }
    }

    /// <summary>Counts the characters of a notice that comes (1) or goes (-1).</summary>
    public void Count(string characters, int direction)
    {
        foreach (var c in characters)
            _change[c] += direction;
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
}
