using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Reusing;

namespace PolicyMiner.Tests.Reusing;

/// <summary>What every notice takes ready made is known by how it is made; what says something stays.</summary>
public class SetPhrasesTests
{
    [Theory]
    [InlineData("[以邓小平理论和“三个代表”重要思想为指导]，[深入贯彻落实科学发展观]，加快发展。", "thought as a guide, a theory put into practice")]
    [InlineData("[必须高举伟大旗帜]，积极开拓市场。", "a banner")]
    [InlineData("[全面贯彻党的十八大和十八届三中、四中、五中全会精神]，[秉承创新、协调、绿色发展理念]。", "meetings, in a list")]
    [InlineData("按照[《关于新增示范城市的通知》（商服贸函〔2016〕208号）]精神执行", "a name with its number")]
    [InlineData("[《城乡规划法》]（以下简称本法）第三条", "a name; what stands in the bracket is no number")]
    [InlineData("[落实《国务院关于…的意见》（国发〔2014〕67号）精神]，加大投入", "the spirit of a document")]
    [InlineData("[结合我省实际]，[现提出以下意见]：", "what leads over to the text")]
    [InlineData("[特制定本方案]。", "the same")]
    [InlineData("[统筹推进“五位一体”总体布局和协调推进“四个全面”战略布局]，推进企业上市", "layouts of the state")]
    [InlineData("统筹推进区域布局，结合港口建设实际需要", "a layout of places; a need")]
    [InlineData("现有企业达到100家，现代农业提供政策措施保障", "现 in a word")]
    [InlineData("以城市总体规划为指导，按照新区标准建设", "a plan is no thought")]
    [InlineData("鼓励企业秉承工匠精神", "who is told to do it stands before it")]
    [InlineData("弘扬劳模精神，对职工给予补助", "another verb")]
    [InlineData("落实各项优惠政策，加大资金投入", "a policy put into practice")]
    [InlineData("坚持以市场需求为导向", "a direction, no thought")]
    [InlineData("《没有写完", "a bracket that nothing closes")]
    public void Set_phrases_are_marked(string marked, string why)
    {
        var plain = marked.Replace("[", "").Replace("]", "");
        var found = plain;
        foreach (var range in SetPhrases.In(plain).Reverse())
            found = found[..range.Start] + "[" + found[range.Start..range.End] + "]" + found[range.End..];
        Assert.True(found == marked, $"{why}: {found}");
    }

    [Fact]
    public void Set_phrases_stand_in_order_inside_the_text() => Prop.ForAll<string>(text =>
    {
        var ranges = SetPhrases.In(text ?? "").ToList();
        return ranges.All(r => r.Start >= 0 && r.Start < r.End && r.End <= text!.Length) && ranges.Zip(ranges.Skip(1)).All(p => p.First.End <= p.Second.Start);
    }).QuickCheckThrowOnFailure();
}
