using PolicyMiner.Extracting.Tasks;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class DepartmentListTests
{
    [Theory]
    [MemberData(nameof(Cases.Theory), "department-lists", MemberType = typeof(Cases))]
    public void ListsSplitAsPrinted(CaseRow row) =>
        Assert.Equal(row.List("names"), DepartmentList.Split(row["printed"]));
}
