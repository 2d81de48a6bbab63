using System.Globalization;
using PolicyMiner.Analysis;

namespace PolicyMiner.Asking.Querying;

/// <summary>
/// Reads the query language: words, "phrases", AND OR NOT + - ( ), field:value, ranges, wildcards and "a b"~5. Words beside each other must
/// all be found. Nothing of what is typed reaches the database as syntax.
/// </summary>
internal sealed class QueryParser
{
    private const int MaxDepth = 100;
    private readonly string _query;
    private readonly List<QueryToken> _tokens;
    private int _at;
    private int _depth;
    private bool _plain = true;

    private QueryParser(string query)
    {
        _query = query;
        _tokens = new QueryLexer(query).Tokens();
    }

    private QueryToken Token => _tokens[_at];

    /// <summary>Parses a query.</summary>
    /// <exception cref="QuerySyntaxException">It cannot be understood; the exception says where.</exception>
    public static ParsedQuery Parse(string query)
    {
        if (query.Length > 10_000)
            throw new QuerySyntaxException("The query is longer than 10,000 characters; for many questions at once use --batch.", query, 10_000);
        var parser = new QueryParser(query);
        var root = parser.Or();
        if (parser.Token.Kind == QueryTokenKind.Close)
            throw new QuerySyntaxException("This bracket was never opened; remove it, or write \\) to look for the bracket itself.", query, parser.Token.Start);
        return new(root, parser._plain, query);
    }

    private QueryNode? Or()
    {
        if (++_depth > MaxDepth)
            throw new QuerySyntaxException($"Brackets lie inside each other more than {MaxDepth} deep.", _query, Token.Start);
        var nodes = new List<QueryNode>();
        while (true)
        {
            var start = Token;
            if (And() is { } node)
                nodes.Add(node);
            else if (Token.Kind == QueryTokenKind.Or || nodes.Count > 0 || _tokens.ElementAtOrDefault(_at - 1)?.Kind == QueryTokenKind.Or)
                throw MissingSide(start);
            if (Token.Kind != QueryTokenKind.Or)
                break;
            _plain = false;
            _at++;
        }
        _depth--;
        return nodes.Count switch { 0 => null, 1 => nodes[0], _ => new OrNode(nodes) };
    }

    private QueryNode? And()
    {
        var nodes = new List<QueryNode>();
        while (true)
        {
            var start = _at;
            if (Token.Kind == QueryTokenKind.And)
            {
                if (start == 0 || _tokens[start - 1].Kind is QueryTokenKind.Open or QueryTokenKind.Or)
                    throw MissingSide(Token);
                _plain = false;
                _at++;
                if (Token.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or or QueryTokenKind.And)
                    throw MissingSide(_tokens[_at - 1]);
                continue;
            }
            if (Token.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or)
                break;
            if (Unary() is { } node)
                nodes.Add(node);
        }
        return nodes.Count switch { 0 => null, 1 => nodes[0], _ => new AndNode(nodes) };
    }

    private QueryNode? Unary()
    {
        switch (Token.Kind)
        {
            case QueryTokenKind.Not or QueryTokenKind.Minus:
                _plain = false;
                var sign = Token;
                _at++;
                if (Token.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.And or QueryTokenKind.Or)
                    throw MissingSide(sign);
                return Unary() is { } excluded ? new NotNode(excluded) : null;
            case QueryTokenKind.Plus:
                _plain = false;
                _at++;
                return Unary();
            default:
                return Primary();
        }
    }

    private QueryNode? Primary()
    {
        var token = Token;
        _at++;
        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                _plain = false;
                var inner = Or();
                if (Token.Kind != QueryTokenKind.Close)
                    throw new QuerySyntaxException("This bracket is never closed; add ), or write \\( to look for the bracket itself.", _query, token.Start);
                _at++;
                return inner;
            case QueryTokenKind.Field:
                _plain = false;
                return Field(token);
            default:
                return Text(token, null);
        }
    }

    private QueryNode? Field(QueryToken name)
    {
        var field = QueryField.Named(name.Text) ?? throw new QuerySyntaxException(
            $"There is no field {name.Text}; known are {string.Join(", ", QueryField.All.Select(f => f.Name))}. To look for the colon itself write {name.Text}\\:…",
            _query, name.Start, name.Text.Length);
        var value = Token;
        if (value.Kind == QueryTokenKind.Open)
            return Group(field);
        _at++;
        return FieldValue(field, value);
    }

    // field:(a OR b): the field holds for every value inside.
    private QueryNode? Group(QueryField field)
    {
        var open = Token;
        _at++;
        var values = new List<QueryNode>();
        while (Token.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Or)
        {
            if (Token.Kind != QueryTokenKind.Or && FieldValue(field, Token) is { } node)
                values.Add(node);
            _at++;
        }
        if (Token.Kind != QueryTokenKind.Close)
            throw new QuerySyntaxException($"This bracket is never closed; write {field.Name}:(a OR b).", _query, open.Start);
        _at++;
        return values.Count switch { 0 => null, 1 => values[0], _ => new OrNode(values) };
    }

    private QueryNode? FieldValue(QueryField field, QueryToken value) => field.Kind == FieldKind.Text
        ? Text(value, field.Target)
        : new FieldNode(field, Condition(field, value), value.Start);

    private FieldCondition Condition(QueryField field, QueryToken value)
    {
        var text = value.Text.Trim();
        if (value.Kind == QueryTokenKind.Phrase)
            return new(text, text);
        FieldCondition condition;
        if (text.Length > 1 && text[0] is '[' or '{')
        {
            var ends = text[1..^1].Split(" TO ", 2, StringSplitOptions.TrimEntries);
            if (ends.Length != 2)
                throw new QuerySyntaxException($"A range is written {field.Name}:[2010 TO 2015]; * leaves an end open.", _query, value.Start, value.End - value.Start);
            condition = new(Open(ends[0]), Open(ends[1]), text[0] == '[', text[^1] == ']');
        }
        else if (text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith('≥'))
        {
            condition = new(text.TrimStart('>', '=', '≥'), null);
        }
        else if (text.StartsWith("<=", StringComparison.Ordinal) || text.StartsWith('≤'))
        {
            condition = new(null, text.TrimStart('<', '=', '≤'));
        }
        else if (text[0] == '>')
        {
            condition = new(text[1..], null, LowIncluded: false);
        }
        else if (text[0] == '<')
        {
            condition = new(null, text[1..], HighIncluded: false);
        }
        else if (field.IsNumeric && text.Split("..") is [var low, var high])
        {
            condition = new(Open(low), Open(high));
        }
        else
        {
            condition = new(text, text);
        }
        if (field.IsNumeric)
            RequireNumbers(field, condition, value);
        return condition;

        static string? Open(string end) => end is "*" or "" ? null : end;
    }

    private void RequireNumbers(QueryField field, FieldCondition condition, QueryToken value)
    {
        foreach (var end in (string?[])[condition.Low, condition.High])
        {
            var valid = end is null || (field.Name == "date"
                ? PartialDate.IsValid(end)
                : double.TryParse(end, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number));
            if (!valid)
            {
                throw new QuerySyntaxException(
                    $"{field.Name} needs {(field.Name == "date" ? "dates such as 2010-02-09 or 2010-02" : "numbers")}, e.g. {field.Name}:>={(field.Name == "date" ? "2010-02" : field.Name is "value" or "magnitude" ? "30" : "2010")}, not \"{end}\".",
                    _query, value.Start, value.End - value.Start);
            }
        }
    }

    private TextNode? Text(QueryToken token, string? column)
    {
        _plain &= token.Kind == QueryTokenKind.Word && !token.IsPattern;
        if (!token.Text.EnumerateRunes().Any(r => TextFolding.KindOf(r.IsBmp ? new System.Text.Rune(TextFolding.Fold((char)r.Value)) : r) is CharacterKind.Han or CharacterKind.Letter or CharacterKind.Digit))
            return null; // only punctuation: nothing to look for
        return token.Kind switch
        {
            QueryTokenKind.Phrase when token.Distance >= 0 => new(token.Text, TextForm.Near, column, token.Distance, token.Start),
            QueryTokenKind.Phrase => new(token.Text, TextForm.Phrase, column, 0, token.Start),
            _ when token.IsPattern => new(token.Text, TextForm.Pattern, column, 0, token.Start),
            _ => new(token.Text, TextForm.Words, column, 0, token.Start),
        };
    }

    private QuerySyntaxException MissingSide(QueryToken token) => new(
        $"Something to look for is missing beside {(token.Kind == QueryTokenKind.End ? "the last operator" : token.Text)}; to look for the word itself put it in quotation marks.",
        _query, token.Kind == QueryTokenKind.End ? Math.Max(0, token.Start - 1) : token.Start, Math.Max(1, token.End - token.Start));
}
