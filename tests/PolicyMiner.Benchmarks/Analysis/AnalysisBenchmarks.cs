using System.Text;
using BenchmarkDotNet.Attributes;
using PolicyMiner.Analysis;
using PolicyMiner.Analysis.Segmentation;

namespace PolicyMiner.Benchmarks.AnalysisSpeed;

/// <summary>
/// Tokens and words of the corpus (<c>bench *Analysis*</c>). Divide the size printed at the start by the time: MB/s for the tokenizer,
/// characters/s for the segmenters. Every run checks its counts, so that a fast wrong answer fails.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private readonly IndexTokenizer _tokenizer = new();
    private byte[] _utf8 = [];
    private string[] _lines = [];
    private PublishedMethod? _published;

    /// <summary>Reads the corpus and opens the model.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _lines = [.. Directory.EnumerateFiles("corpus").Where(f => f.EndsWith(".txt") || f.EndsWith(".md")).Order().SelectMany(File.ReadLines)];
        _utf8 = Encoding.UTF8.GetBytes(string.Join('\n', _lines));
        _published = new PublishedMethod(WordModel.Open(Segmenters.ModelPath));
        Console.WriteLine($"// corpus: {_utf8.Length:N0} bytes, {_lines.Sum(l => l.Length):N0} characters");
    }

    /// <summary>Terms of the index.</summary>
    [Benchmark]
    public int Tokenize()
    {
        var sink = new CountingSink();
        _tokenizer.Tokenize(_utf8, TokenizePurpose.Document, ref sink);
        return sink.Count > _utf8.Length / 8 ? sink.Count : throw new InvalidOperationException($"only {sink.Count} tokens");
    }

    /// <summary>Words by our segmenter.</summary>
    [Benchmark]
    public int Segment() => Checked(_lines.Sum(l => Segmenters.Default!.Segment(l).Count));

    /// <summary>Words by SmartCn's published method.</summary>
    [Benchmark(Baseline = true)]
    public int SegmentAsPublished() => Checked(_lines.Sum(l => _published!.Segment(l).Count));

    private int Checked(int words) => words > _utf8.Length / 10 ? words : throw new InvalidOperationException($"only {words} words");

    private struct CountingSink : ITokenSink
    {
        public int Count { get; private set; }

        public bool Take(ReadOnlySpan<byte> term, int start, int end, bool colocated)
        {
            Count++;
            return true;
        }
    }
}
