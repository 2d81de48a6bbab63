using PolicyMiner.Model;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Citations;

/// <summary>
/// Mentions of other policy documents, laws and standards (引用文件), one record per mention: 《…》 with its number, a bare number
/// (财税[2009]63号文), a standard (GB/T 18916.8—2006), and later mentions of a short form that （以下简称《条例》） introduced.
/// What the notice itself issues, forms, books and contents pages are no citations; see README.md.
/// </summary>
public sealed class CitationExtractor : IExtractor
{
    // 《X》; the cells of large tables of figures are not worth a look.
    private const int ShortestMention = 3;

    /// <inheritdoc/>
    public string Name => "citation";

    /// <inheritdoc/>
    public IEnumerable<PolicyRecord> Extract(NoticeDocument notice)
    {
        var self = new SelfTitles(notice.Elements);
        var texts = Texts(notice).Select(t => (t.Item, Scan: new CitationScan(t.Text))).ToList();
        foreach (var (_, scan) in texts)
            scan.CollectSelf(self);
        var shortForms = ShortForms(texts.Select(t => t.Scan), self);
        var ownNumber = notice.Elements.DocumentNumber?.Value is { } printed ? DocumentNumbers.Find(printed) is [var own, ..] ? own.Value : printed : null;
        var repealing = false;
        var names = NamesOfRows(notice);
        foreach (var (item, scan) in texts)
        {
            var ofRow = names.GetValueOrDefault(scan.Text.SourceRange.Start);
            foreach (var found in scan.Citations(self, shortForms, ownNumber))
            {
                yield return new CitationRecord
                {
                    Title = found.Title ?? ofRow,
                    Number = found.Number,
                    Issuer = found.Issuer,
                    Article = found.Article,
                    Relation = repealing && found.Relation == "mentions" ? "repeals" : found.Relation,
                    Section = Evidence.Path(item),
                    Quote = found.Quote.Value,
                    Source = Evidence.Span(notice, found.Quote),
                    Confidence = found.Confidence,
                    Flags = found.Flags,
                };
            }
            repealing = CitationRelations.AnnouncesRepeal(scan.Text.Value) || (repealing && scan.OpensWithTitle);
        }
    }

    /// <summary>Of the cells under 文号 the name that their row has under 文件名称, by where they begin.</summary>
    private static Dictionary<int, string> NamesOfRows(NoticeDocument notice)
    {
        var names = new Dictionary<int, string>();
        foreach (var table in notice.Body.OfType<LogicalTable>())
        {
            var number = IndexOf(table.Headers, "文号", "字号");
            var name = IndexOf(table.Headers, "名称", "标题");
            foreach (var row in number >= 0 && name >= 0 ? table.Rows : [])
            {
                if (row.Cells.Count > Math.Max(number, name) && row.Cells[name].Text is { Length: > 4 } title && row.Cells[number].Text is { Length: > 0 } cell)
                    names.TryAdd(cell.SourceRange.Start, TextShape.Tighten(title).Value.Trim('《', '》'));
            }
        }
        return names;
    }

    private static int IndexOf(IReadOnlyList<string> headers, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            foreach (var word in words)
            {
                if (headers[i].Contains(word, StringComparison.Ordinal))
                    return i;
            }
        }
        return -1;
    }

    private static IEnumerable<(BodyItem Item, TracedText Text)> Texts(NoticeDocument notice)
    {
        // A note under a table may stand in the body as well.
        var notes = notice.Body.OfType<Paragraph>().Where(p => p.Role is ParagraphRole.TableNote or ParagraphRole.Body).Select(p => p.Text.SourceRange.Start).ToHashSet();
        foreach (var item in notice.Body)
        {
            if (item is Paragraph { Role: ParagraphRole.Body or ParagraphRole.Heading or ParagraphRole.TableNote or ParagraphRole.Imprint } paragraph)
                yield return (item, paragraph.Text);
            else if (item is LogicalTable table)
            {
                foreach (var cell in table.Rows.SelectMany(r => r.Cells).Where(c => !c.Merged && c.Text.Length >= ShortestMention && !IsStandardAlone(c.Text.Value)))
                    yield return (item, cell.Text);
                foreach (var note in table.Notes.Where(n => !notes.Contains(n.SourceRange.Start)))
                    yield return (item, note);
            }
        }
    }

    /// <summary>A cell that is nothing but a standard's number belongs to a list of standards, which are records of their own.</summary>
    private static bool IsStandardAlone(string cell) => cell.Length is > 2 and < 40 && StandardNumbers.Find(cell) is [{ Start: 0 } only] && only.End == cell.TrimEnd().Length;

    /// <summary>Short form → what it stands for; null for a form that stands for two different documents.</summary>
    private static Dictionary<string, CitedTitle?> ShortForms(IEnumerable<CitationScan> scans, SelfTitles self)
    {
        var forms = new Dictionary<string, CitedTitle?>(StringComparer.Ordinal);
        foreach (var title in scans.SelectMany(s => s.Titles))
        {
            if (title.ShortForm is not { Length: > 0 } form)
                continue;
            if (self.Contains(title.Title))
                self.Add(form);
            else if (title.Numbers.Count > 0 || CitedKind.IsDocument(title.Title))
                forms[form] = forms.TryGetValue(form, out var earlier) && earlier?.Title != title.Title ? null : title;
        }
        return forms;
    }
}
