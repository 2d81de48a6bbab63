namespace PolicyMiner.Reading.Layout;

/// <summary>Puts words on lines.</summary>
internal static class LineBuilder
{
    /// <summary>The lines of <paramref name="words"/> from top to bottom. A word belongs to the line with which it shares more than half of its height.</summary>
    public static List<LayoutLine> Build(IEnumerable<PlacedWord> words)
    {
        var open = new List<Line>(); // lines that a later word may still reach
        var done = new List<Line>();
        foreach (var word in words.OrderBy(w => w.Box.Top).ThenBy(w => w.Box.Left))
        {
            open.RemoveAll(line =>
            {
                var passed = line.Bottom < word.Box.Top;
                if (passed)
                    done.Add(line);
                return passed;
            });
            var best = open.MaxBy(line => line.Overlap(word));
            if (best is null || best.Overlap(word) <= 0.5)
                open.Add(new(word));
            else
                best.Add(word);
        }
        done.AddRange(open);
        return [.. done.Select(line => new LayoutLine(line.Words)).OrderBy(line => line.Box.CenterY)];
    }

    /// <summary>A line as it grows. Its band is that of its largest letters, so that a raised footnote mark does not stretch it.</summary>
    private sealed class Line(PlacedWord first)
    {
        private double _size = first.FontSize;
        private Box _band = first.Box;

        public List<PlacedWord> Words { get; } = [first];

        public double Bottom => _band.Bottom;

        public double Overlap(PlacedWord word) => _band.VerticalOverlap(word.Box);

        public void Add(PlacedWord word)
        {
            Words.Add(word);
            if (word.FontSize > _size * 1.2)
                (_size, _band) = (word.FontSize, word.Box);
        }
    }
}
