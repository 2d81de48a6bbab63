using System.Buffers.Binary;
using System.Text;

namespace PolicyMiner.Benchmarks.SmartCn;

/// <summary>
/// Reads arrays of primitive values, nested or not, from a Java object stream (Java Object Serialization Specification, chapter 6);
/// just what SmartCn's dictionaries are made of.
/// </summary>
internal sealed class JavaArrays(Stream stream)
{
    private const int FirstHandle = 0x7E0000;
    private readonly List<object> _handles = [];
    private bool _started;

    /// <summary>The next object: short[], char[], int[], long[] or, nested, object?[].</summary>
    public object? Read()
    {
        if (!_started)
        {
            if (ReadUInt16() != 0xACED || ReadUInt16() != 5)
                throw new InvalidDataException("Not a Java object stream of version 5.");
            _started = true;
        }
        var tag = ReadByte();
        return tag switch
        {
            0x70 => null,
            0x71 => _handles[ReadInt32() - FirstHandle],
            0x75 => ReadArray(),
            _ => throw new InvalidDataException($"Unexpected tag 0x{tag:X2} in the Java object stream."),
        };
    }

    private Array ReadArray()
    {
        var type = ReadClass();
        var handle = _handles.Count;
        _handles.Add("an array still being read");
        var length = ReadInt32();
        Array array = type[1] switch
        {
            'S' => Fill(new short[length], () => (short)ReadUInt16()),
            'C' => Fill(new char[length], () => (char)ReadUInt16()),
            'I' => Fill(new int[length], ReadInt32),
            'J' => Fill(new long[length], ReadInt64),
            '[' => Fill(new object?[length], Read),
            _ => throw new InvalidDataException($"Arrays of type {type} are not expected here."),
        };
        _handles[handle] = array;
        return array;
    }

    private string ReadClass()
    {
        var tag = ReadByte();
        if (tag == 0x71)
            return (string)_handles[ReadInt32() - FirstHandle];
        if (tag != 0x72)
            throw new InvalidDataException($"Expected a class description, found tag 0x{tag:X2}.");
        var name = Encoding.UTF8.GetString(ReadBytes(ReadUInt16()));
        ReadBytes(8 + 1 + 2); // serialVersionUID, flags, number of fields (none for an array)
        _handles.Add(name);
        if (ReadByte() != 0x78 || ReadByte() != 0x70)
            throw new InvalidDataException($"The class description of {name} is not that of an array.");
        return name;
    }

    private static T[] Fill<T>(T[] array, Func<T> next)
    {
        for (var i = 0; i < array.Length; i++)
            array[i] = next();
        return array;
    }

    private byte ReadByte() => ReadBytes(1)[0];

    private ushort ReadUInt16() => BinaryPrimitives.ReadUInt16BigEndian(ReadBytes(2));

    private int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(ReadBytes(4));

    private long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(ReadBytes(8));

    private byte[] ReadBytes(int count)
    {
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
