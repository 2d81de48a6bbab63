namespace PolicyMiner.Benchmarks.Making;

/// <summary>What a piece of a sentence may be replaced by.</summary>
internal enum SlotKind { Literal, Number, Month, Day, PastYear, LaterYear, Place, Department, Topic, Level, Word, Quoted }

/// <summary>A piece of a sentence.</summary>
/// <param name="Text">As printed in the corpus.</param>
/// <param name="Choices">For <see cref="SlotKind.Word"/>: what may stand instead.</param>
internal sealed record Slot(SlotKind Kind, string Text, IReadOnlyList<string>? Choices = null);

/// <summary>A sentence of the corpus, cut at what can vary.</summary>
internal sealed record Template(IReadOnlyList<Slot> Slots)
{
    /// <summary>Characters of the longest piece that every saying of it shares.</summary>
    public int LongestLiteral => Slots.Where(s => s.Kind == SlotKind.Literal).Select(s => s.Text.Length).DefaultIfEmpty(0).Max();
}
