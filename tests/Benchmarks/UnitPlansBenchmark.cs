using System.Diagnostics;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Benchmarks;

/// <summary>Plans of 300 units derived in one step: figures, staff, tasks and the writing of all of them.</summary>
internal sealed class UnitPlansBenchmark(Province province)
{
    private const int Units = 300;
    private const string Plan = "bac-ninh-2026";

    public async Task<IReadOnlyList<Result>> Run()
    {
        await using var app = province.Open();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IPlanFolder>().TakeIn();
            await Fill(scope.ServiceProvider);
        }
        await using var measured = app.Services.CreateAsyncScope();
        var from = Stopwatch.GetTimestamp();
        var derived = await measured.ServiceProvider.GetRequiredService<DeriveUnitPlans>().ForAll(Plan);
        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        await Clear(measured.ServiceProvider.GetRequiredService<AppDb>());
        return [Result.AtMost("Unit plans", $"{derived} derived in one step, {province.Entries:N0} entries in the ledger", seconds, 5.0 * derived / Units, "s")];
    }

    /// <summary>Stations until there are enough units that owe a plan.</summary>
    private static async Task Fill(IServiceProvider services)
    {
        var owed = await services.GetRequiredService<UnitPlanFolder>().Open(Plan, CancellationToken.None);
        await Clear(services.GetRequiredService<AppDb>());
        var missing = Math.Max(0, Units - owed.Units.Count);
        var rows = Enumerable.Range(1, missing).Select(i => new UnitRow($"TYT-BENCH-{i}", $"Trạm Y tế số {i}", "tram-y-te", owed.Plan.RootUnit, null, null, new DateOnly(2025, 7, 1), null)).ToList();
        var answers = await services.GetRequiredService<IRegistry>().RegisterUnits(rows, [.. rows.Select(_ => new Source("system", System: "bench"))]);
        if (answers.Any(a => a.State is RowState.Refused or RowState.Wait)) throw new InvalidOperationException("The benchmark's units were refused.");
        await services.GetRequiredService<Indicators.IRebuild>().CatchUp();
    }

    private static async Task Clear(AppDb db)
    {
        await db.Set<UnitPlanStep>().ExecuteDeleteAsync();
        await db.Set<UnitPlan>().ExecuteDeleteAsync();
    }
}
