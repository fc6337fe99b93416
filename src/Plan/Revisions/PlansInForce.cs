using System.Collections.Concurrent;
using CamTay.Plan.Reading;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Plan.Revisions;

/// <summary>Revisions as documents, read once and kept in memory; <see cref="Refresh"/> sees what other nodes added.</summary>
internal sealed partial class PlansInForce(IServiceScopeFactory scopes, ILogger<PlansInForce> log) : IPlans
{
    private readonly ConcurrentDictionary<(string Plan, int Revision), PlanDocument?> read = new();
    private volatile IReadOnlyList<PlanDocument>? current;

    public event Action? Changed;

    public async Task<IReadOnlyList<PlanDocument>> Current(CancellationToken ct = default) => current ?? await Refresh(ct);

    public async Task<PlanDocument?> Find(string code, int? revision = null, CancellationToken ct = default)
    {
        var now = (await Current(ct)).FirstOrDefault(p => p.Code == code);
        if (revision is not { } number || now?.Revision == number) return now;
        return await Revision(code, number, ct);
    }

    /// <summary>Looks at the database again; raises <see cref="Changed"/> when something new is in force.</summary>
    public async Task<IReadOnlyList<PlanDocument>> Refresh(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var newest = await db.Set<PlanRevision>().GroupBy(r => r.Plan).Select(g => new { Plan = g.Key, Revision = g.Max(r => r.Revision) }).ToListAsync(ct);
        var plans = new List<PlanDocument>();
        foreach (var plan in newest.OrderBy(p => p.Plan, StringComparer.Ordinal))
            if (await NewestReadable(db, plan.Plan, plan.Revision, ct) is { } document) plans.Add(document);
        var before = current;
        current = plans;
        if (before is not null && !before.Select(Name).SequenceEqual(plans.Select(Name))) Changed?.Invoke();
        return plans;
    }

    // A later program may refuse what an earlier one took in; the plan then stands on its last readable revision.
    private async Task<PlanDocument?> NewestReadable(AppDb db, string plan, int newest, CancellationToken ct)
    {
        for (var revision = newest; revision > 0; revision--)
            if (await Load(db, plan, revision, ct) is { } document) return document;
        return null;
    }

    private async Task<PlanDocument?> Revision(string plan, int revision, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Load(scope.ServiceProvider.GetRequiredService<AppDb>(), plan, revision, ct);
    }

    private async Task<PlanDocument?> Load(AppDb db, string plan, int revision, CancellationToken ct)
    {
        if (read.TryGetValue((plan, revision), out var known)) return known;
        var row = await db.Set<PlanRevision>().AsNoTracking().FirstOrDefaultAsync(r => r.Plan == plan && r.Revision == revision, ct);
        if (row is null) return null;
        var (document, faults) = ReadPlan.From(row.Yaml, SkillSets.FromText(row.SkillSets), revision);
        foreach (var fault in faults) Unreadable(plan, revision, fault.Line, fault.Path, fault.En);
        return read[(plan, revision)] = document;
    }

    private static (string, int) Name(PlanDocument plan) => (plan.Code, plan.Revision);

    [LoggerMessage(LogLevel.Error, "Plan {Plan}, revision {Revision}, can no longer be read: line {Line}, {Path}: {Reason}")]
    private partial void Unreadable(string plan, int revision, int line, string path, string reason);
}
