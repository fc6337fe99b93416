using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>A rate as it may be said: of a survey never without its interval (evidence.md §2).</summary>
internal static class Rates
{
    public static string Words(Figure figure, Language l) => Interval(figure, l) is { } interval ? $"{l.Percent(figure.Rate)} ({interval})" : l.Percent(figure.Rate);

    /// <summary>"83,3 % đến 86,2 %"; null where nothing is estimated.</summary>
    public static string? Interval(Figure figure, Language l) =>
        figure is { Low: { } low, High: { } high } ? l[$"{l.Percent(low)} đến {l.Percent(high)}", $"{l.Percent(low)} to {l.Percent(high)}"] : null;
}
