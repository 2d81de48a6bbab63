using PolicyMiner.Model;

namespace PolicyMiner.Exporting.Reports;

/// <summary>The notes of a report: every record that a value rests on gets a number at its first mention, and is quoted once at the end.</summary>
internal sealed class SourceNotes(ReportWords words)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<PolicyRecord> _records = [];

    /// <summary>How many notes there are so far.</summary>
    public int Count => _records.Count;

    /// <summary>The number of a record's note.</summary>
    public int NumberOf(PolicyRecord record)
    {
        if (_numbers.TryGetValue(record.Id, out var number))
            return number;
        _records.Add(record);
        return _numbers[record.Id] = _records.Count;
    }

    /// <summary>Writes the section of all notes.</summary>
    public void Write(HtmlPage page)
    {
        page.Add($"<section id=\"sources\"><h2>{words["sources"]}</h2><p class=\"note\">{words["sources_note"]}</p>\n<ol class=\"sources\">\n");
        for (var i = 0; i < _records.Count; i++)
            Write(page, _records[i], i + 1);
        page.Add($"</ol></section>\n");
    }

    private void Write(HtmlPage page, PolicyRecord record, int number)
    {
        var place = record.Source;
        page.Add($"<li id=\"n{number}\" tabindex=\"-1\"><div class=\"what\"><span class=\"tag\">{words[record.Type]}</span> <span class=\"id\">{record.Id}</span>");
        if (record.Confidence < 0.5)
            page.Add($" <span class=\"tag warn\">{words["doubtful"]} {record.Confidence}</span>");
        foreach (var flag in record.Flags)
            page.Add($" <span class=\"tag flag\">{words["flag", flag]}</span>");
        page.Add($"</div><blockquote lang=\"zh-CN\">{record.Quote}</blockquote>");
        if (record.Correction is { } correction)
            page.Add($"<p class=\"person\">✎ {correction}</p>");
        page.Add($"<div class=\"where\">");
        if (record.Section.Count > 0)
            page.Add($"<span lang=\"zh-CN\">{string.Join(" › ", record.Section)}</span> · ");
        page.Add($"<span>{place.File}</span>");
        if (place.Page is { } sheet)
            page.Add($" · {words.Of("page", sheet)}");
        page.Add($" · {(place.LineStart == place.LineEnd ? words.Of("line", place.LineStart) : words.Of("lines", place.LineStart, place.LineEnd))} · {words.Of("characters", place.CharStart, place.CharEnd)}</div></li>\n");
    }
}
