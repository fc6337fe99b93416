using CamTay.Platform;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Disputes;

/// <summary>A unit says that a figure is wrong; the department answers after looking at the evidence. The figure itself only ever changes with the ledger.</summary>
internal sealed class RaiseDispute(AppDb db, ReportDesk desk, SaveReport save, ReadSeen seen, ReadDisputes read, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task Raise(string plan, string period, string unit, string target, string? reason, CancellationToken ct) => db.OnceMore(async () =>
    {
        var opened = await desk.Open(plan, period, unit, ct);
        if (!opened.MayFill || opened.Line.Level != Forms.ReportLevel.Unit) throw new RefusedException(PlatformRefusals.NotAllowed);
        var why = Reasons.Need(reason);
        var shown = await seen.Of(opened, ct);
        var figure = shown.Figures.FirstOrDefault(f => f.Target == target) ?? throw new RefusedException(ReportingRefusals.NoTarget.With(target));
        var row = opened.Row ?? await save.Save(plan, period, unit, new Typed(0, Forms.Answers.None, Forms.Answers.None), ct);
        await db.InTransaction(async () =>
        {
            if (await db.Set<Dispute>().AnyAsync(d => d.ReportId == row.Id && d.Target == target && d.State == DisputeState.Open, ct)) throw new RefusedException(ReportingRefusals.DisputedAlready);
            var dispute = new Dispute
            {
                ReportId = row.Id, Plan = plan, Period = period, Unit = unit, Target = target, Numerator = figure.Numerator, Denominator = figure.Denominator,
                FiguresOn = shown.On, Position = shown.Position, PlanRevision = shown.Revision, Reason = why, By = access.Account, At = clock.GetUtcNow(),
            };
            db.Add(dispute);
            audit.Record("report.disputed", opened.About, target);
        }, ct);
    });

    public Task Decide(Guid id, bool upheld, string? answer, CancellationToken ct) => db.OnceMore(() => db.InTransaction(async () =>
    {
        var dispute = await read.Need(id, ct);
        access.Require(Permission.ReceiveReports, dispute.Unit);
        dispute.Decide(upheld, Reasons.Need(answer), access.Account, clock.GetUtcNow());
        audit.Record("dispute.decided", id.ToString(), upheld ? "upheld" : "rejected");
    }, ct));
}
