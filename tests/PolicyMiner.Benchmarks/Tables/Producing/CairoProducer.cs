using PolicyMiner.Benchmarks.Tables.Planning;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>Pages drawn with the Cairo library, which sets text and lines as programs of statistics offices do.</summary>
internal sealed class CairoProducer : Producer
{
    public override string Name => "cairo";

    public override string Package => "libcairo2";

    public override bool IsInstalled => Cairo.IsInstalled;

    public override bool CanSet(Sheet sheet) => sheet.Items.All(i => i is TextItem or TableItem { Across: false });

    public override void Write(IReadOnlyList<Sheet> sheets, string folder)
    {
        foreach (var sheet in sheets)
        {
            using var page = new CairoPage(sheet, Path.Combine(folder, sheet.Name + ".pdf"));
            foreach (var item in sheet.Items)
            {
                if (item is TextItem text)
                    page.Text(text);
                else if (item is TableItem table)
                    new CairoTable(page, table.Table, table.Style).Draw();
            }
        }
    }
}
