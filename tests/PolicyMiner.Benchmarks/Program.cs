using BenchmarkDotNet.Running;
using PolicyMiner.Benchmarks.AnalysisSpeed;
using PolicyMiner.Benchmarks.Formats;
using PolicyMiner.Benchmarks.Fuzzing;
using PolicyMiner.Benchmarks.Making;
using PolicyMiner.Benchmarks.Pathological;
using PolicyMiner.Benchmarks.Quality;
using PolicyMiner.Benchmarks.Ranking;
using PolicyMiner.Benchmarks.Reuse;
using PolicyMiner.Benchmarks.Scale;
using PolicyMiner.Benchmarks.SmartCn;
using PolicyMiner.Benchmarks.Tables;
using PolicyMiner.Benchmarks.Throughput;
using PolicyMiner.Benchmarks.Torture;

namespace PolicyMiner.Benchmarks;

/// <summary>Long checks and benchmarks: <c>dotnet run -c Release --project tests/PolicyMiner.Benchmarks -- COMMAND</c>.</summary>
internal static class Program
{
    private static int Main(string[] args) => args.FirstOrDefault() switch
    {
        "bench" => Bench(args[1..]),
        "corpus-make" => CorpusMakeCommand.Run(RepositoryRoot(), args[1..]),
        "fuzz" => FuzzCommand.Run(RepositoryRoot(), args[1..]),
        "formats" => FormatsCommand.Run(RepositoryRoot()),
        "pathological" => PathologicalCommand.Run(RepositoryRoot(), args[1..]),
        "quality" => QualityCommand.Run(RepositoryRoot(), args[1..]),
        "rank" => RankCommand.Run(RepositoryRoot()),
        "reuse-check" => ReuseCheckCommand.Run(args[1..]),
        "smartcn-convert" => ConvertCommand.Run(args[1..]),
        "smartcn-check" => CheckCommand.Run(args[1..]),
        "tables-check" => TablesCheckCommand.Run(RepositoryRoot(), args[1..]),
        "stages" => StagesCommand.Run(args[1..]),
        "text-index" => TextIndexCommand.Run(args[1..]),
        "torture" => TortureCommand.Run(RepositoryRoot(), args[1..]),
        "torture-refresh" => Children.RunRefresh(args[1..]),
        "torture-search" => Children.RunSearch(args[1..]),
        "throughput" => ThroughputCommand.Run(RepositoryRoot(), args[1..]),
        "words" => WordsCommand.Run(args[1..]),
        _ => Usage(),
    };

    private static int Bench(string[] filters)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(["--filter", .. filters is [] ? ["*"] : filters]);
        return 0;
    }

    private static int Usage()
    {
        Console.Error.WriteLine("""
            commands:
              bench [FILTER]                         BenchmarkDotNet suites, e.g. bench *Analysis*
              corpus-make N FOLDER [--seed S]        N generated notices; --plant COPIES plants passages, listed in planted.tsv; --own-words: little else is shared
              fuzz --readers R --count N --seed S    mutated files through inprocess, pdf, office or ocr readers; docs/hostile.md
              formats                                title, issuer, number and date of real notices of every format; docs/formats.md
              pathological [--only NAMES] [--write]  refreshes of 10 MB of one thing repeated: time and memory; docs/hostile.md
              quality [--first-contact] [--accept]   precision, recall and F1 against records expected by reading; docs/quality.md
              rank                                   nDCG@10 of the judged questions, beside Lucene's
              reuse-check FOLDER INDEX               passages that generated notices share, against planted.tsv
              quality --corrections INDEX            precision and recall from a person's corrections of an index
              smartcn-convert [JAR] [OUTPUT]         write the word model from Lucene SmartCn's dictionaries
              smartcn-check [FILE|FOLDER...]         compare the published method with Lucene SmartCn in Java, token by token
              tables-check [--keep FOLDER] [--seed N] [--only TEXT] [--except TEXT] [--peer JAR] [--show] [--write]
                                                     score tables read from PDFs made with known content; docs/tables.md
              stages FOLDER [--rounds R]             where the time of a refresh goes, by stage and extractor
              text-index INDEX                       the index stage alone: the full text made again from the texts that an index keeps
              torture [--kills N] [--searchers N]    kills refreshes, searches during others, fills a disk; nothing may be lost
              throughput [--write]                   speed and memory of reading PDF, HTML and DOCX beside programs that print their text
              words [--published] [--model M] FILE   words of each line, by our segmenter or by the published method
            """);
        return 2;
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyMiner.sln")))
                return folder.FullName;
        }
        return Directory.GetCurrentDirectory();
    }
}
