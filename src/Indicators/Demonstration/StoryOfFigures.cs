using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Demonstration;

/// <summary>The demonstration is loaded without anything in the background: the day before the units derive their plans from the figures, the figures are there.</summary>
internal sealed class StoryOfFigures(IPlans plans, IRebuild figures) : IStoryPart
{
    /// <summary>Plans of units are derived twelve days before they are due.</summary>
    private const int DaysBefore = 13;

    public async Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default)
    {
        var day = LocalDays.DayOf(from);
        if ((await plans.Current(ct)).SelectMany(p => p.Obligations).Any(o => o.Due.AddDays(-DaysBefore) == day)) await figures.CatchUp(ct);
    }
}
