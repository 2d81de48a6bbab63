using System.Globalization;
using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Layout.Drawing;

namespace PolicyMiner.Reading.Pdf;

/// <summary>
/// Reads the paths that a PDF paints from the output of <c>pdftops -rasterize never</c>, which keeps the operators of the PDF (ISO
/// 32000-1, 8.5) with their coordinates and states the turn of the page in its page set-up.
/// </summary>
internal sealed class DrawingReader
{
    private const int MaxStates = 1_000;
    private const int MaxPoints = 100_000;
    private const int MaxTexts = 200_000;

    private readonly PostScriptTokens _tokens;
    private readonly Action<PageDrawing> _finished;
    private readonly Stack<State> _states = new();
    private State _state = State.Initial;
    private List<Subpath> _path = [];
    private int _points;
    private PathCollector? _page;
    private readonly List<TextOrigin> _texts = [];
    private readonly int[] _turns = new int[4]; // pieces of text by direction
    private double _width;
    private double _height;
    private int _number;
    private Matrix _textMatrix = Matrix.Identity;
    private (double X, double Y) _textPlace;
    private double _fontSize;
    private bool _inSetup;

    private DrawingReader(Stream stream, int firstPage, Action<PageDrawing> finished) =>
        (_tokens, _finished, _number) = (new(stream), finished, firstPage - 1);

    /// <summary>Reads all pages and hands each over as soon as it is complete.</summary>
    public static void Read(Stream stream, int firstPage, Action<PageDrawing> finished) => new DrawingReader(stream, firstPage, finished).Read();

    private void Read()
    {
        while (_tokens.Next() is { } token)
        {
            if (token.StartsWith("%%", StringComparison.Ordinal))
                Comment(token);
            else if (_inSetup)
                SetUp(token);
            else if (_page is not null)
                Paint(token, _page);
        }
    }

    private void Comment(string line)
    {
        if (line.StartsWith("%%Page:", StringComparison.Ordinal))
            _number++;
        else if (line.StartsWith("%%PageBoundingBox:", StringComparison.Ordinal))
        {
            var numbers = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(n => double.TryParse(n, CultureInfo.InvariantCulture, out var value) ? value : 0).ToArray();
            if (numbers.Length == 4)
                (_page, _width, _height) = (new(numbers[2], numbers[3]), numbers[2], numbers[3]);
        }
        else if (line == "%%BeginPageSetup")
            (_inSetup, _state) = (true, State.Initial);
        else if (line == "%%EndPageSetup")
        {
            _inSetup = false;
            _states.Clear();
            ClearPath();
        }
        else if (line == "%%PageTrailer" && _page is not null)
        {
            _finished(new(_number, _width, _height, Array.IndexOf(_turns, _turns.Max()), [.. _texts], _page.Rulings(), _page.Fills, _page.Slants));
            _page = null;
            _texts.Clear();
            Array.Clear(_turns);
        }
    }

    private void SetUp(string token)
    {
        var n = _tokens.Operands;
        if (token == "rotate" && n.Length >= 1)
            _state = _state with { Matrix = Matrix.Rotation(n[^1]).Then(_state.Matrix) };
        else if (token == "translate" && n.Length >= 2)
            _state = _state with { Matrix = new Matrix(1, 0, 0, 1, n[^2], n[^1]).Then(_state.Matrix) };
        else if (token == "scale" && n.Length >= 2)
            _state = _state with { Matrix = new Matrix(n[^2], 0, 0, n[^1], 0, 0).Then(_state.Matrix) };
    }

    private void Paint(string token, PathCollector page)
    {
        var n = _tokens.Operands;
        switch (token)
        {
            case "q" when _states.Count < MaxStates:
                _states.Push(_state);
                break;
            case "Q" when _states.Count > 0:
                _state = _states.Pop();
                break;
            case "cm" when n.Length >= 6:
                _state = _state with { Matrix = Last(n).Then(_state.Matrix) };
                break;
            case "sc" or "SC":
                SetColour(n, token == "SC");
                break;
            case "m" when n.Length >= 2:
                Begin().Points.Add(Point(n[^2], n[^1]));
                break;
            case "l" when n.Length >= 2:
                Current().Points.Add(Point(n[^2], n[^1]));
                break;
            case "c" or "v" or "y" when n.Length >= 2:
                Current().AddCurve(Point(n[^2], n[^1]));
                break;
            case "re" when n.Length >= 4:
                Rectangle(n[^4], n[^3], n[^2], n[^1]);
                break;
            case "h" when _path.Count > 0:
                _path[^1].Closed = true;
                break;
            case "S":
                page.Stroke(_path, _state.Clip, _state.WhiteStroke);
                ClearPath();
                break;
            case "f" or "f*":
                page.Fill(_path, _state.Clip, _state.WhiteFill);
                ClearPath();
                break;
            case "W" or "W*":
                ClipTo(_path);
                ClearPath();
                break;
            case "n":
                ClearPath();
                break;
            case "Tm" when n.Length >= 6:
                (_textMatrix, _textPlace) = (Last(n), (0, 0));
                break;
            case "Td" when n.Length >= 2:
                _textPlace = (n[^2], n[^1]); // pdftops writes it from the text matrix on, not from the last place
                break;
            case "Tf" when n.Length >= 1:
                _fontSize = n[^1];
                break;
            case "Tj" or "Tj16" or "TjV" or "Tj16V":
                Show();
                break;
        }
    }

    private void Show()
    {
        var matrix = _textMatrix.Then(_state.Matrix);
        var (x, y) = matrix.Apply(_textPlace.X, _textPlace.Y);
        _turns[matrix.QuarterTurns]++;
        if (_texts.Count < MaxTexts)
            _texts.Add(new(x, _height - y, Math.Abs(_fontSize) * Math.Sqrt(matrix.C * matrix.C + matrix.D * matrix.D), matrix.QuarterTurns));
    }

    private static Matrix Last(ReadOnlySpan<double> n) => new(n[^6], n[^5], n[^4], n[^3], n[^2], n[^1]);

    private (double X, double Y) Point(double x, double y)
    {
        var (px, py) = _state.Matrix.Apply(x, y);
        return (px, _height - py);
    }

    private Subpath Begin()
    {
        // A path of that many points is a picture; forgetting its beginning loses no table.
        if (++_points > MaxPoints)
            ClearPath();
        var subpath = new Subpath();
        _path.Add(subpath);
        return subpath;
    }

    private Subpath Current() => _path.Count == 0 || _path[^1].Closed || ++_points > MaxPoints ? Begin() : _path[^1];

    private void Rectangle(double x, double y, double width, double height)
    {
        var box = Begin();
        box.Points.AddRange([Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height)]);
        box.Closed = true;
    }

    private void ClipTo(List<Subpath> path)
    {
        if (path.Count == 0 || path.Select(p => p.Bounds()).Aggregate((a, b) => a is null ? b : b is null ? a : a.Value.Union(b.Value)) is not { } box)
            return;
        var clip = _state.Clip;
        _state = _state with
        {
            Clip = new(Math.Max(clip.Left, box.Left), Math.Max(clip.Top, box.Top), Math.Min(clip.Right, box.Right), Math.Min(clip.Bottom, box.Bottom)),
        };
    }

    private void SetColour(ReadOnlySpan<double> components, bool stroke)
    {
        var white = components.Length is 1 or 3;
        foreach (var component in components)
            white &= component >= 0.98;
        if (components.Length == 4)
            white = components[0] + components[1] + components[2] + components[3] <= 0.03;
        _state = stroke ? _state with { WhiteStroke = white } : _state with { WhiteFill = white };
    }

    private void ClearPath() => (_path, _points) = ([], 0);

    private readonly record struct State(Matrix Matrix, Box Clip, bool WhiteStroke, bool WhiteFill)
    {
        public static readonly State Initial = new(Matrix.Identity, new(-1e6, -1e6, 1e6, 1e6), false, false);
    }
}
