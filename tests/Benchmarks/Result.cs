namespace CamTay.Benchmarks;

/// <summary>One figure against its budget. <paramref name="Ratio"/> is measured/budget where less is better, budget's own sense otherwise; <paramref name="Holds"/> says it in one word.</summary>
internal sealed record Result(string Group, string What, string Measured, string Budget, double Ratio, bool Holds)
{
    /// <summary>At most: a time or a size.</summary>
    public static Result AtMost(string group, string what, double measured, double budget, string unit) =>
        new(group, what, $"{Text(measured)} {unit}", $"≤ {Text(budget)} {unit}", measured / budget, measured <= budget);

    /// <summary>At least: a rate, or a ratio of two rates.</summary>
    public static Result AtLeast(string group, string what, double measured, double budget, string unit) =>
        new(group, what, $"{Text(measured)} {unit}".TrimEnd(), $"≥ {Text(budget)} {unit}".TrimEnd(), measured / budget, measured >= budget);

    public static string Text(double value) => value switch
    {
        >= 1000 => value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary>Order statistics of a handful of samples.</summary>
internal static class Samples
{
    public static double Median(this IReadOnlyCollection<double> samples) => samples.Quantile(0.5);

    /// <summary>Nearest-rank quantile: a value that was really measured.</summary>
    public static double Quantile(this IReadOnlyCollection<double> samples, double share)
    {
        var sorted = samples.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
