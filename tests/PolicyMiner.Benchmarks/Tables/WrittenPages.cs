using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyMiner.Benchmarks.Tables.Producing;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Benchmarks.Tables;

/// <summary>
/// Pages written as HTML after the looks of bulletins of statistical offices and agencies, a folder a group; every
/// <c>&lt;table class="known"&gt;</c> of them is a table that must be found in the PDF that WeasyPrint makes of it, and nothing else is one. They are
/// set by Chromium too.
/// </summary>
internal static partial class WrittenPages
{
    private const string WeasyPrint = "weasyprint"; // also the Debian package that brings it
    private const string Chromium = "chromium";

    /// <summary>The programs that make the PDFs.</summary>
    public static IReadOnlyList<string> Producers { get; } = [WeasyPrint, Chromium];

    /// <summary>The pages: their group, the name under which they are reported, and the file.</summary>
    public static IEnumerable<(string Group, string Name, string File)> Of(string root) =>
        from folder in Directory.EnumerateDirectories(Path.Combine(root, "tests", "PolicyMiner.Benchmarks", "Tables", "Pages")).Order(StringComparer.Ordinal)
        from file in Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal)
        let name = Path.GetFileNameWithoutExtension(file)
        select (Path.GetFileName(folder), $"{Path.GetFileName(folder)}-{name}", file);

    /// <summary>Sets a page.</summary>
    public static void Set(string producer, string page, string target)
    {
        if (producer == Chromium)
        {
            ChromiumProducer.Print(page, target);
            return;
        }
        using var work = new TemporaryFolder();
        var result = ChildProcess.Run(new ChildRequest(WeasyPrint, ["-q", page, target]) { Folder = work, MaxTime = TimeSpan.FromMinutes(2), MaxMemory = long.MaxValue });
        if (!result.Succeeded)
            throw new InvalidOperationException($"{WeasyPrint} failed on {page}: {result.Errors}");
    }

    /// <summary>The tables that a page holds.</summary>
    public static IReadOnlyList<KnownTable> Tables(string page) =>
        [.. new HtmlParser().ParseDocument(File.ReadAllText(page)).QuerySelectorAll<IHtmlTableElement>("table.known").Select(Table)];

    private static KnownTable Table(IHtmlTableElement table)
    {
        var draft = new List<KnownCell>();
        var taken = new HashSet<(int Row, int Column)>();
        var row = 0;
        foreach (var line in table.Rows)
        {
            var column = 0;
            foreach (var cell in line.Cells)
            {
                while (taken.Contains((row, column)))
                    column++;
                var known = new KnownCell(row, column, cell.RowSpan, cell.ColumnSpan, Blanks().Replace(Text(cell), " ").Trim());
                draft.Add(known);
                for (var r = 0; r < known.RowSpan; r++)
                {
                    for (var c = 0; c < known.ColumnSpan; c++)
                        taken.Add((row + r, column + c));
                }
            }
            row++;
        }
        return new(draft);
    }

    private static string Text(INode node) => string.Concat(node.ChildNodes.Select(n => n is IHtmlBreakRowElement ? " " : n is IText text ? text.Data : Text(n)));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
