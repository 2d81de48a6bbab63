using System.Text.RegularExpressions;
using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Places;

/// <summary>
/// Places with the role that the notice gives them (重点区域, 示范城市, 园区): one record for each place and role. Named zones and parks count
/// wherever the notice speaks of them, divisions and regions only in a role; see README.md.
/// </summary>
public sealed partial class PlaceExtractor : IExtractor
{
    /// <summary>How far around a place its clause is followed; real clauses are shorter.</summary>
    private const int Reach = 300;

    // Words of a sentence that only invokes what others said of a place.
    private static readonly string[] Invoking = ["重要指示", "重要讲话", "重要论述", "指导思想"];

    // Sections that describe; there only a standing counts.
    private static readonly string[] Describing = ["现状", "回顾", "形势", "背景", "问题", "环境", "发展基础", "基础条件", "意义", "成效", "现有基础"];

    /// <inheritdoc/>
    public string Name => "place";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        var (own, area) = OwnAreas(notice.Elements);
        Section? last = null; // paragraphs of one section follow each other, and it is judged once
        var describes = false;
        foreach (var paragraph in notice.Body.OfType<Paragraph>())
        {
            if (paragraph.Role is not (ParagraphRole.Body or ParagraphRole.Heading) || paragraph.Text.Length < 6)
                continue;
            if (!ReferenceEquals(paragraph.Section, last))
                (last, describes) = (paragraph.Section, Describes(paragraph.Section));
            var told = new HashSet<(string Place, string Role)>();
            var placed = new HashSet<string>(StringComparer.Ordinal); // by the run-in heading
            string? opened = null; // the region that the sentence before begins with: 成都都市圈以成都市为中心…。主要包括：成都市、…
            foreach (var sentence in Sentences.Split(paragraph.Text))
            {
                foreach (var found in OfSentence(notice, paragraph, sentence.Text, describes, placed, own, area))
                {
                    var record = found.Role == PlaceStandings.Members && (opened ?? HeadedBy(paragraph.Section)) is { } whole ? found with { Role = whole } : found;
                    if (told.Add((record.Place, record.Role ?? "")))
                    {
                        if (sentence.End <= paragraph.BodyStart)
                            placed.Add(record.Place);
                        yield return record;
                    }
                }
                opened = PlaceMentions.Find(FullWidth(sentence.Text.Value), sentence.Text.Brackets, area) is [{ Start: 0, Members: [{ Kind: "region" } region] }, ..] ? region.Names[0] : null;
            }
        }
    }

    // （一）北方干旱半干旱区 / 1.基本情况：该区…: the land that the headings name.
    private static string? HeadedBy(Section? section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            if (at.Heading.Length <= 20 && PlaceStandings.IsWhole(at.Heading.Value))
                return at.Heading.Value;
        }
        return null;
    }

    private static IEnumerable<PlaceRecord> OfSentence(NoticeDocument notice, Paragraph paragraph, TracedText sentence, bool describes, HashSet<string> placed, HashSet<string> own, AdministrativeDivision? area)
    {
        var text = FullWidth(sentence.Value);
        var brackets = sentence.Brackets;
        var invokes = Array.Exists(Invoking, w => text.Contains(w, StringComparison.Ordinal));
        (PlaceRole? Role, int Tail) last = default;
        foreach (var list in PlaceMentions.Find(text, brackets, area))
        {
            // What a title or a bracket names is another document's or an event's place, unless the bracket lists the places themselves.
            if (brackets.Inside(list.Start) && text[Math.Max(0, list.Start - 1)] is not '“' && !PlaceStandings.OpensBracket(text, list))
                continue;
            // 包括河南省的郑州、开封，山西省的长治（除平顺县）、晋城全域: the enumeration goes on over commas and brackets.
            var goesOn = last.Role is { GoesOn: true } && list.Start - last.Tail is > 0 and < LongestLink && Link().IsMatch(text[last.Tail..list.Start].Replace(" ", "", StringComparison.Ordinal));
            var role = goesOn ? last.Role : PlaceRoles.Of(text, list);
            last = (role, list.Tail);
            if (list.Members.Count == 1 && !list.Members[0].IsSure && (role is null or { OnlyOnce: true } or { Confidence: < 0.8 }))
                continue; // 长寿 by itself is a word as well
            // 加快广东省服务外包产业发展: the notice's own jurisdiction is no place in it.
            if (list.Members.Count == 1 && own.Contains(list.Members[0].Names[0]) && role is not { IsStanding: true })
                continue;
            if (role is null && PlaceStandings.AfterLocation(text, list) is { } standing)
            {
                yield return Record(notice, paragraph, Piece(sentence, standing.Start, ClauseEnd(text, standing.Start)), list.Members[0].Names[0], list.Members[0], standing.Role);
                continue;
            }
            var (from, to) = (ClauseStart(text, list.Start), ClauseEnd(text, list.Tail));
            foreach (var member in list.Members)
            {
                // A clause longer than any real one is quoted around the place.
                var clause = Piece(sentence, to - from <= 2 * Reach ? from : Math.Max(from, member.Start - Reach), to - from <= 2 * Reach ? to : Math.Min(to, member.End + Reach));
                var zone = member.Kind is "zone" or "park";
                if (role is null ? !zone : !zone && (invokes || (describes && !role.IsStanding) || (role.OnlyOnce && placed.Overlaps(member.Names))))
                    continue;
                foreach (var name in member.Names)
                    yield return Record(notice, paragraph, clause, name, member, role);
            }
            // 济南市是…示范城市，也是…试点城市
            if (role is { IsStanding: true } && list.Members.Count == 1 && Further(text, list.Tail) is { } further)
                yield return Record(notice, paragraph, Piece(sentence, further.Start, further.End), list.Members[0].Names[0], list.Members[0], new(further.Role, 0.75, true));
        }
    }

    // Marks printed half-width are read as full-width ones; every character keeps its place.
    private static string FullWidth(string text) => text.AsSpan().IndexOfAny(",;:()") < 0 ? text
        : string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = from[i] switch { ',' => '，', ';' => '；', ':' => '：', '(' => '（', ')' => '）', var other => other };
        });

    private const int LongestLink = 60;

    // What may stand between the parts of one enumeration of places: 连山区的东部，凌海市南部，锦州等水果产区，丹东东部的中药材产区.
    [GeneratedRegex("^(?:全域|全境|市区|的?[东南西北中]{1,2}部(?:[、和及][东南西北中]{1,2}部)?(?:地区|区域|部分)?的?)?(?:[^，；、的（）]{2,10}(?:区|带|基地))?(?:（[^（）]{1,48}）)?(?:[，；、]?以及|[，；、和及])$")]
    private static partial Regex Link();

    /// <summary>The jurisdiction of the notice, in full and short: what its title and issuers begin with.</summary>
    private static (HashSet<string> Names, AdministrativeDivision? Area) OwnAreas(NoticeElements elements)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        AdministrativeDivision? area = null;
        foreach (var text in elements.HeadIssuers.Concat(elements.Signatures).Append(elements.Title ?? TracedText.Empty))
        {
            if (AdministrativeDivisions.LongestAt(text.Value, 0, shortNames: false) is { } division)
            {
                own.UnionWith([division.Name, division.Divisions[0].ShortName]);
                area ??= division.Divisions[0];
            }
        }
        return (own, area);
    }

    private static PlaceRecord Record(NoticeDocument notice, Paragraph paragraph, TracedText quote, string name, PlaceMention member, PlaceRole? role) => new()
    {
        Place = name,
        Kind = member.Kind == "abroad" ? "region" : member.Kind,
        Role = role?.Role,
        Section = Evidence.Path(paragraph),
        Quote = quote.Value,
        Source = Evidence.Span(notice, quote),
        Confidence = role?.Confidence ?? 0.65,
        Flags = member.Names.Count > 1 ? [RecordFlags.Inferred] : [],
    };

    /// <summary>A second standing in the next clause: ，也是…试点城市.</summary>
    private static (int Start, int End, string Role)? Further(string text, int from)
    {
        var comma = text.IndexOf('，', from, Math.Min(Reach, text.Length - from));
        if (comma < 0 || comma + 3 >= text.Length || !(text.AsSpan(comma + 1).StartsWith("也是") || text.AsSpan(comma + 1).StartsWith("又是") || text.AsSpan(comma + 1).StartsWith("还是")))
            return null;
        var end = ClauseEnd(text, comma + 1);
        if (end - comma < 7)
            return null;
        // Those who decided stand before the role: 国家工业和信息化部、山东省人民政府协同开展…试点城市.
        var role = text[(comma + 3)..end];
        foreach (var verb in (ReadOnlySpan<string>)["协同开展", "开展", "确定的", "认定的", "批准的", "命名的", "授予的"])
        {
            if (role.IndexOf(verb, StringComparison.Ordinal) is >= 0 and var at && at + verb.Length + 3 < role.Length)
                role = role[(at + verb.Length)..];
        }
        return (comma + 1, end, role);
    }

    private static bool Describes(Section? section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            if (at.Heading.Length <= 24 && Array.Exists(Describing, d => at.Heading.Value.Contains(d, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    private static TracedText Piece(TracedText sentence, int from, int to) => sentence.Slice(from, to - from).Trim();

    private static int ClauseStart(string text, int at) =>
        at == 0 ? 0 : text.LastIndexOfAny(['，', '；', '：', '。'], at - 1, Math.Min(at, Reach)) is >= 0 and var comma ? comma + 1 : Math.Max(0, at - Reach);

    private static int ClauseEnd(string text, int at) =>
        text.IndexOfAny(['，', '；', '。'], Math.Min(at, text.Length), Math.Min(Reach, text.Length - Math.Min(at, text.Length))) is >= 0 and var end ? end : Math.Min(text.Length, at + Reach);
}
