using CamTay.Plan;
using CamTay.Plan.Reading;
using CamTay.Plan.Skills;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Plan;

/// <summary>The two plans of the repository, and plans changed by hand.</summary>
internal static class Plans
{
    public static string BacNinhText { get; } = File.ReadAllText(Repository.PathOf("plans/bac-ninh-2026.yaml"));

    public static string HaGiangText { get; } = File.ReadAllText(Repository.PathOf("plans/ha-giang-2025.yaml"));

    public static string SkillsText { get; } = File.ReadAllText(Repository.PathOf("content/skills.yaml"));

    /// <summary>Bắc Ninh's plan of a department that has asked for monthly and quarterly reports since that month (<c>2026-01</c>), before the plan was issued.</summary>
    public static string BacNinhSince(string month) => BacNinhText
        .Replace("thang: hang-thang, muc: VII", $"thang: hang-thang, tu_thang: {month}, muc: VII", StringComparison.Ordinal)
        .Replace("thang: cuoi-quy, muc: VII", $"thang: cuoi-quy, tu_thang: {month}, muc: VII", StringComparison.Ordinal);

    public static PlanDocument BacNinh => Read(BacNinhText).Document.ShouldNotBeNull();

    public static PlanDocument HaGiang => Read(HaGiangText).Document.ShouldNotBeNull();

    public static PlanCheckAnswer Read(string yaml) => ReadPlan.From(yaml, SkillSets.Of(ReadSkills.From(SkillsText).Framework!));

    /// <summary>Bắc Ninh's plan with one text replaced, and the line on which it stands.</summary>
    public static (string Yaml, int Line) Change(string old, string by, string? after = null)
    {
        var start = after is null ? 0 : BacNinhText.IndexOf(after, StringComparison.Ordinal);
        var at = BacNinhText.IndexOf(old, start, StringComparison.Ordinal);
        (at >= 0).ShouldBeTrue($"“{old}” is not in the file.");
        return (BacNinhText[..at] + by + BacNinhText[(at + old.Length)..], BacNinhText[..at].Count(c => c == '\n') + 1);
    }
}
