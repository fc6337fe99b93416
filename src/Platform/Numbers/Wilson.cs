namespace CamTay.Platform;

/// <summary>Wilson score interval (E. B. Wilson 1927): holds for small samples and rates near 0 and 1.</summary>
public static class Wilson
{
    private const double Z = 1.959963984540054; // 97.5th percentile of the normal distribution

    /// <summary>Bounds of the 95 % interval, fractions in [0, 1]; null without answers.</summary>
    public static (double? Low, double? High) Interval(long favourable, long answers)
    {
        if (answers == 0) return (null, null);
        double n = answers, p = favourable / n, z2 = Z * Z;
        var centre = p + z2 / (2 * n);
        var margin = Z * Math.Sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return (Math.Max(0, (centre - margin) / (1 + z2 / n)), Math.Min(1, (centre + margin) / (1 + z2 / n)));
    }
}
