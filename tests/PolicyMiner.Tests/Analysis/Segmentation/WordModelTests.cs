using PolicyMiner.Analysis;
using PolicyMiner.Analysis.Segmentation;
using Xunit;

namespace PolicyMiner.Tests.Analysis.Segmentation;

public sealed class WordModelTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_was_written_is_read()
    {
        WordModelWriter.Write(_path, [("中", 5), ("中国", 70_000), ("国", 2), ("国家", 9)], [(0, 2, 3), (1, 0, 40_000), (1, 3, 32_767), (3, 3, 32_766)]);
        using var model = WordModel.Open(_path);
        Assert.Equal((4, 4), (model.Count, model.PairCount));
        Assert.Equal((1, 3, -1, -1), (model.Find("中国"), model.Find("国家"), model.Find("中国人"), model.Find("人")));
        Assert.Equal((70_000, 9), (model.Frequency(1), model.Frequency(3)));
        Assert.Equal((3, 40_000, 32_767, 32_766, 0, 0), (model.PairFrequency(0, 2), model.PairFrequency(1, 0), model.PairFrequency(1, 3), model.PairFrequency(3, 3), model.PairFrequency(2, 2), model.PairFrequency(-1, 0)));
        Assert.Equal("国家", model.Text(3).ToString());
    }

    [Fact]
    public void The_shipped_model_has_SmartCn_s_words_and_pairs()
    {
        using var model = WordModel.Open(Segmenters.ModelPath);
        Assert.Equal((85_607, 328_856), (model.Count, model.PairCount));
        Assert.Equal(23_375, model.Frequency(model.Find("中国")));
        Assert.Equal(9_518, model.PairFrequency(model.Find("记者"), model.Find("未##人")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(23)]
    [InlineData(100)]
    [InlineData(300_000)]
    public void A_file_cut_off_is_refused(int length)
    {
        var whole = File.ReadAllBytes(Segmenters.ModelPath);
        File.WriteAllBytes(_path, whole[..length]);
        Assert.Throws<InvalidDataException>(() => WordModel.Open(_path));
    }

    [Fact]
    public void Unsorted_words_are_refused() =>
        Assert.Throws<ArgumentException>(() => WordModelWriter.Write(_path, [("国", 1), ("中", 1)], []));
}
