using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Extracting;
using PolicyMiner.Model;
using Xunit;

namespace PolicyMiner.Tests.Extracting;

public class CalibrationTests
{
    private static readonly SourceSpan Nowhere = new("notice.txt", null, 1, 1, 0, 1);

    [Theory]
    [InlineData(0.55, 0.91)]
    [InlineData(0.65, 0.93)]
    [InlineData(1.0, 1.0)]
    public void DoubtThatProvedUnfoundedIsTakenBack(double weighed, double expected) => Assert.Equal(expected, Calibrated(Provision(weighed)));

    [Fact]
    public void TypesThatWereRightAsOftenAsTheySaidKeepTheirConfidence() =>
        Assert.Equal(0.6, Calibrated(new TargetRecord { Indicator = "a", Quote = "a", Source = Nowhere, Confidence = 0.6 }));

    [Fact]
    public void TheSurerOfTwoStaysTheSurer() =>
        Prop.ForAll<byte, byte>((first, second) =>
        {
            var (low, high) = (Math.Min(first, second) / 255.0, Math.Max(first, second) / 255.0);
            var (a, b) = (Calibrated(Provision(low)), Calibrated(Provision(high)));
            return a <= b && a >= Math.Round(low, 2) && b <= 1;
        }).QuickCheckThrowOnFailure();

    private static ProvisionRecord Provision(double confidence) => new() { Indicator = "a", Quote = "a", Source = Nowhere, Confidence = confidence };

    private static double Calibrated(PolicyRecord record) => Assert.Single(Calibration.Apply([record])).Confidence;
}
