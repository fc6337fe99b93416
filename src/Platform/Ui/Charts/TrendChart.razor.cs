using Microsoft.AspNetCore.Components;

namespace CamTay.Platform.Ui;

/// <summary>A rate on a day; null = no data, which breaks the line. An estimate has bounds, drawn as a band around the line.</summary>
public sealed record ChartPoint(DateOnly Day, double? Rate, double? Low = null, double? High = null);

/// <summary>A rate over time against its goal and the straight path to it. Zero and 100 % are always on the axis.</summary>
public sealed partial class TrendChart
{
    private const int Width = 720, Height = 280, Left = 56, Right = 16, Top = 12, Bottom = 32;

    /// <summary>The finding, as a sentence.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>In the order of their days.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ChartPoint> Points { get; set; } = [];
    [Parameter] public double? Goal { get; set; }
    [Parameter, EditorRequired] public DateOnly Start { get; set; }
    [Parameter, EditorRequired] public DateOnly Due { get; set; }

    private DateOnly First => Points.Count > 0 && Points[0].Day < Start ? Points[0].Day : Start;

    private DateOnly End => Points.Count > 0 && Points[^1].Day > Due ? Points[^1].Day : Due;

    private bool Estimated => Points.Any(p => p.Low is not null);

    private ChartPoint? Last => Points.LastOrDefault(p => p.Rate is not null);

    private double Share(DateOnly day) => End == First ? 1 : (double)(day.DayNumber - First.DayNumber) / (End.DayNumber - First.DayNumber);

    private string X(DateOnly day) => Svg.Number(Left + Share(day) * (Width - Left - Right));

    private static string Y(double rate) => Svg.Number(Top + (1 - rate) * (Height - Top - Bottom));

    private IEnumerable<string> Lines() => Runs().Select(run => string.Join(' ', run.Select(p => $"{X(p.Day)},{Y(p.Rate!.Value)}")));

    private IEnumerable<string> Bands() => Runs().Where(run => run.TrueForAll(p => p is { Low: not null, High: not null })).Select(run =>
        string.Join(' ', run.Select(p => $"{X(p.Day)},{Y(p.High!.Value)}").Concat(run.AsEnumerable().Reverse().Select(p => $"{X(p.Day)},{Y(p.Low!.Value)}"))));

    /// <summary>Stretches of days with data.</summary>
    private IEnumerable<List<ChartPoint>> Runs()
    {
        var run = new List<ChartPoint>();
        foreach (var point in Points)
        {
            if (point.Rate is not null) run.Add(point);
            else if (run.Count > 0) { yield return run; run = []; }
        }
        if (run.Count > 0) yield return run;
    }

    private IEnumerable<(DateOnly Day, string Text)> MonthMarks()
    {
        var months = (End.Year - First.Year) * 12 + End.Month - First.Month + 1;
        var step = Math.Max(1, (months + 9) / 10);
        var month = new DateOnly(First.Year, First.Month, 1);
        if (month < First) month = month.AddMonths(1);
        for (; month <= End; month = month.AddMonths(step))
            yield return (month, step > 1 || months > 12 ? $"{month.Month}/{month.Year}" : $"{month.Month}/{month.Year % 100:00}");
    }
}
