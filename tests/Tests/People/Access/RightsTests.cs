using CamTay.People;
using CamTay.People.Access;
using CamTay.People.Units;
using CamTay.Platform;

namespace CamTay.Tests.People.Access;

public sealed class RightsTests
{
    private static readonly UnitTree Tree = new(new[] { Of("SYT", null), Of("TTYT", "SYT"), Of("TYT-A", "TTYT"), Of("TYT-B", "TTYT"), Of("BV", "SYT"), Of("SYT2", null) }
        .ToDictionary(u => u.Code));

    private static Rights Holding(string role, string unit) => new([new AccountGrant(role, unit)], Tree);

    [Fact]
    public void A_reporter_may_not_see_the_neighbour()
    {
        var reporter = Holding(Roles.Reporter, "TYT-A");
        reporter.May(Permission.ViewNames, "TYT-A").ShouldBeTrue();
        reporter.May(Permission.ViewNames, "TYT-B").ShouldBeFalse();
        reporter.May(Permission.ViewFigures, "TTYT").ShouldBeFalse();
        reporter.UnitsFor(Permission.ViewFigures).ShouldBe(["TYT-A"]);
    }

    [Fact]
    public void The_head_of_a_centre_reaches_its_stations_and_not_the_hospital_beside()
    {
        var head = Holding(Roles.UnitHead, "TTYT");
        head.UnitsFor(Permission.ViewNames)!.ShouldBe(["TTYT", "TYT-A", "TYT-B"], ignoreOrder: true);
        head.May(Permission.ViewNames, "BV").ShouldBeFalse();
        head.May(Permission.ViewEvidence, "").ShouldBeFalse();
    }

    [Fact]
    public void Only_the_top_of_a_tree_and_everywhere_reach_what_stands_above_all_units()
    {
        Holding(Roles.Planning, "SYT").May(Permission.ViewEvidence, "").ShouldBeTrue();
        Holding(Roles.Planning, "").UnitsFor(Permission.ViewNames).ShouldBeNull();
        Holding(Roles.Planning, "SYT").May(Permission.ViewNames, "SYT2").ShouldBeFalse();
    }

    [Fact]
    public void The_auditor_sees_every_figure_and_no_name()
    {
        var auditor = Holding(Roles.Auditor, "");
        auditor.May(Permission.ViewFigures, "TYT-B").ShouldBeTrue();
        auditor.May(Permission.ViewEvidence, "TYT-B").ShouldBeTrue();
        auditor.May(Permission.ViewNames).ShouldBeFalse();
        auditor.UnitsFor(Permission.ViewNames)!.ShouldBeEmpty();
    }

    [Fact]
    public void The_administrator_changes_no_evidence()
    {
        var admin = Holding(Roles.Administrator, "");
        foreach (var permission in new[] { Permission.Import, Permission.Void, Permission.MatchPeople, Permission.ViewNames, Permission.ManageStaff })
            admin.May(permission).ShouldBeFalse();
        admin.May(Permission.ManageAccounts, "TYT-A").ShouldBeTrue();
    }

    [Fact]
    public void A_learner_reads_the_plan_and_learns_and_does_nothing_else()
    {
        var learner = Holding(Roles.Learner, "TYT-A");
        Enum.GetValues<Permission>().Where(p => learner.May(p, null)).ShouldBe([Permission.ViewPlans, Permission.Learn]);
    }

    [Fact]
    public void Two_roles_at_two_units_do_not_mix()
    {
        var both = new Rights([new(Roles.UnitHead, "TYT-A"), new(Roles.Auditor, "SYT")], Tree);
        both.May(Permission.ViewNames, "TYT-A").ShouldBeTrue();
        both.May(Permission.ViewNames, "TYT-B").ShouldBeFalse();
        both.May(Permission.ViewFigures, "TYT-B").ShouldBeTrue();
        both.HomeUnits.ShouldBe(["TYT-A", "SYT"]);
    }

    [Fact]
    public void There_are_thirteen_roles() => Roles.All.Select(r => r.Code).Distinct().Count().ShouldBe(13);

    private static Unit Of(string code, string? parent) => new(code, code, "khac", parent, null, null, new DateOnly(2020, 1, 1), null);
}
