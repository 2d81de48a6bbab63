namespace PolicyMiner.Structuring;

/// <summary>
/// The level of a numbered heading. In plain texts the form of the number decides: 一、 1, （一） 2, 1． 3, （1） 4 (also where a form is skipped).
/// In texts by articles 章 is 1 and 条 2, or 1 without 章, and what is numbered below lies one level below it; so it does below 1 总则, 1.1 and 1.1.1.
/// </summary>
internal sealed class OutlineLevels
{
    private readonly List<(NumberForm Form, int Level, Section Section)> _open = [];
    private bool _hasChapters;

    /// <summary>Forgets everything: a plan, annex or regulation begins.</summary>
    public void Restart()
    {
        _open.Clear();
        _hasChapters = false;
    }

    /// <summary>The level of a heading numbered in <paramref name="form"/> and the section it lies in, given what is open.</summary>
    public (int Level, Section? Parent) Place(NumberForm form)
    {
        var container = _open.FindLastIndex(o => NumberForms.Rank(o.Form) < NumberForms.Rank(form));
        var parent = container < 0 ? null : _open[container].Section;
        var level = form switch
        {
            NumberForm.Part or NumberForm.Chapter or NumberForm.Decimal => 1,
            NumberForm.Division => 2,
            NumberForm.Article => _hasChapters ? 2 : 1,
            _ when container >= 0 && (InArticles(container) || Adjacent(_open[container].Form, form)) => _open[container].Level + 1,
            NumberForm.Chinese => 1,
            NumberForm.BracketedChinese => 2,
            NumberForm.Arabic => 3,
            NumberForm.BracketedArabic => 4,
            _ => 5,
        };
        return (level, parent);
    }

    /// <summary>Whether nothing numbered in a form that could contain <paramref name="form"/>, or in 一、 and （一）, is open.</summary>
    public bool IsOutermost(NumberForm form) => !_open.Exists(o => NumberForms.Rank(o.Form) < NumberForms.Rank(form) || o.Form is NumberForm.Chinese or NumberForm.BracketedChinese);

    /// <summary>Opens <paramref name="section"/>; what it does not contain is closed.</summary>
    public void Open(NumberForm form, Section section)
    {
        _hasChapters |= form is NumberForm.Chapter or NumberForm.Part;
        _open.RemoveAll(o => NumberForms.Rank(o.Form) >= NumberForms.Rank(form));
        _open.Add((form, section.Level, section));
    }

    // Whether chapters or articles are open around the container, so that number forms no longer stand for fixed levels.
    private bool InArticles(int container)
    {
        for (var i = 0; i <= container; i++)
        {
            if (_open[i].Form is NumberForm.Part or NumberForm.Chapter or NumberForm.Division or NumberForm.Article)
                return true;
        }
        return false;
    }

    private static bool Adjacent(NumberForm outer, NumberForm inner) =>
        IsDecimal(outer) || IsDecimal(inner) || NumberForms.Rank(inner) == NumberForms.Rank(outer) + 1 || (outer, inner) is (NumberForm.Arabic, NumberForm.BracketedArabic);

    private static bool IsDecimal(NumberForm form) => form is NumberForm.Decimal or NumberForm.DecimalSecond or NumberForm.DecimalThird or NumberForm.DecimalFourth;
}
