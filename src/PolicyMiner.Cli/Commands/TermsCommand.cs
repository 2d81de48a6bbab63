using System.CommandLine;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Indexing;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>terms</c>: the words that set a notice, place or year apart from the rest.</summary>
internal sealed class TermsCommand
{
    private readonly Argument<string[]> _what = new("WHAT")
    {
        Description = "Notices (ids, files or 发文字号) or places to set against the rest; none to set what the filters leave against the rest.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int> _limit = new("--limit") { Description = "At most this many words.", DefaultValueFactory = _ => 30, HelpName = "N" };
    private readonly Option<int> _least = new("--min") { Description = "Only words that stand there at least so often.", DefaultValueFactory = _ => 2, HelpName = "N" };
    private readonly FacetOptions _filters = new();
    private readonly SharedOptions _shared = new();
    private readonly CommandConsole _console;

    private TermsCommand(CommandConsole console) => _console = console;

    public static Command Create(CommandConsole console)
    {
        var terms = new TermsCommand(console);
        var command = new Command("terms", "Keywords that set a notice, place or year apart from the rest, by log-likelihood (Dunning 1993): terms 山东, or terms --year 2012");
        command.Arguments.Add(terms._what);
        command.Options.Add(terms._limit);
        command.Options.Add(terms._least);
        terms._filters.AddTo(command);
        terms._shared.AddTo(command);
        command.SetAction(terms.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        using var index = PolicyIndex.Open(_shared.IndexPath(parse));
        var (words, filter) = (parse.GetValue(_what) ?? [], _filters.Of(parse));
        if (words.Length == 0 && filter.IsEmpty)
            throw new CommandException(ExitCodes.WrongUsage, "Name what to set apart from the rest: a place (terms 山东), a notice, or filters (terms --year 2012).");
        var ids = new List<string>();
        foreach (var word in words)
        {
            var named = Lookup.Named(index, word);
            if (named.Count == 0)
                throw new CommandException(ExitCodes.NothingUsable, $"Nothing in the index is called {word}, and no notice is from there; `policyminer list notices` shows the ids.");
            ids.AddRange(named.Select(n => n.NoticeId));
        }
        var answer = KeyTerms.Of(index, filter, ids, Math.Max(1, parse.GetValue(_least)));
        _console.Unknown(answer.UnknownValues);
        if (answer.NoticesIn == 0 || answer.NoticesOut == 0)
        {
            throw new CommandException(ExitCodes.NothingUsable, answer.NoticesIn == 0
                ? "No notice is left by what you named; widen it, or see `policyminer stats`."
                : "All notices of the index are meant, so there is no rest to set them apart from; narrow it with a place, year or other filter.");
        }
        _shared.Printer(parse, _console).Print(answer.Terms.Take(Math.Max(0, parse.GetValue(_limit))).Select(t => new Row
        {
            { "term", t.Term }, { "count_in", t.CountIn }, { "count_out", t.CountOut }, { "per_10000_in", t.Per10000In }, { "per_10000_out", t.Per10000Out },
            { "notices_in", t.NoticesIn }, { "notices_out", t.NoticesOut }, { "log_likelihood", t.LogLikelihood },
        }));
        var to = _shared.FormatOf(parse) is OutputFormat.Table or OutputFormat.Md ? _console.Out : _console.Error;
        to.WriteLine(_shared.LanguageOf(parse) == Language.Chinese
            ? $"{answer.NoticesIn} 篇文件（{answer.WordsIn} 词）对比其余 {answer.NoticesOut} 篇（{answer.WordsOut} 词）；频率按每万词计，对数似然高于 10.8 者 p < 0.001。"
            : $"{answer.NoticesIn} notices ({answer.WordsIn} words) against the other {answer.NoticesOut} ({answer.WordsOut} words); rates per 10,000 words; above 10.8 the log-likelihood has p < 0.001.");
        return ExitCodes.Done;
    }
}
