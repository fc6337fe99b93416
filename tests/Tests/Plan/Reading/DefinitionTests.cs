using CamTay.Evidence;
using CamTay.Plan;
using CamTay.Plan.Reading;

namespace CamTay.Tests.Plan.Reading;

/// <summary>A figure's definition has one hash, whoever wrote it down and in whatever order.</summary>
public sealed class DefinitionTests
{
    [Fact]
    public void The_definitions_of_both_plans_keep_their_hashes()
    {
        // A change here means that every figure of the target is computed anew: it must be meant.
        string.Join('\n', Plans.BacNinh.Targets.Concat(Plans.HaGiang.Targets).Select(t => $"{t.Id} {t.DefinitionHash[..12]}")).ShouldBe("""
            CT1 3cc780b9cf95
            CT2 567c7266a1b5
            CT2.1 a8237c63ed0a
            CT2.2 708082b155e0
            CT3 0c06545e562f
            CT4 0735ab1e3c61
            CT5 a3c5b6331705
            MT1 18af299f48c7
            MT2 a0b7b10c9863
            MT3 d0b428039117
            MT4 7e74ac134163
            MT5 d805faa85a43
            MT6 27b8df4e3152
            MT6.1 3b3ee85da9b4
            MT6.2 22e8198d4d88
            MTC 9373c1ea71f6
            KS1 bda154d81286
            """);
    }

    [Fact]
    public void Equal_definitions_share_a_hash_and_the_goal_or_the_words_do_not_matter()
    {
        var (yaml, _) = Plans.Change("    muc_tieu: 100 %", "    muc_tieu: 90 %\n    han: 2026-11-30");
        Of(yaml, "CT1").DefinitionHash.ShouldBe(Of(Plans.BacNinhText, "CT1").DefinitionHash);
    }

    [Theory]
    [InlineData("    muc_tieu: 100 %", "    muc_tieu: 100 %\n    tu: 2026-02-01")]
    [InlineData("bo: chuyen-mon, muc: 2", "bo: chuyen-mon, muc: 3")]
    [InlineData("bo: chuyen-mon, muc: 2", "bo: thiet-bi, muc: 2")]
    [InlineData("muc_chung_cu: nhap-tep", "muc_chung_cu: chung-kien")]
    [InlineData("{doi_tuong: can-bo}", "{doi_tuong: can-bo, nhom: [bac-si]}")]
    [InlineData("bo: chuyen-mon, muc: 2", "bo: chuyen-mon, muc: 2, trong_ngay: 365")]
    public void Whom_how_since_when_and_how_strong_do_matter(string old, string by)
    {
        var (yaml, _) = Plans.Change(old, by);
        Of(yaml, "CT1").DefinitionHash.ShouldNotBe(Of(Plans.BacNinhText, "CT1").DefinitionHash);
    }

    [Fact]
    public void Order_and_repetition_of_words_do_not_matter()
    {
        Condition mooc = new Condition.Completed("mooc", 1, ["b", "a"], null), vneid = new Condition.Confirmed(null, null);
        var one = Definition.Hash(new Population(PopulationKind.Staff, ["duoc", "bac-si"], []), new Condition.All([mooc, vneid]), new DateOnly(2026, 1, 1), Strength.Imported);
        var other = Definition.Hash(new Population(PopulationKind.Staff, ["bac-si", "duoc", "duoc"], []),
            new Condition.All([vneid, new Condition.Completed("mooc", 1, ["a", "b"], null)]), new DateOnly(2026, 1, 1), Strength.Imported);
        other.ShouldBe(one);
    }

    [Fact]
    public void A_changed_skill_set_changes_the_definition_that_uses_it()
    {
        var changed = Plans.SkillsText.Replace("khac: [thanh-toan-so, an-toan-tai-khoan]", "khac: [an-toan-tai-khoan]", StringComparison.Ordinal);
        var framework = CamTay.Plan.Skills.ReadSkills.From(changed).Framework.ShouldNotBeNull();
        var plan = ReadPlan.From(Plans.BacNinhText, SkillSets.Of(framework)).Document.ShouldNotBeNull();
        plan.Targets.Single(t => t.Id == "CT1").DefinitionHash.ShouldNotBe(Of(Plans.BacNinhText, "CT1").DefinitionHash);
        plan.Targets.Single(t => t.Id == "CT5").DefinitionHash.ShouldBe(Of(Plans.BacNinhText, "CT5").DefinitionHash);
    }

    [Fact]
    public void Skill_sets_kept_with_a_revision_give_the_same_definitions()
    {
        var sets = SkillSets.Of(CamTay.Plan.Skills.ReadSkills.From(Plans.SkillsText).Framework!);
        var first = ReadPlan.From(Plans.HaGiangText, sets).Document!;
        var again = ReadPlan.From(Plans.HaGiangText, SkillSets.FromText(sets.UsedText())).Document!;
        again.Targets.Select(t => t.DefinitionHash).ShouldBe(first.Targets.Select(t => t.DefinitionHash));
    }

    private static Target Of(string yaml, string target) => Plans.Read(yaml).Document.ShouldNotBeNull().Targets.Single(t => t.Id == target);
}
