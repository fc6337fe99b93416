using CamTay.Platform;

namespace CamTay.Plan.UnitPlans;

/// <summary>Plans that units still owe, or must mend.</summary>
internal sealed class UnitPlanDuties(UnitPlanFolder folder) : IDuties
{
    private const int HeadAfter = 3, DepartmentAfter = 7;

    public async Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var duties = new List<Duty>();
        foreach (var owed in await folder.All(ct))
        {
            var issued = owed.Plan.IssuedOn ?? owed.Plan.Starts;
            if (owed.Obligation.Due > until || today < issued || today > owed.Plan.Ends) continue;
            var kept = await folder.Kept(owed.Plan.Code, ct);
            duties.AddRange(owed.Units.Where(u => kept.GetValueOrDefault(u.Code) is not { Editable: false })
                .Select(u => Duty(owed, u.Code, u.Name, kept.GetValueOrDefault(u.Code))));
        }
        return duties;
    }

    private static Duty Duty(Owed owed, string unit, string name, UnitPlan? kept) => new($"unit-plan/{owed.Plan.Code}/{unit}", unit, Permission.WriteUnitPlan, owed.Obligation.Due,
        kept?.State == UnitPlanState.Returned ? $"Sửa kế hoạch của {name} theo góp ý của Sở" : $"Lập và nộp kế hoạch của {name}",
        kept?.State == UnitPlanState.Returned ? $"Change the plan of {name} as the department asks" : $"Write and hand in the plan of {name}",
        kept is null ? "/ke-hoach-don-vi" : UnitPlanColumns.Address(owed.Plan.Code, unit))
    {
        Escalations = [new(HeadAfter, Permission.SubmitUnitPlan), new(DepartmentAfter, Permission.ReviewUnitPlans)],
    };
}
