using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Reading.Pdf;

/// <summary>Tables without lines between all cells: each case is a page drawn as text and lines, and the rows expected (none: no table).</summary>
public sealed partial class AlignedTableTests
{
    /// <summary>A page: <c>x y text</c> per line, <c>- x1 y1 x2 y2</c> for a ruling line.</summary>
    public static TheoryData<string, string, string[]> Pages => new()
    {
        {
            "a head in the middle over two columns spans them, the label beside both lines spans the rows",
            """
            60 100 Country
            175 94 1990
            295 94 1995
            150 106 Number
            200 106 Percent
            270 106 Number
            320 106 Percent
            60 122 Spain
            160 122 12
            215 122 4.5
            280 122 17
            335 122 5.1
            60 136 Denmark
            160 136 18
            215 136 6.5
            280 136 19
            335 136 5.0
            60 150 Ireland
            160 150 11
            215 150 7.5
            280 150 13
            335 150 9.1
            """,
            ["Country<2x1>|1990<1x2>|1995<1x2>", "Number|Percent|Number|Percent", "Spain|12|4.5|17|5.1", "Denmark|18|6.5|19|5.0", "Ireland|11|7.5|13|9.1"]
        },
        {
            "a wrapped head is one cell, not a head over the columns beside it",
            """
            60 106 State
            160 106 Total
            250 94 Margin of
            254 106 error
            340 106 Rate
            60 122 Ohio
            165 122 120
            258 122 1.5
            345 122 3.4
            60 134 Texas
            165 134 180
            258 134 1.9
            345 134 3.9
            60 146 Utah
            165 146 115
            258 146 2.5
            345 146 8.4
            """,
            ["State|Total|Margin of error|Rate", "Ohio|120|1.5|3.4", "Texas|180|1.9|3.9", "Utah|115|2.5|8.4"]
        },
        {
            "drawn columns without drawn rows: values beside labels are rows",
            """
            - 50 90 350 90
            - 50 110 350 110
            - 50 170 350 170
            - 150 90 150 170
            - 250 90 250 170
            60 104 地区
            160 104 产值
            260 104 增长
            60 124 东城区
            160 124 12.5
            260 124 3.1%
            60 140 西河县
            160 140 14.0
            260 140 4.2%
            60 156 南山市
            160 156 18.4
            260 156 5.0%
            """,
            ["地区|产值|增长", "东城区|12.5|3.1%", "西河县|14.0|4.2%", "南山市|18.4|5.0%"]
        },
        {
            "wrapped cells of a drawn row are one row",
            """
            - 50 90 350 90
            - 50 150 350 150
            - 50 170 350 170
            - 50 90 50 170
            - 150 90 150 170
            - 350 90 350 170
            60 104 财政厅、
            60 118 商务厅
            160 104 制定政策，设立资金，
            160 118 落实税收优惠，
            160 132 加强统计监测。
            60 164 教育厅
            160 164 培训人才。
            """,
            ["财政厅、商务厅|制定政策，设立资金，落实税收优惠，加强统计监测。", "教育厅|培训人才。"]
        },
        {
            "three columns of numbers under heads",
            """
            60 100 Year
            160 100 Cases
            260 100 Rate
            60 114 1991
            160 114 210
            260 114 3.1
            60 128 1992
            160 128 240
            260 128 3.5
            60 142 1993
            160 142 250
            260 142 3.6
            """,
            ["Year|Cases|Rate", "1991|210|3.1", "1992|240|3.5", "1993|250|3.6"]
        },
        {
            "leaders to numbers that never fall are a contents page",
            """
            60 100 Introduction ............................
            320 100 3
            60 114 Methods ............................
            320 114 7
            60 128 Results ............................
            320 128 12
            60 142 Annex ............................
            320 142 12
            """,
            []
        },
        {
            "labels with colons before values are a form",
            """
            60 100 Name:
            160 100 A. Smith
            260 100 12
            60 114 Place:
            160 114 Dublin
            260 114 14
            60 128 Phone:
            160 128 555
            260 128 15
            60 142 Date:
            160 142 3 June
            260 142 19
            """,
            []
        },
        {
            "scattered numbers are the labels of a chart",
            """
            60 100 150
            200 100 147
            60 120 100
            260 120 96
            60 140 50
            320 140 44
            60 160 0
            """,
            []
        },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    [MemberData(nameof(PagesWithNeighbours))]
    public void Pages_give_their_tables(string reason, string page, string[] expected)
    {
        var pdf = new PdfWriter().Text(60, 40, "A line of text that stands above everything else.");
        foreach (var line in page.Split('\n'))
        {
            var parts = line.TrimEnd().Split(' ', 3);
            if (parts[0] == "-")
            {
                var n = line.Split(' ').Skip(1).Select(double.Parse).ToArray();
                pdf.Line(n[0], n[1], n[2], n[3]);
            }
            else
                pdf.Text(double.Parse(parts[0]), double.Parse(parts[1]), parts[2]);
        }
        var document = DocumentReaders.Read(new(null, "a.pdf", pdf.ToArray()), new(), default);
        Assert.True(expected.SequenceEqual(Rows(document)), $"{reason}: {string.Join(" / ", Rows(document))}");
    }

    private static IEnumerable<string> Rows(ReadDocument document) => document.Blocks.OfType<TableBlock>().SelectMany(t => t.Rows)
        .Select(r => string.Join('|', r.Cells.Select(c => c.Text.Value + (c.RowSpan * c.ColumnSpan > 1 ? $"<{c.RowSpan}x{c.ColumnSpan}>" : ""))));
}
