using PolicyMiner.Indexing;

namespace PolicyMiner.Tests.Indexing;

public sealed class BoundedQueueTests
{
    [Fact]
    public void What_is_added_comes_out_in_order_and_then_no_more()
    {
        var queue = new BoundedQueue<int>(100, 10);
        queue.Add(1, 40);
        queue.Add(2, 60);
        queue.Complete();
        Assert.True(queue.TryTake(out var first) && queue.TryTake(out var second) && (first, second) == (1, 2));
        Assert.False(queue.TryTake(out _));
        Assert.Throws<OperationCanceledException>(() => queue.Add(3, 1));
    }

    [Theory]
    [InlineData(50, 10, 50)] // by weight: two of 50 would be 100, more than 60
    [InlineData(1, 1, 60)] // by number
    [InlineData(1000, 10, 1000)] // one thing always fits, and then no other
    public void A_full_queue_waits_until_something_is_taken(long weight, int count, long next)
    {
        var queue = new BoundedQueue<int>(60, count);
        queue.Add(1, weight);
        var adding = new Thread(() => queue.Add(2, next));
        adding.Start();
        Assert.False(adding.Join(50));
        Assert.True(queue.TryTake(out _));
        adding.Join();
        Assert.True(queue.TryTake(out var second) && second == 2);
    }

    [Fact]
    public void Closing_wakes_whoever_waits()
    {
        var queue = new BoundedQueue<int>(1, 1);
        var taken = true;
        var taking = new Thread(() => taken = queue.TryTake(out _));
        taking.Start();
        queue.Complete();
        taking.Join();
        Assert.False(taken);
    }
}
