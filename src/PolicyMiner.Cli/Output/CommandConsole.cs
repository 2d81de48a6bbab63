using PolicyMiner.Asking;
using PolicyMiner.Indexing;
using Spectre.Console;

namespace PolicyMiner.Cli.Output;

/// <summary>
/// Where a command writes: data to <see cref="Out"/>, progress and problems to <see cref="Error"/>. Injected, so that every command can be
/// run in a test with two string writers.
/// </summary>
internal sealed class CommandConsole
{
    private IAnsiConsole? _tables;

    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }
    public required TextReader In { get; init; }

    /// <summary>Whether standard output is a terminal (colours, width).</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether standard error is a terminal (progress bars).</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours may be used: a terminal, and <c>NO_COLOR</c> not set.</summary>
    public bool Color { get; init; }

    /// <summary>Width of tables in columns; wide Chinese characters take two.</summary>
    public int Width { get; init; } = 140;

    /// <summary>Spectre.Console on <see cref="Out"/>.</summary>
    public IAnsiConsole Tables => _tables ??= Ansi(Out, OutIsTerminal);

    /// <summary>Spectre.Console on <see cref="Error"/>, for progress bars.</summary>
    public IAnsiConsole Progress => Ansi(Error, ErrorIsTerminal);

    /// <summary>The same with data going to <paramref name="file"/> and no terminal there.</summary>
    public CommandConsole WritingTo(TextWriter file) => new() { Out = file, Error = Error, In = In, ErrorIsTerminal = ErrorIsTerminal, Width = Width };

    /// <summary>One line for a person about a problem: <c>policyminer: what, where, what to try</c>.</summary>
    public void Problem(string message) => Error.WriteLine("policyminer: " + TerminalText.Safe(message));

    /// <summary>What is wrong with a query, with the place marked under it; the exit code for wrong usage.</summary>
    public int Explain(QuerySyntaxException e)
    {
        Problem(e.Message);
        var query = TerminalText.Safe(e.Query);
        var start = Math.Min(e.Position, query.Length);
        var end = Math.Clamp(e.Position + e.Length, start, query.Length);
        Error.WriteLine("  " + query);
        Error.WriteLine("  " + new string(' ', DisplayWidth.Of(query[..start])) + new string('^', Math.Max(1, DisplayWidth.Of(query[start..end]))));
        return ExitCodes.WrongUsage;
    }

    /// <summary>Says which filter values no notice has.</summary>
    public void Unknown(IEnumerable<string> values)
    {
        foreach (var value in values)
            Problem($"no notice has {value}; {KindMeant(value) ?? "`policyminer stats` shows what there is."}");
    }

    // type:target: the kinds of records (target) are taken for kinds of notices (通知)
    private static string? KindMeant(string value)
    {
        if (!value.StartsWith(FacetNames.Type + ":", StringComparison.Ordinal))
            return null;
        var word = value[(FacetNames.Type.Length + 1)..];
        var kind = RecordListing.Kinds.FirstOrDefault(k => k.Key == word || k.Value == word).Value;
        return kind is null ? null : $"a type is 通知, 意见 …; for notices with such records say --kind {kind}.";
    }

    private IAnsiConsole Ansi(TextWriter writer, bool terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = Color && terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = terminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Width;
        return console;
    }

    /// <summary>The real console of the process: UTF-8 without BOM, output buffered.</summary>
    public static CommandConsole ForProcess()
    {
        var utf8 = new System.Text.UTF8Encoding(false);
        var outTerminal = !Console.IsOutputRedirected;
        return new()
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 15) { AutoFlush = outTerminal },
            Error = new StreamWriter(Console.OpenStandardError(), utf8, 1 << 10) { AutoFlush = true },
            In = new StreamReader(Console.OpenStandardInput(), utf8),
            OutIsTerminal = outTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Color = outTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = outTerminal ? Math.Max(40, TerminalWidth()) : 180,
        };
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
