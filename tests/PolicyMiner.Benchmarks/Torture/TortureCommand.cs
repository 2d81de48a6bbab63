namespace PolicyMiner.Benchmarks.Torture;

/// <summary>
/// <c>torture [--kills N] [--searchers N] [--notices N] [--seed S]</c>: kills refreshes at random moments and looks after each whether
/// anything committed is lost; then lets processes search while refreshes run and checks every answer; then lets two refreshes meet and
/// fills the disk.
/// </summary>
internal static class TortureCommand
{
    public static int Run(string root, string[] args)
    {
        var work = Directory.CreateTempSubdirectory("policyminer-torture-").FullName;
        try
        {
            var torture = new Trials(Path.Combine(root, "corpus"), work, Number(args, "--notices", 150), Number(args, "--seed", 1), Console.Out);
            var problems = torture.Kill(Number(args, "--kills", 200))
                .Concat(torture.SearchDuringRefreshes(Number(args, "--searchers", 8), 20)).Concat(torture.RefreshTwiceAtOnce()).Concat(torture.FillTheDisk()).ToList();
            problems.ForEach(Console.WriteLine);
            Console.WriteLine(problems.Count == 0 ? "nothing lost, no wrong answer" : $"{problems.Count} problems");
            return problems.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1]) : otherwise;
}
