using CamTay.Indicators;
using CamTay.Platform;
using CamTay.Reporting.Attachments;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Freezing;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Reports;

/// <summary>Not complete: what is missing or wrong, field by field.</summary>
internal sealed class IncompleteException(IReadOnlyList<FieldFault> faults) : Exception(ReportingRefusals.Incomplete.En)
{
    public IReadOnlyList<FieldFault> Faults { get; } = faults;
    public Refusal Refusal { get; } = ReportingRefusals.Incomplete.With(faults.Count);
}

/// <summary>A figure that is no longer what the sender saw.</summary>
internal sealed record FigureChange(Figure Seen, Figure Now);

internal sealed class FiguresChangedException(IReadOnlyList<FigureChange> changes, DateOnly on, long position) : Exception(ReportingRefusals.FiguresChanged.En)
{
    public IReadOnlyList<FigureChange> Changes { get; } = changes;
    public DateOnly On { get; } = on;
    public long Position { get; } = position;
}

/// <summary>
/// From the writer to the unit's head, and from the head to the department, where the report is frozen. Figures that changed after the
/// sender saw them stop it once, so that nobody signs a number that they have not read.
/// </summary>
internal sealed class SendReport(AppDb db, ReportDesk desk, SaveReport save, AttachFiles files, FreezeReport freeze, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task<Report> Propose(string plan, string period, string unit, Typed? typed, CancellationToken ct) => db.OnceMore(async () =>
    {
        var opened = await desk.Open(plan, period, unit, ct);
        save.Require(opened);
        var mine = typed is null ? null : SaveReport.Trim(opened, typed);
        var (on, position) = await Check(opened, mine, ct);
        return await db.InTransaction(async () =>
        {
            var row = await desk.Row(opened, ct);
            SaveReport.RequireUnchanged(opened, row, mine);
            if (mine is not null) row = await save.Write(opened, mine, ct);
            if (row is null) throw new RefusedException(ReportingRefusals.NoReport);
            row.SeeFigures(on, position, opened.Plan.Revision);
            row.Propose(access.Account, clock.GetUtcNow());
            audit.Record("report.proposed", opened.About);
            await db.SaveChangesAsync(ct);
            return row;
        }, ct);
    });

    /// <param name="typed">Null: what stands in the draft. Sending the same again gives the receipt that there is.</param>
    public Task<FrozenRow> Send(string plan, string period, string unit, Typed? typed, CancellationToken ct)
    {
        var receivedAt = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        return db.OnceMore(() => Send(plan, period, unit, typed, receivedAt, ct));
    }

    private async Task<FrozenRow> Send(string plan, string period, string unit, Typed? typed, DateTimeOffset receivedAt, CancellationToken ct)
    {
        var opened = await desk.Open(plan, period, unit, ct);
        if (!opened.MaySend) throw new RefusedException(PlatformRefusals.NotAllowed);
        desk.RequireOpened(opened);
        if (typed is not null) typed = SaveReport.Trim(opened, typed);
        if (await Again(opened, typed, ct) is { } receipt) return receipt;
        if (typed is not null && opened.Row is { State: ReportState.Proposed } waiting) RequireSeen(waiting, typed);
        var (on, position) = await Check(opened, typed, ct);
        try
        {
            return await Freeze(opened, typed, on, position, receivedAt, ct);
        }
        catch (ChangedMeanwhileException e) when (db.Database.CurrentTransaction is null)
        {
            // The same report in the same moment from another tab: nothing of this one was kept; it is answered like a second time.
            db.ChangeTracker.Clear();
            if (await Again(await desk.Open(plan, period, unit, ct), typed, ct) is { } first) return first;
            if (e.Differences.Count == 0) throw new RefusedException(e.Refusal);
            throw;
        }
    }

    public Task<Report> TakeBack(string plan, string period, string unit, string? note, CancellationToken ct) => db.OnceMore(() => db.InTransaction(async () =>
    {
        var opened = await desk.Open(plan, period, unit, ct);
        if (!opened.MaySend && !opened.MayFill) throw new RefusedException(PlatformRefusals.NotAllowed);
        var row = await desk.Row(opened, ct) ?? throw new RefusedException(ReportingRefusals.NoReport);
        var now = clock.GetUtcNow();
        row.TakeBack(access.Account, now);
        if (new Answers([new("n", note ?? "")])["n"] is { Length: > 0 } text) db.Add(new ReportNote { ReportId = row.Id, Number = row.Received, Text = text, By = access.Account, At = now });
        audit.Record("report.taken-back", opened.About);
        return row;
    }, ct));

    private Task<FrozenRow> Freeze(OpenedReport opened, Typed? typed, DateOnly on, long position, DateTimeOffset receivedAt, CancellationToken ct) => db.InTransaction(async () =>
    {
        var row = await desk.Row(opened, ct);
        SaveReport.RequireUnchanged(opened, row, typed);
        // The head may send what waits for it, or write and send at once.
        if (typed is not null && row is not { State: ReportState.Proposed }) row = await save.Write(opened, typed, ct);
        if (row is null) throw new RefusedException(ReportingRefusals.NoReport);
        row.SeeFigures(on, position, opened.Plan.Revision);
        var reason = row.RestateReason;
        row.Receive(access.Account, receivedAt, opened.Line.Planned, opened.Line.LastDay);
        var frozen = await freeze.Freeze(opened, row, reason, receivedAt, ct);
        audit.Record(row.Received == 1 ? "report.received" : "report.restated", opened.About, $"{row.Received} sha256 {frozen.Sha256}");
        await db.SaveChangesAsync(ct);
        return frozen;
    }, ct);

    /// <summary>Sent already with exactly this content: the receipt there is. With another content it is refused, and shown.</summary>
    private async Task<FrozenRow?> Again(OpenedReport opened, Typed? typed, CancellationToken ct)
    {
        if (opened.Row is not { State: ReportState.Received or ReportState.Accepted } row) return null;
        var standing = Answers.FromJson(row.Answers);
        if (typed is not null && standing.Equals(typed.Mine) && await files.WouldChange(row.Id, typed, ct)) throw new RefusedException(ReportingRefusals.FilesNotTaken);
        if (typed is null || standing.Equals(typed.Mine)) return await db.Set<FrozenRow>().AsNoTracking().SingleAsync(f => f.ReportId == row.Id && f.Number == row.Received, ct);
        var (merged, differences) = MergeAnswers.Merge(typed.Before, typed.Mine, standing);
        throw new ChangedMeanwhileException(row, merged, differences, ReportingRefusals.NotOpen);
    }

    /// <summary>The head sends what waits as it was read; a form that was opened before it was proposed is shown what is different.</summary>
    private static void RequireSeen(Report waiting, Typed typed)
    {
        if (typed.Version != waiting.Version)
        {
            var changed = SaveReport.Changed(waiting, typed, Answers.FromJson(waiting.Answers), ReportingRefusals.Changed);
            throw changed.Differences.Count > 0 ? changed : new RefusedException(ReportingRefusals.Changed);
        }
        if (typed.ChangesFiles) throw new RefusedException(ReportingRefusals.FilesNotTaken);
    }

    private async Task<(DateOnly On, long Position)> Check(OpenedReport opened, Typed? typed, CancellationToken ct)
    {
        var (on, position) = (desk.FigureDay(opened.Period), await desk.Position(ct));
        var now = await desk.Figures(opened, on, position, null, ct);
        var answers = opened.Row?.State == ReportState.Proposed ? opened.Answers : typed?.Mine ?? opened.Answers;
        IReadOnlyList<FieldFault> faults = [.. CheckAnswers.Faults(opened.Form, opened.Kind, answers, ReportDesk.Named(now)), .. await files.Missing(opened, typed, ct)];
        if (faults.Count > 0) throw new IncompleteException(faults);
        var (seenOn, seenAt) = (typed?.FiguresOn ?? opened.Row?.FiguresOn ?? on, typed?.Position ?? opened.Row?.Position ?? position);
        // A plan that was revised meanwhile counts differently, although nothing happened in the ledger.
        var seenBy = typed?.Revision ?? opened.Row?.PlanRevision ?? opened.Plan.Revision;
        if ((seenOn, seenAt, seenBy) == (on, position, opened.Plan.Revision)) return (on, position);
        var seen = (await desk.Figures(opened, seenOn, Math.Min(seenAt, position), seenBy, ct)).ToDictionary(f => f.Target);
        var changes = now.Where(f => seen.TryGetValue(f.Target, out var s) && (s.Numerator, s.Denominator) != (f.Numerator, f.Denominator)).Select(f => new FigureChange(seen[f.Target], f)).ToList();
        return changes.Count == 0 ? (on, position) : throw new FiguresChangedException(changes, on, position);
    }
}
