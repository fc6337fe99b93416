using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Web.Host;

/// <summary>Where the reader stands: own unit, the plan that governs it, the day and the ledger's position.</summary>
internal sealed class Standing(IAccess access, TimeProvider clock, IUnits allUnits, IPlans allPlans, ILedgerReader ledger)
{
    public sealed record Answer(string? Unit, string? Plan, string? PlanEn, string? PlanLink, DateOnly Today, long? Position);

    private Task<Answer>? now;

    public Task<Answer> Now() => now ??= Read(CancellationToken.None);

    private async Task<Answer> Read(CancellationToken ct)
    {
        var units = await allUnits.All(ct);
        var home = access.HomeUnits.FirstOrDefault(u => u.Length > 0);
        var plan = await PlanOf(home, units, ct);
        var position = await ledger.Size(ct);
        var unit = home is null ? null : units.TryGetValue(home, out var found) ? found.Name : home;
        return new Answer(unit ?? plan?.Issuer, plan is null ? null : $"Bản {plan.Revision}: {plan.TitleVi}", plan is null ? null : $"Revision {plan.Revision}: {plan.TitleEn}",
            plan is null ? null : $"/ke-hoach/{plan.Code}", clock.Today(), position);
    }

    // The plan whose organisation the home unit belongs to; for an account of every unit the first.
    private async Task<PlanDocument?> PlanOf(string? home, IReadOnlyDictionary<string, Unit> units, CancellationToken ct)
    {
        var plans = await allPlans.Current(ct);
        for (var unit = home; unit is not null; unit = units.TryGetValue(unit, out var u) ? u.Parent : null)
            if (plans.FirstOrDefault(p => p.RootUnit == unit) is { } plan) return plan;
        return home is null && plans.Count > 0 ? plans[0] : null;
    }
}
