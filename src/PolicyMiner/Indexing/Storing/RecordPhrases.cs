using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PolicyMiner.Indexing.Storing;

/// <summary>
/// Replaces the turns that nearly every record's JSON repeats (<c>,"confidence":</c>, <c>,"flags":[]}</c>) by a byte or two that JSON text cannot
/// contain. Any bytes come back as they were; what is not in the list stays as it is, so a new field costs space and nothing else.
/// </summary>
internal static class RecordPhrases
{
    private const byte Second = 0xFF; // not UTF-8: a phrase of the second bank, its number follows
    private const byte Literal = 0; // the byte that follows is meant as it is
    private const int KeyLength = 5;

    // Indexes keep these numbers: a change of the list is a change of Schema.Version. The first 30 take one byte.
    private static readonly string[] Phrases =
    [
        ",\"flags\":[]}", ",\"confidence\":", ",\"confidence\":0.5,\"flags\":[]}", ",\"confidence\":1,\"flags\":[]}", ",\"confidence\":0.8,\"flags\":[]}",
        ",\"instrument\":\"", ",\"secondary\":[],\"actor\":null,\"beneficiary\":null,\"strength\":\"shall\"", ",\"secondary\":[],\"actor\":null,\"beneficiary\":",
        ",\"secondary\":[],\"actor\":\"", ",\"secondary\":[", ",\"actor\":null,\"beneficiary\":null", ",\"beneficiary\":\"", ",\"strength\":\"shall\"", ",\"strength\":\"",
        ",\"level\":2,\"number\":\"", ",\"level\":", ",\"number\":\"", ",\"heading\":\"", ",\"kind\":\"heading\",\"part\":\"notice\"", ",\"kind\":\"", ",\"part\":\"notice\"",
        ",\"value_max\":null,\"unit\":\"", ",\"magnitude\":", ",\"base_unit\":\"", ",\"comparator\":\"=\",\"bound\":null,\"qualifier\":null,\"base_year\":null,\"year\":",
        ",\"indicator\":\"", ",\"value\":", ",\"year_basis\":\"", ",\"period\":null", ",\"direction\":null",
        ",\"comparator\":\"", ",\"bound\":null,\"qualifier\":null", ",\"bound\":\"", ",\"qualifier\":\"", ",\"qualifier\":null", ",\"base_year\":null", ",\"base_year\":", ",\"year\":null",
        ",\"year\":", ",\"year_basis\":null", ",\"year_basis\":\"inherited\"", ",\"year_basis\":\"explicit\"", ",\"period\":", ",\"scope\":null", ",\"scope\":\"", ",\"direction\":\"",
        ",\"value_max\":null", ",\"value_max\":", ",\"unit\":\"", ",\"unit\":null", ",\"base_unit\":null", ",\"own\":true,\"binding\":null", ",\"own\":", ",\"binding\":",
        ",\"seq\":null", ",\"seq\":\"", ",\"task\":\"", ",\"lead\":[", ",\"participants\":[]", ",\"participants\":[", ",\"lead_normal\":[", ",\"participants_normal\":[]",
        ",\"participants_normal\":[", ",\"deadline\":null", ",\"deadline\":\"", ",\"kind\":\"assigned\"", ",\"kind\":\"directive\"", ",\"kind\":\"actual\"", ",\"kind\":\"city\"",
        ",\"kind\":\"item\"", ",\"kind\":\"table\"", ",\"place\":\"", ",\"role\":\"", ",\"role\":null", ",\"confidence\":0.93,\"flags\":[]}", ",\"confidence\":0.65,\"flags\":[]}",
        ",\"confidence\":0.97,\"flags\":[]}", ",\"confidence\":0.95,\"flags\":[]}", ",\"confidence\":0.88,\"flags\":[]}", ",\"confidence\":0.85,\"flags\":[]}", ",\"flags\":[\"",
        ",\"strength\":\"encourage\"", ",\"strength\":\"must\"", ",\"beneficiary\":null", ",\"actor\":\"", ",\"title\":\"", ",\"title\":null", ",\"number\":null", ",\"issuer\":null",
        ",\"issuer\":\"", ",\"article\":null", ",\"article\":\"", ",\"relation\":\"", ",\"resolved\":null", ",\"resolved\":\"", ",\"term\":\"", ",\"english\":null", ",\"english\":\"",
        ",\"abbreviation\":null", ",\"abbreviation\":\"", ",\"definition\":\"", ",\"title_source\":\"document\"", ",\"issuers\":[\"", ",\"issuers_full\":[\"", ",\"document_number\":\"",
        ",\"document_type\":\"", ",\"document_type_full\":\"", ",\"recipients\":\"", ",\"signed_by\":[", ",\"written_date\":\"", ",\"printed_date\":", ",\"published_date\":",
        ",\"printing_office\":", ",\"effective_date\":", ",\"expires_date\":", ",\"status\":null", ",\"subject_terms\":[", ",\"copy_to\":null", ",\"index_number\":null", ",\"attachments\":[",
        ",\"promulgates\":", ",\"region\":\"", ",\"province\":\"", ",\"admin_code\":\"", ",\"level\":\"", ",\"parent\":null", ",\"copy_of\":null,\"copies\":[]", ",\"english\":", ",\"category\":\"",
        ",\"source\":{\"file\":\"", ",\"page\":null,\"line_start\":", ",\"page\":", ",\"line_start\":", ",\"line_end\":", ",\"char_start\":", ",\"char_end\":", ",\"name\":\"", ",\"table\":\"",
        ",\"cells\":[", ",\"row\":", ",\"description\":\"", ",\"suggested\":", ",\"class\":\"", ",\"subclass\":", ",\"clause\":", ",\"condition\":",
    ];

    private static readonly byte[][] Bytes = Array.ConvertAll(Phrases, Encoding.UTF8.GetBytes);

    /// <summary>What only a refresh needs, made when it first does: a search must not wait for it.</summary>
    private static class Shortening
    {
        public static readonly SearchValues<byte> NotPlain = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), Second, (byte)',']);

        // By their first bytes, longer ones first.
        public static readonly Dictionary<ulong, int[]> ByBeginning = Enumerable.Range(0, Phrases.Length).GroupBy(i => Beginning(Bytes[i]))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(i => Bytes[i].Length).ToArray());
    }

    /// <summary>Writes <paramref name="json"/>, a part of one line, with its phrases replaced. No byte written by itself is a line break.</summary>
    public static void Shorten(ReadOnlySpan<byte> json, ArrayBufferWriter<byte> target)
    {
        while (!json.IsEmpty)
        {
            var plain = json.IndexOfAny(Shortening.NotPlain);
            if (plain != 0)
            {
                target.Write(plain < 0 ? json : json[..plain]);
                json = plain < 0 ? default : json[plain..];
                continue;
            }
            if (json[0] != ',')
            {
                target.Write([Literal, json[0]]);
                json = json[1..];
                continue;
            }
            var number = Longest(json);
            if (number < 0)
                target.Write(json[..1]);
            else if (number < 30)
                target.Write([(byte)(number < 9 ? number + 1 : number + 2)]);
            else
                target.Write([Second, (byte)number]);
            json = json[(number < 0 ? 1 : Bytes[number].Length)..];
        }
    }

    /// <summary>Writes what <see cref="Shorten"/> made <paramref name="shortened"/> of, up to its line break or end.</summary>
    /// <returns>How many bytes were read, the line break not among them.</returns>
    public static int Restore(ReadOnlySpan<byte> shortened, ArrayBufferWriter<byte> target)
    {
        var at = 0;
        while (at < shortened.Length)
        {
            var next = shortened[at..].IndexOfAnyInRange((byte)0, (byte)0x1F);
            var second = shortened.Slice(at, next < 0 ? shortened.Length - at : next).IndexOf(Second);
            var plain = second >= 0 ? second : next < 0 ? shortened.Length - at : next;
            target.Write(shortened.Slice(at, plain));
            at += plain;
            if (at == shortened.Length || shortened[at] == '\n')
                break;
            var code = shortened[at++];
            if (code == Literal)
                target.Write(shortened.Slice(at++, 1));
            else
                target.Write(Bytes[code == Second ? shortened[at++] : code < '\n' ? code - 1 : code - 2]);
        }
        return at;
    }

    private static int Longest(ReadOnlySpan<byte> json)
    {
        if (json.Length < KeyLength || !Shortening.ByBeginning.TryGetValue(Beginning(json), out var numbers))
            return -1;
        foreach (var number in numbers)
        {
            if (json.StartsWith(Bytes[number]))
                return number;
        }
        return -1;
    }

    // The first bytes as a number: every phrase has as many, and these tell most apart.
    private static ulong Beginning(ReadOnlySpan<byte> bytes)
    {
        Span<byte> eight = stackalloc byte[8];
        eight.Clear();
        bytes[..Math.Min(KeyLength, bytes.Length)].CopyTo(eight);
        return BinaryPrimitives.ReadUInt64LittleEndian(eight);
    }
}
