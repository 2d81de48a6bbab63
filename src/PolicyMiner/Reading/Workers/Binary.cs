using System.Text;

namespace PolicyMiner.Reading.Workers;

/// <summary>What messages between processes are put together from.</summary>
internal static class Binary
{
    /// <summary>What <paramref name="write"/> writes.</summary>
    public static byte[] Written(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
            write(writer);
        return bytes.ToArray();
    }

    /// <summary>A text, or that there is none.</summary>
    public static void Text(BinaryWriter w, string? text)
    {
        w.Write(text is not null);
        if (text is not null)
            w.Write(text);
    }

    /// <summary>What <see cref="Text(BinaryWriter, string?)"/> wrote.</summary>
    public static string? Text(BinaryReader r) => r.ReadBoolean() ? r.ReadString() : null;

    /// <summary>Bytes, or that there are none.</summary>
    public static void Bytes(BinaryWriter w, byte[]? bytes)
    {
        w.Write(bytes?.Length ?? -1);
        w.Write(bytes ?? []);
    }

    /// <summary>What <see cref="Bytes(BinaryWriter, byte[])"/> wrote.</summary>
    public static byte[]? Bytes(BinaryReader r) => r.ReadInt32() is >= 0 and var length ? r.ReadBytes(length) : null;

    /// <summary>Items one after the other.</summary>
    public static void List<T>(BinaryWriter w, IReadOnlyCollection<T> items, Action<T> write)
    {
        w.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    /// <summary>What <see cref="List{T}(BinaryWriter, IReadOnlyCollection{T}, Action{T})"/> wrote.</summary>
    public static T[] List<T>(BinaryReader r, Func<T> read)
    {
        var items = new T[r.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }
}
