using PolicyMiner.Comparing;
using PolicyMiner.Comparing.Tasks;
using PolicyMiner.Model;

namespace PolicyMiner.Tests.Comparing;

/// <summary>Departments of places of different level are of one kind where they have one field.</summary>
public class DepartmentFieldTests
{
    [Theory]
    [InlineData("省商务厅", "商务", "a province's")]
    [InlineData("市商务局", "商务", "a city's")]
    [InlineData("商务部", "商务", "the ministry")]
    [InlineData("商务主管部门", "商务", "whoever it is")]
    [InlineData("省外经贸厅", "外经贸", "another name stays another")]
    [InlineData("省人力资源社会保障厅", "人力资源社会保障", "a long one")]
    [InlineData("省财政", "财政", "cut short by a list: 省财政、税务等单位")]
    [InlineData("省发展改革委", "发展改革", "a commission")]
    [InlineData("省外办", "外办", "too little would be left")]
    [InlineData("青岛海关", "青岛海关", "no level, no kind")]
    [InlineData("省各有关部门", null, "many")]
    [InlineData("省促进服务外包发展联席会议成员单位", null, "many")]
    [InlineData("各设区市", null, "places")]
    public void The_field_is_what_a_department_is_for(string department, string? field, string why) => Assert.True(DepartmentField.Of(department) == field, $"{why}: {DepartmentField.Of(department)}");

    [Fact]
    public void A_department_named_at_another_level_is_not_missing()
    {
        var comparison = Comparer.Compare([Notice("甲省", "省商务厅", "省财政厅"), Notice("乙市", "市商务局", "市税务局")], new() { On = "tasks", Baseline = "甲省" });
        Assert.Equal(["甲省 甲省 未提及的部门：税务。", "乙市 乙市 未提及的部门：财政。"], comparison.Notes.Select(n => n.Chinese));
        Assert.Equal(BaselineMark.Changed, comparison.Rows.Single().Cells[1].Mark);
        Assert.Equal(BaselineMark.Same, Comparer.Compare([Notice("甲省", "省商务厅"), Notice("乙市", "市商务局")], new() { On = "tasks", Baseline = "甲省" }).Rows.Single().Cells[1].Mark);
    }

    private static NoticeRecords Notice(string region, params string[] departments) =>
        new(new() { NoticeId = region, Region = region, Quote = region, Source = new("f", null, 1, 1, 0, 1) }, [new TaskRecord { Id = "t", NoticeId = region, Kind = "table", Task = "加快人才培养", Lead = departments, LeadNormal = departments, Quote = "加快人才培养", Source = new("f", null, 1, 1, 0, 1) }]);
}
