using CamTay.Indicators.Reading;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Indicators.Words;

/// <summary>A rate as it may be said: of a survey never without its interval (evidence.md §2).</summary>
internal static class Rates
{
    public static string Words(Figure figure, Language l) => Interval(figure, l) is { } interval ? $"{l.Percent(figure.Rate)} ({interval})" : l.Percent(figure.Rate);

    /// <summary>A day of the trend; of a survey with the bounds of its estimate.</summary>
    public static ChartPoint Point(TrendPoint point, Target target)
    {
        var (low, high) = target.Population.Kind == PopulationKind.Survey ? Wilson.Interval(point.Numerator, point.Denominator) : (null, null);
        return new(point.On, point.Rate, low, high);
    }

    /// <summary>"83,3 % đến 86,2 %"; null where nothing is estimated.</summary>
    public static string? Interval(Figure figure, Language l) =>
        figure is { Low: { } low, High: { } high } ? l[$"{l.Percent(low)} đến {l.Percent(high)}", $"{l.Percent(low)} to {l.Percent(high)}"] : null;
}
