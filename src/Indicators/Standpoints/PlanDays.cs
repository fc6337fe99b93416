using CamTay.Plan;

namespace CamTay.Indicators.Standpoints;

internal static class PlanDays
{
    /// <summary>The plan's last day: later days are shown only when the reader asks for them.</summary>
    public static DateOnly Last(PlanDocument plan) => plan.Targets.Select(t => t.Due).Append(plan.Ends).Max();
}
