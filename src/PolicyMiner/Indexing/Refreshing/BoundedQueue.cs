namespace PolicyMiner.Indexing;

/// <summary>
/// A queue between threads that holds at most so much: adding waits while it is full, taking while it is empty. Full is meant by weight and by
/// number, so that many small files may wait for the writer while it commits, but few large ones. One thing always fits, however heavy.
/// </summary>
internal sealed class BoundedQueue<T>(long maxWeight, int maxCount)
{
    private readonly Queue<(T Item, long Weight)> _items = new();
    private long _weight;
    private bool _complete;

    /// <summary>Adds an item at the end.</summary>
    /// <exception cref="OperationCanceledException">The queue was closed meanwhile: nobody would take it.</exception>
    public void Add(T item, long weight)
    {
        lock (_items)
        {
            while (!_complete && _items.Count > 0 && (_weight + weight > maxWeight || _items.Count >= maxCount))
                Monitor.Wait(_items);
            if (_complete)
                throw new OperationCanceledException("The queue is closed.");
            _items.Enqueue((item, weight));
            _weight += weight;
            Monitor.PulseAll(_items);
        }
    }

    /// <summary>Takes the first item; false when there is none and none will come.</summary>
    public bool TryTake(out T item)
    {
        lock (_items)
        {
            while (_items.Count == 0 && !_complete)
                Monitor.Wait(_items);
            if (!_items.TryDequeue(out var first))
            {
                item = default!;
                return false;
            }
            item = first.Item;
            _weight -= first.Weight;
            Monitor.PulseAll(_items);
            return true;
        }
    }

    /// <summary>No more items will come; what is in the queue can still be taken.</summary>
    public void Complete()
    {
        lock (_items)
        {
            _complete = true;
            Monitor.PulseAll(_items);
        }
    }
}
