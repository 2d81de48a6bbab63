using System.Globalization;
using PolicyMiner.Benchmarks.Making;

namespace PolicyMiner.Benchmarks.Torture;

/// <summary>
/// A folder of generated notices that changes under a refresh. Each carries a mark of its own and its version in a line at its end, so that
/// one look at the index tells which version of which notice it holds.
/// </summary>
internal sealed class MarkedCorpus(string folder, int count, string from, long seed)
{
    private readonly NoticeComposer _composer = Compose(from, seed);
    private readonly Dice _dice = new(seed, -2);

    /// <summary>Where the notices are.</summary>
    public string Folder => folder;

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>The version of each notice that stands in the folder now.</summary>
    public int[] Versions { get; } = new int[count];

    /// <summary>The phrase that finds a notice in whatever version.</summary>
    public static string Mark(int number) => $"tortured{Letters(number)}x";

    /// <summary>The phrase that finds one version of a notice.</summary>
    public static string Mark(int number, int version) => string.Create(CultureInfo.InvariantCulture, $"{Mark(number)}{version}");

    /// <summary>The id of a notice.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"n{number:D5}");

    /// <summary>Writes all notices in their first version.</summary>
    public void Write()
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++)
            Write(i);
    }

    /// <summary>Gives some notices another text: at least one, at most a third of them.</summary>
    public void Change()
    {
        for (var i = _dice.Between(1, Math.Max(1, count / 3)); i > 0; i--)
        {
            var number = _dice.Below(count);
            Versions[number]++;
            Write(number);
        }
    }

    private void Write(int number)
    {
        var text = _composer.Compose(number + Versions[number] * count).Text;
        var path = Path.Combine(folder, IdOf(number) + ".txt");
        // A reader sees the whole old file or the whole new one.
        File.WriteAllText(path + "~", $"{text}\n本文档标记：{Mark(number, Versions[number])}。\n");
        File.Move(path + "~", path, overwrite: true);
    }

    private static NoticeComposer Compose(string from, long seed)
    {
        var grammar = Grammar.Load();
        return new(grammar, SentenceBank.Read(from, new TemplateParser(grammar)), seed);
    }

    // Letters, since letters and digits are different terms: tortured + bcd + x is one word.
    private static string Letters(int number) => string.Concat(number.ToString("D5", CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0')));
}
