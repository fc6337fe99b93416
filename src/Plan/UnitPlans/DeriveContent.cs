using CamTay.People;
using CamTay.Platform;

namespace CamTay.Plan.UnitPlans;

/// <summary>What a unit is known by when its plan is derived: its figures and its staff by professional group.</summary>
internal sealed record UnitFacts(Unit Unit, IReadOnlyDictionary<string, TargetProgress> Progress, IReadOnlyDictionary<string, int> Staff, DateOnly On);

/// <summary>A unit's plan as it follows from the department's: the tasks that name the unit, the targets that count someone in it, its staff in words. Pure.</summary>
internal static class DeriveContent
{
    /// <summary>The department in a plan file that means every unit.</summary>
    public const string EveryUnit = "don-vi";

    // A document is written in Vietnamese, whoever reads the screen.
    private static readonly Language Vi = new();

    public static UnitPlanContent Of(PlanDocument plan, UnitFacts facts) => new()
    {
        Situation = Situation(facts),
        Goals = [.. plan.Targets.Where(t => t.Goal is not null).Select(t => Goal(t, facts)).OfType<UnitGoal>()],
        Tasks = [.. Tasks(plan, facts.Unit)],
        Resources = "Kinh phí thực hiện bố trí trong kinh phí hoạt động thường xuyên của đơn vị và các nguồn hợp pháp khác.",
        SignerTitle = SignerTitle(facts.Unit.Kind),
    };

    private static string Situation(UnitFacts facts)
    {
        var total = facts.Staff.Values.Sum();
        var groups = StaffGroups.All.Where(g => facts.Staff.GetValueOrDefault(g.Code) > 0).Select(g => $"{Vi.Number(facts.Staff[g.Code])} {g.Vi.ToLowerInvariant()}");
        return total == 0
            ? $"Đến ngày {Vi.Day(facts.On)}, sổ đăng ký chưa ghi cán bộ nào của {facts.Unit.Name}."
            : $"Đến ngày {Vi.Day(facts.On)}, {facts.Unit.Name} có {Vi.Number(total)} cán bộ, gồm {string.Join(", ", groups)}.";
    }

    private static UnitGoal? Goal(Target target, UnitFacts facts) =>
        facts.Progress.TryGetValue(target.Id, out var p) && p.Denominator > 0 ? new UnitGoal(target.Id, p.Denominator, p.Numerator, target.Goal!.Value, target.Due) : null;

    /// <summary>A task whose listed contents all belong to the unit is one task; its contents go into its words.</summary>
    private static IEnumerable<UnitTask> Tasks(PlanDocument plan, Unit unit)
    {
        var own = plan.Departments.Where(d => d.Code == EveryUnit || d.Unit == unit.Code).Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        bool Leads(PlanTask t) => own.Contains(t.Responsible);
        bool Concerns(PlanTask t) => Leads(t) || t.Cooperating.Any(own.Contains);
        var chosen = plan.Tasks.Where(Concerns).ToList();
        var keys = chosen.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var task in chosen.Where(t => t.PartOf is null || !keys.Contains(t.PartOf)))
        {
            var parts = chosen.Where(t => t.PartOf == task.Id).Select(t => t.Text.TrimEnd(';', '.'));
            var text = string.Join(" ", new[] { task.Text }.Concat(parts.Any() ? [string.Join("; ", parts) + "."] : []));
            yield return new UnitTask(task.Id, task.Id, text, Leads(task))
            {
                Owner = SignerTitle(unit.Kind), From = task.From ?? plan.Starts, Due = task.Due ?? plan.Ends, Evidence = task.Evidence ?? "",
            };
        }
    }

    private static string SignerTitle(string kind) => kind switch
    {
        "tram-y-te" => "Trưởng trạm",
        "chi-cuc" => "Chi cục trưởng",
        "phong" => "Trưởng phòng",
        _ => "Giám đốc",
    };
}
