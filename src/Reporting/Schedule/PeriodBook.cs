using CamTay.Indicators;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting.Disputes;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Schedule;

/// <summary>A unit in a period: whether it must report, by when, and what became of it.</summary>
/// <param name="Report">Null before anything was written.</param>
/// <param name="Planned">The plan's last day; <paramref name="LastDay"/> has the extensions in it. Of a received report both are those of its first receipt.</param>
internal sealed record PeriodLine(ReportingPeriod Period, string Unit, string Name, string Kind, ReportLevel Level, bool Obliged, Report? Report,
    DateOnly Planned, DateOnly LastDay, Timeliness Timeliness, int Disputes)
{
    public string Address => $"/bao-cao/{Period.Plan}/{Period.Code}/{Uri.EscapeDataString(Unit)}";
}

/// <summary>Periods of a plan with the units' reports in them, as far as the account may see.</summary>
internal sealed class PeriodBook(AppDb db, IPlans plans, IReportingPeriods periods, Obliged obliged, IUnits units, IAccess access, TimeProvider clock)
{
    public async Task<(PlanDocument Plan, ReportingPeriod Period)> Need(string plan, string period, CancellationToken ct)
    {
        var document = await plans.Find(plan, null, ct) ?? throw new RefusedException(ReportingRefusals.NoPlan.With(plan));
        return (document, periods.Of(document).FirstOrDefault(p => p.Code == period) ?? throw new RefusedException(ReportingRefusals.NoPeriod.With(period)));
    }

    /// <summary>Lines of one period: the department first, then the units in order of their code.</summary>
    public async Task<IReadOnlyList<PeriodLine>> Lines(PlanDocument plan, ReportingPeriod period, CancellationToken ct) => await Lines(plan, [period], ct);

    /// <summary>One unit's line of a period, or null.</summary>
    public async Task<PeriodLine?> Line(PlanDocument plan, ReportingPeriod period, string unit, CancellationToken ct) => (await Lines(plan, [period], ct, unit)).FirstOrDefault();

    public async Task<IReadOnlyList<PeriodLine>> Lines(PlanDocument plan, IReadOnlyList<ReportingPeriod> wanted, CancellationToken ct, string? only = null)
    {
        var names = await units.All(ct);
        var codes = wanted.Select(p => p.Code).ToList();
        var reports = (await Reports(plan.Code, codes, only, ct)).ToLookup(r => r.Period);
        var extensions = (await db.Set<Extension>().AsNoTracking().Where(e => e.Plan == plan.Code && codes.Contains(e.Period)).ToListAsync(ct)).ToLookup(e => e.Period);
        var disputes = (await db.Set<Dispute>().Where(d => d.Plan == plan.Code && d.State == DisputeState.Open && codes.Contains(d.Period) && (only == null || d.Unit == only))
            .Select(d => new { d.Period, d.Unit }).ToListAsync(ct)).ToLookup(d => (d.Period, d.Unit));
        var visible = access.UnitsFor(Permission.ViewReports);
        var lines = new List<PeriodLine>();
        var obligations = await obliged.Of(plan, wanted, ct);
        foreach (var period in wanted)
        {
            var must = obligations[period.Code].ToDictionary(u => u.Code);
            var written = reports[period.Code].ToDictionary(r => r.Unit);
            foreach (var unit in must.Keys.Union(written.Keys).Append(plan.RootUnit).Distinct().Where(u => (only is null || u == only) && (visible is null || visible.Contains(u))))
                lines.Add(Line(plan, period, unit, must.GetValueOrDefault(unit), names.GetValueOrDefault(unit), written.GetValueOrDefault(unit), extensions[period.Code], disputes[(period.Code, unit)].Count()));
        }
        return [.. lines.OrderBy(l => l.Period.LastDay).ThenBy(l => l.Period.Code, StringComparer.Ordinal).ThenBy(l => l.Level == ReportLevel.Unit).ThenBy(l => l.Unit, StringComparer.Ordinal)];
    }

    /// <summary>One unit's reports whole; those of many without what is written in them.</summary>
    private Task<List<Report>> Reports(string plan, List<string> periods, string? only, CancellationToken ct)
    {
        var wanted = db.Set<Report>().AsNoTracking().Where(r => r.Plan == plan && periods.Contains(r.Period));
        return only is not null ? wanted.Where(r => r.Unit == only).ToListAsync(ct)
            : wanted.Select(r => Report.Standing(r.Id, r.Plan, r.Period, r.Unit, r.Level, r.State, r.Version, r.FiguresOn, r.Position, r.ChangedAt, r.ChangedBy, r.FirstReceivedAt, r.PlannedAtReceipt, r.LastDayAtReceipt, r.Received, r.AcceptedNumber, r.RestateReason)).ToListAsync(ct);
    }

    private PeriodLine Line(PlanDocument plan, ReportingPeriod period, string unit, UnitOnDay? must, Unit? known, Report? report, IEnumerable<Extension> extensions, int disputes)
    {
        var level = unit == plan.RootUnit ? ReportLevel.Department : ReportLevel.Unit;
        var planned = report?.PlannedAtReceipt ?? (level == ReportLevel.Department ? period.LastDay.AddDays(period.Rule.DepartmentDays) : period.LastDay);
        // What was granted, or planned otherwise, after the first receipt judges nothing any more.
        var last = report?.LastDayAtReceipt ?? LastDay(planned, level, unit, extensions.Where(e => report?.FirstReceivedAt is not { } at || e.At <= at));
        return new PeriodLine(period, unit, known?.Name ?? (level == ReportLevel.Department ? plan.Issuer : unit), must?.Kind ?? known?.Kind ?? "so", level,
            must is not null || level == ReportLevel.Department, report, planned, last, Timely.Of(report?.FirstReceivedAt, planned, last, clock.GetUtcNow()), disputes);
    }

    /// <summary>An extension for all units does not move the department's own day.</summary>
    public static DateOnly LastDay(DateOnly planned, ReportLevel level, string unit, IEnumerable<Extension> extensions) =>
        extensions.Where(e => e.Unit == unit || (e.Unit.Length == 0 && level == ReportLevel.Unit)).Select(e => e.LastDay).Append(planned).Max();
}
