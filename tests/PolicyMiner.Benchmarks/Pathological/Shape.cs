using System.Text;
using PolicyMiner.Benchmarks.Making;

namespace PolicyMiner.Benchmarks.Pathological;

/// <summary>A notice that repeats one thing until it has the wanted size.</summary>
/// <param name="Name">What it is called, e.g. <c>digits</c>.</param>
/// <param name="Extension">Of the file, with its dot.</param>
/// <param name="Open">What stands before the repetition.</param>
/// <param name="Piece">What is repeated; it may draw from the dice, and is given how many pieces stand before it.</param>
/// <param name="Close">What stands behind it.</param>
internal sealed record Shape(string Name, string Extension, string Open, Func<Dice, int, string> Piece, string Close)
{
    /// <summary>A notice as text: head, repetition, signature.</summary>
    public static Shape Text(string name, Func<Dice, int, string> piece) => new(name, ".txt",
        "某省人民政府关于加快发展服务外包产业的意见\n某政发〔2010〕16号\n各市人民政府，省政府各部门、各直属机构：\n为加快发展服务外包产业，现提出以下意见：\n一、总体要求\n",
        piece, "\n某省人民政府\n二〇一〇年二月九日\n");

    /// <summary>The same thing over and over.</summary>
    public static Shape Text(string name, string piece) => Text(name, (_, _) => piece);

    /// <summary>A web page.</summary>
    public static Shape Html(string name, string open, Func<Dice, int, string> piece, string close = "") => new(name, ".html",
        $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>关于加快发展服务外包产业的意见</title></head><body><p>某政发〔2010〕16号</p>{open}",
        piece, close + "</body></html>");

    /// <summary>The file, of about <paramref name="size"/> bytes.</summary>
    public byte[] Make(int size, long seed)
    {
        var dice = new Dice(seed, Name.Length);
        using var bytes = new MemoryStream(size + 4096);
        bytes.Write(Encoding.UTF8.GetBytes(Open));
        var close = Encoding.UTF8.GetBytes(Close);
        for (var count = 0; bytes.Length + close.Length < size; count++)
            bytes.Write(Encoding.UTF8.GetBytes(Piece(dice, count)));
        bytes.Write(close);
        return bytes.ToArray();
    }
}
