using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Schedule;

/// <summary>The department gives a unit, or all, more time that is still to come. On record for ever, with its reason; what was received before stays as it was judged.</summary>
internal sealed class ExtendDeadline(AppDb db, PeriodBook book, IAccess access, AuditLog audit, TimeProvider clock)
{
    private const int MostDays = 90;

    /// <param name="unit">"" for all units.</param>
    public async Task Extend(string plan, string period, string unit, DateOnly lastDay, string? reason, CancellationToken ct)
    {
        var (document, wanted) = await book.Need(plan, period, ct);
        access.Require(Permission.ReceiveReports, document.RootUnit);
        var why = Reasons.Need(reason);
        var line = unit.Length == 0 ? null : await book.Line(document, wanted, unit, ct);
        if (unit.Length > 0 && line is null) throw new RefusedException(ReportingRefusals.NoUnit.With(unit));
        if (line?.Report?.FirstReceivedAt is { } at) throw new RefusedException(ReportingRefusals.InAlready.With(new Language().Instant(at)));
        var present = line?.LastDay ?? await LastDayOfAll(plan, wanted, ct);
        if (lastDay <= present || lastDay < clock.Today() || lastDay > wanted.LastDay.AddDays(MostDays)) throw new RefusedException(ReportingRefusals.NotLater.With(new Language().Day(present)));
        await db.InTransaction(() =>
        {
            db.Add(new Extension { Plan = plan, Period = period, Unit = unit, LastDay = lastDay, Reason = why, By = access.Account, At = clock.GetUtcNow() });
            audit.Record("report.extended", $"{plan}/{period}/{unit}", lastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        }, ct);
    }

    public async Task<IReadOnlyList<Extension>> Of(string plan, string period, CancellationToken ct) =>
        await db.Set<Extension>().AsNoTracking().Where(e => e.Plan == plan && e.Period == period).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct);

    private async Task<DateOnly> LastDayOfAll(string plan, CamTay.Plan.ReportingPeriod period, CancellationToken ct) =>
        PeriodBook.LastDay(period.LastDay, Forms.ReportLevel.Unit, "", await Of(plan, period.Code, ct));
}

internal static class Reasons
{
    private const int Least = 10, Most = 1000;

    /// <summary>The reason, trimmed; refuses one that says nothing.</summary>
    public static string Need(string? reason)
    {
        var text = new Forms.Answers([new("r", reason ?? "")])["r"];
        if (text.Count(char.IsLetter) < Least) throw new RefusedException(ReportingRefusals.ReasonNeeded);
        return text.Length > Most ? text[..Most] : text;
    }
}
