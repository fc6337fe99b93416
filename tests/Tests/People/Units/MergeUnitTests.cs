using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;
using static CamTay.Tests.People.Register;

namespace CamTay.Tests.People.Units;

public sealed class MergeUnitTests
{
    [Fact]
    public async Task A_merged_unit_counts_below_its_successor()
    {
        await using var host = await Department();
        await Merge(host, "TYT-A", "TYT-B", "2026-03-01");
        var merged = (await host.Standing("unit:TYT-A")).Single(e => e.Verb == Verb.Merged);
        (merged.Facts.From, merged.Facts.Place).ShouldBe((Day("2026-03-01"), "TYT-B"));
        (await host.In((IUnits u) => u.Subtree("TYT-B"))).ShouldBe(["TYT-B", "TYT-A"], ignoreOrder: true);
        (await host.In((IUnits u) => u.All()))["TYT-A"].To.ShouldBe(Day("2026-02-28"));
    }

    [Fact]
    public async Task Until_the_day_comes_it_stands_where_it_stood()
    {
        await using var host = await Department();
        await Merge(host, "TYT-A", "TYT-B", "2026-09-01");
        (await host.In((IUnits u) => u.Subtree("TYT-B"))).ShouldBe(["TYT-B"]);
        host.Clock.Set(Day("2026-09-01"));
        (await host.In((IUnits u) => u.Subtree("TYT-B"))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_begins_in_a_merged_unit_and_the_answer_names_the_successor()
    {
        await using var host = await Department();
        await Merge(host, "TYT-A", "TYT-B", "2026-03-01");
        var answers = await host.Staff(Work("CB1", "TYT-A", "2026-03-01"), Work("CB2", "TYT-A", "2026-02-28"));
        answers.Select(a => a.State).ShouldBe([RowState.Refused, RowState.Accepted]);
        answers[0].Column.ShouldBe("ma_don_vi");
        answers[0].Refusal!.Vi.ShouldContain("TYT-B");
    }

    [Fact]
    public async Task Merging_twice_the_same_way_changes_nothing_and_another_way_is_refused()
    {
        await using var host = await Department();
        await Merge(host, "TYT-A", "TYT-B", "2026-03-01");
        var size = await host.In((ILedgerReader r) => r.Size());
        await Merge(host, "TYT-A", "TYT-B", "2026-03-01");
        (await host.In((ILedgerReader r) => r.Size())).ShouldBe(size);
        (await Should.ThrowAsync<RefusedException>(() => Merge(host, "TYT-A", "SYT", "2026-04-01"))).Refusal.Code.ShouldBe("people.unit-merged");
        (await Should.ThrowAsync<RefusedException>(() => Merge(host, "SYT", "TYT-B", "2026-04-01"))).Refusal.Code.ShouldBe("people.unit-circle");
    }

    private static Task Merge(ModuleHost host, string unit, string into, string day) =>
        host.In((IRegistry r) => r.MergeUnit(unit, into, Day(day), new Source("khth")));
}
