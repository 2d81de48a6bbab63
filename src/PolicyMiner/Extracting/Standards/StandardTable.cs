using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Tables;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Standards;

/// <summary>A table of standards and its columns.</summary>
internal sealed partial class StandardTable
{
    /// <summary>Finds the columns.</summary>
    public StandardTable(LogicalTable table)
    {
        var columns = new TableColumns(table);
        Seq = columns.Take(SeqHeader());
        Number = columns.Take(NumberHeader());
        EffectiveDate = columns.Take(DateHeader());
        Name = columns.Take(NameHeader());
    }

    /// <summary>序号.</summary>
    public int? Seq { get; }

    /// <summary>标准编号.</summary>
    public int? Number { get; }

    /// <summary>标准名称.</summary>
    public int? Name { get; }

    /// <summary>实施日期.</summary>
    public int? EffectiveDate { get; }

    /// <summary>Whether the row has the number of a standard.</summary>
    public bool IsStandard(LogicalRow row) => !row.IsGroupHead && RowCells.Text(row, Number) is { } number && StandardNumber().IsMatch(number);

    [GeneratedRegex("^序号$|^编号$")]
    private static partial Regex SeqHeader();

    [GeneratedRegex("标准编号|标准号|标准代号|标准文号")]
    private static partial Regex NumberHeader();

    [GeneratedRegex("名称")]
    private static partial Regex NameHeader();

    [GeneratedRegex("(?:实施|施行|生效|执行)(?:日期|时间)")]
    private static partial Regex DateHeader();

    // SB/T 10850—2012, GB 21344-2015, GB/T 9704—2012, DB37/T 1234.1—2010, ISO 9001
    [GeneratedRegex(@"^[A-Z]{1,6}[0-9]{0,4}(?:\s?/\s?[A-Z]{1,3})?\s?[0-9][0-9.]{0,11}")]
    private static partial Regex StandardNumber();
}
