using CamTay.People;
using CamTay.Platform;

namespace CamTay.Plan.UnitPlans;

/// <summary>Plans that units still owe or must mend, and those that wait for the planning department.</summary>
internal sealed class UnitPlanDuties(UnitPlanFolder folder, IWorkingDays days) : IDuties
{
    private const int HeadAfter = 3, DepartmentAfter = 7;
    /// <summary>Only the head can hand in: so close to the due day there is no time to wait for the reporter first.</summary>
    private const int HeadBefore = 3;
    /// <summary>The plans set no time for these; working days that the department gives itself and the units.</summary>
    internal const int ReviewDays = 5, MendDays = 5;

    public async Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var duties = new List<Duty>();
        foreach (var owed in await folder.All(ct))
        {
            if (today < (owed.Plan.IssuedOn ?? owed.Plan.Starts) || today > owed.Plan.Ends) continue;
            var (kept, since) = (await folder.Kept(owed.Plan.Code, ct), await folder.Since(owed.Plan.Code, ct));
            duties.AddRange(owed.Units.Select(u => OfUnit(owed, u, kept.GetValueOrDefault(u.Code), since, today)).OfType<Duty>().Where(d => d.Due <= until));
            if (OfPlanners(owed, [.. kept.Values.Where(k => k.State == UnitPlanState.Submitted && since.ContainsKey(k.Unit)).Select(k => days.After(since[k.Unit], ReviewDays))], today) is { } review)
                duties.Add(review);
        }
        return duties;
    }

    private Duty? OfUnit(Owed owed, Unit unit, UnitPlan? kept, IReadOnlyDictionary<string, DateOnly> since, DateOnly today)
    {
        if (kept is { Editable: false }) return null;
        if (kept?.State == UnitPlanState.Returned)
        {
            // Who handed in on the last day and got it back has time to mend it, and is not late at once.
            var back = since.GetValueOrDefault(unit.Code, today);
            var (mend, (vi, en)) = (days.After(back, MendDays), days.Mark(back, days.After(back, MendDays)));
            return Duty(owed, unit, kept, mend > owed.Obligation.Due ? mend : owed.Obligation.Due, headNow: true, $"Sửa kế hoạch của {unit.Name} theo góp ý của Sở{vi}", $"Change the plan of {unit.Name} as the department asks{en}");
        }
        if (!owed.Owes(unit.Code)) return null;
        var ready = kept is { Version: > 1 } && CheckContent.Of(UnitPlanContent.Read(kept.Content), owed.Plan, toSubmit: true).Count == 0;
        return Duty(owed, unit, kept, owed.Obligation.Due, ready || today >= owed.Obligation.Due.AddDays(-HeadBefore),
            ready ? $"Xem và nộp kế hoạch của {unit.Name}" : $"Lập và nộp kế hoạch của {unit.Name}", ready ? $"Look at and hand in the plan of {unit.Name}" : $"Write and hand in the plan of {unit.Name}");
    }

    private static Duty Duty(Owed owed, Unit unit, UnitPlan? kept, DateOnly due, bool headNow, string vi, string en) =>
        new($"unit-plan/{owed.Plan.Code}/{unit.Code}", unit.Code, Permission.WriteUnitPlan, due, vi, en, kept is null ? "/ke-hoach-don-vi" : UnitPlanColumns.Address(owed.Plan.Code, unit.Code))
        {
            Escalations = [.. headNow ? Array.Empty<Escalation>() : [new(HeadAfter, Permission.SubmitUnitPlan)], new(DepartmentAfter, Permission.ReviewUnitPlans)],
        };

    /// <summary>One duty for all that wait, due with the first of them: hundreds are handed in on the same day.</summary>
    private static Duty? OfPlanners(Owed owed, IReadOnlyList<DateOnly> due, DateOnly today)
    {
        if (due.Count == 0) return null;
        var late = due.Count(d => d < today);
        return new Duty($"unit-plan/{owed.Plan.Code}/review", owed.Plan.RootUnit, Permission.ReviewUnitPlans, due.Min(),
            $"Duyệt hoặc trả lại {due.Count} kế hoạch đơn vị đã nộp{(late > 0 ? $", {late} chờ quá {ReviewDays} ngày làm việc" : "")}",
            $"Approve or return {due.Count} plans handed in by units{(late > 0 ? $", {late} of them waiting for more than {ReviewDays} working days" : "")}", "/ke-hoach-don-vi");
    }
}
