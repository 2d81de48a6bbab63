namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// A growing row of small values, reused from sentence to sentence. Unlike a list of the framework it is compiled ahead of time for our own
/// value types, which saves the first query some milliseconds.
/// </summary>
internal sealed class Buffer<T>
    where T : struct
{
    private T[] _items = new T[64];

    public int Count { get; private set; }

    public ref readonly T this[int index] => ref _items[index];

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            var larger = new T[Count * 2];
            Array.Copy(_items, larger, Count);
            _items = larger;
        }
        _items[Count++] = item;
    }

    public void Clear() => Count = 0;
}
