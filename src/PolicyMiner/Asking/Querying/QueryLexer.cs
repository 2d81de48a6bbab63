using System.Text;

namespace PolicyMiner.Asking.Querying;

/// <summary>What a token of a query is.</summary>
internal enum QueryTokenKind { Word, Phrase, Field, Open, Close, And, Or, Not, Plus, Minus, End }

/// <summary>A token of a query.</summary>
/// <param name="Text">Its text, escapes resolved; for a field its name.</param>
/// <param name="Start">UTF-16 position in the query.</param>
/// <param name="End">Position after it.</param>
/// <param name="Distance">The number after the ~ of a phrase, or -1.</param>
/// <param name="IsPattern">Whether an unescaped * or ? stands in it.</param>
internal sealed record QueryToken(QueryTokenKind Kind, string Text, int Start, int End, int Distance = -1, bool IsPattern = false);

/// <summary>Cuts a query into tokens.</summary>
internal sealed class QueryLexer(string query)
{
    private int _at;

    /// <summary>All tokens, with an <see cref="QueryTokenKind.End"/> behind them.</summary>
    public List<QueryToken> Tokens()
    {
        var tokens = new List<QueryToken>();
        while (true)
        {
            while (_at < query.Length && char.IsWhiteSpace(query[_at]))
                _at++;
            if (_at == query.Length)
            {
                tokens.Add(new(QueryTokenKind.End, "", _at, _at));
                return tokens;
            }
            tokens.Add(Next());
            if (tokens[^1].Kind == QueryTokenKind.Field)
                tokens.Add(Value(tokens[^1]));
        }
    }

    private QueryToken Next()
    {
        var c = query[_at];
        switch (c)
        {
            case '(':
                return One(QueryTokenKind.Open);
            case ')':
                return One(QueryTokenKind.Close);
            case '"' or '＂':
                return Phrase(c, c is '"' or '＂' ? "\"＂" : "");
            case '“' when query.IndexOf('”', _at) > 0:
                return Phrase(c, "”");
            case '+' when Before(_at + 1):
                return One(QueryTokenKind.Plus);
            case '-' or '!' when Before(_at + 1):
                return One(QueryTokenKind.Minus);
            case '&' when query.AsSpan(_at).StartsWith("&&"):
                return Two(QueryTokenKind.And);
            case '|' when query.AsSpan(_at).StartsWith("||"):
                return Two(QueryTokenKind.Or);
            default:
                return Word();
        }
    }

    // An operator sign belongs to what follows; a sign before a blank is a mark like any other.
    private bool Before(int at) => at < query.Length && !char.IsWhiteSpace(query[at]) && (_at == 0 || char.IsWhiteSpace(query[_at - 1]) || query[_at - 1] == '(');

    private QueryToken One(QueryTokenKind kind) => new(kind, query[_at].ToString(), _at, ++_at);

    private QueryToken Two(QueryTokenKind kind)
    {
        _at += 2;
        return new(kind, query[(_at - 2).._at], _at - 2, _at);
    }

    private QueryToken Phrase(char quote, string closing)
    {
        var start = _at++;
        var text = new StringBuilder();
        while (_at < query.Length && !closing.Contains(query[_at]))
        {
            if (query[_at] == '\\' && _at + 1 < query.Length)
                _at++;
            text.Append(query[_at++]);
        }
        if (_at == query.Length)
            throw new QuerySyntaxException($"The quotation mark {quote} is never closed; add the second one, or write \\{quote} to look for the mark itself.", query, start);
        _at++;
        var distance = -1;
        if (_at < query.Length && query[_at] == '~')
        {
            var digits = _at + 1;
            while (digits < query.Length && char.IsAsciiDigit(query[digits]))
                digits++;
            if (digits == _at + 1 || !int.TryParse(query.AsSpan(_at + 1, digits - _at - 1), out distance) || distance > 1000)
                throw new QuerySyntaxException("After ~ stands how many words may lie between, 0 to 1000: \"知识产权 平台\"~5.", query, _at);
            _at = digits;
        }
        return new(QueryTokenKind.Phrase, text.ToString(), start, _at, distance);
    }

    private QueryToken Word()
    {
        var start = _at;
        var text = new StringBuilder();
        var pattern = false;
        while (_at < query.Length && !char.IsWhiteSpace(query[_at]) && query[_at] is not ('(' or ')' or '"' or '＂' or '“'))
        {
            var c = query[_at];
            if (c is ':' or '：' && text.Length > 0 && IsFieldName(text))
            {
                _at++;
                return new(QueryTokenKind.Field, text.ToString(), start, _at);
            }
            if (c == '\\' && _at + 1 < query.Length)
                c = query[++_at];
            else
                pattern |= c is '*' or '?' or '？';
            text.Append(c);
            _at++;
        }
        if (_at == start)
            text.Append(query[_at++]); // a quotation mark without its second half
        var word = text.ToString();
        var kind = word switch { "AND" => QueryTokenKind.And, "OR" => QueryTokenKind.Or, "NOT" => QueryTokenKind.Not, _ => QueryTokenKind.Word };
        return new(kind, word, start, _at, IsPattern: pattern);
    }

    // Unknown Latin names before a colon are mistyped fields; Chinese text with a colon in it is text, unless it is a field's name.
    private static bool IsFieldName(StringBuilder text)
    {
        var name = text.ToString();
        return QueryField.Named(name) is not null || name.All(c => char.IsAsciiLetter(c) || c == '_');
    }

    // What stands after "field:" – a range in brackets, a phrase, a group, or everything up to the next blank or bracket.
    private QueryToken Value(QueryToken field)
    {
        if (_at == query.Length || char.IsWhiteSpace(query[_at]))
            throw new QuerySyntaxException($"After {field.Text}: a value is missing, e.g. {Example(field.Text)}.", query, field.Start, field.End - field.Start);
        if (query[_at] is '[' or '{')
        {
            var start = _at;
            var end = query.AsSpan(_at).IndexOfAny(']', '}');
            if (end < 0)
                throw new QuerySyntaxException($"The range is never closed; write {field.Text}:[2010 TO 2015].", query, start);
            _at += end + 1;
            return new(QueryTokenKind.Word, query[start.._at], start, _at);
        }
        return query[_at] switch
        {
            '"' or '＂' => Phrase(query[_at], "\"＂"),
            '“' when query.IndexOf('”', _at) > 0 => Phrase('“', "”"),
            '(' => One(QueryTokenKind.Open),
            _ => RawValue(),
        };
    }

    private QueryToken RawValue()
    {
        var start = _at;
        while (_at < query.Length && !char.IsWhiteSpace(query[_at]) && query[_at] is not ('(' or ')' or '"'))
            _at++;
        return new(QueryTokenKind.Word, query[start.._at].Replace("\\", "", StringComparison.Ordinal), start, _at, IsPattern: query.AsSpan(start, _at - start).IndexOfAny('*', '?') >= 0);
    }

    private static string Example(string field) => QueryField.Named(field) switch
    {
        { IsNumeric: true } => $"{field}:>=2010",
        _ => $"{field}:山东",
    };
}
