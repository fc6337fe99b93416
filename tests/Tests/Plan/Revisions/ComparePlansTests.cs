using CamTay.Plan;
using CamTay.Plan.Revisions;
using CamTay.Platform;

namespace CamTay.Tests.Plan.Revisions;

/// <summary>Differences between two revisions, field by field.</summary>
public sealed class ComparePlansTests
{
    [Fact]
    public void A_plan_does_not_differ_from_itself() => Changes(Plans.BacNinhText).ShouldBeEmpty();

    [Fact]
    public void A_changed_goal_names_the_target_and_both_values()
    {
        var change = Changes(Plans.Change("    muc_tieu: 100 %", "    muc_tieu: 90 %").Yaml).ShouldHaveSingleItem();
        (change.Kind, change.Id).ShouldBe((ChangeKind.Changed, "CT1"));
        change.Fields.ShouldHaveSingleItem().ShouldBe(new FieldChange("Goal", "100%", "90%"));
    }

    [Fact]
    public void A_changed_condition_is_told_in_words()
    {
        var change = Changes(Plans.Change("{doi_tuong: luot-kham}\n    dat_khi:\n      duoc_ho_tro: {}", "{doi_tuong: luot-kham}\n    dat_khi:\n      luot_dung: vneid").Yaml).ShouldHaveSingleItem();
        change.Fields.ShouldHaveSingleItem().ShouldBe(new FieldChange("Met when", "supported", "used VNeID"));
    }

    [Fact]
    public void Added_and_removed_tasks_are_told_with_all_their_fields()
    {
        var (yaml, _) = Plans.Change("          - ma: VI.8.a", "          - ma: VI.8.x");
        var changes = Changes(yaml);
        changes.Select(c => (c.Kind, c.Id)).ShouldBe([(ChangeKind.Added, "VI.8.x"), (ChangeKind.Removed, "VI.8.a")], ignoreOrder: true);
        changes.Single(c => c.Kind == ChangeKind.Added).Fields.ShouldContain(f => f.Field == "Responsible" && f.Before == null && f.After == "Đoàn Thanh niên Sở Y tế và các đơn vị");
    }

    [Fact]
    public void A_moved_deadline_and_a_new_owner_are_told_apart()
    {
        var changes = Changes(Plans.Change("han: 2026-10-10", "han: 2026-10-11").Yaml);
        changes.ShouldHaveSingleItem().Fields.ShouldHaveSingleItem().ShouldBe(new FieldChange("Due", "10/10/2026", "11/10/2026"));
    }

    private static IReadOnlyList<PlanChange> Changes(string yaml) =>
        new ComparePlans(new Language { English = true }).Changes(Plans.BacNinh, Plans.Read(yaml).Document.ShouldNotBeNull());
}
