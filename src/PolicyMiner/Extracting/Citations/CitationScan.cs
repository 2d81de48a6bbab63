using PolicyMiner.Extracting.Places;
using PolicyMiner.Model;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Citations;

/// <summary>What one mention says.</summary>
internal sealed record FoundCitation(
    string? Title, string? Number, string? Issuer, string? Article, string Relation, TracedText Quote, double Confidence, IReadOnlyList<string> Flags);

/// <summary>One paragraph or cell with its titles and numbers found.</summary>
internal sealed class CitationScan
{
    /// <summary>How far a clause is followed to either side of a mention; real clauses are shorter.</summary>
    private const int Reach = 300;
    private const int LongestQuote = 160;

    private readonly string _text;
    private readonly Brackets _brackets;
    private readonly IReadOnlyList<CitedNumber> _numbers;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly CitationRelations _relations;

    /// <summary>Scans <paramref name="text"/>.</summary>
    public CitationScan(TracedText text)
    {
        Text = text;
        _text = text.Value;
        _brackets = text.Brackets;
        _numbers = [.. DocumentNumbers.Find(_text).Concat(StandardNumbers.Find(_text)).OrderBy(n => n.Start)];
        Titles = _text.Contains('《') ? CitedTitles.Find(_text, _brackets, _numbers) : [];
        _sentences = Titles.Count + _numbers.Count > 0 ? Sentences.Split(text) : [];
        _relations = new(Titles.Count + _numbers.Count > 0 ? _text : "", _brackets);
    }

    /// <summary>The text scanned.</summary>
    public TracedText Text { get; }

    /// <summary>The titles in it.</summary>
    public IReadOnlyList<CitedTitle> Titles { get; }

    /// <summary>Whether it is an item of a list of titles: 1.《…》.</summary>
    public bool OpensWithTitle => Titles.Count > 0 && Titles[0].Start <= 4;

    /// <summary>Adds the titles that the notice issues here.</summary>
    public void CollectSelf(SelfTitles self)
    {
        var first = 0; // of the chain 《A》、《B》 in which the title stands
        for (var i = 0; i < Titles.Count; i++)
        {
            var title = Titles[i];
            if (i > 0 && !IsChain(Titles[i - 1].End, title.Start))
                first = i;
            var sentence = SentenceAt(title.Start);
            var head = Math.Max(sentence.Start, Titles[first].Start);
            var before = _text.AsSpan(Math.Max(sentence.Start, head - Reach)..head);
            var after = title.End < sentence.End ? _text.AsSpan(title.End..Math.Min(sentence.End, title.End + Reach)) : [];
            if (title.Numbers.Count == 0 && SelfTitles.IsIssued(before, after))
                self.Add(title.Title);
        }
    }

    /// <summary>The citations, in order.</summary>
    public IEnumerable<FoundCitation> Citations(SelfTitles self, IReadOnlyDictionary<string, CitedTitle?> shortForms, string? ownNumber)
    {
        var taken = new HashSet<CitedNumber>();
        var found = new List<(int At, FoundCitation Citation)>();
        string? carriedIssuer = null;
        for (int i = 0, n = 0; i < Titles.Count; i++)
        {
            var title = Titles[i];
            taken.UnionWith(title.Numbers);
            // Numbers inside the title itself (废止国发〔2001〕1号的决定) belong to it.
            for (; n < _numbers.Count && _numbers[n].Start < title.Close; n++)
            {
                if (_numbers[n].Start > title.Start)
                    taken.Add(_numbers[n]);
            }
            var (before, inTitle) = (CitedIssuers.Before(ClauseBefore(title.Start)), CitedIssuers.InTitle(title.Title));
            // An issuer inside one title (《国务院办公厅关于…》) says nothing of the next, nor does a title that names its place need one.
            if (inTitle is not null || (i > 0 && !IsChain(Titles[i - 1].End, title.Start)) || AdministrativeDivisions.LongestAt(title.Title, 0, shortNames: false) is not null)
                carriedIssuer = null;
            carriedIssuer = before ?? carriedIssuer;
            var issuer = before ?? inTitle;
            // An earlier version under the same title has a number of its own, or is repealed.
            if (title.Numbers.Any(n => n.Value == ownNumber) || (title.Numbers.Count == 0 && self.Contains(title.Title) && RelationAt(title.Start, title.End) != "repeals"))
                continue;
            found.AddRange(OfTitle(title, issuer, carriedIssuer, self, shortForms).Select(c => (title.Start, c)));
        }
        foreach (var number in _numbers)
        {
            if (!taken.Contains(number) && number.Value != ownNumber && !LabelsTable(number))
            {
                found.Add((number.Start, new(null, number.Value, number.Issuer, ArticleAfter(number.End), RelationAt(number.Start, number.End), Quote(number.Start, number.End),
                    number.Completed ? 0.7 : 0.9, number.Completed ? [RecordFlags.Inferred] : [])));
            }
        }
        return found.OrderBy(f => f.At).Select(f => f.Citation);
    }

    private IEnumerable<FoundCitation> OfTitle(
        CitedTitle title, string? issuer, string? carriedIssuer, SelfTitles self, IReadOnlyDictionary<string, CitedTitle?> shortForms)
    {
        var relation = RelationAt(title.Start, title.End);
        var quote = Quote(title.Start, title.End);
        var article = ArticleAfter(title.End);
        if (title.Numbers.Count > 0)
        {
            foreach (var number in title.Numbers)
            {
                yield return new(title.Title, number.Value, issuer ?? number.Issuer ?? carriedIssuer, article, relation, quote,
                    number.Completed ? 0.8 : 0.98, number.Completed ? [RecordFlags.Inferred] : []);
            }
        }
        else if (title.ShortForm is null && (shortForms.TryGetValue(Owned(title), out var full) || shortForms.TryGetValue(title.Title, out full)))
        {
            if (full is not null)
                yield return new(full.Title, full.Numbers is [var only, ..] ? only.Value : null, null, article, relation, quote, 0.85, [RecordFlags.Inferred]);
            else
                yield return new(title.Title, null, null, article, relation, quote, 0.4, [RecordFlags.Ambiguous]);
        }
        else if (CitedKind.IsKindOnly(title.Title))
        {
            // 《规划》 with no introduction: the notice's own plan where it says 本《规划》 or issues one, else doubtful.
            if (!self.AnyEndsIn(title.Title) && !(title.Start > 0 && _text[title.Start - 1] == '本'))
                yield return new(title.Title, null, issuer, article, relation, quote, 0.5, [RecordFlags.Ambiguous]);
        }
        else if (CitedKind.IsDocument(title.Title))
            yield return new(title.Title, null, issuer ?? (title.Title.EndsWith('法') ? null : carriedIssuer), article, relation, quote, 0.93, []);
        else if (relation is "basis" or "implements" or "repeals" && !CitedKind.IsPaper(title.Title))
            yield return new(title.Title, null, issuer, article, relation, quote, 0.55, [RecordFlags.Ambiguous]);
    }

    // 省《办法》, where that is the form introduced
    private string Owned(CitedTitle title) => title.Start > 0 && _text[title.Start - 1] is '省' or '市' or '州' or '县' or '区' or '国' ? _text[title.Start - 1] + title.Title : title.Title;

    private string RelationAt(int start, int end)
    {
        var sentence = SentenceAt(start);
        return _relations.Of(ClauseStart(start, sentence), start, end, sentence.End);
    }

    /// <summary>The clause between two commas or sentence ends (outside brackets) in which the mention stands.</summary>
    private TracedText Quote(int start, int end)
    {
        var sentence = SentenceAt(start);
        var from = ClauseStart(start, sentence);
        var to = Math.Min(end, sentence.End);
        while (to < sentence.End && to - end < Reach && !(IsClauseEnd(_text[to]) && !_brackets.Inside(to)))
            to++;
        if (to - from > LongestQuote)
            (from, to) = InList(start, end, from, to);
        return Text.Slice(from, to - from).Trim();
    }

    /// <summary>Of a clause that lists many documents, the one between 、 and 、, with what is said of it before and behind.</summary>
    private (int From, int To) InList(int start, int end, int from, int to)
    {
        var before = start;
        while (before > from && start - before < LongestQuote / 4 && !(_text[before - 1] is '、' or '》' && !_brackets.Inside(before - 1)))
            before--;
        var behind = end;
        while (behind < to && behind - end < LongestQuote / 2 && !(_text[behind] == '、' && !_brackets.Inside(behind)))
            behind++;
        // Never between the two halves of a rare character.
        return (char.IsLowSurrogate(_text[before]) ? before - 1 : before, behind < _text.Length && char.IsLowSurrogate(_text[behind]) ? behind + 1 : behind);
    }

    private int ClauseStart(int at, Sentence sentence)
    {
        var from = at;
        while (from > sentence.Start && at - from < Reach && !(IsClauseEnd(_text[from - 1]) && !_brackets.Inside(from - 1)))
            from--;
        return from;
    }

    private string ClauseBefore(int at)
    {
        var from = ClauseStart(at, SentenceAt(at));
        return _text[Math.Max(from, at - 80)..at];
    }

    private Sentence SentenceAt(int at)
    {
        int low = 0, high = _sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_sentences[middle].Start <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return _sentences[low];
    }

    /// <summary>《A》（…）、《B》: titles of one list, whose first names the issuer for all.</summary>
    private bool IsChain(int end, int start) =>
        start >= end && _text.AsSpan(end, start - end).Trim() is "" or "、" or "和" or "及" or "与" or "以及" or "或" or "或者" or "，";

    /// <summary>第十五条, 第三十三条第二款, 第四条、第十二条 after a title, or null.</summary>
    private string? ArticleAfter(int end)
    {
        var at = end;
        while (at < _text.Length && at - end < 60 && ("第条款项章、和及附件节目之（）() ".Contains(_text[at]) || "一二三四五六七八九十百零〇0123456789".Contains(_text[at])))
            at++;
        var run = _text[end..at];
        var stop = run.LastIndexOfAny(['条', '款', '项', '章', '节']);
        return run.TrimStart().StartsWith('第') && stop > 0 ? run[..(stop + 1)].Trim() : null;
    }

    /// <summary>表2…限额准入值(GB21344): a table of this notice that names the standard it repeats.</summary>
    private bool LabelsTable(CitedNumber number)
    {
        if (!number.IsStandard)
            return false;
        var from = Math.Max(ClauseStart(number.Start, SentenceAt(number.Start)), number.Start - 60);
        var quote = _text.LastIndexOf('“', Math.Max(number.Start - 1, 0), Math.Max(number.Start - from, 0));
        var label = quote >= 0 ? quote + 1 : from;
        return label + 1 < _text.Length && _text[label] == '表' && char.IsAsciiDigit(_text[label + 1]) && _text.IndexOf("标准", label, number.Start - label, StringComparison.Ordinal) < 0;
    }

    private static bool IsClauseEnd(char c) => c is '，' or ',' or '；' or ';' or '：' or ':' or '。' or '！' or '？';
}
