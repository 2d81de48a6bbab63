using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing;

/// <summary>Facet values as numbers, and who has which: what filtering and counting run over.</summary>
internal sealed class FacetTable(PolicyIndex index)
{
    /// <summary>The place of a facet in <see cref="FacetNames.All"/>, which numbers it in the index; -1 for an unknown one.</summary>
    public static int PlaceOf(string facet) => Array.IndexOf(FacetNames.All, facet);

    /// <summary>The number of a value, or 0 where no notice has it.</summary>
    public int IdOf(string facet, string value) => (int)index.Database.Number("SELECT id FROM facet_value WHERE facet = ?1 AND value = ?2", PlaceOf(facet), value);

    /// <summary>The value with this number.</summary>
    public string ValueOf(int id) => (string?)index.Database.Scalar("SELECT value FROM facet_value WHERE id = ?1", id) ?? "";

    /// <summary>All values of a facet with their numbers.</summary>
    public List<(int Id, string Value)> ValuesOf(string facet) =>
        index.Database.List("SELECT id, value FROM facet_value WHERE facet = ?1", r => (r.GetInt32(0), r.GetString(1)), PlaceOf(facet));

    /// <summary>
    /// Shows the key of every notice in <paramref name="rows"/> (all notices where null). A few are looked up one by one, many read in one go.
    /// </summary>
    public void Visit(IReadOnlyCollection<int>? rows, Func<int, bool> wanted, KeyVisitor visit)
    {
        if (rows is not null && rows.Count < 2_000)
        {
            foreach (var row in rows)
                index.Database.Rows("SELECT notice, written, facets FROM notice_key WHERE notice = ?1", Read, row);
        }
        else
        {
            index.Database.Rows("SELECT notice, written, facets FROM notice_key", Read);
        }

        bool Read(ResultRow r)
        {
            var row = r.GetInt32(0);
            if (wanted(row))
                visit(row, r.GetInt32(1), r.GetBytes(2));
            return true;
        }
    }
}

/// <summary>Looks at a notice's key.</summary>
/// <param name="row">The notice.</param>
/// <param name="written">成文日期 as yyyymmdd, 0 where there is none.</param>
/// <param name="facets">Runs of: place of the facet, how many values, their numbers; see <see cref="NumberReader"/>.</param>
internal delegate void KeyVisitor(int row, int written, ReadOnlySpan<byte> facets);
