using PolicyMiner.Analysis.Segmentation;

namespace PolicyMiner.Benchmarks.SmartCn;

/// <summary>
/// <c>smartcn-convert [JAR] [OUTPUT]</c>: turns SmartCn's dictionaries into the mapped word model of the library. Needed once, and again only
/// if the format changes.
/// </summary>
internal static class ConvertCommand
{
    public static int Run(string[] args)
    {
        var jar = args.ElementAtOrDefault(0) ?? SmartCnDictionaries.DebianJar;
        var output = args.ElementAtOrDefault(1) ?? "src/PolicyMiner/Analysis/data/segmentation.bin";
        if (!File.Exists(jar))
        {
            Console.Error.WriteLine($"{jar} is not there. On Debian: apt-get install liblucene8-java. Elsewhere give the path of lucene-analyzers-smartcn's jar.");
            return 2;
        }
        var dictionaries = SmartCnDictionaries.Read(jar);
        Console.WriteLine($"{dictionaries.Words.Count:N0} words, {dictionaries.PairCounts.Count:N0} hashed pairs");
        var pairs = PairRecovery.Recover(dictionaries);
        Console.WriteLine($"{pairs.Count:N0} pairs recovered, standing for {pairs.Sum(p => (long)p.Count):N0} of {dictionaries.PairCounts.Values.Sum(c => (long)c):N0} occurrences");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        WordModelWriter.Write(output, dictionaries.Words, pairs);
        Console.WriteLine($"{output}: {new FileInfo(output).Length:N0} bytes");
        return 0;
    }
}
