namespace PolicyMiner.Reading.Layout.Drawing;

/// <summary>A transformation of the plane as PDF writes it: <c>[a b c d e f]</c> takes (x, y) to (ax + cy + e, bx + dy + f).</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Leaves everything where it is.</summary>
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>Where (x, y) comes to lie.</summary>
    public (double X, double Y) Apply(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    /// <summary>First this, then <paramref name="after"/>.</summary>
    public Matrix Then(Matrix after) => new(
        A * after.A + B * after.C, A * after.B + B * after.D,
        C * after.A + D * after.C, C * after.B + D * after.D,
        E * after.A + F * after.C + after.E, E * after.B + F * after.D + after.F);

    /// <summary>The turn by <paramref name="degrees"/> against the clock.</summary>
    public static Matrix Rotation(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>By how many quarter turns against the clock the x axis is turned.</summary>
    public int QuarterTurns => ((int)Math.Round(Math.Atan2(B, A) / (Math.PI / 2)) + 4) % 4;
}
