using CamTay.Platform;

namespace CamTay.Plan;

internal static class PlanRefusals
{
    public static readonly Refusal NoPlan = new("plan.not-found", "Không có kế hoạch “{0}”.", "There is no plan “{0}”.", 404);
    public static readonly Refusal NoRevision = new("plan.no-revision", "Kế hoạch “{0}” không có bản {1}.", "The plan “{0}” has no revision {1}.", 404);
}
