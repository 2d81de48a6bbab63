using System.Text;

namespace PolicyMiner.Exporting;

/// <summary>
/// References as text by GB/T 7714—2015 信息与文献 参考文献著录规则: <c>主要责任者. 题名: 发文字号[Z]. 日期.</c>, up to three bodies, then 等. The
/// standard names no code for official documents, so that of other documents (其他, Z) stands; a part of a gazette is given with 析出 (<c>//</c>).
/// </summary>
/// <example><c>山东省人民政府. 关于…的通知: 鲁政发〔2010〕16号[Z]. 2010-02-09.</c></example>
public static class GbT7714Writer
{
    private const int MostIssuers = 3;

    /// <summary>All references, one a line, numbered as in a list of references.</summary>
    public static string Write(IEnumerable<Reference> references)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var reference in references)
            text.Append('[').Append(++number).Append("] ").Append(Write(reference)).Append('\n');
        return text.ToString();
    }

    /// <summary>One reference.</summary>
    public static string Write(Reference reference)
    {
        var notice = reference.Notice;
        var text = new StringBuilder();
        if (reference.Issuers.Count > 0)
            text.AppendJoin(", ", reference.Issuers.Take(MostIssuers)).Append(reference.Issuers.Count > MostIssuers ? ", 等. " : ". ");
        text.Append(Reference.Line(reference.Title));
        if (notice.DocumentNumber is { } number && !reference.Title.Contains(number, StringComparison.Ordinal))
            text.Append(": ").Append(Reference.Line(number));
        text.Append("[Z]");
        if (reference.Container is { } container)
            text.Append("//").Append(Reference.Line(RisWriter.Container(container)));
        text.Append('.');
        if (reference.Date is { } date)
            text.Append(' ').Append(date).Append('.');
        return text.ToString();
    }
}
