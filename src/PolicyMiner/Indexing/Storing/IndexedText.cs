using System.Text;

namespace PolicyMiner.Indexing.Storing;

/// <summary>
/// What the full-text index was given for a notice. The body can be had again from the reading text (<see cref="NoticeLayout.Body"/>); the
/// rest is kept, since taking a row out of the index needs exactly what was put in.
/// </summary>
/// <param name="Body">The passages, an empty line between them.</param>
/// <param name="Title">标题 and the title of what the notice issues.</param>
/// <param name="Headings">Labels of all sections, in order.</param>
/// <param name="Records">Naming words of the records.</param>
/// <param name="Meta">Number, issuers and what else a sidecar gives and the text may lack.</param>
internal sealed record IndexedText(string Body, string Title, IReadOnlyList<string> Headings, string Records, string Meta)
{
    /// <summary>The headings as one column.</summary>
    public string HeadingColumn => string.Join(NoticeLayout.PassageBreak, Headings);

    /// <summary>All columns, in the order of <see cref="TextColumns"/>.</summary>
    public string[] Columns => [Body, Title, HeadingColumn, Records, Meta];

    /// <summary>Everything but the body, as bytes.</summary>
    public byte[] RestAsBytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Title);
            writer.Write7BitEncodedInt(Headings.Count);
            foreach (var heading in Headings)
                writer.Write(heading);
            writer.Write(Records);
            writer.Write(Meta);
        }
        return bytes.ToArray();
    }

    /// <summary>What <see cref="RestAsBytes"/> gave, with the body beside it.</summary>
    public static IndexedText Of(byte[] rest, string body)
    {
        using var reader = new BinaryReader(new MemoryStream(rest), Encoding.UTF8);
        var title = reader.ReadString();
        var headings = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < headings.Length; i++)
            headings[i] = reader.ReadString();
        return new(body, title, headings, reader.ReadString(), reader.ReadString());
    }
}
