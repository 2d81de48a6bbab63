using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// The elements (要素) of a notice as GB/T 9704—2012 names them: as printed, with their places. What the document does not print is
/// null or empty; nothing here is inferred.
/// </summary>
public sealed record NoticeElements
{
    /// <summary>标题, lines joined, without inner line breaks and blanks between Chinese characters.</summary>
    public TracedText? Title { get; init; }

    /// <summary>发文机关标志 above the number, e.g. 山东省人民政府文件, or issuers printed before 公告.</summary>
    public IReadOnlyList<TracedText> HeadIssuers { get; init; } = [];

    /// <summary>Organs that a page prints on a line of their own above the title, e.g. 财政部、司法部; whose page it is may be somebody else's.</summary>
    public IReadOnlyList<TracedText> PageIssuers { get; init; } = [];

    /// <summary>The kind of document that the head names beside the issuers, e.g. 公告 or 令.</summary>
    public TracedText? HeadKind { get; init; }

    /// <summary>发文字号 as printed, e.g. 鲁政发〔2010〕16号 or 2013年第1号.</summary>
    public TracedText? DocumentNumber { get; init; }

    /// <summary>主送机关 without the closing colon.</summary>
    public TracedText? Recipients { get; init; }

    /// <summary>发文机关署名, one per line or blank.</summary>
    public IReadOnlyList<TracedText> Signatures { get; init; } = [];

    /// <summary>成文日期 as printed, e.g. 二〇一〇年二月九日.</summary>
    public TracedText? WrittenDate { get; init; }

    /// <summary>施行日期 as the note under a regulation's title prints it: （…通过　自1990年1月1日起施行）.</summary>
    public TracedText? EffectiveDate { get; init; }

    /// <summary>The meeting to which a report was given, as its subtitle names it: 江西省第十四届人民代表大会第一次会议.</summary>
    public TracedText? Meeting { get; init; }

    /// <summary>附件说明: the titles of the annexes, in order.</summary>
    public IReadOnlyList<TracedText> Attachments { get; init; } = [];

    /// <summary>主题词, one by one.</summary>
    public IReadOnlyList<TracedText> SubjectTerms { get; init; } = [];

    /// <summary>抄送机关.</summary>
    public TracedText? CopyTo { get; init; }

    /// <summary>印发机关.</summary>
    public TracedText? PrintingOffice { get; init; }

    /// <summary>印发日期 as printed.</summary>
    public TracedText? PrintedDate { get; init; }

    /// <summary>索引号.</summary>
    public TracedText? IndexNumber { get; init; }

    /// <summary>The title of the plan, measure or condition that the notice issues (印发, 发布, 转发), without 《》.</summary>
    public TracedText? Promulgates { get; init; }
}
