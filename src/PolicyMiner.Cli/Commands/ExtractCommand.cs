using System.CommandLine;
using PolicyMiner.Cli.Output;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Workers;

namespace PolicyMiner.Cli.Commands;

/// <summary><c>extract FILE…</c>: the records of files, without an index.</summary>
internal static class ExtractCommand
{
    public static Command Create(CommandConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files or folders to read; - reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var type = new Option<string[]>("--type") { Description = "Only records of this type (notice, section, target, task …); may be repeated.", HelpName = "TYPE" };
        var ocr = new OcrOption();
        var shared = new SharedOptions();
        var command = new Command("extract", "Print the typed records of files, one JSON object a line with --format jsonl.");
        command.Arguments.Add(files);
        command.Options.Add(type);
        command.Options.Add(ocr);
        shared.AddTo(command, index: false);
        command.SetAction(parse => Run(console, parse.GetValue(files)!, parse.GetValue(type) ?? [], new ReadingOptions { Ocr = ocr.Of(parse) }, shared, parse));
        return command;
    }

    private static int Run(CommandConsole console, string[] files, string[] types, ReadingOptions options, SharedOptions shared, ParseResult parse)
    {
        int read = 0, failed = 0;
        void Fail(string file, string why)
        {
            failed++;
            console.Problem($"{file}: {why}");
        }
        IEnumerable<Row> Rows()
        {
            using var worker = new WorkerProcess(WorkerCommand.Line, options);
            foreach (var file in InputFiles.Open(files, Fail))
            {
                FileRecords? extracted = null;
                try
                {
                    extracted = worker.Do(FileJobs.Records, file, CancellationToken.None);
                    read++;
                }
                catch (UnreadableDocumentException e)
                {
                    Fail(file.Name, e.Message);
                }
                foreach (var problem in extracted?.Problems ?? [])
                    console.Problem($"{problem.File}: {problem.Message}");
                foreach (var record in extracted?.Records ?? [])
                {
                    if (types.Length == 0 || types.Contains(record.Type))
                        yield return new RecordRow(record.Json);
                }
            }
        }
        shared.Printer(parse, console).Print(Rows(), ["type", "section", "quote", "line"]);
        return read == 0 ? ExitCodes.NothingUsable : failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
    }
}
