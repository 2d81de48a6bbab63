using System.Text;
using System.Text.Json.Nodes;
using PolicyMiner.Analysis;
using PolicyMiner.Exporting;
using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner;

/// <summary>
/// A notice in Traditional characters (繁體字) is structured and extracted in its Simplified form, one character for one, so that every
/// rule is written once; its records then get back the characters that are printed. Places and departments' normal forms stay Simplified,
/// which is how they are compared.
/// </summary>
/// <example>盤政辦發〔2021〕1號 stays the printed number; the region is 盘锦市.</example>
internal sealed class TraditionalText
{
    // A Simplified text holds a few characters that are also Traditional ones (後, 徵 in names); a Traditional one holds them in every clause.
    private const int FewestCharacters = 20;
    private const double SmallestShare = 0.08;

    private static readonly HashSet<string> NormalForms = new(StringComparer.Ordinal)
    {
        "id", "notice_id", "parent", "file", "type", "region", "province", "level", "lead_normal", "participants_normal", "unit", "document_type", "flags",
    };

    private readonly ReadDocument _printed;
    private readonly string _compact; // the Simplified text without blanks and line breaks
    private readonly List<int> _places = []; // where each of its characters stands
    private readonly Dictionary<char, char> _characters = []; // how a Simplified character is first printed

    private TraditionalText(ReadDocument printed)
    {
        _printed = printed;
        var compact = new StringBuilder(printed.Text.Length);
        for (var i = 0; i < printed.Text.Length; i++)
        {
            if (char.IsWhiteSpace(printed.Text[i]))
                continue;
            var simplified = TextFolding.Simplify(printed.Text[i]);
            compact.Append(simplified);
            _characters.TryAdd(simplified, printed.Text[i]);
            _places.Add(i);
        }
        _compact = compact.ToString();
        Simplified = printed with { Text = Simplify(printed.Text), Blocks = [.. printed.Blocks.Select(Simplify)], Metadata = printed.Metadata.ToDictionary(m => m.Key, m => m.Value with { Value = Simplify(m.Value.Value) }) };
    }

    /// <summary>The document in Simplified characters, every character at its place.</summary>
    public ReadDocument Simplified { get; }

    /// <summary>The document's Simplified form, or null for a document that is in Simplified characters.</summary>
    public static TraditionalText? Of(ReadDocument document)
    {
        var (traditional, han) = (0, 0);
        foreach (var c in document.Text)
        {
            if (TextFolding.KindOf(c) != CharacterKind.Han)
                continue;
            han++;
            if (TextFolding.Simplify(c) != c)
                traditional++;
        }
        return traditional >= FewestCharacters && traditional >= han * SmallestShare ? new(document) : null;
    }

    /// <summary>The record in the printed characters.</summary>
    public PolicyRecord Print(PolicyRecord record)
    {
        var json = JsonNode.Parse(RecordJson.Write(record))!.AsObject();
        var start = _places.BinarySearch(_printed.Positions.Utf16(record.Source.CharStart));
        Print(json, start < 0 ? ~start : start);
        return RecordJson.Read(json.ToJsonString());
    }

    private void Print(JsonObject json, int from)
    {
        foreach (var name in json.Select(p => p.Key).Where(n => !NormalForms.Contains(n)).ToList())
        {
            switch (json[name])
            {
                case JsonObject inner:
                    Print(inner, from);
                    break;
                case JsonArray list:
                    for (var i = 0; i < list.Count; i++)
                    {
                        if (list[i] is JsonObject item)
                            Print(item, from);
                        else if (list[i] is JsonValue one && one.TryGetValue(out string? element))
                            list[i] = Printed(element, from);
                    }
                    break;
                case JsonValue value when value.TryGetValue(out string? text):
                    json[name] = Printed(text, from);
                    break;
            }
        }
    }

    // The characters at the value's place: in the record's own quote first, then anywhere (a heading, a term introduced earlier).
    private string Printed(string text, int from)
    {
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (compact.Length == 0)
            return text;
        var at = _compact.IndexOf(compact, Math.Min(from, _compact.Length), StringComparison.Ordinal);
        if (at < 0)
            at = _compact.IndexOf(compact, StringComparison.Ordinal);
        // A name put together (其中集體提案 → the 占比 of what stood before) is nowhere printed as a whole.
        if (at < 0)
            return string.Concat(text.Select(c => _characters.GetValueOrDefault(c, c)));
        return string.Create(text.Length, (text, at, _printed.Text, _places), static (span, state) =>
        {
            var place = state.at;
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsWhiteSpace(state.text[i]) ? state.text[i] : state.Text[state._places[place++]];
        });
    }

    private static string Simplify(string text) => string.Create(text.Length, text, (span, value) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = TextFolding.Simplify(value[i]);
    });

    private static Block Simplify(Block block) => block switch
    {
        TextBlock text => text with { Text = text.Text.Select(TextFolding.Simplify) },
        TableBlock table => table with
        {
            Caption = table.Caption?.Select(TextFolding.Simplify),
            Rows = [.. table.Rows.Select(r => r with
            {
                Cells = [.. r.Cells.Select(c => c with { Text = c.Text.Select(TextFolding.Simplify), Items = [.. c.Items.Select(i => i.Select(TextFolding.Simplify))] })],
            })],
        },
        _ => block,
    };
}
