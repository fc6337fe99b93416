using CamTay.Plan;

namespace CamTay.Demo.Story;

/// <summary>The codes that the plans in force ask about, so that the story speaks of what the targets count.</summary>
internal sealed record Vocabulary
{
    /// <summary>Required skills by professional group; <c>*</c> for those not listed.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Skills { get; init; }
    public required int SkillLevel { get; init; }
    public required IReadOnlyList<string> Courses { get; init; }
    public required IReadOnlyList<string> Lessons { get; init; }
    public required IReadOnlyList<string> Classes { get; init; }
    public required IReadOnlyList<string> Services { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required IReadOnlyList<string> Questions { get; init; }

    public IReadOnlyList<string> SkillsOf(string group) => Skills.GetValueOrDefault(group) ?? Skills.GetValueOrDefault("*") ?? [];

    /// <summary>Of the plans below a root unit.</summary>
    public static Vocabulary Of(IEnumerable<PlanDocument> plans, string root)
    {
        var targets = plans.Where(p => p.RootUnit == root).OrderBy(p => p.Code, StringComparer.Ordinal).SelectMany(p => p.Targets).ToList();
        var leaves = targets.SelectMany(t => Leaves(t.Condition)).ToList();
        var skilled = leaves.OfType<Condition.Skilled>().ToList();
        return new()
        {
            Skills = skilled.SelectMany(s => s.Required).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => Distinct(g.SelectMany(s => s.Value), [])),
            SkillLevel = skilled.Select(s => s.Level).DefaultIfEmpty(2).Max(),
            Courses = Distinct(leaves.OfType<Condition.Completed>().Where(c => c.Kind == "mooc").SelectMany(c => c.Codes), ["BDHVS-01", "BDHVS-02", "BDHVS-03"]),
            Lessons = Distinct(leaves.OfType<Condition.Completed>().Where(c => c.Kind == "lesson").SelectMany(c => c.Codes), ["BH-01", "BH-02"]),
            Classes = Distinct(leaves.OfType<Condition.Attended>().SelectMany(a => a.Codes), ["TH-01"]),
            Services = Distinct(leaves.OfType<Condition.ServicesLive>().SelectMany(s => s.Services), ["thanh-toan-khong-tien-mat"]),
            Topics = Distinct(leaves.OfType<Condition.Supported>().SelectMany(s => s.Topics), ["vneid", "dat-lich", "ho-so-suc-khoe", "thanh-toan"]),
            Questions = Distinct(targets.Select(t => t.Population.Question ?? "").Where(q => q.Length > 0), []),
        };
    }

    private static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(Leaves),
        Condition.Any any => any.Of.SelectMany(Leaves),
        Condition.AtLeast some => some.Of.SelectMany(Leaves),
        _ => [condition],
    };

    private static IReadOnlyList<string> Distinct(IEnumerable<string> codes, IReadOnlyList<string> otherwise)
    {
        List<string> list = [.. codes.Distinct().Order(StringComparer.Ordinal)];
        return list.Count > 0 ? list : otherwise;
    }
}
