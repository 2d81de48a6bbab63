namespace PolicyMiner.Tests.Reading.Pdf;

/// <summary>Tables with something beside, above or between that is none of theirs, and text that stands in columns as a table's does.</summary>
public sealed partial class AlignedTableTests
{
    /// <summary>As <see cref="Pages"/>.</summary>
    public static TheoryData<string, string, string[]> PagesWithNeighbours => new()
    {
        {
            "wrapped text between level rules is one row",
            """
            - 50 90 450 90
            60 104 Agency
            200 104 Assistance
            - 50 110 450 110
            60 124 Department of
            200 124 Loans for water works
            60 136 Energy
            - 50 142 450 142
            60 156 Small Business Office
            200 156 Grants to states and
            200 168 territories
            - 50 174 450 174
            60 188 Forest Service
            200 188 Training
            - 50 194 450 194
            60 208 Coast
            200 208 Boats and
            200 220 harbours
            - 50 226 450 226
            """,
            ["Agency|Assistance", "Department of Energy|Loans for water works", "Small Business Office|Grants to states and territories", "Forest Service|Training", "Coast|Boats and harbours"]
        },
        {
            "a table beside text ends where its level rules end",
            """
            60 100 The number of claims rose in most
            60 113 regions, and it rose most of all in the
            60 126 north, where a mild winter had kept
            60 139 many at work until the end of March
            60 152 and the offices open for longer.
            - 330 92 480 92
            335 104 Year
            400 104 Claims
            - 330 108 480 108
            335 119 2001
            405 119 540
            335 131 2002
            405 131 610
            335 143 2003
            405 143 655
            - 330 148 480 148
            """,
            ["Year|Claims", "2001|540", "2002|610", "2003|655"]
        },
        {
            "two tables beside each other, each under rules of its own",
            """
            - 50 92 250 92
            60 104 Port
            180 104 Boats
            - 50 108 250 108
            60 119 Vigo
            185 119 370
            60 131 Hull
            185 131 369
            60 143 Brest
            185 143 389
            - 300 92 500 92
            310 104 Fish
            430 104 Tons
            - 300 108 500 108
            310 119 Cod
            435 119 257
            310 131 Herring
            435 131 125
            310 143 Plaice
            435 143 863
            """,
            ["Port|Boats", "Vigo|370", "Hull|369", "Brest|389", "Fish|Tons", "Cod|257", "Herring|125", "Plaice|863"]
        },
        {
            "a caption between two tables is in neither",
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
            60 156 Table 2. Deaths
            60 170 Year
            160 170 Men
            260 170 Women
            60 184 1991
            160 184 21
            260 184 30
            60 198 1992
            160 198 24
            260 198 35
            60 212 1993
            160 212 25
            260 212 36
            """,
            ["Year|Cases|Rate", "1991|210|3.1", "1992|240|3.5", "1993|250|3.6", "Year|Men|Women", "1991|21|30", "1992|24|35", "1993|25|36"]
        },
        {
            "boxes to tick are a form",
            """
            60 100 □ Yes
            160 100 □ No
            260 100 □ Not known
            60 114 □ Yes
            160 114 □ No
            260 114 □ Not known
            60 128 □ Yes
            160 128 □ No
            260 128 □ Not known
            60 142 □ Yes
            160 142 □ No
            260 142 □ Not known
            """,
            []
        },
        {
            "an index in three columns is none",
            """
            60 100 Audit, 12, 40
            200 100 Energy, 8
            340 100 Prices, 33, 71
            60 114 Budget, 5, 9
            200 114 Forests, 61, 62
            340 114 Roads, 14
            60 128 Census, 77
            200 128 Gas, 23, 45
            340 128 Schools, 6, 90
            60 142 Customs, 31
            200 142 Health, 2, 17
            340 142 Taxes, 55
            60 156 Deficit, 4
            200 156 Imports, 19
            340 156 Water, 28, 80
            """,
            []
        },
        {
            "addresses side by side are none",
            """
            60 100 Alsace
            200 100 Bavaria
            340 100 Dorset
            60 114 28 Station Road
            200 114 3 Station Road
            340 114 76 Station Road
            60 128 Box 977, Lille
            200 128 Box 51, Munich
            340 128 Box 414, Poole
            60 142 Tel. 917293 Mill
            200 142 Tel. 247131 Hall
            340 142 Tel. 549084 Park
            60 156 Open daily
            200 156 Open daily
            340 156 Open daily
            """,
            []
        },
    };
}
