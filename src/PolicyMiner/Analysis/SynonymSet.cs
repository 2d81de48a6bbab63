using System.Text;

namespace PolicyMiner.Analysis;

/// <summary>
/// Groups of terms that name the same thing (BPO = 业务流程外包; 北京 = 北京市), from a table anybody can edit: one group a line, members
/// separated by tabs, the first one naming the group, # comments. Where a member stands in a text, the index gets the group's mark at the
/// same position, so a question for one member can also find the others.
/// </summary>
/// <remarks>
/// A group's mark is <see cref="Mark"/> + its first member, folded: <c>≡业务流程外包</c>. No text can contain it, since ≡ separates words.
/// Members are compared folded (case, width, Traditional); a Latin member must be a whole word, and blanks inside match any blanks.
/// </remarks>
public sealed class SynonymSet
{
    /// <summary>First character of the term that stands for a whole group.</summary>
    public const char Mark = '≡';

    /// <summary>Longest member in characters; a longer one is refused when the table is read.</summary>
    public const int MaxMemberLength = 64;

    private static readonly Lazy<SynonymSet> Embedded = new(() => Parse(AnalysisResources.ReadText("synonyms.tsv"), "synonyms.tsv"));

    // The members as a tree: a node's character, its first child and its next sibling; node 0 is the root, 0 also says "none".
    private readonly List<char> _characters = ['\0'];
    private readonly List<int> _children = [0];
    private readonly List<int> _siblings = [0];
    private readonly List<List<int>?> _groupsAt = [null];
    private readonly List<byte[]> _marks = [];
    private readonly int[] _roots = new int[char.MaxValue + 1]; // the child of the root by its character: it has hundreds

    private SynonymSet()
    {
    }

    /// <summary>No synonyms.</summary>
    public static SynonymSet None { get; } = new();

    /// <summary>The table that ships with the library (<c>synonyms.tsv</c>).</summary>
    public static SynonymSet Default => Embedded.Value;

    /// <summary>How many groups there are.</summary>
    public int Count => _marks.Count;

    /// <summary>Reads a table from a file that replaces the shipped one.</summary>
    /// <exception cref="FormatException">A line has fewer than two members or one that is too long; the message names file and line.</exception>
    public static SynonymSet Load(string path) => Parse(File.ReadAllText(path, Encoding.UTF8), path);

    /// <summary>Reads a table from its text.</summary>
    /// <param name="table">Tab-separated groups.</param>
    /// <param name="name">Name of the table, for messages.</param>
    /// <exception cref="FormatException">A line has fewer than two members or one that is too long.</exception>
    public static SynonymSet Parse(string table, string name)
    {
        var set = new SynonymSet();
        foreach (var (line, cells) in AnalysisResources.Rows(table))
        {
            if (cells.Length < 2)
                throw new FormatException($"{name}, line {line}: a group of synonyms needs two members or more, separated by tabs.");
            var group = set._marks.Count;
            set._marks.Add(Encoding.UTF8.GetBytes(Mark + TextFolding.Fold(cells[0])));
            foreach (var member in cells)
            {
                if (member.Length > MaxMemberLength)
                    throw new FormatException($"{name}, line {line}: '{member[..12]}…' is longer than {MaxMemberLength} characters.");
                set.Add(TextFolding.Fold(member), group);
            }
        }
        return set;
    }

    /// <summary>The marks of the groups a word belongs to, ready to be looked up in the index: BPO → ["≡业务流程外包"]; none for most words.</summary>
    public IReadOnlyList<string> MarksOf(string word)
    {
        var node = 0;
        foreach (var c in TextFolding.Fold(word.Trim()))
        {
            node = Step(node, c);
            if (node < 0)
                return [];
        }
        return _groupsAt[node] is { } groups ? [.. groups.Select(g => Encoding.UTF8.GetString(_marks[g]))] : [];
    }

    /// <summary>Could a member begin with this folded character? One array read, so that most of a text costs nothing.</summary>
    internal bool Starts(char folded) => _roots[folded] != 0;

    /// <summary>Could a member begin with this folded character when that one follows, blanks left out?</summary>
    internal bool Starts(char folded, char next) =>
        _roots[folded] is var node and not 0 && (_groupsAt[node] is not null || Step(node, next) >= 0 || Step(node, ' ') >= 0);

    /// <summary>The node after one more folded character, or -1.</summary>
    internal int Step(int node, char folded)
    {
        if (node == 0)
            return _roots[folded] is var root and not 0 ? root : -1;
        for (var child = _children[node]; child != 0; child = _siblings[child])
            if (_characters[child] == folded)
                return child;
        return -1;
    }

    /// <summary>Groups with a member that ends at this node.</summary>
    internal List<int>? GroupsAt(int node) => _groupsAt[node];

    internal ReadOnlySpan<byte> MarkOf(int group) => _marks[group];

    private void Add(string folded, int group)
    {
        var node = 0;
        foreach (var c in folded)
        {
            var next = Step(node, c);
            if (next < 0)
            {
                next = _characters.Count;
                _characters.Add(c);
                _siblings.Add(_children[node]);
                _children.Add(0);
                _groupsAt.Add(null);
                _children[node] = next;
                if (node == 0)
                    _roots[c] = next;
            }
            node = next;
        }
        var groups = _groupsAt[node] ??= [];
        if (!groups.Contains(group))
            groups.Add(group);
    }
}
