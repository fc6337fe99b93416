using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Schedule;

namespace CamTay.Reporting.Reports;

/// <summary>What the department does with a received report, and how a unit corrects one that was received.</summary>
internal sealed class DecideReport(AppDb db, ReportDesk desk, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <param name="number">The version that was read; another one must be read first.</param>
    public Task Accept(string plan, string period, string unit, int number, CancellationToken ct) => Decide(plan, period, unit, number, (opened, row, now) =>
    {
        row.Accept(access.Account, now);
        audit.Record("report.accepted", opened.About, $"{row.Received}");
    }, ct);

    /// <param name="notes">By field; "" is the whole report.</param>
    public Task Return(string plan, string period, string unit, int number, IReadOnlyDictionary<string, string> notes, CancellationToken ct) => Decide(plan, period, unit, number, (opened, row, now) =>
    {
        var clean = new Answers(notes.Select(n => new KeyValuePair<string, string>("n." + n.Key, n.Value)));
        if (clean.TooLong) throw new RefusedException(ReportingRefusals.TooLong);
        var fields = opened.Form.Fields(opened.Kind).Select(f => f.Code).Append("").Where(f => clean["n." + f].Any(char.IsLetter)).ToList();
        if (fields.Count == 0) throw new RefusedException(ReportingRefusals.NotesNeeded);
        row.Return(access.Account, now);
        foreach (var field in fields) db.Add(new ReportNote { ReportId = row.Id, Number = row.Received, Field = field, Text = clean["n." + field], By = access.Account, At = now });
        audit.Record("report.returned", opened.About, $"{row.Received}");
    }, ct);

    /// <summary>The unit's head (or the department's leader) opens a received report again, with the reason. What was received stays as it is.</summary>
    public Task Restate(string plan, string period, string unit, string? reason, CancellationToken ct) => db.OnceMore(() => db.InTransaction(async () =>
    {
        var opened = await desk.Open(plan, period, unit, ct);
        if (!opened.MaySend) throw new RefusedException(PlatformRefusals.NotAllowed);
        var row = await desk.Row(opened, ct) ?? throw new RefusedException(ReportingRefusals.NoReport);
        row.Restate(Reasons.Need(reason), access.Account, clock.GetUtcNow());
        audit.Record("report.reopened", opened.About);
    }, ct));

    private Task Decide(string plan, string period, string unit, int number, Action<OpenedReport, Report, DateTimeOffset> act, CancellationToken ct) => db.OnceMore(() => db.InTransaction(async () =>
    {
        var opened = await desk.Open(plan, period, unit, ct);
        if (!opened.MayReceive || opened.Line.Level == ReportLevel.Department) throw new RefusedException(PlatformRefusals.NotAllowed);
        var row = await desk.Row(opened, ct) ?? throw new RefusedException(ReportingRefusals.NoReport);
        if (row.State == ReportState.Received && row.Received != number) throw new RefusedException(ReportingRefusals.OtherVersion);
        act(opened, row, clock.GetUtcNow());
    }, ct));
}
