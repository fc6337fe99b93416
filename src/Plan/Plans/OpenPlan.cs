using CamTay.People;
using CamTay.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Plan.Plans;

/// <summary>A revision of a plan with what a reader sees beside it: live figures of the reader's unit, the day, units that can be opened.</summary>
internal sealed record OpenPlan(PlanDocument Document, string? Unit, IReadOnlyDictionary<string, TargetProgress> Progress, DateOnly Today, IReadOnlySet<string> Units)
{
    /// <summary>Whether the figures are live: older revisions are read without them.</summary>
    public bool Live => Progress.Count > 0;

    public Target? Target(string id) => Document.Targets.FirstOrDefault(t => t.Id == id);

    public string Department(string code) => Document.Departments.FirstOrDefault(d => d.Code == code)?.Name ?? code;

    /// <summary>Anchor of a section or a task of this document, or null for any other words.</summary>
    public string? Anchor(string number) =>
        Document.Sections.Any(s => s.Number == number) ? "#muc-" + number
        : Document.Tasks.Any(t => t.Id == number) ? "#nv-" + number : null;

    /// <summary>The goal is reached, as far as figures say; null without a figure or a goal.</summary>
    public bool? Reached(Target target) =>
        target.Goal is { } goal && Progress.TryGetValue(target.Id, out var p) && p.Rate is { } rate ? rate >= goal : null;

    /// <summary>A task is done when every target that shows it has reached its goal; null when nothing shows it.</summary>
    public bool? Done(PlanTask task)
    {
        var shown = task.ShownBy.Select(Target).OfType<Target>().Where(t => t.Goal is not null).Select(Reached).ToList();
        return shown.Count == 0 || shown.Contains(null) ? null : shown.All(r => r == true);
    }
}

/// <summary>Opens a plan for a reader.</summary>
internal sealed class PlanDesk(IPlans plans, IUnits units, IAccess access, TimeProvider clock, IServiceProvider services)
{
    /// <summary>The revision in force, with figures.</summary>
    public async Task<OpenPlan> Open(string code)
    {
        var document = await plans.Find(code) ?? throw new RefusedException(PlanRefusals.NoPlan.With(code));
        var unit = access.May(Permission.ViewFigures, document.RootUnit) ? document.RootUnit
            : access.HomeUnits.FirstOrDefault(u => access.May(Permission.ViewFigures, u));
        IReadOnlyDictionary<string, TargetProgress> progress = new Dictionary<string, TargetProgress>();
        if (unit is not null && services.GetService<ITargetProgress>() is { } figures && await Below(unit, document.RootUnit))
            progress = await figures.Of(code, unit, clock.Today());
        return await With(document, progress.Count > 0 ? unit : null, progress);
    }

    /// <summary>Any revision, without figures.</summary>
    public async Task<OpenPlan> Open(string code, int revision)
    {
        _ = await plans.Find(code) ?? throw new RefusedException(PlanRefusals.NoPlan.With(code));
        var document = await plans.Find(code, revision) ?? throw new RefusedException(PlanRefusals.NoRevision.With(code, revision));
        return await With(document, null, new Dictionary<string, TargetProgress>());
    }

    // A unit of another province has no figure in this plan.
    private async Task<bool> Below(string unit, string root) => unit == root || (await units.Subtree(root)).Contains(unit);

    private async Task<OpenPlan> With(PlanDocument document, string? unit, IReadOnlyDictionary<string, TargetProgress> progress) =>
        new(document, unit, progress, clock.Today(), (await units.All()).Keys.Where(u => access.May(Permission.ViewFigures, u)).ToHashSet());
}
