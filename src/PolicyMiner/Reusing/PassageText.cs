namespace PolicyMiner.Reusing;

/// <summary>Turns an aligned passage into words: both sides, and what happened piece by piece.</summary>
internal static class PassageText
{
    /// <summary>The passage as people see it.</summary>
    public static SharedPassage Of(ReuseText a, ReuseText b, AlignedPassage aligned) => new(Side(a, aligned.A), Side(b, aligned.B))
    {
        Pieces = Pieces(a, b, aligned),
        Similarity = aligned.Similarity,
        Reordered = aligned.Reordered,
        Rarity = aligned.Evidence / aligned.Matched,
    };

    private static PassageSide Side(ReuseText text, (int From, int To) symbols)
    {
        var range = text.Range(symbols.From, symbols.To);
        return new(text.Notice, text.Text[range.Start..range.End], text.SectionAt(range.Start), text.Place(range)) { Range = range };
    }

    private static List<PassagePiece> Pieces(ReuseText a, ReuseText b, AlignedPassage aligned)
    {
        var pieces = new List<PassagePiece>();
        for (var i = 0; i < aligned.Runs.Count; i++)
        {
            var run = aligned.Runs[i];
            if (i > 0)
            {
                var last = aligned.Runs[i - 1];
                var inOrder = run.A >= last.AEnd;
                var (earlier, later) = (inOrder ? a.Between(last.AEnd, run.A, false) : "", b.Between(last.BEnd, run.B, false));
                if (!inOrder || later.Length + earlier.Length > 0)
                    Add(pieces, !inOrder ? "moved" : earlier.Length == 0 ? "added" : later.Length == 0 ? "dropped" : "changed", earlier, later);
            }
            Same(a, b, run, i == aligned.Runs.Count - 1 || aligned.Runs[i + 1].A < run.AEnd, i == aligned.Runs.Count - 1, pieces);
        }
        return pieces;
    }

    // Within a run only numbers can look different.
    private static void Same(ReuseText a, ReuseText b, Run run, bool lastInA, bool lastInB, List<PassagePiece> pieces)
    {
        var from = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (a.Own(run.A + i) == b.Own(run.B + i))
                continue;
            Add(pieces, "same", a.Between(run.A + from, run.A + i, false), b.Between(run.B + from, run.B + i, false));
            Add(pieces, "number", a.Own(run.A + i), b.Own(run.B + i));
            Add(pieces, "same", a.After(run.A + i), b.After(run.B + i));
            from = i + 1;
        }
        Add(pieces, "same", a.Between(run.A + from, run.AEnd, lastInA), b.Between(run.B + from, run.BEnd, lastInB));
    }

    private static void Add(List<PassagePiece> pieces, string change, string earlier, string later)
    {
        if (change != "moved" && earlier.Length + later.Length == 0)
            return;
        if (pieces.Count > 0 && pieces[^1].Change == change && change != "moved")
            pieces[^1] = new(change, pieces[^1].Earlier + earlier, pieces[^1].Later + later);
        else
            pieces.Add(new(change, earlier, later));
    }
}
